package dev.cairn.core.format.openbadges;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether results name descriptions and levels that the achievement has. */
final class ResultReferences {
  private ResultReferences() {}

  static void check(JsonObject subject, String pointer, Report report) {
    Map<String, Set<String>> levels = new HashMap<>();
    Set<String> all = new HashSet<>();
    for (JsonObject achievement : OneOrMany.objects(subject, "achievement")) {
      for (JsonObject description : OneOrMany.objects(achievement, "resultDescription")) {
        Set<String> own = new HashSet<>();
        OneOrMany.objects(description, "rubricCriterionLevel")
            .forEach(l -> l.findString("id").ifPresent(own::add));
        description.findString("id").ifPresent(id -> levels.put(id, own));
        all.addAll(own);
      }
    }
    for (Located r : Located.each(subject, pointer, "result")) {
      if (r.value() instanceof JsonObject result) {
        result
            .findString("resultDescription")
            .filter(d -> !levels.containsKey(d))
            .ifPresent(d -> dangling(r, "resultDescription", d, report));
        result
            .findString("achievedLevel")
            .filter(l -> !all.contains(l))
            .ifPresent(l -> dangling(r, "achievedLevel", l, report));
      }
    }
  }

  private static void dangling(Located result, String name, String id, Report report) {
    report.warn(
        "dangling-reference",
        JsonPointer.child(result.pointer(), name),
        "The achievement has no \""
            + id
            + "\", so this result tells nothing about it; name one that it has.");
  }
}
