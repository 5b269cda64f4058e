/**
 * The rule language: what an award asks for, as immutable values, and its JSON form. The engine,
 * the certificate checker, importers and every caller use these types; none of them adds meaning of
 * its own.
 *
 * <p>A rule is an {@link dev.cairn.pathways.rule.Award}: a tree of {@link
 * dev.cairn.pathways.rule.Requirement}s whose leaves pick records by a {@link
 * dev.cairn.pathways.rule.Predicate}, narrowed by {@link dev.cairn.pathways.rule.Constraint}s and
 * loosened by {@link dev.cairn.pathways.rule.Sharing}.
 */
@NullMarked
package dev.cairn.pathways.rule;

import org.jspecify.annotations.NullMarked;
