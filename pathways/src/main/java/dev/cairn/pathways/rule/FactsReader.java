package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is stated of a learner besides records.
 *
 * <pre>{@code
 * {"attestations": {"thesis-passed": true}, "context": {"cohort": "2024", "entry": "2024-10-01"},
 *  "awards": [{"award": "cert", "version": "2025", "held": true}]}
 * }</pre>
 *
 * <p>All members are optional; {@code held} is true unless stated. Refused: unknown names, values
 * of other types, an award stated both held and not held. Codes begin with {@code rule.}.
 *
 * <p>Stateless and thread-safe.
 */
public final class FactsReader {
  private FactsReader() {}

  /** Reads a document. */
  public static Reading<Facts> read(byte[] utf8) {
    return JsonReader.strict()
        .readObject(utf8)
        .then(
            object -> {
              List<Finding> findings = new ArrayList<>();
              ClosedObject fields = new ClosedObject(object, "", "rule", findings);
              Facts facts = read(fields, findings);
              fields.refuseOthers();
              return Reading.of(facts, findings);
            });
  }

  /** Reads the three members; whatever else there is is for the caller. */
  static Facts read(ClosedObject fields, List<Finding> findings) {
    Map<String, Boolean> attestations = new LinkedHashMap<>();
    members(fields, "attestations", findings)
        .forEach(
            (key, value) -> {
              if (value instanceof JsonBoolean b) {
                attestations.put(key, b.value());
              } else {
                wrong(fields, "attestations", key, value, "true or false", findings);
              }
            });
    Map<String, String> context = new LinkedHashMap<>();
    members(fields, "context", findings)
        .forEach(
            (key, value) -> {
              if (value instanceof JsonString s) {
                context.put(key, s.value());
              } else {
                wrong(fields, "context", key, value, "a text in quotes", findings);
              }
            });
    return new Facts(attestations, awards(fields, findings), context);
  }

  private static JsonObject members(ClosedObject fields, String name, List<Finding> findings) {
    JsonValue value = fields.value(name).orElse(JsonObject.empty());
    if (value instanceof JsonObject o) {
      return o;
    }
    findings.add(
        Finding.error(
            "rule.type",
            fields.at(name),
            "\"" + name + "\" is " + ClosedObject.shown(value) + "; write an object, { … }."));
    return JsonObject.empty();
  }

  private static void wrong(
      ClosedObject fields,
      String name,
      String key,
      JsonValue value,
      String wanted,
      List<Finding> findings) {
    findings.add(
        Finding.error(
            "rule.type",
            JsonPointer.child(fields.at(name), key),
            "\"" + key + "\" is " + ClosedObject.shown(value) + "; write " + wanted + "."));
  }

  private static List<HeldAward> awards(ClosedObject fields, List<Finding> findings) {
    List<HeldAward> read = new ArrayList<>();
    JsonArray items = fields.array("awards").orElse(new JsonArray(List.of()));
    for (int i = 0; i < items.size(); i++) {
      String where = JsonPointer.child(fields.at("awards"), i);
      if (!(items.get(i) instanceof JsonObject o)) {
        findings.add(
            Finding.error(
                "rule.type",
                where,
                "An award held is "
                    + ClosedObject.shown(items.get(i))
                    + "; write an object, {\"award\": …}."));
        continue;
      }
      ClosedObject inner = new ClosedObject(o, where, "rule", findings);
      Optional<String> award = inner.requiredText("award");
      Optional<String> version = inner.text("version");
      boolean held = inner.flag("held").orElse(true);
      inner.refuseOthers();
      if (award.isPresent()) {
        if (read.contains(new HeldAward(award.get(), version, !held))) {
          findings.add(
              Finding.error(
                  "rule.contradiction",
                  where,
                  "\"" + award.get() + "\" is stated both held and not held; keep one."));
        } else {
          read.add(new HeldAward(award.get(), version, held));
        }
      }
    }
    return read;
  }
}
