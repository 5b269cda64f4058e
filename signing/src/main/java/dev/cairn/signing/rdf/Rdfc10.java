package dev.cairn.signing.rdf;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * RDF Dataset Canonicalization 1.0 (W3C Recommendation, 21 May 2024), the algorithm RDFC-1.0.
 *
 * <p>Where the neighbourhoods of all blank nodes differ it takes O(q log q) time for q statements.
 * Where they do not, Hash N-Degree Quads (section 4.8) explores orderings and may take time
 * exponential in the blank nodes that look alike; such work is counted, one unit for each hash and
 * each ordering tried, and stops with the finding {@code rdf.work-limit} at the limit. Stateless.
 */
public final class Rdfc10 {
  /** The work allowed when the caller does not say: about half a second, far above real badges. */
  public static final int DEFAULT_WORK = 400_000;

  private static final RdfTerm THIS_NODE = RdfTerm.blank("a");
  private static final RdfTerm OTHER_NODE = RdfTerm.blank("z");

  private Rdfc10() {}

  /** Canonicalizes with {@value #DEFAULT_WORK} units of work. */
  public static Reading<CanonicalDataset> canonicalize(
      Collection<RdfQuad> quads, HashAlgorithm hash) {
    return canonicalize(quads, hash, DEFAULT_WORK);
  }

  /**
   * Canonicalizes. Repeated statements count once.
   *
   * @param workLimit the most units of work for blank nodes that look alike; at least 0
   */
  public static Reading<CanonicalDataset> canonicalize(
      Collection<RdfQuad> quads, HashAlgorithm hash, int workLimit) {
    if (workLimit < 0) {
      throw CairnException.illegalArgument(
          "The work limit " + workLimit + " is negative; give 0 or more.");
    }
    BlankNodes nodes = new BlankNodes(new ArrayList<>(new LinkedHashSet<>(quads)));
    CanonicalIssuer issuer = new CanonicalIssuer(nodes.count());
    int work = 0;
    if (nodes.count() == 1) {
      issuer.issue(0);
    } else if (nodes.count() > 1) {
      MessageDigest digest = hash.digest();
      byte[][] firstDegree = new byte[nodes.count()][];
      NQuadsBytes buffer = new NQuadsBytes(512);
      for (int node = 0; node < firstDegree.length; node++) {
        firstDegree[node] = firstDegreeHash(nodes, node, digest, buffer);
      }
      List<List<Integer>> alike = issueUnique(firstDegree, issuer);
      if (!alike.isEmpty()) {
        NDegreeHasher hasher = new NDegreeHasher(nodes, firstDegree, issuer, digest, workLimit);
        try {
          for (List<Integer> group : alike) {
            hasher.label(group);
          }
        } catch (NDegreeHasher.TooMuchWork e) {
          return Reading.refused(
              "rdf.work-limit",
              "",
              "Telling "
                  + nodes.count()
                  + " unnamed nodes apart takes more than "
                  + workLimit
                  + " steps; give the nodes that look alike an id.");
        }
        work = hasher.work();
      }
    }
    return Reading.of(relabel(nodes, issuer, work));
  }

  /** Section 4.6, the hash as raw bytes, whose order is that of the hexadecimal text. */
  private static byte[] firstDegreeHash(
      BlankNodes nodes, int node, MessageDigest digest, NQuadsBytes buffer) {
    int[] mentions = nodes.mentions(node);
    RdfQuad[] lines = new RdfQuad[mentions.length];
    for (int i = 0; i < lines.length; i++) {
      RdfQuad quad = nodes.quad(mentions[i]);
      RdfTerm self = nodes.term(node);
      lines[i] =
          new RdfQuad(
              seenFrom(self, quad.subject()),
              quad.predicate(),
              seenFrom(self, quad.object()),
              seenFrom(self, quad.graph()));
    }
    Arrays.sort(lines);
    buffer.clear();
    for (RdfQuad line : lines) {
      line.writeTo(buffer);
    }
    buffer.feed(digest);
    return digest.digest();
  }

  private static RdfTerm seenFrom(RdfTerm self, RdfTerm term) {
    if (!term.isBlank()) {
      return term;
    }
    return term.equals(self) ? THIS_NODE : OTHER_NODE;
  }

  /**
   * Labels the nodes whose hash no other has, in the order of the hashes (section 4.4.3, step 4).
   * Gives the groups of the others in that order.
   */
  private static List<List<Integer>> issueUnique(byte[][] hashes, CanonicalIssuer issuer) {
    Integer[] order = new Integer[hashes.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Arrays.compareUnsigned(hashes[a], hashes[b]));
    List<List<Integer>> alike = new ArrayList<>();
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && Arrays.equals(hashes[order[from]], hashes[order[to]])) {
        to++;
      }
      if (to == from + 1) {
        issuer.issue(order[from]);
      } else {
        alike.add(Arrays.asList(order).subList(from, to));
      }
      from = to;
    }
    return alike;
  }

  private static CanonicalDataset relabel(BlankNodes nodes, CanonicalIssuer issuer, int work) {
    Map<String, String> labels = new LinkedHashMap<>();
    RdfTerm[] canonical = new RdfTerm[nodes.count()];
    for (int node : issuer.issued()) {
      canonical[node] = RdfTerm.blank(issuer.label(node));
      labels.put(nodes.term(node).value(), canonical[node].value());
    }
    RdfQuad[] quads = new RdfQuad[nodes.quadCount()];
    for (int i = 0; i < quads.length; i++) {
      RdfQuad quad = nodes.quad(i);
      quads[i] =
          nodes.mentionsBlank(i)
              ? new RdfQuad(
                  relabelled(canonical, nodes.subjectOf(i), quad.subject()),
                  quad.predicate(),
                  relabelled(canonical, nodes.objectOf(i), quad.object()),
                  relabelled(canonical, nodes.graphOf(i), quad.graph()))
              : quad;
    }
    Arrays.sort(quads);
    return new CanonicalDataset(List.of(quads), Collections.unmodifiableMap(labels), work);
  }

  private static RdfTerm relabelled(RdfTerm[] canonical, int node, RdfTerm term) {
    return node < 0 ? term : canonical[node];
  }
}
