package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.signing.rdf.RdfQuad;
import dev.cairn.signing.rdf.RdfTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the walk through a document finds: statements, problems, and who said what. */
final class Statements {
  private static final int MOST_FINDINGS = 50;
  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private final List<RdfQuad> quads = new ArrayList<>(64);
  private final List<Finding> findings = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final Set<RdfTerm> subjects = new HashSet<>();
  private boolean repeated;
  private int blanks;

  /** A part of the statements: what one place of the document said of a node with an id. */
  private record Said(RdfTerm id, RdfTerm graph, int credential, int from, int to) {}

  List<RdfQuad> quads() {
    return quads;
  }

  List<Finding> findings() {
    return findings;
  }

  int size() {
    return quads.size();
  }

  void add(RdfTerm subject, RdfTerm predicate, RdfTerm object, RdfTerm graph) {
    quads.add(new RdfQuad(subject, predicate, object, graph));
  }

  RdfTerm freshBlank() {
    return RdfTerm.blank("b" + blanks++);
  }

  void problem(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  /** Notes that the statements from a position on were said of a node in one place. */
  void said(RdfTerm id, RdfTerm graph, int credential, int from) {
    said.add(new Said(id, graph, credential, from, quads.size()));
    repeated |= !subjects.add(id);
  }

  /** Whether some id occurs in several places that say something of it. */
  boolean hasRepeatedNodes() {
    return repeated;
  }

  /** What these places say; costs more than the walk, so only for repeated nodes. */
  List<Occurrence> occurrences() {
    Map<RdfTerm, Map<Integer, List<Said>>> byStart = new HashMap<>();
    Map<RdfTerm, Integer> count = new HashMap<>();
    for (Said one : said) {
      count.merge(one.id, 1, Integer::sum);
      byStart
          .computeIfAbsent(one.id, id -> new HashMap<>())
          .computeIfAbsent(one.from, from -> new ArrayList<>())
          .add(one);
    }
    List<Occurrence> occurrences = new ArrayList<>();
    for (Said one : said) {
      if (count.getOrDefault(one.id, 0) > 1) {
        occurrences.add(occurrence(one, byStart.getOrDefault(one.id, Map.of())));
      }
    }
    return occurrences;
  }

  private Occurrence occurrence(Said one, Map<Integer, List<Said>> sameNode) {
    Map<RdfTerm, List<RdfQuad>> bySubject = new LinkedHashMap<>();
    for (int i = one.from; i < one.to; i++) {
      int skip = nestedEnd(one, sameNode.getOrDefault(i, List.of()));
      if (skip > i) {
        i = skip - 1;
        continue;
      }
      RdfQuad quad = quads.get(i);
      bySubject.computeIfAbsent(quad.subject(), s -> new ArrayList<>()).add(quad);
    }
    Set<String> types = new TreeSet<>();
    for (RdfQuad quad : bySubject.getOrDefault(one.id, List.of())) {
      if (quad.predicate().value().equals(RDF_TYPE)) {
        types.add(quad.object().value());
      }
    }
    return new Occurrence(
        one.id.value(),
        one.graph,
        one.credential,
        types,
        statements(one.id, bySubject, new HashSet<>()));
  }

  /** The end of the longest place inside this one that starts here; -1 if there is none. */
  private static int nestedEnd(Said outer, List<Said> starting) {
    int end = -1;
    for (Said other : starting) {
      boolean inside =
          other.from >= outer.from
              && other.to <= outer.to
              && other.to - other.from < outer.to - outer.from;
      if (inside) {
        end = Math.max(end, other.to);
      }
    }
    return end;
  }

  private static Set<String> statements(
      RdfTerm node, Map<RdfTerm, List<RdfQuad>> bySubject, Set<RdfTerm> above) {
    Set<String> texts = new TreeSet<>();
    if (!above.add(node)) {
      return texts;
    }
    for (RdfQuad quad : bySubject.getOrDefault(node, List.of())) {
      RdfTerm object = quad.object();
      String text =
          object.isBlank()
              ? statements(object, bySubject, above).toString() + inGraph(object, bySubject)
              : object.toString();
      texts.add(quad.predicate() + " " + text);
    }
    above.remove(node);
    return texts;
  }

  /** What is said in the graph that a blank node names. */
  private static String inGraph(RdfTerm graph, Map<RdfTerm, List<RdfQuad>> bySubject) {
    Set<String> texts = new TreeSet<>();
    bySubject.values().stream()
        .flatMap(List::stream)
        .filter(q -> q.graph().equals(graph))
        .forEach(
            q ->
                texts.add(
                    (q.subject().isBlank() ? "_" : q.subject().toString())
                        + " "
                        + q.predicate()
                        + " "
                        + (q.object().isBlank() ? "_" : q.object().toString())));
    return texts.isEmpty() ? "" : texts.toString();
  }
}
