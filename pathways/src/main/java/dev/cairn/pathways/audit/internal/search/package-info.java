/**
 * Finds zero-one values that satisfy linear rows, or proves that there are none. Everything that a
 * verdict rests on is computed in whole numbers. For {@code audit.internal} only.
 *
 * <pre>{@code
 * Outcome outcome = new Search(system, new Budgeted(10_000, () -> false)).run();
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.audit.internal.search;

import org.jspecify.annotations.NullMarked;
