package dev.cairn.pathways.audit.internal;

import dev.cairn.core.Finding;
import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.internal.resolve.Numbers;
import dev.cairn.pathways.audit.internal.resolve.Overlay;
import dev.cairn.pathways.audit.internal.resolve.Settled;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.rows.Separation;
import dev.cairn.pathways.audit.internal.rows.Shortlist;
import dev.cairn.pathways.audit.internal.rows.TooFine;
import dev.cairn.pathways.audit.internal.rows.TooManyCases;
import dev.cairn.pathways.audit.internal.search.Budgeted;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.ExceptionOverlay;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides questions about one award: the certain rows first, then the possible ones. */
public final class Audit {
  private final Award award;
  private final Tree tree;
  private final Separation separation;
  private final Shortlist shortlist;
  private final Numbers numbers;

  /** Prepares an award that was found without fault. */
  public Audit(Award award) {
    this.award = award;
    this.tree = new Tree(award);
    this.separation = new Separation(tree, award.sharing());
    this.shortlist = new Shortlist(tree);
    this.numbers = count(tree);
  }

  private Numbers count(Tree of) {
    Numbers all = new Numbers();
    for (int n = 0; n < of.size(); n++) {
      all.add(of.node(n));
    }
    award.sharing().forEach(all::add);
    return all;
  }

  private Numbers numbersOf(Tree asked) {
    return asked == tree ? numbers : count(asked);
  }

  /** The tree with the bounds that exceptions set; the other exceptions are looked up as needed. */
  private Tree withValues(List<GrantedException> exceptions) {
    List<GrantedException> values =
        exceptions.stream()
            .filter(e -> e.change() instanceof GrantedException.Change.SetValue)
            .toList();
    if (values.isEmpty()) {
      return tree;
    }
    Award bare = Award.builder().from(award).exceptions(List.of()).build();
    return new Tree(ExceptionOverlay.of(bare, values).orThrow().award());
  }

  /** Decides a question about the award. */
  public AuditResult decide(Question question, Budget budget) {
    return decide(question, AnswerLimits.NONE, budget);
  }

  /**
   * Decides whether a question has an answer within limits. A proof that there is none refers to
   * rows of these limits, so no checker can follow it.
   */
  public AuditResult decide(Question question, AnswerLimits limits, Budget budget) {
    if (!question.award().equals(award)) {
      throw Situation.otherAward();
    }
    List<GrantedException> exceptions = new ArrayList<>(award.exceptions());
    exceptions.addAll(question.exceptions());
    Tree asked = tree;
    if (!exceptions.isEmpty()) {
      List<Finding> faults = ExceptionOverlay.of(award, question.exceptions()).findings();
      if (!faults.isEmpty()) {
        return undecided(faults, 0);
      }
      asked = withValues(exceptions);
    }
    Overlay overlay = new Overlay(asked, exceptions);
    Budgeted counter = new Budgeted(budget.nodes(), budget.cancelled());
    try {
      Situation situation = new Situation(question, asked, overlay, numbersOf(asked));
      return decide(situation, limits, counter);
    } catch (TooManyCases e) {
      return undecided(
          List.of(
              Finding.warning(
                  AuditResult.UNKNOWNS_TANGLED,
                  "",
                  "The context leaves too many cases open; state its key \""
                      + e.getMessage()
                      + "\".")),
          counter.spent());
    } catch (TooFine e) {
      return undecided(
          List.of(
              Finding.error(
                  AuditResult.NUMBERS_TOO_FINE,
                  "",
                  "The numbers of "
                      + e.getMessage()
                      + " have no common denominator of ordinary size; round them.")),
          counter.spent());
    }
  }

  private AuditResult decide(Situation situation, AnswerLimits limits, Budgeted counter) {
    boolean plain = award.exceptions().isEmpty() && situation.question().exceptions().isEmpty();
    Looks looks =
        new Looks(
            situation,
            separation,
            plain ? Optional.of(shortlist) : Optional.empty(),
            limits,
            counter);
    boolean hopes = situation.hasProjected();
    Looks.Look sure = looks.certain(Settled.none(), hopes);
    if (sure.isSolved() && !hopes) {
      return decided(sure.answer(), counter);
    }
    CaseSearch.Hope hope = sure.isRefuted() ? CaseSearch.Hope.FAILS : CaseSearch.Hope.OPEN;
    if (sure.isSolved()) {
      CaseSearch assumptions = new CaseSearch(looks);
      hope = assumptions.assume(Settled.none());
      if (hope == CaseSearch.Hope.HOLDS) {
        return decided(assumptions.assumed(), counter);
      }
    }
    Looks.Look possible = sure.isOfEveryReading() ? sure : looks.possible(Settled.none());
    if (possible.isRefuted()) {
      return decided(possible.refutation(), counter);
    }
    if (!possible.isSolved()) {
      return outOfBudget(counter);
    }
    Optional<Claim> claim = new CaseSearch(looks).decide();
    boolean settles =
        claim.isPresent()
            && (claim.get().verdict() == Verdict.UNSATISFIED
                || (hope == CaseSearch.Hope.FAILS && looks.isNoneCertain(hopes))
                || (!hopes && new Witness(looks).isAnyWithout(situation, possible.answer())));
    if (settles) {
      return decided(claim.get(), counter);
    }
    return counter.spend() ? tangled(counter) : outOfBudget(counter);
  }

  private static AuditResult outOfBudget(Budgeted counter) {
    return undecided(
        List.of(
            Finding.warning(
                AuditResult.OUT_OF_BUDGET,
                "",
                "The search ended after "
                    + counter.spent()
                    + " nodes without a verdict; ask again with a larger budget.")),
        counter.spent());
  }

  private static AuditResult tangled(Budgeted counter) {
    return undecided(
        List.of(
            Finding.warning(
                AuditResult.UNKNOWNS_TANGLED,
                "",
                "No one set of values for what is unknown was found under which the award holds,"
                    + " nor shown to be missing; state more of the records' fields.")),
        counter.spent());
  }

  private static AuditResult decided(Claim claim, Budgeted counter) {
    return new AuditResult(claim.verdict(), Optional.of(claim), counter.spent(), List.of());
  }

  private static AuditResult undecided(List<Finding> findings, long nodes) {
    return new AuditResult(Verdict.UNDECIDED, Optional.empty(), nodes, findings);
  }
}
