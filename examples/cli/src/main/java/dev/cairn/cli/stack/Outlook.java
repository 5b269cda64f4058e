package dev.cairn.cli.stack;

import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.explain.Explanation;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is missing: every fault, none hidden by another, and what would complete the award; and for
 * a report, whether each place could be filled if it stood alone.
 */
public final class Outlook {
  private static final Budget SMALL = Budget.nodes(20_000);

  private Outlook() {}

  /** The verdict on each leaf alone; empty where exceptions would read otherwise there. */
  public static Map<String, Verdict> of(Question question) {
    Map<String, Verdict> alone = new LinkedHashMap<>();
    if (!question.exceptions().isEmpty() || !question.award().exceptions().isEmpty()) {
      return alone;
    }
    for (Requirement leaf : RuleWords.leaves(question.award().require())) {
      Award award = Award.builder().from(question.award()).require(leaf).sharing(List.of()).build();
      Question asked = Question.builder().from(question).award(award).build();
      CompiledAward.compile(award)
          .match(
              a -> alone.put(leaf.id(), a.value().audit(asked, SMALL).verdict()),
              refused -> alone.put(leaf.id(), Verdict.UNDECIDED));
    }
    return alone;
  }

  /** What is wrong and what would mend it, or what the verdict depends on; empty if satisfied. */
  public static List<String> sentences(Evaluation evaluation) {
    if (evaluation.verdict() == Verdict.UNDETERMINED) {
      return dependsOn(evaluation);
    }
    Requirement root = evaluation.asked().question().award().require();
    return evaluation.explanation().map(e -> stillNeeded(e, root)).orElse(List.of());
  }

  private static List<String> stillNeeded(Explanation explanation, Requirement root) {
    List<String> sentences = new ArrayList<>();
    explanation.faults().forEach(f -> sentences.add(f.sentence()));
    Explanation.Completions missing = explanation.missing();
    if (!missing.sets().isEmpty()) {
      List<String> ways =
          missing.sets().stream()
              .map(s -> String.join(" and ", s.stream().map(r -> byTitle(r, root)).toList()))
              .toList();
      sentences.add(
          (ways.size() == 1 ? "Still needed: " : "Still needed, one of these: ")
              + String.join("; or ", ways)
              + (missing.cut() ? "; or more that are not listed." : "."));
    }
    return sentences;
  }

  /** A record made to fit a leaf, called by the leaf's title. */
  private static String byTitle(String record, Requirement root) {
    for (Requirement leaf : RuleWords.leaves(root)) {
      String made = "one for " + leaf.id();
      if (record.equals(made) || record.startsWith(made + ",") || record.startsWith(made + " ")) {
        return "a record for " + RuleWords.title(leaf) + record.substring(made.length());
      }
    }
    return record;
  }

  private static List<String> dependsOn(Evaluation evaluation) {
    List<String> sentences = new ArrayList<>();
    Question question = evaluation.asked().question();
    Map<String, Verdict> alone = of(question);
    for (Requirement leaf : RuleWords.leaves(question.award().require())) {
      if (alone.get(leaf.id()) == Verdict.UNDETERMINED) {
        sentences.add(
            RuleWords.title(leaf) + " depends on what is unknown: " + RuleWords.need(leaf) + ".");
      }
    }
    evaluation.result().unknowns().forEach(u -> sentences.add("Unknown: " + u + "."));
    return sentences;
  }
}
