package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Caps on courses of a kind, of a query or of a whole area. */
final class Limits {
  /**
   * At most so many courses, or credits, of a kind.
   *
   * @param of what is counted
   * @param most how many
   * @param where of which courses
   */
  record Limit(Measure of, Rational most, Predicate where) {
    boolean isNone() {
      return most.signum() == 0;
    }

    Constraint constraint() {
      return new Constraint.Total(of, where, Bounds.atMost(most), Scope.USED);
    }
  }

  private static final Set<String> NAMES = Set.of("at-most", "at_most", "at most");

  private final Notes notes;
  private final Where where;

  Limits(Notes notes, Where where) {
    this.notes = notes;
    this.where = where;
  }

  List<Limit> read(JsonObject fields, Place at, List<String> lost) {
    List<Limit> limits = new ArrayList<>();
    List<JsonValue> items = Fields.list(fields, "limit");
    for (int i = 0; i < items.size(); i++) {
      Optional<Limit> read = one(items.get(i), at.pointer() + "/limit/" + i, at);
      if (read.isEmpty()) {
        lost.add("limit");
      }
      read.ifPresent(limits::add);
    }
    return limits;
  }

  private Optional<Limit> one(JsonValue value, String pointer, Place at) {
    if (!(value instanceof JsonObject fields) || !fields.has("where")) {
      notes.lost(pointer, "limit", "A limit has at-most and where; mend the source.");
      return Optional.empty();
    }
    List<String> named = fields.names().stream().filter(NAMES::contains).toList();
    boolean known =
        fields.names().stream()
            .allMatch(n -> NAMES.contains(n) || n.equals("where") || n.equals("message"));
    String[] most =
        named.size() == 1
            ? Fields.text(fields.find(named.get(0)).orElseThrow()).strip().split("\\s+")
            : new String[] {""};
    Optional<Rational> amount = Rational.tryParse(most[0]).filter(n -> n.signum() >= 0);
    String unit = most.length > 1 ? most[1] : "courses";
    if (!known || amount.isEmpty() || most.length > 2 || !unit.matches("courses?|credits?")) {
      notes.lost(pointer, "limit", "It says no number of courses or credits; mend the source.");
      return Optional.empty();
    }
    return where
        .read(fields.find("where").orElseThrow(), pointer + "/where", at)
        .map(
            w ->
                new Limit(
                    unit.startsWith("course") ? Measure.COUNT : Measure.CREDITS, amount.get(), w));
  }
}
