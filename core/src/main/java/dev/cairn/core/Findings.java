package dev.cairn.core;

import java.util.ArrayList;
import java.util.List;

/** What readings ask of lists of findings. */
final class Findings {
  private Findings() {}

  static boolean hasError(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.severity() == Finding.Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  static List<Finding> concat(List<Finding> first, List<Finding> second) {
    List<Finding> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
