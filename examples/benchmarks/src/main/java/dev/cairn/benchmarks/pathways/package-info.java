/**
 * The rule engine beside the solvers others would use, over the audits published in {@code
 * rules/audit-families} and more of the same kinds by seed.
 *
 * <p>Everything here at once, on a machine that does nothing else:
 *
 * <pre>{@code
 * examples/benchmark dev.cairn.benchmarks.pathways -rf json -rff pathways.json
 * }</pre>
 *
 * <p>Each call decides the next of a few seeds, and {@code decided} counts how many it did: a peer
 * stops after two seconds, as the engine does by its budget. Cairn's figure holds the verdict, the
 * allocation and the proof; the peers' figures only what they answer.
 */
@NullMarked
package dev.cairn.benchmarks.pathways;

import org.jspecify.annotations.NullMarked;
