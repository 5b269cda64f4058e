package dev.cairn.core.internal.csv;

/**
 * How much of a table is read.
 *
 * @param maxBytes the size of the file
 * @param maxRows the rows below the header
 * @param maxCell the characters of one cell
 */
public record CsvLimits(int maxBytes, int maxRows, int maxCell) {
  /** 64 MiB, a million rows, 200,000 characters a cell: beyond any framework published so far. */
  public static CsvLimits defaults() {
    return new CsvLimits(64 << 20, 1_000_000, 200_000);
  }
}
