package dev.cairn.signing.rdf;

import java.util.List;

/** The orderings of some nodes, in lexical order of their numbers; equal nodes are not swapped. */
final class Permutations {
  private final int[] items;

  Permutations(List<Integer> nodes) {
    items = nodes.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** The ordering at hand; not to be kept beyond {@link #next()}. */
  int[] current() {
    return items;
  }

  /** Goes to the next ordering; false if there is none. */
  boolean next() {
    int pivot = items.length - 2;
    while (pivot >= 0 && items[pivot] >= items[pivot + 1]) {
      pivot--;
    }
    if (pivot < 0) {
      return false;
    }
    int successor = items.length - 1;
    while (items[successor] <= items[pivot]) {
      successor--;
    }
    swap(pivot, successor);
    for (int low = pivot + 1, high = items.length - 1; low < high; low++, high--) {
      swap(low, high);
    }
    return true;
  }

  private void swap(int a, int b) {
    int t = items[a];
    items[a] = items[b];
    items[b] = t;
  }
}
