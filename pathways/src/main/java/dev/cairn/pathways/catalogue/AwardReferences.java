package dev.cairn.pathways.catalogue;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which award asks for which other one, and that none asks for itself. Used once and dropped. */
final class AwardReferences {
  private final List<Finding> findings;
  private final Map<String, Map<String, String>> asked = new HashMap<>();

  /** Looks at awards by their pointers. */
  AwardReferences(Map<String, Award> awards, List<Finding> findings) {
    this.findings = findings;
    awards.forEach(
        (at, award) ->
            collect(
                award.require(),
                at + "/require",
                asked.computeIfAbsent(award.id().orElseThrow(), k -> new LinkedHashMap<>())));
  }

  /** The awards that a tree asks for, each once. */
  static Set<String> of(Requirement root) {
    Map<String, String> found = new LinkedHashMap<>();
    collect(root, "", found);
    return found.keySet();
  }

  private static void collect(Requirement r, String at, Map<String, String> into) {
    if (r instanceof Requirement.Awarded a && a.by().isEmpty()) {
      into.putIfAbsent(a.award(), at + "/awarded/award");
    }
    List<Requirement> children = r.children();
    for (int i = 0; i < children.size(); i++) {
      collect(children.get(i), at + step(r, i), into);
    }
  }

  private static String step(Requirement r, int child) {
    if (r instanceof Requirement.When) {
      return child == 0 ? "/then" : "/else";
    }
    String list =
        r instanceof Requirement.AllOf
            ? "/allOf"
            : r instanceof Requirement.AnyOf ? "/anyOf" : "/of";
    return JsonPointer.child(list, child);
  }

  private record Step(String award, Iterator<Map.Entry<String, String>> next) {}

  /** Adds an error for every circle. */
  void check() {
    Set<String> done = new HashSet<>();
    for (String start : asked.keySet().stream().sorted().toList()) {
      Set<String> open = new HashSet<>();
      Deque<Step> path = new ArrayDeque<>();
      enter(start, done, open, path);
      while (!path.isEmpty()) {
        Step step = path.element();
        if (!step.next().hasNext()) {
          path.pop();
          open.remove(step.award());
          done.add(step.award());
          continue;
        }
        Map.Entry<String, String> next = step.next().next();
        if (open.contains(next.getKey())) {
          findings.add(
              Finding.error(
                  "catalogue.circle",
                  next.getValue(),
                  "\""
                      + step.award()
                      + "\" asks for \""
                      + next.getKey()
                      + "\", which asks for \""
                      + step.award()
                      + "\" itself or for what does; break the circle."));
        } else {
          enter(next.getKey(), done, open, path);
        }
      }
    }
  }

  private void enter(String award, Set<String> done, Set<String> open, Deque<Step> path) {
    if (!done.contains(award)) {
      open.add(award);
      path.push(
          new Step(
              award, Optional.ofNullable(asked.get(award)).orElse(Map.of()).entrySet().iterator()));
    }
  }
}
