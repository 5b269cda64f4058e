package dev.cairn.core.profile;

import dev.cairn.core.framework.CreditSchemes;
import dev.cairn.core.framework.LevelAnswer;
import dev.cairn.core.framework.LevelTables;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /**
   * Compares these, in their order, and says how the level of each stands to that of the first, by
   * the published tables in force on a day; "not comparable" where none says.
   */
  public static Comparison of(List<Microcredential> all, LocalDate day) {
    Comparison plain = of(all);
    List<Row> rows = new ArrayList<>(plain.rows());
    Optional<Level> first = all.stream().findFirst().flatMap(Microcredential::level);
    List<Optional<String>> cells = new ArrayList<>();
    for (Microcredential m : all) {
      cells.add(
          m.level()
              .flatMap(
                  l ->
                      first.map(
                          f ->
                              LEVEL_WORDS.get(
                                  LevelTables.published().compare(l, f, day).order()))));
    }
    rows.add(indexOf(rows, "level") + 1, new Row("level beside the first", cells));
    return new Comparison(plain.titles(), rows);
  }

  private static final Map<LevelAnswer.Order, String> LEVEL_WORDS =
      Map.of(
          LevelAnswer.Order.LOWER, "lower",
          LevelAnswer.Order.SAME, "comparable",
          LevelAnswer.Order.HIGHER, "higher",
          LevelAnswer.Order.OVERLAPPING, "overlapping",
          LevelAnswer.Order.NOT_COMPARABLE, "not comparable");

  private static int indexOf(List<Row> rows, String property) {
    return rows.stream().map(Row::property).toList().indexOf(property);
  }

  /** Compares these, in their order. */
  public static Comparison of(List<Microcredential> all) {
    List<Row> rows = new ArrayList<>();
    row(rows, "awarding body", all, Microcredential::awardingBody);
    row(rows, "country", all, Microcredential::country);
    row(rows, "issued", all, Microcredential::issued);
    row(rows, "level", all, Microcredential::level);
    row(rows, "credits", all, m -> m.credits().isPresent() ? m.credits() : m.creditRange());
    row(rows, "hours", all, Microcredential::hours);
    row(rows, "hours by the credit scheme", all, Comparison::schemeHours);
    row(rows, "cost", all, m -> joined(m.costs()));
    row(rows, "outcomes", all, m -> joined(m.outcomes()));
    row(rows, "assessment", all, Microcredential::assessment);
    row(rows, "supervision", all, Microcredential::supervision);
    row(rows, "participation", all, Microcredential::participation);
    row(rows, "quality assurance", all, Microcredential::qualityAssurance);
    row(rows, "recognised by", all, m -> joined(m.recognitions()));
    row(rows, "prerequisites", all, Microcredential::prerequisites);
    row(rows, "grade", all, Microcredential::grade);
    row(rows, "stackable", all, m -> m.stackable().map(s -> s ? "yes" : "no"));
    return new Comparison(
        all.stream().map(m -> m.title().map(Object::toString).orElse("")).toList(), rows);
  }

  /** What the credits mean in hours, where the scheme fixes that. */
  private static Optional<Workload> schemeHours(Microcredential m) {
    return m.credits()
        .flatMap(c -> CreditSchemes.of(c.unit()).flatMap(s -> s.workload(c.amount())));
  }

  private static Optional<String> joined(List<?> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", values.stream().map(Object::toString).toList()));
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

  /** The table in Markdown; what could end a cell is escaped. Ends in a line feed. */
  public String toMarkdown() {
    StringBuilder out = new StringBuilder();
    List<List<String>> table = table();
    for (int i = 0; i < table.size(); i++) {
      out.append('|');
      table.get(i).forEach(c -> out.append(' ').append(inMarkdown(c)).append(" |"));
      out.append('\n');
      if (i == 0) {
        out.append('|').append(" --- |".repeat(table.get(0).size())).append('\n');
      }
    }
    return out.toString();
  }

  private static String inMarkdown(String cell) {
    return cell.replaceAll("\\s+", " ")
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;");
  }

  /**
   * The table as CSV by RFC 4180. A cell that a spreadsheet would take for a formula gets an
   * apostrophe in front.
   */
  public String toCsv() {
    StringBuilder out = new StringBuilder();
    for (List<String> line : table()) {
      out.append(String.join(",", line.stream().map(Comparison::inCsv).toList())).append("\r\n");
    }
    return out.toString();
  }

  private static String inCsv(String cell) {
    String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
