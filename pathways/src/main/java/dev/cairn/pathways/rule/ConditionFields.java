package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads conditions on the learner's context. Used once and dropped. */
final class ConditionFields {
  private final List<Finding> findings;
  private int depth;

  ConditionFields(List<Finding> findings) {
    this.findings = findings;
  }

  Optional<Condition> read(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object) || depth >= Depth.DEEPEST) {
      findings.add(
          Finding.error(
              depth >= Depth.DEEPEST ? "rule.too-deep" : "rule.type",
              pointer,
              depth >= Depth.DEEPEST
                  ? "Conditions are more than " + Depth.DEEPEST + " deep here; make them flatter."
                  : "A condition is " + ClosedObject.shown(value) + "; write an object, { … }."));
      return Optional.empty();
    }
    ClosedObject fields = new ClosedObject(object, pointer, "rule", findings);
    depth++;
    Optional<Condition> read = parts(fields);
    depth--;
    fields.refuseOthers();
    return read;
  }

  private Optional<Condition> parts(ClosedObject fields) {
    List<Condition> parts = new ArrayList<>();
    if (fields.has("all")) {
      parts.add(new Condition.All(several(fields, "all")));
    }
    if (fields.has("any")) {
      parts.add(new Condition.Any(several(fields, "any")));
    }
    if (fields.has("not")) {
      fields
          .value("not")
          .flatMap(v -> read(v, fields.at("not")))
          .ifPresent(c -> parts.add(new Condition.Not(c)));
    }
    if (fields.has("key") || !(fields.has("all") || fields.has("any") || fields.has("not"))) {
      fields.requiredText("key").ifPresent(key -> parts.addAll(onKey(fields, key)));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.size() == 1 ? parts.get(0) : new Condition.All(parts));
  }

  private List<Condition> onKey(ClosedObject fields, String key) {
    List<Condition> parts = new ArrayList<>();
    Texts.list(fields, "in", findings)
        .ifPresent(v -> parts.add(new Condition.Is(key, new LinkedHashSet<>(v))));
    if (fields.has("from") || fields.has("to")) {
      DateFields.ends(fields).ifPresent(days -> parts.add(new Condition.On(key, days)));
    }
    if (fields.has("min") || fields.has("max")) {
      Optional.of(Numbers.minMax(fields, false, findings))
          .filter(Bounds::isPresent)
          .ifPresent(range -> parts.add(new Condition.Within(key, range)));
    }
    if (Stream.of("in", "from", "to", "min", "max").noneMatch(fields::has)) {
      fields.missing("in");
    }
    return parts;
  }

  private List<Condition> several(ClosedObject fields, String name) {
    List<Condition> parts = new ArrayList<>();
    fields
        .array(name)
        .ifPresent(
            items -> {
              for (int i = 0; i < items.size(); i++) {
                read(items.get(i), JsonPointer.child(fields.at(name), i)).ifPresent(parts::add);
              }
            });
    return parts;
  }
}
