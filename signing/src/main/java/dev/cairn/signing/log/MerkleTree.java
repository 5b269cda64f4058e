package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree in memory (RFC 9162, section 2.1). Made in linear time, proofs in logarithmic time;
 * holds two hashes for each leaf. Immutable and thread-safe.
 */
public final class MerkleTree {
  private final List<List<Sha256>> levels;
  private final MerkleProofs proofs;

  private MerkleTree(List<List<Sha256>> levels) {
    this.levels = levels;
    this.proofs = new MerkleProofs((level, index) -> levels.get(level).get(Math.toIntExact(index)));
  }

  /** The tree over entries, in their order. */
  public static MerkleTree ofEntries(List<byte[]> entries) {
    return ofLeaves(entries.stream().map(MerkleHash::leaf).toList());
  }

  /** The tree over digests as entries, in their order. */
  public static MerkleTree ofDigests(List<Sha256> entries) {
    return ofLeaves(entries.stream().map(MerkleHash::leaf).toList());
  }

  private static MerkleTree ofLeaves(List<Sha256> leaves) {
    List<List<Sha256>> levels = new ArrayList<>();
    List<Sha256> level = leaves;
    levels.add(level);
    while (level.size() > 1) {
      List<Sha256> above = new ArrayList<>(level.size() / 2);
      for (int i = 0; i + 1 < level.size(); i += 2) {
        above.add(MerkleHash.node(level.get(i), level.get(i + 1)));
      }
      level = above;
      levels.add(level);
    }
    return new MerkleTree(levels);
  }

  /** How many leaves it has. */
  public int size() {
    return levels.get(0).size();
  }

  /** Its root. */
  public Sha256 root() {
    return root(size());
  }

  /** The root of the tree over its first leaves. */
  public Sha256 root(int size) {
    checkSize(size);
    return proofs.root(size);
  }

  /**
   * That a leaf is in it.
   *
   * @throws CairnException unless {@code 0 ≤ index < size()}
   */
  public InclusionProof inclusion(int index) {
    return proofs.inclusion(index, size());
  }

  /** That a leaf is in the tree over its first {@code size} leaves. */
  public InclusionProof inclusion(int index, int size) {
    checkSize(size);
    return proofs.inclusion(index, size);
  }

  /**
   * That the tree over its first {@code first} leaves begins that over its first {@code second}.
   */
  public ConsistencyProof consistency(int first, int second) {
    checkSize(second);
    return proofs.consistency(first, second);
  }

  private void checkSize(int size) {
    if (size < 0 || size > size()) {
      throw CairnException.illegalArgument(
          "The tree has " + size() + " leaves, not " + size + "; ask within it.");
    }
  }
}
