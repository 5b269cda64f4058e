package dev.cairn.core.internal.csv;

import dev.cairn.core.json.JsonPointer;
import java.util.Map;
import java.util.Optional;

/**
 * A row below the header. Cells are asked for by the name of their column, in which case, spaces,
 * underscores and hyphens do not count; a cell that is missing or blank is empty.
 */
public final class CsvRow {
  private final Map<String, Integer> columns;
  private final String[] header;
  private final String[] cells;
  private final int line;

  CsvRow(Map<String, Integer> columns, String[] header, String[] cells, int line) {
    this.columns = columns;
    this.header = header;
    this.cells = cells;
    this.line = line;
  }

  /** The line of the file on which the row begins, from 1. */
  public int line() {
    return line;
  }

  /** The cell of a column as it is written, or empty if it is blank. */
  public Optional<String> text(String column) {
    Integer at = columns.get(CsvTable.folded(column));
    return at == null || at >= cells.length || cells[at].isBlank()
        ? Optional.empty()
        : Optional.of(cells[at]);
  }

  /** Where the row stands: the line. */
  public String pointer() {
    return "/" + line;
  }

  /** Where a cell stands: the line, and the column as the header writes it. */
  public String pointer(String column) {
    Integer at = columns.get(CsvTable.folded(column));
    return at == null ? pointer() : JsonPointer.child(pointer(), header[at]);
  }
}
