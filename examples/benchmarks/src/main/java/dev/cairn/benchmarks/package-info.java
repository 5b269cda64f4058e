/**
 * How fast Cairn is, and where a peer stands in the same run.
 *
 * <p>One package for each library: {@code core}, {@code signing}, {@code pathways}. Nothing here is
 * part of the tests and nothing depends on it. The launcher builds and runs it; what follows the
 * name goes to JMH, so a pattern chooses the benchmarks:
 *
 * <pre>{@code
 * examples/benchmark CanonicalJson -f 1
 * }</pre>
 *
 * <p>A figure counts only from a machine that does nothing else, and only beside the figure of the
 * peer that ran in between.
 */
@NullMarked
package dev.cairn.benchmarks;

import org.jspecify.annotations.NullMarked;
