package dev.cairn.pathways.audit.internal.search;

import java.util.Arrays;

/** A directed network with whole capacities and Dinic's largest flow, O(V^2 E). */
final class FlowNetwork {
  private final int[] first;
  private int[] next = new int[64];
  private int[] head = new int[64];
  private long[] room = new long[64];
  private int arcs;
  private int[] level = new int[0];
  private int[] at = new int[0];

  FlowNetwork(int nodes) {
    first = new int[nodes];
    Arrays.fill(first, -1);
  }

  /** Adds an arc and its reverse; its number. */
  int arc(int from, int to, long capacity) {
    if (arcs + 2 > next.length) {
      next = Arrays.copyOf(next, arcs * 2);
      head = Arrays.copyOf(head, arcs * 2);
      room = Arrays.copyOf(room, arcs * 2);
    }
    half(from, to, capacity);
    half(to, from, 0);
    return arcs - 2;
  }

  private void half(int from, int to, long capacity) {
    next[arcs] = first[from];
    head[arcs] = to;
    room[arcs] = capacity;
    first[from] = arcs++;
  }

  /** The flow through an arc. */
  long flow(int arc) {
    return room[arc ^ 1];
  }

  /** The largest flow. */
  long run(int source, int sink) {
    long total = 0;
    while (layer(source, sink)) {
      at = first.clone();
      long pushed = push(source, sink, Long.MAX_VALUE);
      while (pushed > 0) {
        total += pushed;
        pushed = push(source, sink, Long.MAX_VALUE);
      }
    }
    return total;
  }

  private boolean layer(int source, int sink) {
    level = new int[first.length];
    Arrays.fill(level, -1);
    int[] queue = new int[first.length];
    int size = 0;
    queue[size++] = source;
    level[source] = 0;
    for (int i = 0; i < size; i++) {
      for (int a = first[queue[i]]; a >= 0; a = next[a]) {
        if (room[a] > 0 && level[head[a]] < 0) {
          level[head[a]] = level[queue[i]] + 1;
          queue[size++] = head[a];
        }
      }
    }
    return level[sink] >= 0;
  }

  /** Recursion is as deep as the layers of a bipartite network's residual graph. */
  private long push(int node, int sink, long most) {
    if (node == sink) {
      return most;
    }
    for (; at[node] >= 0; at[node] = next[at[node]]) {
      int a = at[node];
      if (room[a] > 0 && level[head[a]] == level[node] + 1) {
        long pushed = push(head[a], sink, Math.min(most, room[a]));
        if (pushed > 0) {
          room[a] -= pushed;
          room[a ^ 1] += pushed;
          return pushed;
        }
      }
    }
    return 0;
  }

  /** Which nodes have room to be reached after the largest flow. */
  boolean[] reachable(int source) {
    boolean[] reached = new boolean[first.length];
    int[] stack = new int[first.length];
    int size = 0;
    stack[size++] = source;
    reached[source] = true;
    while (size > 0) {
      for (int a = first[stack[--size]]; a >= 0; a = next[a]) {
        if (room[a] > 0 && !reached[head[a]]) {
          reached[head[a]] = true;
          stack[size++] = head[a];
        }
      }
    }
    return reached;
  }
}
