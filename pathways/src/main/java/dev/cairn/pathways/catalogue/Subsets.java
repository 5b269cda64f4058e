package dev.cairn.pathways.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The subsets of one size, one after the other, in the order of their members. */
final class Subsets {
  private final List<String> of;
  private final int[] at;
  private boolean begun;

  Subsets(List<String> of, int size) {
    this.of = of;
    this.at = new int[size];
    for (int i = 0; i < size; i++) {
      at[i] = i;
    }
  }

  /** The next one; empty after the last. */
  Optional<List<String>> next() {
    if (begun) {
      int i = at.length - 1;
      while (i >= 0 && at[i] == of.size() - at.length + i) {
        i--;
      }
      if (i < 0) {
        return Optional.empty();
      }
      at[i]++;
      for (int j = i + 1; j < at.length; j++) {
        at[j] = at[j - 1] + 1;
      }
    }
    begun = true;
    List<String> subset = new ArrayList<>();
    for (int i : at) {
      subset.add(of.get(i));
    }
    return Optional.of(subset);
  }
}
