/**
 * The signed award that carries its own proof: rules, mapping, trust policy, the constituent
 * credentials in full, and the certificate, all in one signed member; and the re-check that
 * believes none of it. Called by the check command and the demo.
 *
 * <pre>{@code
 * JsonObject unsigned = AwardCredential.of(evaluation, wallet, moment).unsigned(profile, id);
 * AwardCheck result = AwardCheck.of(signedBytes, setup, moment);
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.award;

import org.jspecify.annotations.NullMarked;
