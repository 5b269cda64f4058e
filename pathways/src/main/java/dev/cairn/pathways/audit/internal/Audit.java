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
  private final Numbers numbers;

  /** Prepares an award that {@code AwardCheck} found no fault with. */
  public Audit(Award award) {
    this.award = award;
    this.tree = new Tree(award);
    this.separation = new Separation(tree, award.sharing());
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
    boolean hopes = situation.hasProjected();
    Rows certain =
        new Rows(situation, facts, separation, hopes ? Reading.HOPEFUL : Reading.CERTAIN);
    Outcome sure = new Search(certain.system(), counter).run();
    if (sure.end() == Outcome.End.SOLVED) {
      Claim.Satisfied answer = Answers.of(situation, certain, sure);
      return hopes ? assumed(situation, answer, counter) : decided(answer, counter);
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

  private AuditResult assumed(Situation situation, Claim.Satisfied hoped, Budgeted counter) {
    Witness witness =
        new Witness(situation.question(), completed -> certain(completed, situation, counter));
    return witness
        .assume(situation, hoped)
        .map(answer -> decided(answer, counter))
        .orElseGet(() -> tangled(counter));
  }

  private AuditResult undetermined(
      Situation situation, Claim.Satisfied possible, Budgeted counter) {
    Witness witness =
        new Witness(situation.question(), completed -> certain(completed, situation, counter));
    Optional<Claim.Undetermined> found = witness.find(situation, possible);
    return found.isPresent() ? decided(found.get(), counter) : tangled(counter);
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

  private Optional<Claim.Satisfied> certain(Question completed, Situation from, Budgeted counter) {
    Situation situation =
        new Situation(completed, from.tree(), from.overlay(), numbersOf(from.tree()));
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
