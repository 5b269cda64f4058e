package dev.cairn.pathways.explain;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says of every record that an answer does not use what keeps it out. */
final class UnusedReasons {
  private static final String PIN = "explain: this one";

  private final Ask ask;
  private final Requirement near;
  private final Claim.Satisfied answer;
  private final List<Requirement> leaves;
  private final Map<String, LearningRecord> records = new HashMap<>();
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

  private static Requirement anyOne() {
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

  private static String absence(LearningRecord r) {
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
    for (String id : used) {
      if (partsOf(r.id()).contains(id)) {
        return Optional.of(said(r, Reason.PART, "is a whole of which \"" + id + "\" is used"));
      }
      if (partsOf(id).contains(r.id())) {
        return Optional.of(said(r, Reason.PART, "is part of \"" + id + "\", which is used"));
      }
    }
    for (String id : used) {
      LearningRecord other = records.get(id);
      if (other != null && conflict(r, other)) {
        return Optional.of(
            said(r, Reason.CONFLICT, "conflicts with \"" + id + "\", which is used"));
      }
    }
    return Optional.empty();
  }

  private Set<String> partsOf(String whole) {
    Set<String> parts = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(whole));
    while (!open.isEmpty()) {
      LearningRecord r = records.get(open.remove(open.size() - 1));
      if (r != null) {
        r.parts().stream().filter(parts::add).forEach(open::add);
      }
    }
    return parts;
  }

  private boolean conflict(LearningRecord a, LearningRecord b) {
    for (Set<String> codes : ask.award().conflicts()) {
      for (String x : a.codes()) {
        for (String y : b.codes()) {
          if (!x.equals(y) && codes.contains(x) && codes.contains(y)) {
            return true;
          }
        }
      }
    }
    return false;
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
    List<LearningRecord> with = new ArrayList<>();
    for (LearningRecord x : ask.question().records()) {
      with.add(x.id().equals(r.id()) ? LearningRecord.builder().from(x).addTags(PIN).build() : x);
    }
    Verdict v = ask.of(Relaxation.pinned(root, leaf.id(), PIN), with).verdict();
    return v == Verdict.SATISFIED;
  }

  private String binding(LearningRecord r, List<Requirement> open) {
    for (Unit u : Relaxation.units(near)) {
      for (Requirement leaf : open) {
        if (!ask.mayAskMore()) {
          break;
        }
        if (mayServe(Relaxation.without(near, Set.of(u)), r, leaf)) {
          return "cannot count in " + leaf.id() + " because of this: " + said(u);
        }
      }
    }
    return "cannot count in " + ids(open) + " without taking from what the answer needs";
  }

  private String said(Unit u) {
    for (Requirement r : Trees.all(near)) {
      if (r.id().equals(u.node())) {
        return u.constraint() < 0
            ? r.with(r.node().with(List.of())).toString()
            : r.id() + ": " + r.node().constraints().get(u.constraint());
      }
    }
    return u.node();
  }
}
