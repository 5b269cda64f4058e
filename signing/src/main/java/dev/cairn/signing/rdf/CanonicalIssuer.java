package dev.cairn.signing.rdf;

import java.util.Arrays;

/** Issues {@code c14n0}, {@code c14n1}, … to nodes (section 4.5 of RDFC-1.0). */
final class CanonicalIssuer {
  private final int[] numbers;
  private final int[] order;
  private int count;

  CanonicalIssuer(int nodes) {
    numbers = new int[nodes];
    Arrays.fill(numbers, -1);
    order = new int[nodes];
  }

  void issue(int node) {
    if (numbers[node] < 0) {
      numbers[node] = count;
      order[count++] = node;
    }
  }

  boolean has(int node) {
    return numbers[node] >= 0;
  }

  String label(int node) {
    return "c14n" + numbers[node];
  }

  /** The nodes in the order of their labels. */
  int[] issued() {
    return Arrays.copyOf(order, count);
  }
}
