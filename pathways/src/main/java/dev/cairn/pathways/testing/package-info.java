/**
 * For tests of rules: says what a rule must conclude of given records, and why it did not.
 *
 * <pre>{@code
 * verifyThat(award).given(record("r1", "DATA 101")).isSatisfied();
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.testing;

import org.jspecify.annotations.NullMarked;
