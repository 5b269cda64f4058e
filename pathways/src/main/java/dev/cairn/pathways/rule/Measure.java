package dev.cairn.pathways.rule;

import java.util.Locale;

/** What is added up: records, or their credits. */
public enum Measure {
  /** Distinct records. */
  COUNT,
  /** Credits of distinct records, in the unit of the node or award. */
  CREDITS;

  /** The word used in JSON: {@code count}, {@code credits}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
