package dev.cairn.pathways.oracle.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.Known;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** States which leaves one record may serve, and which records exclude each other. */
final class CpServing {
  private final CpSat sat;
  private final CpModel model;
  private final Known known;
  private final Map<String, Map<LearningRecord, BoolVar>> uses;
  private final Award award;

  CpServing(CpSat sat, Award award) {
    this.sat = sat;
    this.model = sat.model;
    this.known = sat.known;
    this.uses = sat.uses;
    this.award = award;
  }

  void state() {
    known.records().forEach(this::serves);
    exclude();
    award.sharing().forEach(this::sharing);
  }

  private List<String> leavesOf(LearningRecord record) {
    return uses.keySet().stream().filter(l -> uses.get(l).containsKey(record)).toList();
  }

  private void serves(LearningRecord record) {
    List<String> leaves = leavesOf(record);
    for (int i = 0; i < leaves.size(); i++) {
      for (int j = 0; j < i; j++) {
        String a = leaves.get(i);
        String b = leaves.get(j);
        if (award.sharing().stream().noneMatch(s -> known.separates(s, a, b))) {
          model.addBoolOr(
              new Literal[] {uses.get(a).get(record).not(), uses.get(b).get(record).not()});
        }
      }
    }
    if (award.maxUses().isPresent()) {
      LinearExprBuilder count = LinearExpr.newBuilder();
      leaves.forEach(l -> count.add(uses.get(l).get(record)));
      model.addLessOrEqual(count.build(), award.maxUses().get());
    }
  }

  private void exclude() {
    Map<LearningRecord, BoolVar> used = sat.below(known.root().id());
    used.forEach(
        (a, ua) ->
            used.forEach(
                (b, ub) -> {
                  if (a != b && (known.isPartOf(a, b) || conflict(a, b))) {
                    model.addBoolOr(new Literal[] {ua.not(), ub.not()});
                  }
                }));
  }

  private boolean conflict(LearningRecord a, LearningRecord b) {
    for (Set<String> list : award.conflicts()) {
      for (String x : a.codes()) {
        for (String y : b.codes()) {
          if (!x.equals(y) && list.contains(x) && list.contains(y)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void sharing(Sharing s) {
    Map<LearningRecord, BoolVar> charged = new LinkedHashMap<>();
    for (LearningRecord record : known.records()) {
      List<String> leaves = leavesOf(record);
      BoolVar c = model.newBoolVar("c:" + record.id());
      charged.put(record, c);
      for (int i = 0; i < leaves.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (known.separates(s, leaves.get(i), leaves.get(j))) {
            model.addBoolOr(
                new Literal[] {
                  c,
                  uses.get(leaves.get(i)).get(record).not(),
                  uses.get(leaves.get(j)).get(record).not()
                });
          }
        }
      }
    }
    LinearExprBuilder count = LinearExpr.newBuilder();
    LinearExprBuilder credits = LinearExpr.newBuilder();
    charged.forEach(
        (record, c) -> {
          count.add(c);
          credits.addTerm(c, CpSat.scaled(known.credits(record, "")));
        });
    s.maxCount().ifPresent(n -> model.addLessOrEqual(count.build(), n));
    s.maxCredits().ifPresent(n -> model.addLessOrEqual(credits.build(), CpSat.scaled(n)));
    s.maxRatio().ifPresent(m -> ratio(s, m, credits.build()));
  }

  private void ratio(Sharing s, Sharing.MaxRatio max, LinearExpr charged) {
    List<Literal> any = new ArrayList<>();
    List<String> bases =
        max.of() instanceof Sharing.ShareBase.Below b ? List.of(b.id()) : s.among();
    boolean larger = max.of() instanceof Sharing.ShareBase.Larger;
    for (String node : bases) {
      LinearExprBuilder left = LinearExpr.newBuilder();
      sat.below(node)
          .forEach(
              (record, u) ->
                  left.addTerm(
                      u,
                      CpSat.scaled(known.credits(record, ""))
                          * max.max().numerator().longValueExact()));
      left.addTerm(charged, -max.max().denominator().longValueExact());
      BoolVar holds = model.newBoolVar("holds");
      any.add(holds);
      model.addGreaterOrEqual(left.build(), 0).onlyEnforceIf(holds);
      if (!larger) {
        model.addEquality(holds, 1);
      }
    }
    model.addBoolOr(any.toArray(new Literal[0]));
  }
}
