package dev.cairn.pathways.explain;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.explain.Explanation.Completions;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds sets of offered records that complete an award and hold nothing superfluous, smaller sets
 * first. At most {@value #MOST}; stops with the questions it may ask, and says so.
 */
final class CompletionFinder {
  static final int MOST = 100;
  private static final int LARGEST = 6;

  private final Ask ask;
  private final Requirement root;
  private final List<LearningRecord> offered;
  private final List<TreeSet<Integer>> found = new ArrayList<>();
  private boolean cut;

  CompletionFinder(Ask ask, List<LearningRecord> offered) {
    this.ask = ask;
    this.root = ask.award().require();
    this.offered = offered;
  }

  Completions find(List<String> words) {
    for (int size = 1; size <= Math.min(LARGEST, offered.size()) && mayGoOn(); size++) {
      grow(new TreeSet<>(), 0, size);
    }
    cut |= offered.size() > LARGEST && !mayStopThere();
    List<List<String>> sets =
        found.stream()
            .map(s -> s.stream().map(i -> offered.get(i).id()).sorted().toList())
            .toList();
    return new Completions(sets, words, cut);
  }

  private boolean mayStopThere() {
    // Every record stands in some set of the smallest size: larger ones may still exist.
    Set<Integer> covered = new HashSet<>();
    found.forEach(covered::addAll);
    return found.stream().allMatch(s -> s.size() == 1) && covered.size() == offered.size();
  }

  private boolean mayGoOn() {
    if (found.size() >= MOST || !ask.mayAskMore()) {
      cut = true;
      return false;
    }
    return true;
  }

  private void grow(Set<Integer> chosen, int from, int size) {
    if (found.stream().anyMatch(chosen::containsAll)) {
      return;
    }
    if (chosen.size() == size) {
      if (mayGoOn() && completes(chosen)) {
        found.add(new TreeSet<>(chosen));
      }
      return;
    }
    for (int i = from; i < offered.size() && mayGoOn(); i++) {
      chosen.add(i);
      grow(chosen, i + 1, size);
      chosen.remove(i);
    }
  }

  private boolean completes(Set<Integer> chosen) {
    List<LearningRecord> with = new ArrayList<>(ask.question().records());
    chosen.forEach(i -> with.add(offered.get(i)));
    return ask.of(root, with).verdict() == Verdict.SATISFIED;
  }
}
