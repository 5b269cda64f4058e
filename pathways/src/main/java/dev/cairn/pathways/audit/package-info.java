/**
 * The audit: does what a learner holds satisfy an award, and with which record in which place. The
 * search is complete and exact; when its budget runs out it says so and claims nothing.
 *
 * <p>For whoever decides awards, and for the explanation, planning and command-line parts.
 *
 * <pre>{@code
 * CompiledAward award = CompiledAward.compile(rules).orThrow();
 * AuditResult result = award.audit(question, Budget.standard());
 * if (result.verdict() == Verdict.SATISFIED) {
 *   result.answer().orElseThrow().uses().forEach((leaf, uses) -> show(leaf, uses));
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.audit;

import org.jspecify.annotations.NullMarked;
