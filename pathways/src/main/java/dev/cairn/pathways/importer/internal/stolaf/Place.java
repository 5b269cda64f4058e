package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in an area a rule stands.
 *
 * @param id the names down to it, joined by slashes; the id its node wants
 * @param pointer where it stands in the document
 * @param path the names of the requirements around it
 * @param requirements those that {@code requirement:} may name here
 * @param always whether the area asks for it whatever else holds
 * @param counted whether something above sets a minimum on the courses used below
 * @param decided conditions that are taken to hold or fail here
 * @param depth how deep it is nested
 */
record Place(
    String id,
    String pointer,
    List<String> path,
    JsonObject requirements,
    boolean always,
    boolean counted,
    Map<String, Boolean> decided,
    int depth) {

  static Place top(JsonObject requirements) {
    return new Place("", "", List.of(), requirements, true, false, Map.of(), 0);
  }

  /** One step down, with a part added to the id. */
  Place step(String name, String newPointer) {
    return new Place(
        below(name), newPointer, path, requirements, always, counted, decided, depth + 1);
  }

  /** The id of something named here. */
  String below(String name) {
    return id.isEmpty() ? name : id + '/' + name;
  }

  /** Into a requirement of a name. */
  Place into(String name, String newPointer, JsonObject below) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    Place at = step(name, newPointer);
    return new Place(
        at.id, newPointer, List.copyOf(longer), below, always, counted, decided, at.depth);
  }

  /** No longer asked for in every case. */
  Place sometimes() {
    return new Place(id, pointer, path, requirements, false, counted, decided, depth);
  }

  /** Below something that sets a minimum on the courses used. */
  Place counting(boolean minimum) {
    return new Place(id, pointer, path, requirements, always, counted || minimum, decided, depth);
  }

  /** With one more condition decided. */
  Place deciding(String condition, boolean holds) {
    Map<String, Boolean> more = new HashMap<>(decided);
    more.put(condition, holds);
    return new Place(id, pointer, path, requirements, false, counted, Map.copyOf(more), depth + 1);
  }
}
