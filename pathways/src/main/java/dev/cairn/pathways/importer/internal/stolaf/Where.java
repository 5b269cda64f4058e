package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.CourseNumbers;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads predicates. What a record of St. Olaf's says where: {@code course} and {@code crsid:…} are
 * codes, {@code subject} the subject, {@code level} the level in {@value #LEVEL}, {@code grade} the
 * grade on {@value #POINTS}, {@code institution} the issuer, {@code is_stolaf} the origin internal;
 * attributes and general-education codes are tags as they are; the rest are tags with the key
 * before them.
 */
final class Where {
  /** The framework of levels 100, 200, 300. */
  static final String LEVEL = "course-level";

  /** The scale of grade points. */
  static final String POINTS = "grade-points";

  /** Carried by what was taken in the term that had other grading rules. */
  private static final Predicate COVID = new Predicate.Tag("during-covid");

  private static final Set<String> OPERATORS =
      Set.of("$eq", "$neq", "$in", "$nin", "$gte", "$gt", "$lte", "$lt");
  private static final Set<String> TAGGED =
      Set.of(
          "name",
          "role",
          "status",
          "degree",
          "type",
          "course_type",
          "grade_option",
          "grade_code",
          "semester",
          "term",
          "transcript_code",
          "sub_type",
          "section");

  private final Notes notes;

  Where(Notes notes) {
    this.notes = notes;
  }

  /** The predicate as it reads where a place's conditions are decided; empty if it was lost. */
  Optional<Predicate> read(JsonValue value, String pointer, Place at) {
    if (!(value instanceof JsonObject object) || object.isEmpty()) {
      notes.lost(pointer, "where", "A predicate must be a mapping, not " + value + "; mend it.");
      return Optional.empty();
    }
    if (object.has("$if")) {
      boolean holds = at.decided().getOrDefault(object.find("$if").orElseThrow().toString(), false);
      String branch = holds ? "$then" : "$else";
      return object.has(branch)
          ? read(object.find(branch).orElseThrow(), pointer + '/' + branch, at)
          : Optional.of(new Predicate.Any(List.of()));
    }
    List<Predicate> all = new ArrayList<>();
    for (String name : object.names()) {
      JsonValue inner = object.valueAt(object.indexOf(name));
      Optional<Predicate> part = part(name, inner, pointer + '/' + name, at);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      all.add(part.get());
    }
    return Optional.of(Build.all(all));
  }

  /** Which courses an assertion is about: {@code where}, or {@code any} of several. */
  Optional<Predicate> filter(JsonObject fields, String pointer, Place at) {
    if (fields.has("where")) {
      return read(fields.find("where").orElseThrow(), pointer + "/where", at);
    }
    List<Predicate> any = new ArrayList<>();
    for (JsonValue item : Fields.list(fields, "any")) {
      Optional<Predicate> one =
          item instanceof JsonObject o && o.size() == 1 && o.has("where")
              ? read(o.find("where").orElseThrow(), pointer + "/any", at)
              : item instanceof JsonObject o && o.size() == 1 && o.has("course")
                  ? equal("course", o.find("course").orElseThrow())
                  : unknown("any", pointer + "/any");
      if (one.isEmpty()) {
        return Optional.empty();
      }
      any.add(one.get());
    }
    return Optional.of(Build.any(any));
  }

  private Optional<Predicate> part(String name, JsonValue inner, String pointer, Place at) {
    switch (name) {
      case "$and", "$or" -> {
        List<Predicate> of = new ArrayList<>();
        List<JsonValue> items = Fields.items(inner);
        for (int i = 0; i < items.size(); i++) {
          Optional<Predicate> read = read(items.get(i), pointer + '/' + i, at);
          if (read.isEmpty()) {
            return Optional.empty();
          }
          of.add(read.get());
        }
        return Optional.of(name.equals("$and") ? Build.all(of) : Build.any(of));
      }
      case "$not" -> {
        return read(inner, pointer, at).map(Predicate.Not::new);
      }
      default -> {
        return compared(name, inner, pointer);
      }
    }
  }

  private Optional<Predicate> compared(String key, JsonValue value, String pointer) {
    List<String> operators =
        value instanceof JsonObject o
            ? o.names().stream().filter(OPERATORS::contains).toList()
            : List.of();
    if (!(value instanceof JsonObject object) || operators.size() != 1) {
      notes.lost(pointer, key, "One operator such as $eq is wanted; mend the source.");
      return Optional.empty();
    }
    String operator = operators.get(0);
    Optional<Predicate> plain =
        operated(key, operator, object.find(operator).orElseThrow(), pointer);
    if (!object.has("$during_covid")) {
      return plain;
    }
    notes.taken(
        pointer,
        "$during_covid",
        "A course of that time carries the tag \"during-covid\", and its other value applies.");
    Optional<Predicate> then =
        operated(key, operator, object.find("$during_covid").orElseThrow(), pointer);
    return plain.flatMap(
        p ->
            then.map(
                t -> new Predicate.Any(List.of(COVID.and(t), new Predicate.Not(COVID).and(p)))));
  }

  private Optional<Predicate> operated(
      String key, String operator, JsonValue value, String pointer) {
    if (Fields.text(value).startsWith("$")) {
      return Optional.of(variable(key, operator, Fields.text(value), pointer));
    }
    switch (operator) {
      case "$eq", "$neq", "$in", "$nin" -> {
        if (value instanceof JsonArray && operator.equals("$eq")) {
          notes.taken(pointer, "$eq", "Of a list it is taken as one of the list.");
        }
        List<Predicate> any = new ArrayList<>();
        for (JsonValue item : Fields.items(value)) {
          Optional<Predicate> one = equal(key, item);
          if (one.isEmpty()) {
            return unknown(key, pointer);
          }
          any.add(one.get());
        }
        Predicate is = joined(any);
        return Optional.of(
            operator.equals("$neq") || operator.equals("$nin") ? new Predicate.Not(is) : is);
      }
      default -> {
        Optional<Function<Bounds, Predicate>> measured = measured(key);
        Optional<Rational> bound =
            key.equals("grade") ? Fields.points(value) : Fields.number(value);
        if (measured.isEmpty() || bound.isEmpty()) {
          return unknown(key, pointer);
        }
        Function<Bounds, Predicate> in = measured.get();
        return Optional.of(
            switch (operator) {
              case "$gte" -> in.apply(Bounds.atLeast(bound.get()));
              case "$lte" -> in.apply(Bounds.atMost(bound.get()));
              case "$lt" -> new Predicate.Not(in.apply(Bounds.atLeast(bound.get())));
              default -> new Predicate.Not(in.apply(Bounds.atMost(bound.get())));
            });
      }
    }
  }

  private Optional<Predicate> unknown(String key, String pointer) {
    notes.lost(pointer, key, "This importer cannot ask it of a record; carry it over by hand.");
    return Optional.empty();
  }

  /** Codes, subjects and the like of several values in one. */
  private static Predicate joined(List<Predicate> any) {
    if (any.size() > 1 && any.stream().allMatch(Predicate.Code.class::isInstance)) {
      return new Predicate.Code(
          any.stream().flatMap(p -> ((Predicate.Code) p).patterns().stream()).toList());
    }
    if (any.size() > 1 && any.stream().allMatch(Predicate.Subject.class::isInstance)) {
      Set<String> subjects = new TreeSet<>();
      any.forEach(p -> subjects.addAll(((Predicate.Subject) p).subjects()));
      return new Predicate.Subject(subjects);
    }
    return Build.any(any);
  }

  private Predicate variable(String key, String operator, String variable, String pointer) {
    boolean not = operator.equals("$neq") || operator.equals("$nin");
    String sign =
        switch (operator) {
          case "$gte" -> ">=";
          case "$gt" -> ">";
          case "$lte" -> "<=";
          case "$lt" -> "<";
          default -> "=";
        };
    String tag = key + sign + variable;
    notes.taken(
        pointer,
        variable,
        "It is the student's own, so a record to which it applies carries the tag \""
            + tag
            + "\".");
    Predicate is = new Predicate.Tag(tag);
    return not ? new Predicate.Not(is) : is;
  }

  private Optional<Predicate> equal(String key, JsonValue value) {
    String text = Fields.text(value);
    if (text.isBlank() && !key.equals("name")) {
      return Optional.empty();
    }
    return switch (key) {
      case "course" -> Optional.of(Build.codes(List.of(text)));
      case "crsid", "clbid" -> Optional.of(Build.codes(List.of(key + ":" + text)));
      case "subject", "subjects" -> Optional.of(new Predicate.Subject(Set.of(text)));
      case "attribute", "attributes", "gereq", "gereqs" -> Optional.of(new Predicate.Tag(text));
      case "institution" -> Optional.of(new Predicate.Issuer(Set.of(text)));
      case "ap" -> Optional.of(advanced(text));
      case "number" -> number(text);
      case "level" ->
          Fields.number(value).map(n -> new Predicate.LevelIn(LEVEL, Bounds.between(n, n)));
      case "credits" ->
          Fields.number(value).map(n -> new Predicate.CreditsIn(Bounds.between(n, n)));
      case "grade" ->
          Fields.points(value).map(n -> new Predicate.GradeIn(POINTS, Bounds.between(n, n)));
      case "is_stolaf" -> is(value, new Predicate.OriginIs(Set.of(Origin.INTERNAL)));
      case "is_in_progress" -> is(value, new Predicate.StateIs(Set.of(RecordState.IN_PROGRESS)));
      case "is_in_gpa" -> is(value, new Predicate.Tag("in-gpa"));
      case "lab" -> is(value, new Predicate.Tag("lab"));
      case "s/u", "p/n" -> is(value, new Predicate.Tag("grade_option:" + key));
      default ->
          TAGGED.contains(key)
              ? Optional.of(new Predicate.Tag(key + ":" + text))
              : Optional.empty();
    };
  }

  /** A course recorded for an advanced placement exam of a name. */
  static Predicate advanced(String name) {
    return new Predicate.Tag("course_type:AP").and(new Predicate.Tag("name:" + name));
  }

  private static Optional<Predicate> is(JsonValue value, Predicate holds) {
    return value instanceof JsonBoolean b
        ? Optional.of(b.value() ? holds : new Predicate.Not(holds))
        : Optional.empty();
  }

  private static Optional<Function<Bounds, Predicate>> measured(String key) {
    return switch (key) {
      case "level" -> Optional.of(b -> new Predicate.LevelIn(LEVEL, b));
      case "credits" -> Optional.of(Predicate.CreditsIn::new);
      case "grade" -> Optional.of(b -> new Predicate.GradeIn(POINTS, b));
      case "number" ->
          Optional.of(
              b ->
                  CourseNumbers.between(
                      b.min().map(Rational::toString).orElse("0"),
                      b.max().map(Rational::toString).orElse("999")));
      default -> Optional.empty();
    };
  }

  private static Optional<Predicate> number(String text) {
    return text.matches("[0-9]{1,3}")
        ? Optional.of(CourseNumbers.between(text, text))
        : Optional.of(Build.codes(List.of("* " + text)));
  }
}
