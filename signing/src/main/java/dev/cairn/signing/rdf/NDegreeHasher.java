package dev.cairn.signing.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hash N-Degree Quads (RDFC-1.0, section 4.8): tells blank nodes apart whose own statements look
 * alike, by walking from each through its neighbours in every order that matters. One use, one
 * thread.
 */
final class NDegreeHasher {
  /** Each level is a Java stack frame of some hundred bytes; chains of nodes alike are the case. */
  private static final int DEEPEST = 1_000;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final BlankNodes nodes;
  private final byte[][] firstDegree;
  private final CanonicalIssuer canonical;
  private final MessageDigest digest;
  private final int workLimit;
  private int work;
  private int depth;

  NDegreeHasher(
      BlankNodes nodes,
      byte[][] firstDegree,
      CanonicalIssuer canonical,
      MessageDigest digest,
      int workLimit) {
    this.nodes = nodes;
    this.firstDegree = firstDegree;
    this.canonical = canonical;
    this.digest = digest;
    this.workLimit = workLimit;
  }

  /** The work limit was reached; caught in {@link Rdfc10} and never seen outside. */
  static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchWork() {
      super("work limit", null, false, false);
    }
  }

  private static final class Result {
    private final byte[] hash;
    private final TemporaryIssuer issuer;

    Result(byte[] hash, TemporaryIssuer issuer) {
      this.hash = hash;
      this.issuer = issuer;
    }
  }

  int work() {
    return work;
  }

  /** Gives canonical labels to nodes with one first-degree hash (section 4.4.3, step 5). */
  void label(List<Integer> group) {
    List<Result> results = new ArrayList<>();
    for (int node : group) {
      if (!canonical.has(node)) {
        TemporaryIssuer issuer = new TemporaryIssuer(nodes.count());
        issuer.issue(node);
        results.add(hash(node, issuer));
      }
    }
    results.sort((a, b) -> Arrays.compareUnsigned(a.hash, b.hash));
    for (Result result : results) {
      for (int node : result.issuer.issued()) {
        canonical.issue(node);
      }
    }
  }

  private Result hash(int node, TemporaryIssuer given) {
    if (++depth > DEEPEST) {
      throw new TooMuchWork();
    }
    TemporaryIssuer issuer = given;
    NQuadsBytes data = new NQuadsBytes(256);
    for (Map.Entry<byte[], List<Integer>> entry : related(node, issuer).entrySet()) {
      putHex(data, entry.getKey());
      Choice choice = new Choice(issuer);
      Permutations permutations = new Permutations(entry.getValue());
      do {
        step();
        choice.consider(permutations.current());
      } while (permutations.next());
      data.append(choice.path());
      issuer = choice.issuer();
    }
    step();
    depth--;
    return new Result(digest.digest(data.toBytes()), issuer);
  }

  private void step() {
    if (++work > workLimit) {
      throw new TooMuchWork();
    }
  }

  /** The neighbours of a node under the hash of how they stand to it, hashes ascending. */
  private Map<byte[], List<Integer>> related(int node, TemporaryIssuer issuer) {
    Map<byte[], List<Integer>> map = new TreeMap<>(Arrays::compareUnsigned);
    for (int quad : nodes.mentions(node)) {
      addRelated(map, node, nodes.subjectOf(quad), quad, 's', issuer);
      addRelated(map, node, nodes.objectOf(quad), quad, 'o', issuer);
      addRelated(map, node, nodes.graphOf(quad), quad, 'g', issuer);
    }
    return map;
  }

  private void addRelated(
      Map<byte[], List<Integer>> map,
      int node,
      int related,
      int quad,
      char position,
      TemporaryIssuer issuer) {
    if (related < 0 || related == node) {
      return;
    }
    step();
    // Section 4.7, Hash Related Blank Node.
    NQuadsBytes input = new NQuadsBytes(160);
    input.put(position);
    if (position != 'g') {
      input.iri(nodes.quad(quad).predicate().value());
    }
    if (canonical.has(related)) {
      input.raw("_:");
      input.raw(canonical.label(related));
    } else if (issuer.has(related)) {
      input.raw("_:");
      input.raw(issuer.label(related));
    } else {
      putHex(input, firstDegree[related]);
    }
    map.computeIfAbsent(digest.digest(input.toBytes()), h -> new ArrayList<>()).add(related);
  }

  private static void putHex(NQuadsBytes out, byte[] hash) {
    for (byte b : hash) {
      out.put((char) HEX[(b >> 4) & 0xF]);
      out.put((char) HEX[b & 0xF]);
    }
  }

  /** The least path seen over the orderings of one group of neighbours, and its labels. */
  private final class Choice {
    private final TemporaryIssuer start;
    private byte @Nullable [] path;
    private TemporaryIssuer issuer;

    Choice(TemporaryIssuer start) {
      this.start = start;
      this.issuer = start;
    }

    byte[] path() {
      return path == null ? new byte[0] : path;
    }

    TemporaryIssuer issuer() {
      return issuer;
    }

    void consider(int[] ordering) {
      TemporaryIssuer copy = start.copy();
      NQuadsBytes candidate = new NQuadsBytes(128);
      List<Integer> recurse = new ArrayList<>();
      for (int related : ordering) {
        candidate.raw("_:");
        if (canonical.has(related)) {
          candidate.raw(canonical.label(related));
        } else {
          if (copy.issue(related)) {
            recurse.add(related);
          }
          candidate.raw(copy.label(related));
        }
        if (isWorse(candidate)) {
          return;
        }
      }
      for (int related : recurse) {
        Result result = hash(related, copy);
        candidate.raw("_:");
        copy.issue(related);
        candidate.raw(copy.label(related));
        candidate.put('<');
        putHex(candidate, result.hash);
        candidate.put('>');
        copy = result.issuer;
        if (isWorse(candidate)) {
          return;
        }
      }
      byte[] whole = candidate.toBytes();
      if (path == null || Arrays.compareUnsigned(whole, path) < 0) {
        path = whole;
        issuer = copy;
      }
    }

    private boolean isWorse(NQuadsBytes candidate) {
      return path != null && candidate.length() >= path.length && candidate.compareTo(path) > 0;
    }
  }
}
