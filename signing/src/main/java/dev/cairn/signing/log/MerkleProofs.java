package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs out of the roots of complete subtrees (RFC 9162, sections 2.1.1, 2.1.3.1 and
 * 2.1.4.1). Each asks for O(log size) subtrees.
 */
final class MerkleProofs {
  private final Subtrees subtrees;

  MerkleProofs(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /** The root over the first {@code size} leaves. */
  Sha256 root(long size) {
    return size == 0 ? MerkleHash.emptyRoot() : range(0, size);
  }

  /** That the leaf at {@code index} is among the first {@code size}. */
  InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw CairnException.illegalArgument(
          "There is no entry " + index + " among the first " + size + "; ask for one that is.");
    }
    List<Sha256> path = new ArrayList<>();
    path(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** That the first {@code first} leaves begin the first {@code second}. */
  ConsistencyProof consistency(long first, long second) {
    if (first < 0 || first > second) {
      throw CairnException.illegalArgument(
          "A tree of " + first + " leaves does not begin one of " + second + "; swap them.");
    }
    List<Sha256> path = new ArrayList<>();
    if (first > 0 && first < second) {
      subproof(first, 0, second, true, path);
    }
    return new ConsistencyProof(first, second, path);
  }

  /** The root over leaves {@code begin} to {@code end}, where begin fits the tree's shape. */
  private Sha256 range(long begin, long end) {
    long size = end - begin;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return subtrees.root(level, begin >> level);
    }
    long split = begin + split(size);
    return MerkleHash.node(range(begin, split), range(split, end));
  }

  private void path(long index, long begin, long end, List<Sha256> path) {
    if (end - begin == 1) {
      return;
    }
    long split = begin + split(end - begin);
    if (index < split) {
      path(index, begin, split, path);
      path.add(range(split, end));
    } else {
      path(index, split, end, path);
      path.add(range(begin, split));
    }
  }

  private void subproof(long first, long begin, long end, boolean whole, List<Sha256> path) {
    if (first == end) {
      if (!whole) {
        path.add(range(begin, end));
      }
      return;
    }
    long split = begin + split(end - begin);
    if (first <= split) {
      subproof(first, begin, split, whole, path);
      path.add(range(split, end));
    } else {
      subproof(first, split, end, false, path);
      path.add(range(begin, split));
    }
  }

  /** The largest power of two below {@code size}. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
