package dev.cairn.pathways.catalogue;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.catalogue.Ledger.PastAward;
import dev.cairn.pathways.catalogue.Ledger.Spent;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Awards conferred before, as trees of the same question: the nodes of the award, each asking for
 * nothing but the very records it used, which are let in there by an exception each. So sharing
 * sees them, and the checker judges them, as it does every other leaf.
 */
final class PastTrees {
  private static final Predicate NOTHING = new Predicate.Not(new Predicate.Always());

  private final Catalogue catalogue;
  private final Application application;
  private final Map<String, LearningRecord> records = new HashMap<>();
  private final List<GrantedException> exceptions = new ArrayList<>();
  private final List<Uncertain> uncertain = new ArrayList<>();

  /** A record whose standing is unknown, used by an award conferred before. */
  record Uncertain(String award, String record) {}

  PastTrees(Catalogue catalogue, Application application) {
    this.catalogue = catalogue;
    this.application = application;
    application.records().forEach(r -> records.put(r.id(), r));
  }

  /** What lets the records in; known after {@link #tree}. */
  List<GrantedException> exceptions() {
    return exceptions;
  }

  /** The tree of one award conferred before. */
  Requirement tree(PastAward past) {
    Optional<Award> rules = rules(past);
    Map<String, List<Spent>> byNode = new HashMap<>();
    String root = rules.map(a -> a.require().id()).orElse("");
    past.spent()
        .forEach(
            s ->
                byNode
                    .computeIfAbsent(
                        rules.flatMap(a -> s.node()).orElse(root), k -> new ArrayList<>())
                    .add(s));
    Requirement tree =
        rules
            .map(a -> tree(a.require(), past, byNode))
            .orElseGet(
                () ->
                    new Requirement.AllOf(
                        Node.of(QualifiedId.of(past.award(), root)), picks(root, past, byNode)));
    if (!byNode.isEmpty()) {
      throw new Unfit(
          "ledger.node",
          "",
          "The ledger says that \""
              + past.award()
              + "\" used records at "
              + String.join(", ", byNode.keySet().stream().sorted().toList())
              + ", which is no node of it; mend the ledger.");
    }
    return tree;
  }

  /** The rules by which an award was conferred, if the catalogue has them. */
  Optional<Award> rules(PastAward past) {
    List<Award> versions = catalogue.versionsOf(past.award());
    return past.version().isEmpty() && versions.size() == 1
        ? Optional.of(versions.get(0))
        : versions.stream().filter(a -> a.version().equals(past.version())).findFirst();
  }

  private Requirement tree(Requirement r, PastAward past, Map<String, List<Spent>> byNode) {
    List<Requirement> below = new ArrayList<>();
    r.children().forEach(c -> below.add(tree(c, past, byNode)));
    below.addAll(picks(r.id(), past, byNode));
    return new Requirement.AllOf(Node.of(QualifiedId.of(past.award(), r.id())), below);
  }

  private List<Requirement> picks(String node, PastAward past, Map<String, List<Spent>> byNode) {
    List<Requirement> picks = new ArrayList<>();
    List<Spent> here = byNode.remove(node);
    for (Spent s : here == null ? List.<Spent>of() : here) {
      Optional<LearningRecord> record = Optional.ofNullable(records.get(s.record()));
      SpentPresence presence =
          record.map(r -> SpentPresence.of(r, application)).orElse(SpentPresence.ABSENT);
      if (presence != SpentPresence.ABSENT && !isBlockedEverywhere(s.record())) {
        picks.add(pick(QualifiedId.of(past.award(), node), s, record.orElseThrow(), presence));
        exceptions.add(
            new GrantedException(
                new GrantedException.Change.Insert(s.record(), picks.get(picks.size() - 1).id()),
                "conferral ledger",
                past.date(),
                "used for " + past.award()));
        if (presence == SpentPresence.UNKNOWN) {
          uncertain.add(new Uncertain(past.award(), s.record()));
        }
      }
    }
    return picks;
  }

  /** The records used before that may not count now; known after {@link #tree}. */
  List<Uncertain> uncertain() {
    return uncertain;
  }

  private static Requirement pick(
      String node, Spent s, LearningRecord record, SpentPresence presence) {
    Optional<Rational> least =
        presence == SpentPresence.PRESENT ? Optional.empty() : Optional.of(Rational.ZERO);
    String id = node + "/" + s.record();
    if (s.part().isEmpty()) {
      Bounds one = new Bounds(least.or(() -> Optional.of(Rational.ONE)), Optional.of(Rational.ONE));
      return new Requirement.Pick(Node.of(id), NOTHING, one, Bounds.NONE, false, true, false);
    }
    Rational spent =
        s.credits()
            .or(() -> record.credits().map(c -> c.amount().times(s.part().get())))
            .orElseThrow(
                () ->
                    new Unfit(
                        "ledger.part",
                        "",
                        "A part of \""
                            + s.record()
                            + "\" is used up, and nobody states its credits; add \"credits\" to the"
                            + " ledger."));
    Optional<CreditUnit> unit = record.credits().map(Credit::unit).filter(CreditUnit::isStated);
    return new Requirement.Pick(
        new Node(id, Optional.empty(), List.of(), unit, Optional.empty()),
        NOTHING,
        Bounds.NONE,
        new Bounds(least.or(() -> Optional.of(spent)), Optional.of(spent)),
        false,
        true,
        true);
  }

  private boolean isBlockedEverywhere(String record) {
    return application.exceptions().stream()
        .anyMatch(
            e ->
                e.change() instanceof GrantedException.Change.Block b
                    && b.node().isEmpty()
                    && b.record().equals(record));
  }
}
