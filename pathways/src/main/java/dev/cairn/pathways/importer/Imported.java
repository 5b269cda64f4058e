package dev.cairn.pathways.importer;

import dev.cairn.pathways.rule.Award;
import java.util.List;
import java.util.Objects;

/**
 * What came of reading another system's rules.
 *
 * @param award the rules as far as they could be carried
 * @param lost what could not be; empty if nothing is lost
 */
public record Imported(Award award, List<Loss> lost) {
  /** Copies the list. */
  public Imported {
    Objects.requireNonNull(award, "award");
    lost = List.copyOf(lost);
  }

  /**
   * Something that could not be carried.
   *
   * @param pointer where it stands in the source
   * @param construct what it is called there
   * @param sentence what it would have said, and what to do
   */
  public record Loss(String pointer, String construct, String sentence) {}
}
