/**
 * The small values everything counts in: exact numbers, credits with their unit, levels with their
 * framework, grades with their scale. Anyone may use them; all are immutable and thread-safe.
 *
 * <pre>{@code
 * Credit five = Credit.of("5", CreditUnit.ECTS);
 * Level master = Level.of("EQF", "7");
 * Rational share = Rational.parse("3/4");
 * }</pre>
 */
@NullMarked
package dev.cairn.core.model;

import org.jspecify.annotations.NullMarked;
