package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Conditions inside a rule become a choice around it: the rule as it reads if the condition holds,
 * or as it reads if not. A condition on what the student declared asks the context; one on the
 * transcript asks for a course that is only seen.
 */
final class Splits {
  private static final int MOST = 6;

  private final Notes notes;
  private final Ids ids;

  Splits(Notes notes, Ids ids) {
    this.notes = notes;
    this.ids = ids;
  }

  /** The first condition below a value that a place has not decided, in reach of its decisions. */
  static Optional<JsonValue> undecided(JsonValue value, Place at) {
    if (value instanceof JsonArray items) {
      return items.items().stream().flatMap(v -> undecided(v, at).stream()).findFirst();
    }
    if (!(value instanceof JsonObject object)) {
      return Optional.empty();
    }
    if (object.has("$if")) {
      JsonValue condition = object.find("$if").orElseThrow();
      Boolean holds = at.decided().get(condition.toString());
      return holds == null
          ? Optional.of(condition)
          : object.find(holds ? "$then" : "$else").flatMap(v -> undecided(v, at));
    }
    for (String name : object.names()) {
      JsonValue member = object.valueAt(object.indexOf(name));
      Optional<JsonValue> found =
          name.equals("$changes") ? changes(member, at) : undecided(member, at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonValue> changes(JsonValue changes, Place at) {
    return Fields.items(changes).stream()
        .map(c -> c instanceof JsonArray pair && pair.size() > 0 ? pair.get(0) : c)
        .filter(c -> !at.decided().containsKey(c.toString()))
        .findFirst();
  }

  /** The rule, with every condition in it decided one way and the other. */
  Requirement over(JsonValue rule, Place at, Function<Place, Requirement> build) {
    Optional<JsonValue> condition = undecided(rule, at);
    if (condition.isEmpty()) {
      return build.apply(at);
    }
    if (at.decided().size() >= MOST) {
      return notes.inPlace(
          Build.node(ids.of(at.id()), ""),
          at.pointer(),
          "$if",
          "More than " + MOST + " conditions meet in one rule; write it out by hand.");
    }
    return choose(
        condition.get(),
        at,
        build(rule, at.deciding(condition.get().toString(), true), build),
        build(rule, at.deciding(condition.get().toString(), false), build));
  }

  private Requirement build(JsonValue rule, Place at, Function<Place, Requirement> build) {
    return over(rule, at, build);
  }

  /** One of two, by a condition. */
  Requirement choose(JsonValue condition, Place at, Requirement yes, Requirement no) {
    Node node = Node.of(ids.of(at.below("by condition")));
    Optional<Condition> context = context(condition, at.pointer());
    if (context.isPresent()) {
      return new Requirement.When(node, context.get(), yes, Optional.of(no));
    }
    Optional<Predicate> course = transcript(condition);
    if (course.isPresent()) {
      Requirement.Pick has = Build.seen(Node.of(ids.of(at.below("has"))), course.get(), 1);
      Requirement.Pick hasNot =
          new Requirement.Pick(
              Node.of(ids.of(at.below("has not"))),
              course.get(),
              Bounds.atMost(Rational.ZERO),
              Bounds.NONE,
              true,
              true,
              false);
      return new Requirement.AnyOf(
          node,
          List.of(
              new Requirement.AllOf(Node.of(ids.of(at.below("then"))), List.of(has, yes)),
              new Requirement.AllOf(Node.of(ids.of(at.below("else"))), List.of(hasNot, no))));
    }
    return notes.inPlace(
        node,
        at.pointer(),
        "$if",
        "The condition "
            + condition
            + " cannot be asked of records or context; decide it by hand.");
  }

  /** A condition on what the student declared or passed. */
  Optional<Condition> context(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object) || object.size() != 1) {
      return Optional.empty();
    }
    String name = object.names().get(0);
    JsonValue argument = object.valueAt(0);
    switch (name) {
      case "$and", "$all", "$or" -> {
        List<Condition> of = new ArrayList<>();
        for (JsonValue part : Fields.items(argument)) {
          Optional<Condition> read = context(part, pointer);
          if (read.isEmpty()) {
            return Optional.empty();
          }
          of.add(read.get());
        }
        return Optional.of(name.equals("$or") ? new Condition.Any(of) : new Condition.All(of));
      }
      case "$not" -> {
        return context(argument, pointer).map(Condition.Not::new);
      }
      case "has-declared-area-code", "has-area-code" -> {
        return Optional.of(stated(pointer, name, "declared-area:" + Fields.text(argument)));
      }
      case "passed-proficiency-exam" -> {
        return Optional.of(stated(pointer, name, "passed-exam:" + Fields.text(argument)));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private Condition stated(String pointer, String name, String key) {
    notes.taken(
        pointer,
        name,
        "It holds if the learner's context states it, for example {\"" + key + "\": \"yes\"}.");
    return new Condition.Is(key, Set.of("yes"));
  }

  /** A condition on what the student has taken. */
  private Optional<Predicate> transcript(JsonValue value) {
    if (!(value instanceof JsonObject object) || object.size() != 1) {
      return Optional.empty();
    }
    String argument = Fields.text(object.valueAt(0));
    return switch (object.names().get(0)) {
      case "student-has-course-with-attribute" -> Optional.of(new Predicate.Tag(argument));
      case "has-course" -> Optional.of(Build.codes(List.of(argument)));
      default -> Optional.empty();
    };
  }
}
