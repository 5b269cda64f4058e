package dev.cairn.pathways.catalogue;

import dev.cairn.core.Experimental;
import dev.cairn.core.Reading;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what can be conferred on a learner who applies for several awards. Equal applications get
 * equal answers, whatever the order of their records.
 *
 * <p>A set of awards asked together is one question to the engine for each combination of versions
 * that is open to the learner. Where all cannot be conferred together, sets are asked from the
 * largest down, at most {@value #MOST_SETS} of them: 2^n in the worst case for n awards.
 */
@Experimental
public final class CatalogueAudit {
  /** The most sets of awards that one application asks about. */
  public static final int MOST_SETS = 300;

  /** The most maximal sets that are listed. */
  public static final int MOST_MAXIMAL = 100;

  private final Catalogue catalogue;
  private final Application application;
  private final Budget budget;
  private final Versions versions;
  private final Map<Set<String>, JointDecision> asked = new HashMap<>();
  private boolean cut;

  private CatalogueAudit(Catalogue catalogue, Application application, Budget budget) {
    this.catalogue = catalogue;
    this.application = application;
    this.budget = budget;
    this.versions = new Versions(catalogue, application);
  }

  /**
   * Decides an application.
   *
   * @param budget for each question to the engine
   * @return refused if the catalogue is faulty, or if this cannot be asked of it: an award, a
   *     version, a node or a day that does not fit, a version that is not open, a ledger that its
   *     sharing contradicts or that is another learner's, or nothing that is not conferred already
   */
  public static Reading<Conferral> decide(
      Catalogue catalogue, Application application, Budget budget) {
    return CatalogueReader.check(catalogue)
        .then(
            sound -> {
              try {
                return Reading.of(new CatalogueAudit(sound, application, budget).decide());
              } catch (Unfit unfit) {
                return Reading.refused(List.of(unfit.finding()));
              }
            });
  }

  private Conferral decide() {
    List<String> held = Applied.held(catalogue, application);
    List<String> pending = Applied.pending(catalogue, application);
    checkLedger();
    JointDecision together = ask(pending);
    if (together.verdict() == Verdict.SATISFIED) {
      return new Conferral(
          catalogue,
          application,
          held,
          together,
          List.of(together),
          false,
          Optional.of(together),
          List.of(),
          List.of());
    }
    List<JointDecision> maximal = maximal(pending);
    Optional<JointDecision> conferred = conferred(pending, maximal);
    List<String> in = conferred.map(JointDecision::awards).orElse(List.of());
    List<JointDecision> others = new ArrayList<>();
    List<Conferral.Exit> exits = new ArrayList<>();
    if (conferred.isPresent() || (maximal.isEmpty() && !cut)) {
      for (String award : pending) {
        if (!in.contains(award)) {
          JointDecision with = ask(with(pending, in, award));
          others.add(with);
          if (with.verdict() == Verdict.UNSATISFIED) {
            exit(award, in).ifPresent(exits::add);
          }
        }
      }
    }
    return new Conferral(
        catalogue, application, held, together, maximal, cut, conferred, others, exits);
  }

  /** What was conferred before must stand by itself, or nothing that follows means anything. */
  private void checkLedger() {
    if (!application.ledger().isEmpty()) {
      Question alone =
          Joined.question(catalogue, application, new Versions.Combination(0, Map.of(), true));
      if (audit(alone).verdict() == Verdict.UNSATISFIED) {
        throw new Unfit(
            "ledger.contradiction",
            "",
            "By the ledger, awards were conferred on records that this catalogue does not let them"
                + " share; add the sharing that was in force then, or mend the ledger.");
      }
    }
  }

  private AuditResult audit(Question question) {
    return CompiledAward.compile(question.award()).orThrow().audit(question, budget);
  }

  private JointDecision ask(List<String> awards) {
    JointDecision known = asked.get(Set.copyOf(awards));
    if (known != null) {
      return known;
    }
    List<Decision> decisions = new ArrayList<>();
    for (Versions.Combination c : versions.of(awards)) {
      Question question = Joined.question(catalogue, application, c);
      decisions.add(new Decision(c.awards(), c.open(), question, audit(question)));
    }
    JointDecision decision = new JointDecision(awards, decisions);
    asked.put(Set.copyOf(awards), decision);
    return decision;
  }

  private static List<String> with(List<String> order, List<String> some, String one) {
    return order.stream().filter(a -> some.contains(a) || a.equals(one)).toList();
  }

  /** From the largest sets down; what lies within one that was found is not asked. */
  private List<JointDecision> maximal(List<String> pending) {
    List<String> alone = new ArrayList<>();
    for (String award : pending) {
      if (ask(List.of(award)).verdict() == Verdict.SATISFIED) {
        alone.add(award);
      }
    }
    List<JointDecision> found = new ArrayList<>();
    for (int size = alone.size(); size > 0 && !cut; size--) {
      Subsets subsets = new Subsets(alone, size);
      for (Optional<List<String>> s = subsets.next(); s.isPresent() && !cut; s = subsets.next()) {
        Set<String> set = new LinkedHashSet<>(s.get());
        if (found.stream().anyMatch(f -> f.awards().containsAll(set))) {
          continue;
        }
        if (asked.size() >= MOST_SETS || found.size() >= MOST_MAXIMAL) {
          cut = true;
        } else if (ask(s.get()).verdict() == Verdict.SATISFIED) {
          found.add(ask(s.get()));
        }
      }
    }
    return found;
  }

  private Optional<JointDecision> conferred(List<String> pending, List<JointDecision> maximal) {
    List<String> priority =
        application.priority().isEmpty() ? catalogue.priority() : application.priority();
    if (priority.isEmpty()) {
      return maximal.size() == 1 && !cut ? Optional.of(maximal.get(0)) : Optional.empty();
    }
    List<String> order = new ArrayList<>(priority);
    order.retainAll(pending);
    pending.stream().filter(a -> !order.contains(a)).forEach(order::add);
    List<String> in = List.of();
    for (String award : order) {
      List<String> next = with(pending, in, award);
      if (ask(next).verdict() == Verdict.SATISFIED) {
        in = next;
      }
    }
    return in.isEmpty() ? Optional.empty() : Optional.of(ask(in));
  }

  private Optional<Conferral.Exit> exit(String from, List<String> conferred) {
    List<JointDecision> tried = new ArrayList<>();
    for (String exit : catalogue.exitsOf(from)) {
      boolean there =
          conferred.contains(exit)
              || application.ledger().find(exit, application.decisionDay()).isPresent();
      if (there) {
        return Optional.of(new Conferral.Exit(from, tried, Optional.of(exit)));
      }
      if (versions.of(exit).isEmpty()) {
        continue;
      }
      List<String> set = new ArrayList<>(conferred);
      set.add(exit);
      JointDecision decision = ask(set);
      tried.add(decision);
      if (decision.verdict() == Verdict.SATISFIED) {
        return Optional.of(new Conferral.Exit(from, tried, Optional.of(exit)));
      }
    }
    return tried.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conferral.Exit(from, tried, Optional.empty()));
  }
}
