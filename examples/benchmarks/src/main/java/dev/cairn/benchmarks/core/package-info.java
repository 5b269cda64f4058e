/** Benchmarks of {@code cairn-core}: reading, writing and typed views. */
@NullMarked
package dev.cairn.benchmarks.core;

import org.jspecify.annotations.NullMarked;
