/**
 * Which of several answers: the smallest. It asks the engine for answers within limits, so what it
 * hands out is an ordinary answer with an ordinary certificate.
 *
 * <pre>{@code
 * AuditResult result = CompiledAward.compile(rules).orThrow().audit(question);
 * MinimalSearch.of(question, result, Budget.standard())
 *     .ifPresent(smallest -> show(smallest.answer(), smallest.shown()));
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.choice;

import org.jspecify.annotations.NullMarked;
