package dev.cairn.pathways.explain;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.explain.Explanation.Reason;
import dev.cairn.pathways.explain.Explanation.Unused;
import dev.cairn.pathways.explain.Relaxation.Unit;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.ExceptionOverlay;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says of every record that an answer does not use what keeps it out. */
final class UnusedReasons {
  private final Ask ask;
  private final Requirement near;
  private final Claim.Satisfied answer;
  private final List<Requirement> leaves;
  private final Map<String, LearningRecord> records = new HashMap<>();
  private final Clashes clashes;
  private final Set<String> used = new TreeSet<>();

  /**
   * Starts.
   *
   * @param near the rules that the answer meets
   */
  UnusedReasons(Ask ask, Requirement near, Claim.Satisfied answer) {
    this.ask = ask;
    this.near = near;
    this.answer = answer;
    this.clashes = new Clashes(ask);
    this.leaves = Trees.usingLeaves(near);
    ask.question().records().forEach(r -> records.put(r.id(), r));
    answer.uses().values().forEach(of -> of.forEach(u -> used.add(u.record())));
  }

  List<Unused> all() {
    List<Unused> all = new ArrayList<>();
    for (LearningRecord r : ask.question().records()) {
      if (!used.contains(r.id())) {
        all.add(of(r));
      }
    }
    all.sort((a, b) -> a.record().compareTo(b.record()));
    return all;
  }

  private static Unused said(LearningRecord r, Reason reason, String sentence) {
    return new Unused(r.id(), reason, "\"" + r.id() + "\" " + sentence + ".");
  }

  private Unused of(LearningRecord r) {
    Verdict present = ask.alone(anyOne(), List.of(r)).verdict();
    ExceptionOverlay overlay =
        ExceptionOverlay.of(ask.award(), ask.question().exceptions()).orThrow();
    if (overlay.isBlocked(r.id(), near.id())) {
      return said(r, Reason.BLOCKED, "is kept out by an exception");
    }
    if (present == Verdict.UNSATISFIED) {
      return said(r, Reason.NOT_PRESENT, absence(r));
    }
    if (present != Verdict.SATISFIED) {
      return said(r, Reason.UNKNOWN, "counts only once it is known to have been earned");
    }
    List<Requirement> fit = new ArrayList<>();
    List<String> perhaps = new ArrayList<>();
    boolean blocked = false;
    for (Requirement leaf : leaves) {
      Verdict accepted = ask.alone(one(leaf), List.of(r)).verdict();
      blocked |= accepted == Verdict.UNSATISFIED && overlay.isBlocked(r.id(), leaf.id());
      if (accepted == Verdict.SATISFIED) {
        fit.add(leaf);
      } else if (accepted != Verdict.UNSATISFIED) {
        perhaps.add(leaf.id());
      }
    }
    if (fit.isEmpty() && !perhaps.isEmpty()) {
      return said(
          r,
          Reason.UNKNOWN,
          "would fit " + String.join(", ", perhaps) + " if what it does not state were known");
    }
    if (fit.isEmpty()) {
      return blocked
          ? said(r, Reason.BLOCKED, "is kept out by an exception")
          : said(r, Reason.NOT_ACCEPTED, "is asked for by no requirement");
    }
    List<Requirement> open = fit.stream().filter(l -> answer.active().contains(l.id())).toList();
    if (open.isEmpty()) {
      return said(r, Reason.NOT_NEEDED, "fits " + ids(fit) + ", which is not relied on");
    }
    return withOthers(r).orElseGet(() -> atLeaves(r, open));
  }

  static Requirement anyOne() {
    return Requirement.Pick.of(
        "record", new Predicate.Always(), Bounds.atLeast(Rational.ONE), Bounds.NONE);
  }

  /** The leaf, asking for a single record and for nothing else. */
  static Requirement one(Requirement leaf) {
    Predicate where =
        leaf instanceof Requirement.Pick p ? p.where() : ((Requirement.Cover) leaf).where();
    Node node =
        new Node(leaf.id(), leaf.node().title(), List.of(), leaf.node().unit(), Optional.empty());
    return new Requirement.Pick(
        node, where, Bounds.atLeast(Rational.ONE), Bounds.NONE, false, true, false);
  }

  static String absence(LearningRecord r) {
    if (r.state() == RecordState.IN_PROGRESS || r.state() == RecordState.PLANNED) {
      return "is " + r.state().word() + " and not earned";
    }
    if (r.state() == RecordState.REVOKED || r.revoked().isPresent()) {
      return "was taken back";
    }
    return "was not earned, or not known, on the day asked about";
  }

  private static String ids(List<Requirement> of) {
    return String.join(", ", of.stream().map(Requirement::id).toList());
  }

  private Optional<Unused> withOthers(LearningRecord r) {
    return clashes.of(r, used).map(c -> said(r, c.reason(), c.words() + ", which is used"));
  }

  private Unused atLeaves(LearningRecord r, List<Requirement> open) {
    for (Requirement leaf : open) {
      if (!ask.mayAskMore() || mayServe(near, r, leaf)) {
        return said(r, Reason.SURPLUS, "fits " + ids(open) + ", which has enough without it");
      }
    }
    for (Requirement leaf : open) {
      for (Claim.Use u : answer.uses().getOrDefault(leaf.id(), List.of())) {
        LearningRecord other = records.get(u.record());
        boolean once = leaf instanceof Requirement.Pick p && !p.repeatable();
        if (other != null && once && other.codes().stream().anyMatch(r.codes()::contains)) {
          return said(
              r,
              Reason.REPEATED,
              "repeats the code of \"" + u.record() + "\", which is used in " + leaf.id());
        }
      }
    }
    return said(r, Reason.CONDITION, binding(r, open));
  }

  private boolean mayServe(Requirement root, LearningRecord r, Requirement leaf) {
    return ask.of(root, AnswerLimits.NONE.serving(new Place(r.id(), leaf.id()))).isFound();
  }

  private String binding(LearningRecord r, List<Requirement> open) {
    for (Unit u : Relaxation.units(near)) {
      for (Requirement leaf : open) {
        if (!ask.mayAskMore()) {
          break;
        }
        if (mayServe(Relaxation.without(near, Set.of(u)), r, leaf)) {
          return "cannot count in " + leaf.id() + " because of this: " + Relaxation.said(near, u);
        }
      }
    }
    return "cannot count in " + ids(open) + " without taking from what the answer needs";
  }
}
