/**
 * Looks a question up before anything is searched: the numbered tree, which records are present,
 * what exceptions change, what predicates, facts and observations are in every, some or no world.
 * For {@code audit.internal} only.
 *
 * <pre>{@code
 * Situation situation = new Situation(question, tree, overlay, numbers);
 * Truth eligible = situation.eligible(leaf, where, record);
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.audit.internal.resolve;

import org.jspecify.annotations.NullMarked;
