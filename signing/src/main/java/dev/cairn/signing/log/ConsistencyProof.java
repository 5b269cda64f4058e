package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.util.Iterator;
import java.util.List;

/**
 * That one tree begins another (RFC 9162, section 2.1.4): nothing in the first was changed or taken
 * out when it grew to the second. Immutable and thread-safe.
 *
 * @param first how many leaves the earlier tree has
 * @param second how many leaves the later tree has
 * @param path the hashes of the nodes between them
 */
public record ConsistencyProof(long first, long second, List<Sha256> path) {

  /** Checks the numbers and copies the path. */
  public ConsistencyProof {
    if (first < 0 || second < 0) {
      throw CairnException.illegalArgument(
          "Trees of " + first + " and " + second + " leaves cannot be; sizes go from 0 on.");
    }
    path = List.copyOf(path);
  }

  /**
   * Whether it proves that the tree with the first root begins the one with the second (RFC 9162,
   * section 2.1.4.2). Trees of one size are consistent when their roots are equal. From the empty
   * tree there is nothing to prove, so nothing is: it begins every tree.
   */
  public boolean proves(Sha256 firstRoot, Sha256 secondRoot) {
    if (first == 0 || first > second) {
      return false;
    }
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    Iterator<Sha256> rest = path.iterator();
    Sha256 start = Long.bitCount(first) == 1 ? firstRoot : rest.next();
    long node = first - 1;
    long last = second - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    Sha256 earlier = start;
    Sha256 later = start;
    while (rest.hasNext()) {
      Sha256 hash = rest.next();
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        earlier = MerkleHash.node(hash, earlier);
        later = MerkleHash.node(hash, later);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        later = MerkleHash.node(later, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && earlier.equals(firstRoot) && later.equals(secondRoot);
  }

  /** As JSON: {@code {"first": 6, "second": 8, "path": ["base64", …]}}. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("first", first)
        .put("second", second)
        .put("path", JsonArray.ofStrings(path.stream().map(Sha256::base64).toList()))
        .build();
  }

  /** Reads what {@link #toJson} writes; refused as {@code proof.form} or {@code digest.form}. */
  public static Reading<ConsistencyProof> read(JsonObject json) {
    ProofMembers members = new ProofMembers(json, "first", "second");
    return members.path().then(p -> members.build(n -> new ConsistencyProof(n[0], n[1], p)));
  }
}
