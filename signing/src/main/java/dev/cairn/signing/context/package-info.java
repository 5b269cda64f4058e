/**
 * JSON-LD contexts, and the way from a JSON-LD document to the canonical N-Quads that are signed.
 * For the suites and for whoever brings contexts of their own.
 */
@NullMarked
package dev.cairn.signing.context;

import org.jspecify.annotations.NullMarked;
