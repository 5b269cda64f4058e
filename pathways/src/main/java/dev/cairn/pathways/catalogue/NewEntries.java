package dev.cairn.pathways.catalogue;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.catalogue.Ledger.PastAward;
import dev.cairn.pathways.catalogue.Ledger.Spent;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger after a conferral: what its answer uses for each award. */
final class NewEntries {
  private NewEntries() {}

  /** Adds the awards of a satisfied decision, and the components derived for them. */
  static Ledger after(Application application, Decision decision) {
    Claim.Satisfied answer = decision.result().answer().orElseThrow();
    Map<String, LearningRecord> records = new HashMap<>();
    application.records().forEach(r -> records.put(r.id(), r));
    Map<String, List<Spent>> spent = new LinkedHashMap<>();
    conferred(decision, answer).forEach(id -> spent.put(id, new ArrayList<>()));
    answer
        .uses()
        .forEach(
            (leaf, uses) -> {
              List<Spent> of = spent.get(QualifiedId.award(leaf));
              if (of != null) {
                uses.forEach(u -> of.add(spent(u, QualifiedId.node(leaf), records)));
              }
            });
    List<PastAward> all = new ArrayList<>(application.ledger().conferred());
    spent.forEach(
        (id, of) ->
            all.add(
                new PastAward(
                    id,
                    Optional.ofNullable(decision.awards().get(id)).flatMap(Award::version),
                    application.decisionDay(),
                    of)));
    return new Ledger(application.ledger().learner().or(application::learner), all);
  }

  private static Spent spent(Claim.Use use, String node, Map<String, LearningRecord> records) {
    Optional<Rational> part = use.part().filter(p -> p.compareTo(Rational.ONE) < 0);
    return new Spent(
        use.record(),
        Optional.of(node),
        part,
        Optional.ofNullable(records.get(use.record()))
            .flatMap(LearningRecord::credits)
            .map(c -> c.amount().times(part.orElse(Rational.ONE))));
  }

  /** The awards asked for, and over any number of steps those on whose derivation they rely. */
  private static Set<String> conferred(Decision decision, Claim.Satisfied answer) {
    Set<String> all = new LinkedHashSet<>();
    List<Requirement> trees = decision.question().award().require().children();
    Deque<String> open = new ArrayDeque<>();
    for (Requirement tree : trees) {
      String award = QualifiedId.award(tree.id());
      if (!QualifiedId.isAward(tree.id()) && all.add(award)) {
        open.add(award);
      }
    }
    while (!open.isEmpty()) {
      Award award = decision.awards().get(open.remove());
      if (award != null) {
        for (String next : reliedOn(award, award.require(), answer)) {
          boolean derived =
              Optional.ofNullable(decision.awards().get(next))
                  .map(a -> answer.active().contains(QualifiedId.of(next, a.require().id())))
                  .orElse(false);
          if (derived && all.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return all;
  }

  private static List<String> reliedOn(Award award, Requirement r, Claim.Satisfied answer) {
    List<String> found = new ArrayList<>();
    if (answer.active().contains(QualifiedId.of(award.id().orElseThrow(), r.id()))) {
      if (r instanceof Requirement.Awarded a) {
        found.add(a.award());
      }
      r.children().forEach(c -> found.addAll(reliedOn(award, c, answer)));
    }
    return found;
  }
}
