package dev.cairn.cli.show;

import dev.cairn.cli.report.Card;
import dev.cairn.cli.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a document says, collected for a card; not thread-safe. */
final class Content {
  private final String title;
  private String kind = "";
  private String description = "";
  private final List<Report.Fact> facts = new ArrayList<>();
  private final List<Card.Section> sections = new ArrayList<>();

  Content(String title) {
    this.title = title.isBlank() ? "Without a title" : title;
  }

  Content kind(String of) {
    kind = of;
    return this;
  }

  Content description(String of) {
    description = of;
    return this;
  }

  Content fact(String name, Optional<?> value) {
    value
        .map(Object::toString)
        .filter(v -> !v.isBlank())
        .ifPresent(v -> facts.add(new Report.Fact(name, v)));
    return this;
  }

  Content section(String name, List<String> columns, List<Card.Row> rows) {
    if (!rows.isEmpty()) {
      sections.add(new Card.Section(name, columns, rows));
    }
    return this;
  }

  String title() {
    return title;
  }

  String kind() {
    return kind;
  }

  String description() {
    return description;
  }

  List<Report.Fact> facts() {
    return List.copyOf(facts);
  }

  List<Card.Section> sections() {
    return List.copyOf(sections);
  }
}
