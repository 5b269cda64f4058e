/**
 * The exchange formats, one package each, and the one entry point that checks a document by the
 * rules of whatever format it says it is.
 *
 * <pre>{@code
 * List<Finding> faults = Structure.check(document.root());
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format;

import org.jspecify.annotations.NullMarked;
