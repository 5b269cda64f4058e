package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * That a leaf is in a tree (RFC 9162, section 2.1.3): what to hash it with, on the way from the
 * leaf to the root. Immutable and thread-safe.
 *
 * @param index the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param path the hashes of the siblings, the leaf's own first
 */
public record InclusionProof(long index, long size, List<Sha256> path) {
  /** No path is longer: a tree has fewer than 2^63 leaves. */
  static final int MAX_PATH = 63;

  /** Checks the numbers and copies the path. */
  public InclusionProof {
    if (index < 0 || size < 0) {
      throw CairnException.illegalArgument(
          "Entry " + index + " of " + size + " cannot be; a proof has numbers from 0 on.");
    }
    path = List.copyOf(path);
  }

  /**
   * The root that this proof leads to (RFC 9162, section 2.1.3.2).
   *
   * @param leafHash the hash of the leaf, see {@link MerkleHash#leaf(byte[])}
   * @return empty if the path does not fit the tree: it is too short, too long, or the leaf is
   *     outside
   */
  public Optional<Sha256> root(Sha256 leafHash) {
    if (index >= size) {
      return Optional.empty();
    }
    long node = index;
    long last = size - 1;
    Sha256 hash = leafHash;
    for (Sha256 sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        hash = MerkleHash.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleHash.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }

  /** Whether it proves that the leaf is in the tree with this root. */
  public boolean proves(Sha256 leafHash, Sha256 root) {
    return root(leafHash).filter(root::equals).isPresent();
  }

  /** As JSON: {@code {"index": 5, "size": 8, "path": ["base64", …]}}. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("index", index)
        .put("size", size)
        .put("path", JsonArray.ofStrings(path.stream().map(Sha256::base64).toList()))
        .build();
  }

  /** Reads what {@link #toJson} writes; refused as {@code proof.form} or {@code digest.form}. */
  public static Reading<InclusionProof> read(JsonObject json) {
    ProofMembers members = new ProofMembers(json, "index", "size");
    return members.path().then(p -> members.build(n -> new InclusionProof(n[0], n[1], p)));
  }
}
