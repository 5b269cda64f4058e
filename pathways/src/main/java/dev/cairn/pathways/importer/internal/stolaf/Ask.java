package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One assertion on a set of courses.
 *
 * @param key what is asked, as {@code count(courses)}
 * @param where of which of the courses; empty means all
 * @param range between which numbers
 * @param exactly take no more than needed
 * @param variable a number of the student's own that is the minimum; empty if none
 * @param pointer where it stands
 */
record Ask(
    String key,
    Optional<Predicate> where,
    Bounds range,
    boolean exactly,
    Optional<String> variable,
    String pointer) {
  private static final Set<String> SAYS_NOTHING = Set.of("label", "message");
  private static final Set<String> MODIFIERS =
      Set.of("at_most", "$changes", "treat_in_progress_as_pass");

  boolean hasMinimum() {
    return variable.isPresent() || range.min().filter(m -> m.signum() > 0).isPresent();
  }

  boolean isOf(String other) {
    return key.equals(other);
  }

  Optional<Rational> min() {
    return range.min();
  }

  Optional<Rational> max() {
    return range.max();
  }

  /** Reads the assertions of a query ({@code assert} or {@code all}) or an audit. */
  static List<Ask> read(
      JsonObject fields,
      String pointer,
      Place at,
      Notes notes,
      Function<JsonObject, Optional<Predicate>> where,
      List<String> lost) {
    List<Ask> asks = new ArrayList<>();
    if (fields.has("assert")) {
      asks.addAll(one(fields, pointer, at, notes, where, lost));
    }
    List<JsonValue> all = Fields.list(fields, "all");
    for (int i = 0; i < all.size(); i++) {
      String where0 = pointer + "/all/" + i;
      JsonValue item = all.get(i);
      while (item instanceof JsonObject o && o.has("$if")) {
        boolean holds = at.decided().getOrDefault(o.find("$if").orElseThrow().toString(), false);
        item = o.find(holds ? "$then" : "$else").orElse(JsonObject.empty());
        if (item.equals(JsonObject.empty())) {
          break;
        }
      }
      if (item instanceof JsonObject o && !o.isEmpty()) {
        asks.addAll(one(o, where0, at, notes, where, lost));
      } else if (!(item instanceof JsonObject)) {
        lose(notes, lost, where0, "assert", "An assertion must be a mapping; mend it.");
      }
    }
    return asks;
  }

  private static List<Ask> one(
      JsonObject fields,
      String pointer,
      Place at,
      Notes notes,
      Function<JsonObject, Optional<Predicate>> where,
      List<String> lost) {
    Optional<Predicate> filter = Optional.empty();
    boolean isQuery = fields.has("from");
    if (fields.has("where") && !isQuery) {
      filter = where.apply(fields);
      if (filter.isEmpty()) {
        lost.add("where");
        return List.of();
      }
    }
    if (fields.has("any") && !isQuery) {
      filter = where.apply(fields);
      if (filter.isEmpty()) {
        lost.add("any");
        return List.of();
      }
    }
    if (!isQuery) {
      for (String key : fields.names()) {
        if (!Set.of("where", "any", "assert", "all").contains(key) && !SAYS_NOTHING.contains(key)) {
          lose(
              notes,
              lost,
              pointer + '/' + key,
              key,
              "An assertion does not have it; mend it by hand.");
        }
      }
    }
    List<Ask> asks = new ArrayList<>();
    JsonObject asserted = Fields.object(fields, "assert");
    for (String key : asserted.names()) {
      String place = pointer + "/assert/" + key;
      if (!(asserted.valueAt(asserted.indexOf(key)) instanceof JsonObject condition)) {
        lose(notes, lost, place, key, "A condition such as {$gte: 1} is wanted; mend it.");
        continue;
      }
      compared(key, condition, filter, place, at, notes, lost).ifPresent(asks::add);
    }
    return asks;
  }

  private static Optional<Ask> compared(
      String key,
      JsonObject condition,
      Optional<Predicate> filter,
      String pointer,
      Place at,
      Notes notes,
      List<String> lost) {
    Optional<Rational> min = Optional.empty();
    Optional<Rational> max = Optional.empty();
    Optional<String> variable = Optional.empty();
    for (String name : condition.names()) {
      JsonValue value = condition.valueAt(condition.indexOf(name));
      if (MODIFIERS.contains(name) || SAYS_NOTHING.contains(name)) {
        if (name.equals("treat_in_progress_as_pass")) {
          notes.taken(pointer, name, "Ask with the horizon in-progress to count begun courses.");
        }
        continue;
      }
      if (Fields.text(value).startsWith("$") && name.equals("$gte")) {
        variable = Optional.of(Fields.text(value).substring(1));
        continue;
      }
      Optional<Rational> bound = Fields.number(value).map(n -> changed(n, condition, at));
      if (bound.isEmpty() || !Set.of("$gte", "$lte", "$eq").contains(name)) {
        lose(
            notes, lost, pointer, name, "It is no bound that can be asked; carry it over by hand.");
        return Optional.empty();
      }
      min = name.equals("$lte") ? min : bound;
      max = name.equals("$gte") ? max : bound;
    }
    boolean exactly = Fields.flag(condition, "at_most");
    if (!hasKnownChanges(condition)
        || min.filter(n -> n.signum() < 0).isPresent()
        || max.filter(n -> n.signum() < 0).isPresent()
        || (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0)) {
      lose(notes, lost, pointer, key, "Its bounds cannot be; mend the source.");
      return Optional.empty();
    }
    return Optional.of(new Ask(key, filter, new Bounds(min, max), exactly, variable, pointer));
  }

  private static boolean hasKnownChanges(JsonObject condition) {
    return Fields.list(condition, "$changes").stream()
        .allMatch(
            c ->
                Fields.items(c).size() == 2
                    && Fields.items(c).get(1) instanceof JsonObject action
                    && action.names().stream().allMatch(Set.of("add", "subtract", "set")::contains)
                    && action.names().stream()
                        .allMatch(n -> Fields.number(action.find(n).orElseThrow()).isPresent()));
  }

  /** A number with the changes that apply where a place's conditions are decided. */
  private static Rational changed(Rational stated, JsonObject condition, Place at) {
    Rational value = stated;
    for (JsonValue change : Fields.list(condition, "$changes")) {
      List<JsonValue> pair = Fields.items(change);
      if (pair.size() == 2
          && at.decided().getOrDefault(pair.get(0).toString(), false)
          && pair.get(1) instanceof JsonObject action) {
        for (String how : action.names()) {
          Rational amount =
              Fields.number(action.valueAt(action.indexOf(how))).orElse(Rational.ZERO);
          value =
              switch (how) {
                case "add" -> value.plus(amount);
                case "subtract" -> value.minus(amount);
                default -> amount;
              };
        }
      }
    }
    return value;
  }

  private static void lose(
      Notes notes, List<String> lost, String pointer, String construct, String sentence) {
    notes.lost(pointer, construct, sentence);
    lost.add(construct);
  }
}
