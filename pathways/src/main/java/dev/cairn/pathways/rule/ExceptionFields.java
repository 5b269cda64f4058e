package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads granted exceptions. */
final class ExceptionFields {
  private static final List<String> KINDS =
      List.of("insert", "block", "waive", "setValue", "substitute", "recredit");

  private ExceptionFields() {}

  static Optional<GrantedException> read(JsonValue value, String pointer, List<Finding> findings) {
    List<String> kinds =
        value instanceof JsonObject o ? KINDS.stream().filter(o::has).toList() : List.of();
    if (!(value instanceof JsonObject object) || kinds.size() != 1) {
      findings.add(
          Finding.error(
              "rule.kind",
              pointer,
              "An exception is "
                  + ClosedObject.shown(value)
                  + "; write an object with one of "
                  + String.join(", ", KINDS)
                  + "."));
      return Optional.empty();
    }
    ClosedObject fields = new ClosedObject(object, pointer, "rule", findings);
    Optional<GrantedException.Change> change =
        fields.object(kinds.get(0)).flatMap(inner -> change(kinds.get(0), inner));
    Optional<String> authority = fields.requiredText("authority");
    Optional<String> reason = fields.requiredText("reason");
    if (!fields.has("date")) {
      fields.missing("date");
    }
    Optional<LocalDate> date = fields.day("date");
    fields.refuseOthers();
    return change.flatMap(
        c ->
            authority.flatMap(
                a -> date.flatMap(d -> reason.map(r -> new GrantedException(c, a, d, r)))));
  }

  private static Optional<GrantedException.Change> change(String kind, ClosedObject inner) {
    Optional<String> node =
        kind.equals("waive") || kind.equals("setValue")
            ? inner.requiredText("node")
            : kind.equals("insert") ? inner.requiredText("leaf") : node(kind, inner);
    Optional<String> record =
        kind.equals("waive") || kind.equals("setValue")
            ? Optional.empty()
            : inner.requiredText("record");
    Optional<GrantedException.Change> read =
        switch (kind) {
          case "insert" ->
              record.flatMap(r -> node.map(n -> new GrantedException.Change.Insert(r, n)));
          case "block" -> record.map(r -> new GrantedException.Change.Block(r, node));
          case "waive" -> node.map(GrantedException.Change.Waive::new);
          case "setValue" -> setValue(inner, node);
          case "substitute" -> {
            Optional<String> code = inner.requiredText("code");
            yield record.flatMap(
                r -> code.map(c -> new GrantedException.Change.Substitute(r, c, node)));
          }
          default -> {
            Optional<Rational> credits = Numbers.requiredBound(inner, "credits");
            yield record.flatMap(r -> credits.map(c -> new GrantedException.Change.Recredit(r, c)));
          }
        };
    inner.refuseOthers();
    return read;
  }

  private static Optional<String> node(String kind, ClosedObject inner) {
    return kind.equals("recredit") ? Optional.empty() : inner.text("node");
  }

  private static Optional<GrantedException.Change> setValue(
      ClosedObject inner, Optional<String> node) {
    Optional<String> bound = inner.requiredText("bound");
    Optional<Rational> value = Numbers.requiredBound(inner, "value");
    return node.flatMap(
        n -> bound.flatMap(b -> value.map(v -> new GrantedException.Change.SetValue(n, b, v))));
  }
}
