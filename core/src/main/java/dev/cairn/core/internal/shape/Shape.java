package dev.cairn.core.internal.shape;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import java.util.HashMap;
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
  private final Map<String, Member> members = new HashMap<>();
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
    type(object, value, report);
    members(object, value, report);
  }

  private void type(JsonObject object, Located at, Report report) {
    if (type.isEmpty()) {
      return;
    }
    if (!object.has("type")) {
      report.error("missing", at.pointer(), "There is no \"type\"; add \"" + type + "\".");
    } else if (!OneOrMany.contains(object, "type", type)) {
      report.error(
          "class-type",
          JsonPointer.child(at.pointer(), "type"),
          "The type is "
              + ClosedObject.shown(object.find("type").orElse(new JsonString("")))
              + " and lacks \""
              + type
              + "\"; add it.");
    }
  }

  /** Checks the members alone, for objects whose type is judged elsewhere. */
  public void members(JsonObject object, String pointer, Report report) {
    members(object, new Located(object, pointer), report);
  }

  private void members(JsonObject object, Located at, Report report) {
    for (String name : required) {
      int i = object.indexOf(name);
      if (i < 0 || (object.valueAt(i) instanceof JsonArray a && a.isEmpty())) {
        report.error(
            "missing",
            at.pointer(),
            "There is no \""
                + name
                + "\""
                + (type.isEmpty() ? "" : " in this " + type)
                + "; add it.");
      }
    }
    for (int i = 0; i < object.size(); i++) {
      String name = object.nameAt(i);
      Member known = members.get(name);
      if (known != null) {
        member(name, known, at.child(name, object.valueAt(i)), report);
      }
    }
  }

  private void member(String name, Member member, Located value, Report report) {
    if (!(value.value() instanceof JsonArray array)) {
      member.kind().check(value, report);
      return;
    }
    if (!member.many() && array.size() > 1) {
      report.error(
          "single",
          value.pointer(),
          "\"" + name + "\" holds " + array.size() + " values; keep one.");
    }
    for (int i = 0; i < array.size(); i++) {
      member.kind().check(value.child(i, array.get(i)), report);
    }
    if (array.isEmpty() && !member.many() && !required.contains(name)) {
      report.error(
          "form",
          value.pointer(),
          "\"" + name + "\" is an empty list; write its value or leave it out.");
    }
  }
}
