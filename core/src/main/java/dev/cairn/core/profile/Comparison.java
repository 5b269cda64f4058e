package dev.cairn.core.profile;

import dev.cairn.core.model.Microcredential;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Micro-credentials side by side: one row a property, one column each. A cell that is empty means
 * that the source does not say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param titles the heads of the columns
 * @param rows the rows
 */
public record Comparison(List<String> titles, List<Row> rows) {
  /**
   * One property of all of them.
   *
   * @param property its name
   * @param cells its values in the order of the columns
   */
  public record Row(String property, List<Optional<String>> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether all state it, and state the same. */
    public boolean isAlike() {
      return cells.stream().distinct().count() == 1 && cells.get(0).isPresent();
    }
  }

  /** Copies the lists. */
  public Comparison {
    titles = List.copyOf(titles);
    rows = List.copyOf(rows);
  }

  /** Compares these, in their order. */
  public static Comparison of(List<Microcredential> all) {
    List<Row> rows = new ArrayList<>();
    row(rows, "awarding body", all, Microcredential::awardingBody);
    row(rows, "country", all, Microcredential::country);
    row(rows, "issued", all, Microcredential::issued);
    row(rows, "level", all, Microcredential::level);
    row(rows, "credits", all, Microcredential::credits);
    row(rows, "hours", all, Microcredential::hours);
    row(
        rows,
        "outcomes",
        all,
        m ->
            m.outcomes().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    String.join("; ", m.outcomes().stream().map(Object::toString).toList())));
    row(rows, "assessment", all, Microcredential::assessment);
    row(rows, "supervision", all, Microcredential::supervision);
    row(rows, "participation", all, Microcredential::participation);
    row(rows, "quality assurance", all, Microcredential::qualityAssurance);
    row(rows, "prerequisites", all, Microcredential::prerequisites);
    row(rows, "grade", all, Microcredential::grade);
    row(rows, "stackable", all, m -> m.stackable().map(s -> s ? "yes" : "no"));
    return new Comparison(
        all.stream().map(m -> m.title().map(Object::toString).orElse("")).toList(), rows);
  }

  private static void row(
      List<Row> rows,
      String property,
      List<Microcredential> all,
      Function<Microcredential, Optional<?>> value) {
    List<Optional<String>> cells = new ArrayList<>();
    for (Microcredential m : all) {
      cells.add(value.apply(m).map(Object::toString));
    }
    rows.add(new Row(property, cells));
  }

  /** The properties that the one in a column does not state. */
  public List<String> lacking(int column) {
    return rows.stream().filter(r -> r.cells().get(column).isEmpty()).map(Row::property).toList();
  }

  /** The table as lines of cells, its head first; empty cells are empty texts. */
  public List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("property"));
    head.addAll(titles);
    table.add(head);
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.property()));
      row.cells().forEach(c -> line.add(c.orElse("")));
      table.add(line);
    }
    return table;
  }
}
