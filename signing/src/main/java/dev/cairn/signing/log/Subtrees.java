package dev.cairn.signing.log;

/** The roots of the complete subtrees of a Merkle tree, wherever they are kept. */
interface Subtrees {

  /**
   * The root over the leaves {@code index × 2^level} up to, not including, {@code (index + 1) ×
   * 2^level}; all of them must be in the tree.
   */
  Sha256 root(int level, long index);
}
