package dev.cairn.signing.log;

/** The hashes of a Merkle tree (RFC 9162, section 2.1.1). */
public final class MerkleHash {
  private static final int LEAF = 0;
  private static final int NODE = 1;

  private MerkleHash() {}

  /** The hash of a leaf: of the byte 0 and the entry. */
  public static Sha256 leaf(byte[] entry) {
    return Sha256.of(LEAF, entry, new byte[0]);
  }

  /** The hash of the leaf that holds a digest. */
  public static Sha256 leaf(Sha256 entry) {
    return Sha256.of(LEAF, entry.raw(), new byte[0]);
  }

  /** The hash of a node: of the byte 1 and its two children's hashes. */
  public static Sha256 node(Sha256 left, Sha256 right) {
    return Sha256.of(NODE, left.raw(), right.raw());
  }

  /** The root of the tree without leaves: the hash of nothing. */
  public static Sha256 emptyRoot() {
    return Sha256.of(new byte[0]);
  }
}
