/**
 * Is this credential worth anything? A {@link dev.cairn.signing.credibility.CredibilityReport}
 * answers with facts and where each comes from: whether it holds, who recognises its issuer, how it
 * was assessed, what level and workload it states, what its outcomes are aligned with, how old it
 * is and who accepts it toward what. A score counts the facts by weights that the caller can set,
 * and always shows its parts. Anyone may call it; it verifies nothing and looks up nothing.
 *
 * <pre>{@code
 * CredibilityReport report =
 *     CredibilityReport.of(verification, Optional.of(decision), award, agreements, day);
 * CredibilityScore score = report.score(CredibilityWeights.equal());
 * show(report.facts(), score.sure(), score.possible());
 * }</pre>
 *
 * <p>A score ranks nothing by itself: two credentials with one score can differ in everything. What
 * the issuer says of itself counts as said, not as shown, and each fact names who says it.
 */
@NullMarked
package dev.cairn.signing.credibility;

import org.jspecify.annotations.NullMarked;
