package dev.cairn.signing.suite;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Finds numbers that two readers of one signed document could see differently. */
final class ExactNumbers {
  private ExactNumbers() {}

  static List<Finding> faults(JsonObject document) {
    List<Finding> found = new ArrayList<>();
    visit(document, new ArrayList<>(), found);
    return found;
  }

  private static void visit(JsonValue value, List<Object> path, List<Finding> found) {
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        path.add(object.nameAt(i));
        visit(object.valueAt(i), path, found);
        path.remove(path.size() - 1);
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        path.add(i);
        visit(array.get(i), path, found);
        path.remove(path.size() - 1);
      }
    } else if (value instanceof JsonNumber number && !number.isExactDouble()) {
      found.add(
          Finding.error(
              "number.inexact",
              pointer(path),
              "The number "
                  + number.text()
                  + " is not exactly its shortest double form, so readers may see another; write"
                  + " it as a string."));
    }
  }

  private static String pointer(List<Object> path) {
    StringBuilder out = new StringBuilder();
    path.forEach(step -> out.append('/').append(JsonPointer.escape(step.toString())));
    return out.toString();
  }
}
