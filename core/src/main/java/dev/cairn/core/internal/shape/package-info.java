/**
 * Tables of what objects must look like, and the walk that compares a document with them. Not
 * exported: only core's formats may call it.
 *
 * <pre>{@code
 * Shape criteria = Shape.of("").one("id", Kinds.url()).one("narrative", Kinds.text());
 * criteria.check(located, new Report("ob", findings));
 * }</pre>
 */
@NullMarked
package dev.cairn.core.internal.shape;

import org.jspecify.annotations.NullMarked;
