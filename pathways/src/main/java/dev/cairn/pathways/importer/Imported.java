package dev.cairn.pathways.importer;

import dev.cairn.core.Finding;
import dev.cairn.pathways.rule.Award;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of reading another system's rules. What is not named in {@link #lost()} is carried
 * exactly, under the {@link #readings()} where the source leaves room for several. In place of a
 * requirement that could not be carried the award asks for an attestation that nobody gives by
 * chance, so that it is never satisfied by what was left out.
 *
 * @param award the rules as far as they could be carried
 * @param lost what could not be; empty if nothing is lost
 * @param readings how something was taken that could be taken otherwise, and how records must be
 *     written for it
 */
public record Imported(Award award, List<Loss> lost, List<Taken> readings) {
  /** Copies the lists. */
  public Imported {
    Objects.requireNonNull(award, "award");
    lost = List.copyOf(lost);
    readings = List.copyOf(readings);
  }

  /** Whether everything was carried. */
  public boolean isWhole() {
    return lost.isEmpty();
  }

  /**
   * The same as findings: a warning {@code import.not-carried} for each loss, a note {@code
   * import.reading} for each reading.
   */
  public List<Finding> findings() {
    return Stream.concat(
            lost.stream()
                .map(
                    l ->
                        Finding.warning(
                            "import.not-carried",
                            l.pointer(),
                            "\"" + l.construct() + "\"" + at(l.position()) + ": " + l.sentence())),
            readings.stream()
                .map(
                    t ->
                        Finding.info(
                            "import.reading",
                            t.pointer(),
                            "\"" + t.construct() + "\"" + at(t.position()) + ": " + t.sentence())))
        .toList();
  }

  private static String at(Optional<SourcePosition> position) {
    return position.map(p -> " (" + p + ")").orElse("");
  }

  /**
   * Something that could not be carried.
   *
   * @param pointer where it stands in the source; empty if the source is no tree
   * @param position its line and column, if known
   * @param construct what it is called there
   * @param sentence what it would have said, and what to do
   */
  public record Loss(
      String pointer, Optional<SourcePosition> position, String construct, String sentence) {}

  /**
   * Something that was taken in one way of several, said once for a document.
   *
   * @param pointer where it first stands in the source; empty if the source is no tree
   * @param position its line and column, if known
   * @param construct what it is called there
   * @param sentence how it was taken
   */
  public record Taken(
      String pointer, Optional<SourcePosition> position, String construct, String sentence) {}
}
