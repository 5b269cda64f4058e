package dev.cairn.core.format.esco;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.csv.CsvRow;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A concept while the files that speak of it are read, one language after the other. */
final class ConceptDraft {
  /** The columns that are of no language. */
  static final List<String> FACTS =
      List.of("skillType", "reuseLevel", "status", "iscoGroup", "code");

  private final String uri;
  private final EscoKind kind;
  private final String pointer;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, List<String>> altLabels = new LinkedHashMap<>();
  private final Map<String, String> descriptions = new LinkedHashMap<>();
  private final Map<String, String> facts = new HashMap<>();

  ConceptDraft(String uri, EscoKind kind, String pointer) {
    this.uri = uri;
    this.kind = kind;
    this.pointer = pointer;
  }

  EscoKind kind() {
    return kind;
  }

  /** What a row says in a language; several alternative labels stand on lines of their own. */
  void texts(CsvRow row, String language) {
    row.text("preferredLabel").ifPresent(t -> label(language, t.strip()));
    row.text("description")
        .or(() -> row.text("definition"))
        .ifPresent(t -> descriptions.putIfAbsent(language, t));
    List<String> alternatives = new ArrayList<>();
    row.text("altLabels")
        .ifPresent(
            cell ->
                cell.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .forEach(alternatives::add));
    if (!alternatives.isEmpty()) {
      altLabels.putIfAbsent(language, List.copyOf(alternatives));
    }
  }

  void label(String language, String text) {
    labels.putIfAbsent(language, text);
  }

  /** Sets a value, and gives the one before if that was another. */
  Optional<String> fact(String column, String value) {
    String before = facts.putIfAbsent(column, value);
    return before == null || before.equals(value) ? Optional.empty() : Optional.of(before);
  }

  EscoConcept build(List<Finding> findings) {
    if (labels.isEmpty()) {
      findings.add(
          Finding.warning(
              "esco.label",
              pointer,
              "\"" + uri + "\" has no preferred label; ask the publisher for one."));
    }
    return EscoConcept.builder()
        .uri(uri)
        .kind(kind)
        .preferredLabel(new LocalizedText(labels))
        .altLabels(altLabels)
        .description(
            descriptions.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalizedText(descriptions)))
        .code(fact("code"))
        .iscoGroup(fact("iscoGroup"))
        .skillType(fact("skillType"))
        .reuseLevel(fact("reuseLevel"))
        .status(fact("status"))
        .build();
  }

  private Optional<String> fact(String column) {
    return Optional.ofNullable(facts.get(column));
  }
}
