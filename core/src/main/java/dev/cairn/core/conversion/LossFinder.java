package dev.cairn.core.conversion;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What of a document is not in what came back of it. The comparison is of meaning: one value and a
 * list of one are alike, a URL and an object with that id, a text and a text by language that holds
 * it, numbers of one value. Lists are matched by id, then by place, then by likeness. A part that
 * is lost whole is told once.
 *
 * <p>Linear, but for lists of things without ids, in which likeness is sought among at most {@value
 * #LOOK}.
 */
final class LossFinder {
  private static final int LOOK = 100;
  private static final String LANGUAGE = "language ";

  /** The tag of a text whose language nobody states. */
  private static final String UNDETERMINED = "und";

  private final BiFunction<String, String, String> why;
  private final List<Loss> losses = new ArrayList<>();

  private LossFinder(BiFunction<String, String, String> why) {
    this.why = why;
  }

  /**
   * Compares.
   *
   * @param why the reason for a pointer and the name of the member it ends in
   */
  static List<Loss> find(
      JsonObject source, JsonObject back, BiFunction<String, String, String> why) {
    LossFinder finder = new LossFinder(why);
    finder.members(source, back, "");
    return List.copyOf(finder.losses);
  }

  private void members(JsonObject source, JsonObject back, String pointer) {
    source.forEach(
        (name, value) -> {
          if (FormatMarks.isMark(name, value)) {
            return;
          }
          String at = JsonPointer.child(pointer, name);
          if (!back.has(name)
              && back.find(UNDETERMINED).filter(there -> alike(value, there)).isPresent()) {
            losses.add(
                new Loss(
                    at,
                    LANGUAGE + name + " of " + ClosedObject.shown(value),
                    "The text is carried, and its language has no place there; state it anew."));
          } else {
            // The terms of CTDL are written with their prefix and without it.
            compare(name, value, back.find(name).or(() -> back.find("ceterms:" + name)), at);
          }
        });
  }

  private void compare(String name, JsonValue source, Optional<JsonValue> back, String pointer) {
    if (back.isEmpty()) {
      lost(name, source, pointer);
    } else if (source instanceof JsonArray items) {
      items(name, items, list(back.get()), pointer);
    } else {
      one(name, source, list(back.get()), pointer);
    }
  }

  private void items(String name, JsonArray items, List<JsonValue> back, String pointer) {
    Map<String, JsonValue> byId = new HashMap<>();
    back.forEach(b -> id(b).ifPresent(i -> byId.putIfAbsent(i, b)));
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      JsonValue item = items.get(i);
      if (FormatMarks.isMark(name, item)) {
        continue;
      }
      String at = JsonPointer.child(pointer, i);
      Optional<JsonValue> match = id(item).flatMap(id -> Optional.ofNullable(byId.get(id)));
      if (match.isEmpty()) {
        match = likest(item, back, used, i);
      }
      if (match.isEmpty()) {
        lost(name, item, at);
      } else {
        one(name, item, List.of(match.get()), at);
      }
    }
  }

  /** The value most like one among those not taken, the nearest by place first. */
  private static Optional<JsonValue> likest(
      JsonValue item, List<JsonValue> back, Set<Integer> used, int place) {
    int best = -1;
    int bestScore = 0;
    int from = Math.max(0, place - LOOK / 2);
    for (int i = from; i < Math.min(back.size(), from + LOOK); i++) {
      if (used.contains(i)) {
        continue;
      }
      int score = 2 * likeness(item, back.get(i)) + (i == place ? 1 : 0);
      if (score > bestScore && score > 1) {
        best = i;
        bestScore = score;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    used.add(best);
    return Optional.of(back.get(best));
  }

  private static int likeness(JsonValue a, JsonValue b) {
    if (!(a instanceof JsonObject o)) {
      return alike(a, b) ? 1 : 0;
    }
    if (!(b instanceof JsonObject other)) {
      return alike(a, b) ? 1 : 0;
    }
    int score = 0;
    for (String name : o.names()) {
      JsonValue value = o.valueAt(o.indexOf(name));
      if (!FormatMarks.isMark(name, value) && !name.equals("type")) {
        Optional<JsonValue> there = other.find(name);
        score += there.filter(t -> t.equals(value) || alike(value, t)).isPresent() ? 1 : 0;
      }
    }
    return score;
  }

  private void one(String name, JsonValue source, List<JsonValue> back, String pointer) {
    if (source instanceof JsonObject object) {
      Optional<JsonObject> there =
          back.stream().filter(b -> b instanceof JsonObject).map(b -> (JsonObject) b).findFirst();
      if (there.isPresent()) {
        int before = losses.size();
        members(object, there.get(), pointer);
        wholly(name, object, pointer, before);
      } else if (back.stream().noneMatch(b -> alike(source, b))) {
        lost(name, source, pointer);
      } else if (object.size() > 1) {
        members(object.without("id"), JsonObject.empty(), pointer);
      }
    } else if (back.stream().noneMatch(b -> alike(source, b))) {
      lost(name, source, pointer);
    }
  }

  /** A part of which nothing came back is one loss, not one for each of its members. */
  private void wholly(String name, JsonObject object, String pointer, int before) {
    long content =
        object.names().stream()
            .filter(n -> !FormatMarks.isMark(n, object.valueAt(object.indexOf(n))))
            .filter(n -> !n.equals("type"))
            .count();
    long direct =
        losses.subList(before, losses.size()).stream()
            .filter(l -> l.pointer().lastIndexOf('/') == pointer.length())
            .filter(l -> !l.pointer().endsWith("/type"))
            .filter(l -> !l.what().startsWith(LANGUAGE))
            .count();
    if (content > 0 && direct == content) {
      losses.subList(before, losses.size()).clear();
      lost(name, object, pointer);
    }
  }

  private void lost(String name, JsonValue value, String pointer) {
    losses.add(new Loss(pointer, name + " " + ClosedObject.shown(value), why.apply(pointer, name)));
  }

  /** Whether two values say the same; a part of it for objects is not asked here. */
  private static boolean alike(JsonValue a, JsonValue b) {
    if (a.equals(b)) {
      return true;
    }
    if (a instanceof JsonNumber x && b instanceof JsonNumber y) {
      return x.decimal().compareTo(y.decimal()) == 0;
    }
    if (a instanceof JsonString s && b instanceof JsonObject o) {
      return o.findString("id").filter(s.value()::equals).isPresent()
          || o.names().stream()
              .anyMatch(n -> o.findString(n).filter(s.value()::equals).isPresent());
    }
    if (a instanceof JsonObject o && b instanceof JsonString s) {
      return o.findString("id").filter(s.value()::equals).isPresent();
    }
    return b instanceof JsonArray list && list.items().stream().anyMatch(i -> alike(a, i));
  }

  private static List<JsonValue> list(JsonValue value) {
    return value instanceof JsonArray a ? a.items() : List.of(value);
  }

  private static Optional<String> id(JsonValue value) {
    return value instanceof JsonObject o
        ? o.findString("id").or(() -> o.findString("@id"))
        : Optional.empty();
  }
}
