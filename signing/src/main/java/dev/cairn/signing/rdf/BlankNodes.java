package dev.cairn.signing.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dataset seen by its blank nodes, which are numbered from 0 in order of appearance. */
final class BlankNodes {
  private static final int[] NO_QUADS = {};

  private final List<RdfQuad> quads;
  private final List<RdfTerm> terms = new ArrayList<>();
  private final Map<RdfTerm, Integer> numbers = new HashMap<>();
  private final int[] subject;
  private final int[] object;
  private final int[] graph;
  private int[][] mentions = new int[8][];
  private int[] mentionCount = new int[8];

  BlankNodes(List<RdfQuad> quads) {
    this.quads = quads;
    subject = new int[quads.size()];
    object = new int[quads.size()];
    graph = new int[quads.size()];
    for (int i = 0; i < subject.length; i++) {
      RdfQuad quad = quads.get(i);
      subject[i] = number(quad.subject(), i);
      object[i] = number(quad.object(), i);
      graph[i] = number(quad.graph(), i);
    }
  }

  /** The number of a term, noting that the quad mentions it; -1 if it is no blank node. */
  private int number(RdfTerm term, int quad) {
    if (!term.isBlank()) {
      return -1;
    }
    Integer known = numbers.get(term);
    int node = known == null ? terms.size() : known;
    if (known == null) {
      numbers.put(term, node);
      terms.add(term);
      if (node == mentions.length) {
        mentions = Arrays.copyOf(mentions, node * 2);
        mentionCount = Arrays.copyOf(mentionCount, node * 2);
      }
      mentions[node] = NO_QUADS;
    }
    int count = mentionCount[node];
    if (count > 0 && mentions[node][count - 1] == quad) {
      return node;
    }
    if (count == mentions[node].length) {
      mentions[node] = Arrays.copyOf(mentions[node], Math.max(4, count * 2));
    }
    mentions[node][count] = quad;
    mentionCount[node]++;
    return node;
  }

  int count() {
    return terms.size();
  }

  RdfTerm term(int node) {
    return terms.get(node);
  }

  int quadCount() {
    return subject.length;
  }

  RdfQuad quad(int index) {
    return quads.get(index);
  }

  /** The quads that mention a node, each once, in the order of the dataset. */
  int[] mentions(int node) {
    return Arrays.copyOf(mentions[node], mentionCount[node]);
  }

  boolean mentionsBlank(int quad) {
    return subject[quad] >= 0 || object[quad] >= 0 || graph[quad] >= 0;
  }

  int subjectOf(int quad) {
    return subject[quad];
  }

  int objectOf(int quad) {
    return object[quad];
  }

  int graphOf(int quad) {
    return graph[quad];
  }
}
