package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordReader;
import dev.cairn.core.record.RecordState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads predicates. Used once and dropped. */
final class PredicateFields {
  private final List<Finding> findings;
  private int depth;

  PredicateFields(List<Finding> findings) {
    this.findings = findings;
  }

  /** The member {@code where}; holds for every record if absent. */
  Predicate where(ClosedObject fields) {
    return fields
        .value("where")
        .map(v -> read(v, fields.at("where")))
        .orElse(new Predicate.Always());
  }

  private Predicate read(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object) || depth >= Depth.DEEPEST) {
      findings.add(
          Finding.error(
              depth >= Depth.DEEPEST ? "rule.too-deep" : "rule.type",
              pointer,
              depth >= Depth.DEEPEST
                  ? "Predicates are more than " + Depth.DEEPEST + " deep here; make them flatter."
                  : "A predicate is " + ClosedObject.shown(value) + "; write an object, { … }."));
      return new Predicate.Always();
    }
    depth++;
    List<Predicate> parts = parts(new ClosedObject(object, pointer, "rule", findings));
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Predicate.All(parts);
  }

  private List<Predicate> parts(ClosedObject fields) {
    List<Predicate> parts = new ArrayList<>();
    always(fields).ifPresent(parts::add);
    Texts.list(fields, "code", findings)
        .map(texts -> texts.stream().map(Predicate.CodePattern::new).toList())
        .ifPresent(patterns -> parts.add(code(fields, patterns)));
    fields.text("tag").map(Predicate.Tag::new).ifPresent(parts::add);
    set(fields, "issuer").map(Predicate.Issuer::new).ifPresent(parts::add);
    set(fields, "subject").map(Predicate.Subject::new).ifPresent(parts::add);
    words(fields, "origin", Origin::ofWord, "internal, transfer, rpl or exam")
        .map(Predicate.OriginIs::new)
        .ifPresent(parts::add);
    words(fields, "state", RecordState::ofWord, "earned, in-progress, planned, revoked or unknown")
        .map(Predicate.StateIs::new)
        .ifPresent(parts::add);
    level(fields).ifPresent(parts::add);
    fields.object("grade").flatMap(this::grade).ifPresent(parts::add);
    fields
        .object("credits")
        .map(inner -> range(inner, true))
        .filter(Bounds::isPresent)
        .map(Predicate.CreditsIn::new)
        .ifPresent(parts::add);
    fields.object("competency").flatMap(this::competency).ifPresent(parts::add);
    fields
        .object("earnedIn")
        .flatMap(DateFields::range)
        .map(Predicate.EarnedIn::new)
        .ifPresent(parts::add);
    validAt(fields).ifPresent(parts::add);
    several(fields, "all").map(Predicate.All::new).ifPresent(parts::add);
    several(fields, "any").map(Predicate.Any::new).ifPresent(parts::add);
    fields
        .value("not")
        .map(v -> new Predicate.Not(read(v, fields.at("not"))))
        .ifPresent(parts::add);
    fields.refuseOthers();
    return parts;
  }

  private static Optional<Predicate> always(ClosedObject fields) {
    Optional<JsonValue> stated = fields.value("always");
    if (stated.filter(v -> v != JsonBoolean.TRUE).isPresent()) {
      fields.error(
          "type",
          "always",
          "\"always\" is "
              + ClosedObject.shown(stated.get())
              + "; write true, or {\"not\": {\"always\": true}} for never.");
    }
    return stated.map(v -> new Predicate.Always());
  }

  private static Predicate code(ClosedObject fields, List<Predicate.CodePattern> patterns) {
    for (Predicate.CodePattern p : patterns) {
      if (p.range().filter(r -> r.from().compareTo(r.to()) > 0).isPresent()) {
        fields.error(
            "inverted",
            "code",
            "The range \"" + p.text() + "\" ends before it begins; swap its numbers.");
      }
    }
    return new Predicate.Code(patterns);
  }

  private Optional<Set<String>> set(ClosedObject fields, String name) {
    return Texts.list(fields, name, findings).map(LinkedHashSet::new);
  }

  private <T> Optional<Set<T>> words(
      ClosedObject fields, String name, Function<String, Optional<T>> ofWord, String known) {
    return Texts.list(fields, name, findings)
        .map(
            texts -> {
              Set<T> values = new LinkedHashSet<>();
              for (String word : texts) {
                Optional<T> value = ofWord.apply(word);
                value.ifPresent(values::add);
                if (value.isEmpty()) {
                  fields.error(
                      "word", name, "\"" + word + "\" is no " + name + "; write " + known + ".");
                }
              }
              return values;
            })
        .filter(values -> !values.isEmpty());
  }

  private Optional<Predicate> level(ClosedObject fields) {
    Optional<JsonValue> stated = fields.value("level");
    if (stated.isPresent() && stated.get() instanceof JsonArray) {
      return Numbers.array(fields, "level", false, findings)
          .map(range -> new Predicate.LevelIn(RecordReader.CASE, range));
    }
    return fields
        .object("level")
        .flatMap(
            inner -> {
              String framework = inner.requiredText("framework").orElse("?");
              return Optional.of(range(inner, true))
                  .filter(Bounds::isPresent)
                  .map(range -> new Predicate.LevelIn(framework, range));
            });
  }

  private Optional<Predicate> grade(ClosedObject inner) {
    String scale = inner.text("scale").orElse(RecordReader.CASE);
    return Optional.of(range(inner, true))
        .filter(Bounds::isPresent)
        .map(range -> new Predicate.GradeIn(scale, range));
  }

  private Optional<Predicate> competency(ClosedObject inner) {
    Optional<String> id = inner.requiredText("id");
    Bounds range = range(inner, false);
    return id.map(i -> new Predicate.Competency(i, range));
  }

  private Bounds range(ClosedObject inner, boolean needed) {
    Bounds range = Numbers.minMax(inner, false, findings);
    if (needed && !inner.has("min") && !inner.has("max")) {
      inner.missing("min");
    }
    inner.refuseOthers();
    return range;
  }

  private static Optional<Predicate> validAt(ClosedObject fields) {
    boolean award =
        fields.value("validAt").filter(v -> v.equals(new JsonString("award"))).isPresent();
    Optional<LocalDate> day = award ? Optional.empty() : fields.day("validAt");
    return award || day.isPresent() ? Optional.of(new Predicate.ValidAt(day)) : Optional.empty();
  }

  private Optional<List<Predicate>> several(ClosedObject fields, String name) {
    return fields
        .array(name)
        .map(
            items -> {
              List<Predicate> parts = new ArrayList<>();
              for (int i = 0; i < items.size(); i++) {
                parts.add(read(items.get(i), JsonPointer.child(fields.at(name), i)));
              }
              return parts;
            });
  }
}
