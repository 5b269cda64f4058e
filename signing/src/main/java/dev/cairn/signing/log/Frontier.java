package dev.cairn.signing.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: the roots of its largest complete subtrees, from which the next
 * hashes and the root follow. Not thread-safe.
 */
final class Frontier {
  private static final int LEVELS = 64;

  private final @Nullable Sha256[] peaks;
  private long size;

  Frontier() {
    this(0, new Sha256[LEVELS]);
  }

  private Frontier(long size, @Nullable Sha256[] peaks) {
    this.size = size;
    this.peaks = peaks;
  }

  /** The edge of a tree that is stored. */
  static Frontier of(Subtrees subtrees, long size) {
    Frontier edge = new Frontier();
    for (int level = 0; level < LEVELS - 1; level++) {
      if ((size >> level & 1) == 1) {
        edge.peaks[level] = subtrees.root(level, (size >> level) - 1);
      }
    }
    edge.size = size;
    return edge;
  }

  Frontier copy() {
    return new Frontier(size, peaks.clone());
  }

  long size() {
    return size;
  }

  /** Adds an entry; gives the roots of the subtrees that it completes, the smallest first. */
  List<Sha256> add(Sha256 entry) {
    List<Sha256> completed = new ArrayList<>(2);
    Sha256 hash = MerkleHash.leaf(entry);
    int level = 0;
    while ((size >> level & 1) == 1) {
      hash = MerkleHash.node(peak(level), hash);
      completed.add(hash);
      level++;
    }
    peaks[level] = hash;
    size++;
    return completed;
  }

  private Sha256 peak(int level) {
    Sha256 peak = peaks[level];
    if (peak == null) {
      throw new IllegalStateException("a tree of " + size + " leaves lacks its subtree " + level);
    }
    return peak;
  }

  Sha256 root() {
    if (size == 0) {
      return MerkleHash.emptyRoot();
    }
    int lowest = Long.numberOfTrailingZeros(size);
    Sha256 root = peak(lowest);
    for (int level = lowest + 1; level < LEVELS - 1; level++) {
      if ((size >> level & 1) == 1) {
        root = MerkleHash.node(peak(level), root);
      }
    }
    return root;
  }
}
