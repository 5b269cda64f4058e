package dev.cairn.pathways.audit.internal.rows;

import java.util.ArrayList;
import java.util.List;

/** Sets of things no two of which go together, greedily, so that every such pair is in one. */
final class Cliques {
  private Cliques() {}

  /** Whether two things exclude each other. */
  interface Clash {
    boolean test(int a, int b);
  }

  /** Sets of two or more, in ascending order, that cover every clashing pair; O(n^3) at worst. */
  static List<List<Integer>> cover(int n, Clash clash) {
    boolean[][] done = new boolean[n][n];
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int k = i + 1; k < n; k++) {
        if (!done[i][k] && clash.test(i, k)) {
          List<Integer> clique = grow(n, i, k, clash);
          for (int a : clique) {
            for (int b : clique) {
              done[a][b] = true;
            }
          }
          all.add(clique);
        }
      }
    }
    return all;
  }

  private static List<Integer> grow(int n, int i, int k, Clash clash) {
    List<Integer> clique = new ArrayList<>(List.of(i, k));
    for (int m = 0; m < n; m++) {
      boolean fits = m != i && m != k;
      for (int c = 0; fits && c < clique.size(); c++) {
        fits = clash.test(clique.get(c), m);
      }
      if (fits) {
        clique.add(m);
      }
    }
    clique.sort(null);
    return clique;
  }
}
