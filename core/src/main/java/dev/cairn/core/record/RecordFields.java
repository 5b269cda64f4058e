package dev.cairn.core.record;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the fields of one record; used once. */
final class RecordFields {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final ClosedObject fields;
  private final RecordDefaults defaults;
  private final LearningRecord.Builder record = LearningRecord.builder();

  RecordFields(ClosedObject fields, RecordDefaults defaults) {
    this.fields = fields;
    this.defaults = defaults;
  }

  /** The record, or empty if it has no id; faults are with the fields. */
  Optional<LearningRecord> read() {
    Optional<String> id = fields.requiredText("id");
    codes();
    record.issuer(fields.text("issuer"));
    dates();
    record.state(word("state", RecordState::ofWord).orElse(RecordState.EARNED));
    record.origin(word("origin", Origin::ofWord));
    record.credits(credits());
    record.level(level());
    record.grade(grade());
    fields.texts("tags").ifPresent(record::addAllTags);
    record.subject(fields.text("subject"));
    competencies();
    fields.texts("parts").ifPresent(record::addAllParts);
    record.revoked(revocation());
    fields.texts("sources").ifPresent(record::addAllSources);
    fields.refuseOthers();
    return id.map(i -> record.id(i).build());
  }

  private void codes() {
    fields.text("code").ifPresent(record::addCodes);
    fields.texts("codes").ifPresent(record::addAllCodes);
    onlyOne("code", "codes");
  }

  private void dates() {
    Optional<LocalDate> date = fields.day("date");
    Optional<LocalDate> earned = fields.day("earned").or(() -> date);
    onlyOne("date", "earned");
    Optional<LocalDate> expires = fields.day("expires");
    if (earned.isPresent() && expires.isPresent() && !expires.get().isAfter(earned.get())) {
      fields.warn(
          "never-valid",
          "expires",
          "It expires on "
              + expires.get()
              + ", not after it was earned on "
              + earned.get()
              + ", so it never counts; check both days.");
    }
    record.earned(earned).expires(expires).recorded(fields.day("recorded"));
  }

  private void onlyOne(String first, String second) {
    if (fields.has(first) && fields.has(second)) {
      fields.error(
          "two-names",
          second,
          "\"" + first + "\" and \"" + second + "\" name one field; keep one of them.");
    }
  }

  private <T> Optional<T> word(String name, Function<String, Optional<T>> of) {
    Optional<String> text = fields.text(name);
    Optional<T> known = text.flatMap(of);
    if (text.isPresent() && known.isEmpty()) {
      String words =
          name.equals("state")
              ? "earned, in-progress, planned, revoked or unknown"
              : "internal, transfer, rpl or exam";
      fields.error("word", name, "\"" + text.get() + "\" is no " + name + "; write " + words + ".");
    }
    return known;
  }

  private Optional<Credit> credits() {
    Optional<String> unit = fields.text("unit");
    Optional<JsonValue> stated = fields.value("credits");
    if (stated.isEmpty()) {
      if (unit.isPresent() && defaults.credits().isEmpty()) {
        fields.error(
            "unit-without-credits",
            "unit",
            "The unit \"" + unit.get() + "\" stands alone; add \"credits\" or remove it.");
      }
      return unit.flatMap(u -> defaults.credits().map(a -> new Credit(a, new CreditUnit(u))));
    }
    if (!(stated.get() instanceof JsonObject)) {
      return fields.rational("credits").flatMap(a -> credit(a, unit, "credits"));
    }
    ClosedObject inner = fields.object("credits").orElseThrow();
    Optional<Rational> amount = inner.rational("amount");
    Optional<String> innerUnit = inner.text("unit");
    inner.refuseOthers();
    if (!inner.has("amount")) {
      inner.missing("amount");
    }
    if (fields.has("unit") && inner.has("unit")) {
      fields.error(
          "two-names", "unit", "The unit stands beside the credits and inside them; keep one.");
    }
    return amount.flatMap(a -> credit(a, innerUnit.or(() -> unit), "credits"));
  }

  private Optional<Credit> credit(Rational amount, Optional<String> unit, String name) {
    if (amount.signum() < 0) {
      fields.error(
          "negative-credits", name, "Credits cannot be " + amount + "; give zero or more.");
      return Optional.empty();
    }
    return Optional.of(new Credit(amount, unit.map(CreditUnit::new).orElse(CreditUnit.UNSTATED)));
  }

  private Optional<Level> level() {
    JsonValue stated = fields.value("level").orElse(null);
    if (stated == null) {
      return Optional.empty();
    }
    if (stated instanceof JsonObject) {
      ClosedObject inner = fields.object("level").orElseThrow();
      Optional<String> framework = inner.requiredText("framework");
      Optional<String> value =
          inner.value("value").flatMap(v -> whole(v).or(() -> inner.text("value")));
      if (!inner.has("value")) {
        inner.missing("value");
      }
      inner.refuseOthers();
      return framework.flatMap(f -> value.map(v -> Level.of(f, v)));
    }
    Optional<String> number = whole(stated);
    if (number.isEmpty()) {
      fields.error(
          "level",
          "level",
          "The level is "
              + ClosedObject.shown(stated)
              + "; write a whole number, or {\"framework\": …, \"value\": …}.");
    }
    return number.map(n -> Level.of(RecordReader.CASE, n));
  }

  private static Optional<String> whole(JsonValue value) {
    return value instanceof JsonNumber n && n.isExactDouble() && WHOLE.matcher(n.text()).matches()
        ? Optional.of(n.text())
        : Optional.empty();
  }

  private Optional<Grade> grade() {
    JsonValue stated = fields.value("grade").orElse(null);
    if (stated == null) {
      return Optional.empty();
    }
    if (stated instanceof JsonObject) {
      ClosedObject inner = fields.object("grade").orElseThrow();
      Optional<String> scale = inner.requiredText("scale");
      Optional<String> value = inner.requiredText("value");
      inner.refuseOthers();
      return scale.flatMap(s -> value.map(v -> new Grade(s, v)));
    }
    if (stated instanceof JsonString s && DECIMAL.matcher(s.value()).matches()) {
      return Optional.of(new Grade(RecordReader.CASE, s.value()));
    }
    fields.error(
        "grade",
        "grade",
        "The grade is "
            + ClosedObject.shown(stated)
            + "; write a decimal as text, such as \"3.7\", or {\"scale\": …, \"value\": …}.");
    return Optional.empty();
  }

  private void competencies() {
    JsonValue stated = fields.value("competencies").orElse(null);
    if (stated instanceof JsonArray) {
      fields
          .texts("competencies")
          .ifPresent(ids -> ids.forEach(id -> record.putCompetencies(id, Optional.empty())));
    } else if (stated instanceof JsonObject levels) {
      String at = fields.at("competencies");
      levels.forEach(
          (id, level) -> {
            String where = JsonPointer.child(at, id);
            fields.textOf(new JsonString(id), where, "A competency's id");
            Optional<Rational> reached =
                level == JsonNull.NULL
                    ? Optional.empty()
                    : fields.rationalOf(level, where, "The level of \"" + id + '"');
            record.putCompetencies(id, reached);
          });
    } else if (stated != null) {
      fields.error(
          "type",
          "competencies",
          "\"competencies\" is "
              + ClosedObject.shown(stated)
              + "; write a list of ids, or an object of levels.");
    }
  }

  private Optional<Revocation> revocation() {
    return fields
        .object("revoked")
        .flatMap(
            inner -> {
              Optional<LocalDate> on = inner.day("on");
              if (!inner.has("on")) {
                inner.missing("on");
              }
              Optional<LocalDate> recorded = inner.day("recorded");
              String reason = inner.text("reason").orElse("");
              inner.refuseOthers();
              return on.map(day -> new Revocation(day, recorded, reason));
            });
  }
}
