package dev.cairn.pathways.choice;

import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.audit.SoughtAnswer;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.choice.MinimalAnswer.Criterion;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.GrantedException.Change;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the smallest answer to a question that is satisfied: fewest exceptions, then fewest
 * records, smallest sharing, earliest days, least ids (RULES.md, "canonical"). This is a question
 * apart from the verdict and has a budget of its own; when that ends, the answer says how far it is
 * shown to be the smallest, and never more.
 *
 * <p>Costs a few audits for each record and each day, and one for each choice of exceptions that is
 * no larger than the fewest. Stateless and thread-safe.
 */
public final class MinimalSearch {
  private static final int MOST_COUNTED = 12;

  private final Question question;
  private final AnswerLimits limits;
  private final Seeker seeker;
  private final List<GrantedException> blocks = new ArrayList<>();
  private final List<GrantedException> counted = new ArrayList<>();

  private MinimalSearch(Question question, AnswerLimits limits, Budget budget) {
    this.question = question;
    this.limits = limits;
    this.seeker = new Seeker(budget);
    List<GrantedException> all = new ArrayList<>(question.award().exceptions());
    all.addAll(question.exceptions());
    all.stream()
        .distinct()
        .sorted(Comparator.comparing(GrantedException::toString))
        .forEach(e -> (e.change() instanceof Change.Block ? blocks : counted).add(e));
  }

  /**
   * The smallest answer.
   *
   * @param result what the audit of the question found
   * @return empty unless that is {@code SATISFIED}
   */
  public static Optional<MinimalAnswer> of(Question question, AuditResult result, Budget budget) {
    return result.verdict() == Verdict.SATISFIED
        ? result.answer().map(a -> within(question, AnswerLimits.NONE, a, budget))
        : Optional.empty();
  }

  /**
   * The smallest answer within limits.
   *
   * @param start a certain answer to the question within the limits
   */
  public static MinimalAnswer within(
      Question question, AnswerLimits limits, Claim.Satisfied start, Budget budget) {
    return new MinimalSearch(question, limits, budget).find(start);
  }

  private MinimalAnswer find(Claim.Satisfied start) {
    if (counted.isEmpty()) {
      return narrowed(question, List.of(), start, true);
    }
    for (int size = 0; size < counted.size() && counted.size() <= MOST_COUNTED; size++) {
      Optional<List<MinimalAnswer>> found = ofSize(size);
      if (found.isEmpty()) {
        return narrowed(question, counted, start, false);
      }
      Optional<MinimalAnswer> best =
          found.get().stream().min(Comparator.comparing(MinimalAnswer::size));
      if (best.isPresent()) {
        // Fewer exceptions may loosen a bound that one of them tightens: the checker tells.
        return holds(best.get().answer())
            ? asFarAsAll(best.get(), found.get())
            : narrowed(question, counted, start, false);
      }
    }
    return narrowed(question, counted, start, counted.size() <= MOST_COUNTED);
  }

  /** The smallest answers with so many of the exceptions; empty if it could not be told. */
  private Optional<List<MinimalAnswer>> ofSize(int size) {
    List<MinimalAnswer> found = new ArrayList<>();
    for (int choice = 0; choice < 1 << counted.size(); choice++) {
      if (Integer.bitCount(choice) != size) {
        continue;
      }
      List<GrantedException> some = new ArrayList<>();
      for (int i = 0; i < counted.size(); i++) {
        if ((choice >> i & 1) == 1) {
          some.add(counted.get(i));
        }
      }
      Question less = with(some);
      Optional<CompiledAward> award = compiled(less.award());
      if (award.isEmpty()) {
        return Optional.empty();
      }
      SoughtAnswer sought = seeker.seek(award.get(), less, limits);
      if (!sought.isFound() && !sought.isNone()) {
        return Optional.empty();
      }
      if (sought.isFound()) {
        found.add(narrowed(less, some, sought.answer().orElseThrow(), true));
      }
    }
    return Optional.of(found);
  }

  private Question with(List<GrantedException> some) {
    List<GrantedException> kept = new ArrayList<>(blocks);
    kept.addAll(some);
    Award bare = Award.builder().from(question.award()).exceptions(List.of()).build();
    return Question.builder().from(question).award(bare).exceptions(kept).build();
  }

  private static Optional<CompiledAward> compiled(Award award) {
    return CompiledAward.compile(award).match(a -> Optional.of(a.value()), r -> Optional.empty());
  }

  /** Without the fewest exceptions shown, nothing that comes after them is. */
  private MinimalAnswer narrowed(
      Question of, List<GrantedException> exceptions, Claim.Satisfied start, boolean fewest) {
    Narrowing narrowing =
        new Narrowing(seeker, compiled(of.award()).orElseThrow(), of, limits, start).run();
    List<Criterion> shown = new ArrayList<>();
    if (fewest) {
      shown.add(Criterion.EXCEPTIONS);
      shown.addAll(narrowing.shown());
    }
    return new MinimalAnswer(
        narrowing.answer(), exceptions, narrowing.size(), shown, seeker.spent());
  }

  private boolean holds(Claim.Satisfied answer) {
    return CertificateChecker.check(question, new Certificate(Bindings.of(question), answer))
        .isAccepted();
  }

  /** The best of several is shown no further than each of them is. */
  private MinimalAnswer asFarAsAll(MinimalAnswer best, List<MinimalAnswer> all) {
    int least = all.stream().mapToInt(a -> a.shown().size()).min().orElse(0);
    return new MinimalAnswer(
        best.answer(),
        best.exceptions(),
        best.size(),
        best.shown().subList(0, least),
        seeker.spent());
  }
}
