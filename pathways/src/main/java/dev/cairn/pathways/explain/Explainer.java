package dev.cairn.pathways.explain;

import dev.cairn.core.CairnException;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.explain.Explanation.Completions;
import dev.cairn.pathways.explain.Explanation.Fault;
import dev.cairn.pathways.explain.Explanation.Unused;
import dev.cairn.pathways.explain.Relaxation.Unit;
import dev.cairn.pathways.rule.ExceptionOverlay;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Explains verdicts, by asking the engine further questions: what holds when something is not asked
 * for, when a record must serve a leaf, when something more is earned. Deterministic, and the order
 * of rules and records plays no part.
 *
 * <p>Immutable and thread-safe. Costs up to the number of questions it was given.
 */
public final class Explainer {
  private static final int QUESTIONS = 4000;
  private static final Explainer STANDARD = new Explainer(Budget.nodes(20_000), QUESTIONS);

  private final Budget each;
  private final int questions;

  private Explainer(Budget each, int questions) {
    this.each = each;
    this.questions = questions;
  }

  /** At most {@value #QUESTIONS} further questions, each of a moderate budget. */
  public static Explainer standard() {
    return STANDARD;
  }

  /**
   * Another budget.
   *
   * @param each what each question may cost
   * @param questions how many may be asked; at least 1
   */
  public static Explainer with(Budget each, int questions) {
    if (questions < 1) {
      throw CairnException.illegalArgument(
          "An explanation needs at least one question, not " + questions + "; allow some.");
    }
    return new Explainer(each, questions);
  }

  /** Explains a result; what is missing is sought among records made to fit each leaf. */
  public Explanation explain(Question question, AuditResult result) {
    Offerings.Made made = Offerings.of(question);
    return explain(question, result, made.records(), made.words());
  }

  /**
   * Explains a result.
   *
   * @param offerings what else the learner could earn; their ids are none of the question's
   */
  public Explanation explain(
      Question question, AuditResult result, List<LearningRecord> offerings) {
    List<String> words =
        offerings.stream()
            .map(r -> r.codes().isEmpty() ? r.id() : String.join(" / ", r.codes()))
            .toList();
    return explain(question, result, offerings, words);
  }

  private Explanation explain(
      Question question, AuditResult result, List<LearningRecord> offered, List<String> words) {
    Ask ask = new Ask(question, each, questions);
    Requirement root = ask.award().require();
    Requirement near = root;
    Optional<Claim.Satisfied> answer = result.answer();
    List<Fault> faults = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    if (result.verdict() == Verdict.UNSATISFIED) {
      FaultFinder finder = new FaultFinder(ask);
      List<Set<Unit>> found = finder.faults();
      found.forEach(f -> faults.add(finder.said(f)));
      near = finder.nearest(found);
      answer = finder.nearestAnswer(near);
      failed.addAll(changed(root, near));
    }
    Requirement met = near;
    List<Unused> unused = answer.map(a -> new UnusedReasons(ask, met, a).all()).orElse(List.of());
    Completions missing =
        result.verdict() == Verdict.UNSATISFIED
            ? new CompletionFinder(ask, offered).find(words)
            : Completions.NONE;
    return new Explanation(
        result.verdict(),
        new Tracer(ask.question().records(), answer, failed).trace(root),
        faults,
        unused,
        result.unknowns().stream().map(Object::toString).toList(),
        ExceptionOverlay.of(question.award(), question.exceptions()).orThrow().exceptions().stream()
            .map(Object::toString)
            .toList(),
        missing);
  }

  /** The nodes that had to be eased, or lost a constraint. */
  private static Set<String> changed(Requirement root, Requirement near) {
    Set<String> changed = new HashSet<>();
    List<Requirement> before = Trees.all(root);
    List<Requirement> after = Trees.all(near);
    for (int i = 0; i < before.size(); i++) {
      // A sentence says all that a node asks for itself, and names its children only.
      if (!before.get(i).toString().equals(after.get(i).toString())) {
        changed.add(before.get(i).id());
      }
    }
    return changed;
  }
}
