/**
 * Benchmarks of {@code cairn-signing}: signing and verifying an Open Badge of 2 KB and 67 quads,
 * beside the bare signature and beside its peers.
 *
 * <p>One command measures everything against its goals and prints a table; it needs a machine that
 * does nothing else, Node, and the peers installed ({@code npm ci} in {@code
 * signing/src/test/peers}), and leaves a peer out, saying so, where it is not there:
 *
 * <pre>{@code
 * examples/benchmark signing
 * }</pre>
 *
 * <p>It alternates the whole call and the bare one, call by call, and takes the middle time of a
 * round, then the quietest round; a peer in another process takes its turn after each round. {@link
 * dev.cairn.benchmarks.signing.SigningBenchmark} gives the same calls to JMH.
 */
@NullMarked
package dev.cairn.benchmarks.signing;

import org.jspecify.annotations.NullMarked;
