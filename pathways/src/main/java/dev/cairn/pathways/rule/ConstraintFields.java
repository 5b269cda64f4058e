package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.RecordReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the constraints of one node. Used once and dropped. */
final class ConstraintFields {
  private static final List<String> KINDS =
      List.of("total", "ratio", "mean", "distinct", "same", "window", "before");

  private final List<Finding> findings;
  private final NodeIds ids;
  private final PredicateFields predicates;

  ConstraintFields(List<Finding> findings, NodeIds ids) {
    this.findings = findings;
    this.ids = ids;
    this.predicates = new PredicateFields(findings);
  }

  /**
   * Reads the list.
   *
   * @param carrier the id of the node that carries them; empty if it has none
   */
  List<Constraint> readAll(JsonArray items, String pointer, String carrier) {
    List<Constraint> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      read(items.get(i), JsonPointer.child(pointer, i), carrier).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Constraint> read(JsonValue value, String pointer, String carrier) {
    List<String> kinds =
        value instanceof JsonObject o ? KINDS.stream().filter(o::has).toList() : List.of();
    if (!(value instanceof JsonObject object) || kinds.size() != 1) {
      findings.add(
          Finding.error(
              "rule.kind",
              pointer,
              "A constraint is "
                  + ClosedObject.shown(value)
                  + "; write an object with one of "
                  + String.join(", ", KINDS)
                  + "."));
      return Optional.empty();
    }
    ClosedObject fields = new ClosedObject(object, pointer, "rule", findings);
    Optional<Constraint> read;
    if (kinds.get(0).equals("before")) {
      read = before(fields, carrier);
    } else {
      read = fields.object(kinds.get(0)).flatMap(inner -> kind(kinds.get(0), inner));
    }
    fields.refuseOthers();
    return read;
  }

  private Optional<Constraint> kind(String kind, ClosedObject inner) {
    Scope scope = scope(inner);
    Optional<Constraint> read =
        switch (kind) {
          case "total" -> total(inner, scope);
          case "ratio" -> ratio(inner, scope);
          case "mean" -> mean(inner, scope);
          case "distinct" -> distinct(inner, scope);
          case "same" -> same(inner, scope);
          default -> window(inner, scope);
        };
    inner.refuseOthers();
    return read;
  }

  private static Scope scope(ClosedObject inner) {
    String word = inner.text("over").orElse("used");
    if (!word.equals("used") && !word.equals("all")) {
      inner.error("word", "over", "\"" + word + "\" is no scope; write used or all.");
    }
    return word.equals("all") ? Scope.ALL : Scope.USED;
  }

  private Optional<Measure> measure(ClosedObject inner, String name, Optional<Measure> silent) {
    if (silent.isEmpty() && !inner.has(name)) {
      inner.missing(name);
    }
    Optional<String> word = inner.text(name);
    if (word.isEmpty()) {
      return silent;
    }
    for (Measure m : Measure.values()) {
      if (m.word().equals(word.get())) {
        return Optional.of(m);
      }
    }
    inner.error("word", name, "\"" + word.get() + "\" is no measure; write count or credits.");
    return Optional.empty();
  }

  private Optional<Constraint> total(ClosedObject inner, Scope scope) {
    Optional<Measure> of = measure(inner, "of", Optional.empty());
    Predicate where = predicates.where(inner);
    Bounds range =
        needed(inner, Numbers.minMax(inner, of.equals(Optional.of(Measure.COUNT)), findings));
    return of.map(m -> new Constraint.Total(m, where, range, scope));
  }

  private Optional<Constraint> ratio(ClosedObject inner, Scope scope) {
    Optional<Measure> of = measure(inner, "of", Optional.empty());
    Predicate where = predicates.where(inner);
    Constraint.Base base = base(inner);
    Bounds range = needed(inner, Numbers.minMax(inner, false, findings));
    return of.map(m -> new Constraint.Ratio(m, where, base, range, scope));
  }

  private static Bounds needed(ClosedObject inner, Bounds range) {
    if (!inner.has("min") && !inner.has("max")) {
      inner.missing("min");
    }
    return range;
  }

  private static Constraint.Base base(ClosedObject inner) {
    Optional<JsonValue> stated = inner.value("base");
    if (stated.isEmpty() || stated.get().equals(new JsonString("used"))) {
      return new Constraint.Base.Used();
    }
    if (stated.get().equals(new JsonString("required"))) {
      return new Constraint.Base.Required();
    }
    Optional<Rational> number = Numbers.bound(inner, "base");
    if (number.filter(n -> n.signum() == 0).isPresent()) {
      inner.error("base", "base", "A share of zero means nothing; give a base above zero.");
    }
    return number
        .<Constraint.Base>map(Constraint.Base.Stated::new)
        .orElseGet(Constraint.Base.Used::new);
  }

  private Optional<Constraint> mean(ClosedObject inner, Scope scope) {
    Optional<Rational> min = Numbers.requiredBound(inner, "min");
    Optional<Measure> weight = measure(inner, "weight", Optional.of(Measure.CREDITS));
    Predicate where = predicates.where(inner);
    String scale = inner.text("scale").orElse(RecordReader.CASE);
    return min.flatMap(m -> weight.map(w -> new Constraint.Mean(m, w, where, scope, scale)));
  }

  private static Optional<RecordKey> key(ClosedObject inner) {
    Optional<String> word = inner.requiredText("key");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    for (RecordKey k : RecordKey.values()) {
      if (k.word().equals(word.get())) {
        return Optional.of(k);
      }
    }
    inner.error(
        "word",
        "key",
        "\"" + word.get() + "\" is no key; write issuer, subject, code, level, origin or tag.");
    return Optional.empty();
  }

  private static Optional<Constraint> distinct(ClosedObject inner, Scope scope) {
    Optional<RecordKey> key = key(inner);
    Optional<Integer> min = Numbers.requiredWhole(inner, "min", 0);
    return key.flatMap(k -> min.map(m -> new Constraint.Distinct(k, m, scope)));
  }

  private Optional<Constraint> same(ClosedObject inner, Scope scope) {
    Optional<RecordKey> key = key(inner);
    Optional<Measure> of = measure(inner, "of", Optional.empty());
    Optional<Rational> min = Numbers.requiredBound(inner, "min");
    return key.flatMap(
        k -> of.flatMap(m -> min.map(least -> new Constraint.Same(k, m, least, scope))));
  }

  private static Optional<Constraint> window(ClosedObject inner, Scope scope) {
    Optional<Integer> months = Numbers.requiredWhole(inner, "months", 1);
    Constraint.Anchor anchor = new Constraint.Anchor.EarliestUsed();
    Optional<JsonValue> stated = inner.value("anchor");
    if (stated.filter(v -> v.equals(new JsonString("award"))).isPresent()) {
      anchor = new Constraint.Anchor.AwardDay();
    } else if (stated.filter(v -> !v.equals(new JsonString("earliest-used"))).isPresent()) {
      Optional<LocalDate> day = inner.day("anchor");
      if (day.isPresent()) {
        anchor = new Constraint.Anchor.Day(day.get());
      }
    }
    Constraint.Anchor at = anchor;
    return months.map(m -> new Constraint.Window(m, at, scope));
  }

  private Optional<Constraint> before(ClosedObject fields, String carrier) {
    List<String> nodes = Texts.list(fields, "before", findings).orElse(List.of());
    if (nodes.size() != 2) {
      fields.error(
          "before",
          "before",
          String.format(
              Locale.ROOT,
              "Here stand %d different nodes; name the earlier and the later one.",
              nodes.size()));
      return Optional.empty();
    }
    for (int i = 0; i < 2; i++) {
      ids.referBelow(nodes.get(i), JsonPointer.child(fields.at("before"), i), carrier);
    }
    return Optional.of(new Constraint.Before(nodes.get(0), nodes.get(1), Scope.USED));
  }
}
