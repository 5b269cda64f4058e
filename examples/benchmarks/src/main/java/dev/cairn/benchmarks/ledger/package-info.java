/** Load on the stores of {@code cairn-signing}: the transparency log and the status list. */
@NullMarked
package dev.cairn.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
