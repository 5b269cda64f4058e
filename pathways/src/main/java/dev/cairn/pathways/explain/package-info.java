/**
 * Why a verdict is what it is, in words and figures: what fills every node and how far it is, every
 * fault at once, why each unused record is unused, and what would complete the award. All of it
 * comes from asking the engine further questions; none of it adds meaning to the rules.
 *
 * <pre>{@code
 * CompiledAward award = CompiledAward.compile(rules).orThrow();
 * AuditResult result = award.audit(question);
 * Explanation why = Explainer.standard().explain(question, result);
 * String text = ExplanationText.of(why);
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.explain;

import org.jspecify.annotations.NullMarked;
