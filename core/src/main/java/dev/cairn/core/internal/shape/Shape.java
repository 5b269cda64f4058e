package dev.cairn.core.internal.shape;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an object of one class must look like: the class its {@code type} must hold, which members
 * must be there, and what each known member must be. Members it does not know are allowed.
 *
 * <p>Immutable once it is shared; {@link #one}, {@link #many} and {@link #require} are for building
 * it.
 */
public final class Shape implements Kind {
  private record Member(Kind kind, boolean many) {}

  private final String type;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  private Shape(String type) {
    this.type = type;
  }

  /** A shape of objects whose {@code type} holds a class; of untyped ones if that is empty. */
  public static Shape of(String type) {
    return new Shape(type);
  }

  /** A member that holds one value. */
  public Shape one(String name, Kind kind) {
    members.put(name, new Member(kind, false));
    return this;
  }

  /** A member that holds one value or a list of them. */
  public Shape many(String name, Kind kind) {
    members.put(name, new Member(kind, true));
    return this;
  }

  /** Members that must be there. */
  public Shape require(String... names) {
    required.addAll(List.of(names));
    return this;
  }

  @Override
  public void check(Located value, Report report) {
    if (!(value.value() instanceof JsonObject object)) {
      report.error(
          "form",
          value.pointer(),
          "Here stands "
              + ClosedObject.shown(value.value())
              + "; it must be an object, { … }"
              + (type.isEmpty() ? "." : ", of type " + type + "."));
      return;
    }
    type(object, value.pointer(), report);
    members(object, value.pointer(), report);
  }

  private void type(JsonObject object, String pointer, Report report) {
    if (type.isEmpty()) {
      return;
    }
    if (!object.has("type")) {
      report.error("missing", pointer, "There is no \"type\"; add \"" + type + "\".");
    } else if (!OneOrMany.contains(object, "type", type)) {
      report.error(
          "class-type",
          JsonPointer.child(pointer, "type"),
          "The type is "
              + ClosedObject.shown(object.find("type").orElse(new JsonString("")))
              + " and lacks \""
              + type
              + "\"; add it.");
    }
  }

  /** Checks the members alone, for objects whose type is judged elsewhere. */
  public void members(JsonObject object, String pointer, Report report) {
    for (String name : required) {
      if (OneOrMany.values(object, name).isEmpty()) {
        report.error(
            "missing",
            pointer,
            "There is no \""
                + name
                + "\""
                + (type.isEmpty() ? "" : " in this " + type)
                + "; add it.");
      }
    }
    members.forEach(
        (name, member) -> {
          List<Located> values = Located.each(object, pointer, name);
          if (!member.many() && values.size() > 1) {
            report.error(
                "single",
                JsonPointer.child(pointer, name),
                "\"" + name + "\" holds " + values.size() + " values; keep one.");
          }
          values.forEach(v -> member.kind().check(v, report));
          if (object.find(name).orElse(null) instanceof JsonArray a
              && a.isEmpty()
              && !member.many()
              && !required.contains(name)) {
            report.error(
                "form",
                JsonPointer.child(pointer, name),
                "\"" + name + "\" is an empty list; write its value or leave it out.");
          }
        });
  }
}
