package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Worlds in which a possible answer may be certain, the likeliest first. */
final class Suppositions {
  private static final int MOST_OF_RECORD = 64;

  private final Situation situation;
  private final Tree tree;
  private final Candidates candidates;
  private final Map<String, Set<Integer>> servedBy = new HashMap<>();

  private final boolean onlyProjected;

  Suppositions(Situation situation, Claim.Satisfied possible, boolean onlyProjected) {
    this.onlyProjected = onlyProjected;
    this.situation = situation;
    this.tree = situation.tree();
    this.candidates = new Candidates(tree, situation.question().decisionDay());
    possible
        .uses()
        .forEach(
            (leaf, uses) ->
                uses.forEach(
                    u ->
                        servedBy
                            .computeIfAbsent(u.record(), r -> new TreeSet<>())
                            .add(tree.number(leaf))));
  }

  List<Supposition> list(int most) {
    Supposition facts = onlyProjected ? Supposition.none() : facts();
    List<List<Map<Unknown, Object>>> choices = new ArrayList<>();
    for (int r = 0; r < situation.records(); r++) {
      List<Map<Unknown, Object>> ofRecord =
          onlyProjected && !situation.projected(r) ? List.of() : ofRecord(r);
      if (!ofRecord.isEmpty()) {
        choices.add(ofRecord);
      }
    }
    List<Supposition> worlds = new ArrayList<>();
    int[] at = new int[choices.size()];
    boolean more = true;
    while (more && worlds.size() < most) {
      Supposition world = facts;
      for (int i = 0; i < at.length; i++) {
        for (Map.Entry<Unknown, Object> e : choices.get(i).get(at[i]).entrySet()) {
          world = world.with(e.getKey(), e.getValue());
        }
      }
      worlds.add(world);
      more = false;
      for (int i = 0; i < at.length && !more; i++) {
        at[i] = (at[i] + 1) % choices.get(i).size();
        more = at[i] != 0;
      }
    }
    return worlds;
  }

  private Supposition facts() {
    Supposition facts = Supposition.none();
    for (int n = 0; n < tree.size(); n++) {
      if (tree.node(n) instanceof Requirement.Attest a
          && situation.attested(a.key()) == Truth.UNKNOWN) {
        facts = facts.with(Unknown.ofLearner("attestation", a.key()), true);
      } else if (tree.node(n) instanceof Requirement.Awarded a
          && situation.held(a.award(), a.version()) == Truth.UNKNOWN) {
        facts = facts.with(Unknown.ofLearner("award", a.award()), a.version());
      }
    }
    return facts;
  }

  /** Combinations of values for what a record lacks, those that more of its leaves accept first. */
  private List<Map<Unknown, Object>> ofRecord(int r) {
    LearningRecord record = situation.record(r);
    Set<Integer> leaves = servedBy.getOrDefault(record.id(), Set.of());
    List<Map<Unknown, Object>> all = new ArrayList<>(List.of(Map.of()));
    if (situation.presence(r) == Truth.UNKNOWN) {
      Unknown state = Unknown.ofRecord(record.id(), "state");
      List<Map<Unknown, Object>> states = new ArrayList<>();
      states.add(Map.of(state, leaves.isEmpty() ? RecordState.REVOKED : RecordState.EARNED));
      states.add(Map.of(state, leaves.isEmpty() ? RecordState.EARNED : RecordState.REVOKED));
      all = states;
    }
    int unitAt = leaves.isEmpty() ? 0 : leaves.iterator().next();
    boolean open = !situation.credits(unitAt, r).isCertain();
    String unit = tree.units().get(tree.unit(unitAt)).map(CreditUnit::id).orElse("");
    for (Map.Entry<Field, List<Object>> field : candidates.of(record, open).entrySet()) {
      Unknown unknown = unknown(record.id(), field.getKey(), unit);
      List<Map<Unknown, Object>> wider = new ArrayList<>();
      for (Map<Unknown, Object> one : all) {
        for (Object value : field.getValue()) {
          Map<Unknown, Object> more = new HashMap<>(one);
          more.put(unknown, value);
          wider.add(more);
        }
      }
      if (wider.size() > MOST_OF_RECORD) {
        wider.sort(Comparator.comparingInt(w -> -accepted(w, record, leaves)));
        wider = new ArrayList<>(wider.subList(0, MOST_OF_RECORD));
      }
      all = wider;
    }
    all.sort(Comparator.comparingInt(w -> -accepted(w, record, leaves)));
    return all.size() == 1 && all.get(0).isEmpty() ? List.of() : all;
  }

  private static Unknown unknown(String record, Field field, String unit) {
    String of = field.name().equals("credits") ? unit : field.of();
    return new Unknown(
        field.name(),
        Optional.of(record),
        of.isEmpty() && !field.name().equals("credits") ? Optional.empty() : Optional.of(of));
  }

  private int accepted(Map<Unknown, Object> values, LearningRecord record, Set<Integer> leaves) {
    Supposition world = Supposition.none();
    for (Map.Entry<Unknown, Object> e : values.entrySet()) {
      world = world.with(e.getKey(), e.getValue());
    }
    return situation.acceptedBy(world, record, leaves);
  }
}
