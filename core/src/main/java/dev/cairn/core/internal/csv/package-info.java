/**
 * Tables of comma-separated values (RFC 4180), read strictly and within bounds, every row with its
 * line. Not exported: only core's formats may call it.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.read(bytes, CsvLimits.defaults()).orThrow();
 * for (CsvRow row : table.rows()) {
 *   Optional<String> label = row.text("preferredLabel");
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core.internal.csv;

import org.jspecify.annotations.NullMarked;
