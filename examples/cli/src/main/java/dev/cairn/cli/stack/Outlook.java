package dev.cairn.cli.stack;

import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is missing, place by place: whether the learner's records could fill each place if it stood
 * alone. A place that cannot even then needs more; if all can, it is their sum that fails. Places
 * that only some ways through the rules need are asked too.
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

  /** A sentence for each place that needs more, or one that says that only the sum fails. */
  public static List<String> sentences(Evaluation evaluation) {
    List<String> sentences = new ArrayList<>();
    if (evaluation.verdict() == Verdict.SATISFIED || evaluation.verdict() == Verdict.UNDECIDED) {
      return sentences;
    }
    Question question = evaluation.asked().question();
    Map<String, Verdict> alone = of(question);
    for (Requirement leaf : RuleWords.leaves(question.award().require())) {
      Verdict verdict = alone.getOrDefault(leaf.id(), Verdict.UNDECIDED);
      if (verdict == Verdict.UNSATISFIED) {
        sentences.add(
            RuleWords.title(leaf) + " cannot be filled: it needs " + RuleWords.need(leaf) + ".");
      } else if (verdict == Verdict.UNDETERMINED) {
        sentences.add(
            RuleWords.title(leaf) + " depends on what is unknown: " + RuleWords.need(leaf) + ".");
      }
    }
    if (sentences.isEmpty() && evaluation.verdict() == Verdict.UNSATISFIED && !alone.isEmpty()) {
      sentences.add(
          "Each place could be filled by itself, yet not all of them together with the award's"
              + " conditions.");
    }
    evaluation.result().unknowns().forEach(u -> sentences.add("Unknown: " + u + "."));
    return sentences;
  }
}
