package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads lists of texts that may not be empty. */
final class Texts {
  private Texts() {}

  /** A member that is a list of at least one text, each once. */
  static Optional<List<String>> list(ClosedObject fields, String name, List<Finding> findings) {
    return fields
        .value(name)
        .map(v -> list(fields, v, fields.at(name), findings))
        .filter(l -> !l.isEmpty());
  }

  /** A list of at least one text, each once; empty after a fault. */
  static List<String> list(
      ClosedObject fields, JsonValue value, String where, List<Finding> findings) {
    if (!(value instanceof JsonArray items)) {
      findings.add(
          Finding.error(
              "rule.type",
              where,
              "Here stands " + ClosedObject.shown(value) + "; write a list of texts, [\"…\"]."));
      return List.of();
    }
    if (items.isEmpty()) {
      findings.add(
          Finding.error(
              "rule.empty", where, "The list is empty; name at least one, or remove it."));
    }
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String at = JsonPointer.child(where, i);
      Optional<String> text = fields.textOf(items.get(i), at, "Every item");
      if (text.isPresent() && texts.contains(text.get())) {
        findings.add(
            Finding.warning(
                "rule.repeated-value", at, "\"" + text.get() + "\" stands twice; once is enough."));
      } else {
        text.ifPresent(texts::add);
      }
    }
    return List.copyOf(texts);
  }
}
