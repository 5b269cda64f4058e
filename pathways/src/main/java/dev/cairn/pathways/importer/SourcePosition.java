package dev.cairn.pathways.importer;

import dev.cairn.core.CairnException;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record SourcePosition(int line, int column) {
  /** Checks the ranges. */
  public SourcePosition {
    if (line < 1 || column < 1) {
      throw CairnException.illegalArgument(
          "Lines and columns count from 1, not " + line + " and " + column + "; mend it.");
    }
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
