package dev.cairn.core.format.ctdl;

import dev.cairn.core.internal.Cycles;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.model.ComponentCondition;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.PathwayComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be told of pathways only when the whole graph is there; warnings alone. */
final class PathwayChecks {
  private final CtdlGraph graph;
  private final Map<String, String> pointers;
  private final Report report;

  PathwayChecks(CtdlGraph graph, Map<String, String> pointers, Report report) {
    this.graph = graph;
    this.pointers = pointers;
    this.report = report;
  }

  void check() {
    graph.pathways().forEach(p -> dangling(p.id(), p.components()));
    graph.components().forEach(c -> dangling(c.id(), named(c)));
    Map<String, Set<String>> below = new LinkedHashMap<>();
    Map<String, Set<String>> after = new LinkedHashMap<>();
    for (PathwayComponent c : graph.components()) {
      c.children().forEach(child -> put(below, c.id(), child));
      c.childOf().forEach(parent -> put(below, parent, c.id()));
      c.prerequisites().forEach(before -> put(after, before, c.id()));
      c.prerequisiteConditions()
          .forEach(p -> p.targets().forEach(before -> put(after, before, c.id())));
      c.precedes().forEach(next -> put(after, c.id(), next));
      c.precededBy().forEach(before -> put(after, before, c.id()));
    }
    cycles(below, "lie within themselves");
    cycles(after, "come before themselves");
  }

  /** A graph of components alone may well refer to what is published elsewhere. */
  private void dangling(String from, Set<String> references) {
    for (String id : references) {
      boolean mustBeHere = id.startsWith("_:") || !graph.pathways().isEmpty();
      if (mustBeHere && graph.find(id).isEmpty()) {
        report.warn(
            "dangling",
            pointers.getOrDefault(from, ""),
            "\"" + from + "\" names \"" + id + "\", which is not in this graph; add it.");
      }
    }
  }

  private static Set<String> named(PathwayComponent c) {
    Set<String> named = new LinkedHashSet<>(c.children());
    named.addAll(c.prerequisites());
    named.addAll(c.precedes());
    c.conditions().forEach(condition -> targets(condition, named));
    c.prerequisiteConditions().forEach(condition -> targets(condition, named));
    return named;
  }

  private static void targets(ComponentCondition condition, Set<String> found) {
    found.addAll(condition.targets());
    condition.conditions().forEach(c -> targets(c, found));
  }

  private void put(Map<String, Set<String>> edges, String from, String to) {
    edges.computeIfAbsent(name(from), f -> new LinkedHashSet<>()).add(name(to));
  }

  /** One resource may be named by its id here and by its CTID there. */
  private String name(String idOrCtid) {
    return graph.find(idOrCtid).map(DescribedResource::id).orElse(idOrCtid);
  }

  private void cycles(Map<String, Set<String>> edges, String what) {
    for (List<String> cycle :
        Cycles.find(new ArrayList<>(edges.keySet()), id -> edges.getOrDefault(id, Set.of()))) {
      report.warn(
          "cycle",
          pointers.getOrDefault(cycle.get(0), ""),
          "These components "
              + what
              + ": "
              + String.join(" > ", cycle)
              + "; ask the publisher which link is wrong.");
    }
  }
}
