package dev.cairn.cli.report;

import java.util.List;

/**
 * A credential, a framework or a catalogue for people, in words. Immutable.
 *
 * @param format what kind of document it is: "Open Badges 3.0"
 * @param kind what kind of thing it describes: "Microcredential"
 * @param title its title
 * @param verdict the verdict on its structure, with its tone
 * @param sentence what that means
 * @param description what it says of itself; may be empty
 * @param facts issuer, learner, dates … in order
 * @param sections what else it holds
 * @param findings what was found wrong or worth knowing
 */
public record Card(
    String format,
    String kind,
    String title,
    Report.Word verdict,
    String sentence,
    String description,
    List<Report.Fact> facts,
    List<Section> sections,
    List<Row> findings) {
  /** Copies the lists. */
  public Card {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
  }

  /**
   * A table of the card.
   *
   * @param title its title
   * @param columns the heads of its columns
   * @param rows its rows
   */
  public record Section(String title, List<String> columns, List<Row> rows) {
    /** Copies the lists. */
    public Section {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param tone how its first cell is marked; {@link Tone#PLAIN} for none
   * @param cells its cells
   */
  public record Row(Tone tone, List<String> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row without a mark. */
    public static Row of(String... cells) {
      return new Row(Tone.PLAIN, List.of(cells));
    }
  }
}
