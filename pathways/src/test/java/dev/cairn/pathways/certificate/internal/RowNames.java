package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.certificate.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every row of a small question, found by trying every name there could be. */
final class RowNames {
  private RowNames() {}

  static Map<Name, Row> all(Facts facts, RowSystem system) {
    Map<Name, Row> rows = new LinkedHashMap<>();
    List<String> nodes = facts.structure.nodes.stream().map(NodeFacts::id).toList();
    List<String> records = facts.records.stream().map(RecordFacts::id).toList();
    List<String> leaves = facts.structure.leaves.stream().map(NodeFacts::id).toList();
    List<String> places = List.of("0", "1", "2");
    Set<String> values = new TreeSet<>(List.of("count", "credits"));
    for (RecordFacts r : facts.records) {
      values.addAll(r.codes());
      values.addAll(r.record.tags());
      values.addAll(r.record.competencies().keySet());
      r.record.issuer().ifPresent(values::add);
      r.record.subject().ifPresent(values::add);
      r.record.origin().ifPresent(o -> values.add(o.word()));
      r.record.level().ifPresent(l -> values.add(l.framework() + " " + l.value()));
    }
    List<String> texts = List.copyOf(values);
    for (String kind : List.of("nOf", "when", "when.one", "barred", "sum.min", "sum.max")) {
      add(rows, system, kind, List.of(nodes));
    }
    for (String kind : List.of("all", "child", "sum.cap", "sum.child", "sum.full", "sum.low")) {
      add(rows, system, kind, List.of(nodes, nodes));
    }
    for (String kind : List.of("use", "part", "out")) {
      add(rows, system, kind, List.of(leaves, records));
    }
    for (String kind : List.of("min", "max", "code", "cover")) {
      add(rows, system, kind, List.of(leaves, texts));
    }
    add(rows, system, "once", List.of(records));
    for (String kind : List.of("once", "alone")) {
      add(rows, system, kind, List.of(records, leaves, leaves));
    }
    add(rows, system, "once", List.of(records, leaves, leaves, leaves));
    add(rows, system, "divided", List.of(records));
    add(rows, system, "divided", List.of(records, leaves));
    for (String kind : List.of("used", "counted")) {
      add(rows, system, kind, List.of(nodes, records, leaves));
      add(rows, system, kind + ".most", List.of(nodes, records));
    }
    add(rows, system, "maxUses", List.of(records));
    add(rows, system, "conflict", List.of(places, records, records));
    add(rows, system, "conflict", List.of(places, records, records, records));
    add(rows, system, "whole", List.of(records, records));
    add(rows, system, "charge", List.of(places, records, leaves, leaves));
    for (String kind : List.of("cap.count", "cap.credits", "larger")) {
      add(rows, system, kind, List.of(places));
    }
    add(rows, system, "cap.ratio", List.of(places, nodes));
    for (String kind :
        List.of(
            "total.min",
            "total.max",
            "ratio.min",
            "ratio.max",
            "ratio.all.max",
            "ratio.all.min",
            "mean",
            "distinct",
            "same")) {
      add(rows, system, kind, List.of(nodes, places));
    }
    add(rows, system, "ratio.base", List.of(nodes, places, nodes));
    add(rows, system, "distinct.value", List.of(nodes, places, texts));
    add(rows, system, "same.value", List.of(nodes, places, texts));
    add(rows, system, "window", List.of(nodes, places, records));
    add(rows, system, "window", List.of(nodes, places, records, records));
    add(rows, system, "window", List.of(nodes, places, records, records, records));
    add(rows, system, "before", List.of(nodes, places, records, records));
    for (String kind : List.of("sum.once", "sum.all")) {
      add(rows, system, kind, List.of(nodes, records));
    }
    add(rows, system, "sum.take", List.of(nodes, nodes, records));
    add(rows, system, "sum.first", List.of(nodes, nodes, nodes, records));
    return rows;
  }

  private static void add(
      Map<Name, Row> rows, RowSystem system, String kind, List<List<String>> choices) {
    List<List<String>> args = new ArrayList<>(List.of(List.of()));
    for (List<String> choice : choices) {
      List<List<String>> next = new ArrayList<>();
      for (List<String> some : args) {
        for (String one : choice) {
          List<String> with = new ArrayList<>(some);
          with.add(one);
          next.add(with);
        }
      }
      args = next;
    }
    for (List<String> some : args) {
      Name name = new Name(kind, some);
      system.row(name).ifPresent(r -> rows.put(name, r));
    }
  }
}
