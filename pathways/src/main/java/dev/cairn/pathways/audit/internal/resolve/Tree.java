package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.CreditUnit;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The nodes of an award numbered from the root down, parents before children and children by id, so
 * that what lies below node {@code n} are the numbers from {@code n} to {@code end(n)}. The numbers
 * do not depend on the order in which children are written. Built without recursion.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tree {
  private final Requirement[] node;
  private final int[] parent;
  private final int[] end;
  private final int[][] children;
  private final int[] leaves;
  private final int[] firstLeafFrom;
  private final int[] unit;
  private final int awardUnit;
  private final List<Optional<CreditUnit>> units;
  private final Map<String, Integer> numbers;

  /** Numbers the nodes of an award whose ids are unique. */
  public Tree(Award award) {
    List<Requirement> order = new ArrayList<>();
    List<Integer> parents = new ArrayList<>();
    Deque<Requirement> open = new ArrayDeque<>();
    Deque<Integer> under = new ArrayDeque<>();
    open.push(award.require());
    under.push(-1);
    while (!open.isEmpty()) {
      Requirement r = open.pop();
      parents.add(under.pop());
      int number = order.size();
      order.add(r);
      List<Requirement> below = new ArrayList<>(r.children());
      below.sort(Comparator.comparing(Requirement::id).reversed());
      for (Requirement child : below) {
        open.push(child);
        under.push(number);
      }
    }
    int n = order.size();
    node = order.toArray(new Requirement[0]);
    parent = parents.stream().mapToInt(Integer::intValue).toArray();
    end = new int[n];
    children = new int[n][];
    int[] count = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      end[i] = Math.max(end[i], i + 1);
      if (parent[i] >= 0) {
        end[parent[i]] = Math.max(end[parent[i]], end[i]);
        count[parent[i]]++;
      }
    }
    for (int i = 0; i < n; i++) {
      children[i] = new int[count[i]];
      count[i] = 0;
      if (parent[i] >= 0) {
        children[parent[i]][count[parent[i]]++] = i;
      }
    }
    numbers = new HashMap<>();
    for (int i = 0; i < n; i++) {
      numbers.put(node[i].id(), i);
    }
    leaves = IntStream.range(0, n).filter(i -> usesRecords(node[i])).toArray();
    firstLeafFrom = new int[n + 1];
    firstLeafFrom[n] = leaves.length;
    for (int i = n - 1, l = leaves.length; i >= 0; i--) {
      l = l > 0 && leaves[l - 1] == i ? l - 1 : l;
      firstLeafFrom[i] = l;
    }
    units = new ArrayList<>();
    unit = new int[n];
    for (int i = 0; i < n; i++) {
      Optional<CreditUnit> own = node[i].node().unit();
      unit[i] =
          own.isPresent()
              ? unitNumber(own)
              : parent[i] >= 0 ? unit[parent[i]] : unitNumber(award.unit());
    }
    awardUnit = unitNumber(award.unit());
  }

  private int unitNumber(Optional<CreditUnit> wanted) {
    int at = units.indexOf(wanted);
    if (at < 0) {
      units.add(wanted);
      return units.size() - 1;
    }
    return at;
  }

  /** Whether a requirement is a leaf that consumes records. */
  static boolean usesRecords(Requirement r) {
    return r instanceof Requirement.Cover || (r instanceof Requirement.Pick p && !p.observe());
  }

  /** Whether a requirement is a pick or a cover. */
  static boolean isLeaf(Requirement r) {
    return r instanceof Requirement.Cover || r instanceof Requirement.Pick;
  }

  /** How many nodes there are. */
  public int size() {
    return node.length;
  }

  /** Node {@code n}; the root is 0. */
  public Requirement node(int n) {
    return node[n];
  }

  /** The id of node {@code n}. */
  public String id(int n) {
    return node[n].id();
  }

  /** The number of the node with that id; -1 if there is none. */
  public int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** The parent of node {@code n}; -1 for the root. */
  public int parent(int n) {
    return parent[n];
  }

  /** One more than the last number at or below node {@code n}. */
  public int end(int n) {
    return end[n];
  }

  /** Whether {@code lower} is {@code upper} or lies below it. */
  public boolean isAtOrBelow(int lower, int upper) {
    return upper <= lower && lower < end[upper];
  }

  /** How many children node {@code n} has. */
  public int childCount(int n) {
    return children[n].length;
  }

  /** Child {@code k} of node {@code n}, counted from zero in the order of ids. */
  public int child(int n, int k) {
    return children[n][k];
  }

  /** How many nodes use records. */
  public int leafCount() {
    return leaves.length;
  }

  /** The {@code k}-th node that uses records, ascending. */
  public int leaf(int k) {
    return leaves[k];
  }

  /** Which leaf node {@code n} is, as {@link #leaf} counts; -1 if it uses no records. */
  public int leafNumber(int n) {
    int at = Arrays.binarySearch(leaves, n);
    return at < 0 ? -1 : at;
  }

  /** The first leaf at or after node {@code n}, as {@link #leaf} counts. */
  public int firstLeafFrom(int n) {
    return firstLeafFrom[n];
  }

  /** The number of the credit unit that node {@code n} counts in. */
  public int unit(int n) {
    return unit[n];
  }

  /** The number of the credit unit that sharing counts in. */
  public int awardUnit() {
    return awardUnit;
  }

  /** The credit units asked for; an empty one takes amounts as they are. */
  public List<Optional<CreditUnit>> units() {
    return List.copyOf(units);
  }
}
