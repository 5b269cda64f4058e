/**
 * States a question as linear inequalities over zero-one variables, once so that solutions are
 * certain answers and once so that none can be missed. Rows and variables carry the names that
 * certificates use. For {@code audit.internal} only.
 *
 * <pre>{@code
 * LinearSystem system = new Rows(situation, facts, separation, shortlist, Reading.POSSIBLE, AnswerLimits.NONE)
 *     .system();
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.audit.internal.rows;

import org.jspecify.annotations.NullMarked;
