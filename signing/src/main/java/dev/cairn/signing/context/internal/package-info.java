/** How contexts are kept and compiled; for {@code dev.cairn.signing.context} alone. */
@NullMarked
package dev.cairn.signing.context.internal;

import org.jspecify.annotations.NullMarked;
