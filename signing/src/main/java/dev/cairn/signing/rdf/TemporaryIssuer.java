package dev.cairn.signing.rdf;

import java.util.Arrays;

/** Issues {@code b0}, {@code b1}, … while orderings are tried; copied for each (section 4.5). */
final class TemporaryIssuer {
  private final int[] numbers;
  private int[] order;
  private int count;

  TemporaryIssuer(int nodes) {
    numbers = new int[nodes];
    Arrays.fill(numbers, -1);
    order = new int[4];
  }

  private TemporaryIssuer(TemporaryIssuer other) {
    numbers = other.numbers.clone();
    order = other.order.clone();
    count = other.count;
  }

  TemporaryIssuer copy() {
    return new TemporaryIssuer(this);
  }

  /** Labels a node if it has no label yet; says whether it had none. */
  boolean issue(int node) {
    if (numbers[node] >= 0) {
      return false;
    }
    if (count == order.length) {
      order = Arrays.copyOf(order, count * 2);
    }
    numbers[node] = count;
    order[count++] = node;
    return true;
  }

  boolean has(int node) {
    return numbers[node] >= 0;
  }

  String label(int node) {
    return "b" + numbers[node];
  }

  /** The nodes in the order of their labels. */
  int[] issued() {
    return Arrays.copyOf(order, count);
  }
}
