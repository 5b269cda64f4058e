/**
 * How certificates are checked: records, predicates, exceptions, sharing, sums and dates read a
 * second time, apart from the engine. Only {@link
 * dev.cairn.pathways.certificate.CertificateChecker} calls these; nothing here is for users, and
 * nothing here may use the engine.
 *
 * <pre>{@code
 * Facts facts = Facts.of(question);
 * Truth accepted = facts.accepts(leaf, record);
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.certificate.internal;

import org.jspecify.annotations.NullMarked;
