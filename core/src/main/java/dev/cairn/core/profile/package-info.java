/**
 * What policy frameworks ask of a micro-credential, and whether one gives it: dated, since the
 * rules change and the same credential may pass one year and not another. Anyone may use it.
 *
 * <pre>{@code
 * ProfileReport report = MicrocredentialProfile.EU_2022.check(microcredential, day);
 * report.findings().forEach(f -> show(f.message()));
 * }</pre>
 */
@NullMarked
package dev.cairn.core.profile;

import org.jspecify.annotations.NullMarked;
