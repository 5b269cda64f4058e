/**
 * Certificates: what shows that a verdict is right, in a form that a second program checks without
 * trusting the first. The engine makes them; anybody reads, keeps and checks them.
 *
 * <p>A {@link dev.cairn.pathways.certificate.Certificate} is bound to its question and carries a
 * {@link dev.cairn.pathways.certificate.Claim}: an answer for {@code SATISFIED}, a {@link
 * dev.cairn.pathways.certificate.Proof} for {@code UNSATISFIED}.
 *
 * <pre>{@code
 * Proof proof =
 *     new Proof.Linear(
 *         List.of(
 *             new Proof.Term(Name.of("min", "core", "count"), Rational.ONE),
 *             new Proof.Term(Name.of("once", "r1"), Rational.ONE)));
 * Claim claim = new Claim.Unsatisfied(proof);
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.certificate;

import org.jspecify.annotations.NullMarked;
