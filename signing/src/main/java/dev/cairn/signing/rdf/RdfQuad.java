package dev.cairn.signing.rdf;

import java.util.Objects;

/**
 * A statement of an RDF dataset. Immutable and thread-safe.
 *
 * @param subject an IRI or a blank node
 * @param predicate an IRI
 * @param object an IRI, a blank node or a literal
 * @param graph an IRI, a blank node, or {@link RdfTerm#DEFAULT_GRAPH}
 */
public record RdfQuad(RdfTerm subject, RdfTerm predicate, RdfTerm object, RdfTerm graph)
    implements Comparable<RdfQuad> {
  /** Checks that nothing is null. */
  public RdfQuad {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(predicate, "predicate");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(graph, "graph");
  }

  /** A statement of the default graph. */
  public static RdfQuad of(RdfTerm subject, RdfTerm predicate, RdfTerm object) {
    return new RdfQuad(subject, predicate, object, RdfTerm.DEFAULT_GRAPH);
  }

  /** In the order of the N-Quads lines, by code point. */
  @Override
  public int compareTo(RdfQuad o) {
    int c = subject.compareTo(o.subject);
    if (c == 0) {
      c = predicate.compareTo(o.predicate);
    }
    if (c == 0) {
      c = object.compareTo(o.object);
    }
    return c != 0 ? c : graph.compareTo(o.graph);
  }

  void writeTo(NQuadsBytes out) {
    out.append(subject.bytes());
    out.append(predicate.bytes());
    out.append(object.bytes());
    out.append(graph.bytes());
    out.put('.');
    out.put('\n');
  }

  /** The N-Quads line, without its line feed. */
  @Override
  public String toString() {
    String g = graph.kind() == RdfTerm.Kind.DEFAULT_GRAPH ? "" : " " + graph;
    return subject + " " + predicate + " " + object + g + " .";
  }
}
