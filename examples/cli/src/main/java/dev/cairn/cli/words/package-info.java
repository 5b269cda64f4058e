/**
 * Rules in a registrar's words, for reports and tables.
 *
 * <pre>{@code
 * String need = RuleWords.need(leaf); // "1 of HU-ML120, HU-ST130"
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.words;

import org.jspecify.annotations.NullMarked;
