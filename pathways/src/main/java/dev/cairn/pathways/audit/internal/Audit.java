package dev.cairn.pathways.audit.internal;

import dev.cairn.core.Finding;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.internal.resolve.Numbers;
import dev.cairn.pathways.audit.internal.resolve.Overlay;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.rows.Facts;
import dev.cairn.pathways.audit.internal.rows.Reading;
import dev.cairn.pathways.audit.internal.rows.Rows;
import dev.cairn.pathways.audit.internal.rows.Separation;
import dev.cairn.pathways.audit.internal.rows.TooFine;
import dev.cairn.pathways.audit.internal.search.Budgeted;
import dev.cairn.pathways.audit.internal.search.Outcome;
import dev.cairn.pathways.audit.internal.search.Search;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Award;
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
  private final Numbers numbers;

  /** Prepares an award that {@code AwardCheck} found no fault with. */
  public Audit(Award award) {
    this.award = award;
    this.tree = new Tree(award);
    this.separation = new Separation(tree, award.sharing());
    this.numbers = new Numbers();
    for (int n = 0; n < tree.size(); n++) {
      numbers.add(tree.node(n));
    }
    award.sharing().forEach(numbers::add);
  }

  /** Decides a question about the award. */
  public AuditResult decide(Question question, Budget budget) {
    if (!question.award().equals(award)) {
      throw Situation.otherAward();
    }
    List<GrantedException> exceptions = new ArrayList<>(award.exceptions());
    exceptions.addAll(question.exceptions());
    Overlay overlay = new Overlay(tree, exceptions);
    if (!overlay.findings().isEmpty()) {
      return undecided(overlay.findings(), 0);
    }
    Budgeted counter = new Budgeted(budget.nodes(), budget.cancelled());
    try {
      Situation situation = new Situation(question, tree, overlay, numbers);
      return decide(situation, counter);
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

  private AuditResult decide(Situation situation, Budgeted counter) {
    Facts facts = new Facts(situation);
    Optional<String> unsupported = Unsupported.find(situation, facts);
    if (unsupported.isPresent()) {
      return undecided(List.of(Finding.error(AuditResult.UNSUPPORTED, "", unsupported.get())), 0);
    }
    Rows certain = new Rows(situation, facts, separation, Reading.CERTAIN);
    Outcome sure = new Search(certain.system(), counter).run();
    if (sure.end() == Outcome.End.SOLVED) {
      return decided(Answers.of(situation, certain, sure), counter);
    }
    Rows possible = new Rows(situation, facts, separation, Reading.POSSIBLE);
    Outcome some = new Search(possible.system(), counter).run();
    if (some.proof().isPresent()) {
      return decided(new Proofs(possible.system()).claim(some.proof().get()), counter);
    }
    if (some.end() == Outcome.End.SOLVED && sure.end() == Outcome.End.REFUTED) {
      return undetermined(situation, Answers.of(situation, possible, some), counter);
    }
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

  private AuditResult undetermined(
      Situation situation, Claim.Satisfied possible, Budgeted counter) {
    Witness witness =
        new Witness(situation.question(), completed -> certain(completed, situation, counter));
    Optional<Claim.Undetermined> found = witness.find(situation, possible);
    return found.isPresent()
        ? decided(found.get(), counter)
        : undecided(
            List.of(
                Finding.warning(
                    AuditResult.UNKNOWNS_TANGLED,
                    "",
                    "No one set of values for what is unknown was found under which the award"
                        + " holds, nor shown to be missing; state more of the records' fields.")),
            counter.spent());
  }

  private Optional<Claim.Satisfied> certain(Question completed, Situation from, Budgeted counter) {
    Situation situation = new Situation(completed, from.tree(), from.overlay(), numbers);
    Rows rows = new Rows(situation, new Facts(situation), separation, Reading.CERTAIN);
    Outcome outcome = new Search(rows.system(), counter).run();
    return outcome.end() == Outcome.End.SOLVED
        ? Optional.of(Answers.of(situation, rows, outcome))
        : Optional.empty();
  }

  private static AuditResult decided(Claim claim, Budgeted counter) {
    return new AuditResult(claim.verdict(), Optional.of(claim), counter.spent(), List.of());
  }

  private static AuditResult undecided(List<Finding> findings, long nodes) {
    return new AuditResult(Verdict.UNDECIDED, Optional.empty(), nodes, findings);
  }
}
