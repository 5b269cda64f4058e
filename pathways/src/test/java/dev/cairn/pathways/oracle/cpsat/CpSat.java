package dev.cairn.pathways.oracle.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.Known;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One question as a model of CP-SAT; nothing in it is unknown, divided or observed. */
final class CpSat {
  /** Amounts are multiples of one in so many. */
  static final long SCALE = 20;

  final CpModel model = new CpModel();
  final Known known;
  final Map<String, BoolVar> active = new HashMap<>();
  final Map<String, Map<LearningRecord, BoolVar>> uses = new LinkedHashMap<>();
  private final Map<String, Map<LearningRecord, BoolVar>> below = new HashMap<>();

  private CpSat(Question question) {
    this.known = new Known(question);
    for (Requirement r : known.nodes()) {
      active.put(r.id(), model.newBoolVar("s:" + r.id()));
    }
    model.addEquality(active.get(known.root().id()), 1);
    for (Requirement r : known.nodes()) {
      if (r instanceof Requirement.Pick || r instanceof Requirement.Cover) {
        leaf(r);
      }
    }
    known.nodes().forEach(this::tree);
    new CpServing(this, question.award()).state();
    CpConstraints constraints = new CpConstraints(this);
    known.nodes().forEach(constraints::state);
  }

  /** Whether some answer satisfies the question; empty if the time did not do. */
  static Optional<Boolean> satisfiable(Question question, double seconds) {
    CpSat stated = new CpSat(question);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds);
    CpSolverStatus status = solver.solve(stated.model);
    return switch (status) {
      case OPTIMAL, FEASIBLE -> Optional.of(true);
      case INFEASIBLE -> Optional.of(false);
      case UNKNOWN -> Optional.empty();
      default -> throw new IllegalStateException("a model that is not valid: " + status);
    };
  }

  static long scaled(Rational value) {
    Rational all = value.times(Rational.of(SCALE));
    if (!all.isInteger()) {
      throw new IllegalArgumentException("too fine: " + value);
    }
    return all.numerator().longValueExact();
  }

  private void leaf(Requirement r) {
    Map<LearningRecord, BoolVar> of = new LinkedHashMap<>();
    uses.put(r.id(), of);
    BoolVar s = active.get(r.id());
    for (LearningRecord record : known.records()) {
      if (known.mayUse(r, record)) {
        BoolVar x = model.newBoolVar("x:" + r.id() + ":" + record.id());
        model.addImplication(x, s);
        of.put(record, x);
      }
    }
    LinearExprBuilder count = LinearExpr.newBuilder();
    of.values().forEach(count::add);
    if (r instanceof Requirement.Cover cover) {
      within(count.build(), cover.count(), 1, s);
      for (String item : cover.items()) {
        LinearExprBuilder carried = LinearExpr.newBuilder();
        of.forEach(
            (record, x) -> {
              if (record.competencies().containsKey(item) || record.tags().contains(item)) {
                carried.add(x);
              }
            });
        model.addGreaterOrEqual(carried.build(), cover.each()).onlyEnforceIf(s);
      }
      return;
    }
    Requirement.Pick pick = (Requirement.Pick) r;
    within(count.build(), pick.count(), 1, s);
    LinearExprBuilder credits = LinearExpr.newBuilder();
    of.forEach((record, x) -> credits.addTerm(x, scaled(known.credits(record, r.id()))));
    within(credits.build(), pick.credits(), SCALE, s);
    if (!pick.repeatable()) {
      Map<String, List<Literal>> byCode = new TreeMap<>();
      of.forEach(
          (record, x) ->
              record
                  .codes()
                  .forEach(c -> byCode.computeIfAbsent(c, k -> new ArrayList<>()).add(x)));
      byCode.values().forEach(xs -> model.addAtMostOne(xs.toArray(new Literal[0])));
    }
  }

  /** Bounds an amount where a node is active. */
  void within(LinearExpr sum, Bounds bounds, long scale, Literal s) {
    if (bounds.min().isPresent()) {
      model.addGreaterOrEqual(sum, whole(bounds.min().get(), scale)).onlyEnforceIf(s);
    }
    if (bounds.max().isPresent()) {
      model.addLessOrEqual(sum, whole(bounds.max().get(), scale)).onlyEnforceIf(s);
    }
  }

  private static long whole(Rational value, long scale) {
    return scale == 1 ? value.numerator().longValueExact() : scaled(value);
  }

  private void tree(Requirement r) {
    BoolVar s = active.get(r.id());
    LinearExprBuilder children = LinearExpr.newBuilder();
    for (Requirement child : r.children()) {
      model.addImplication(active.get(child.id()), s);
      children.add(active.get(child.id()));
    }
    if (r instanceof Requirement.AllOf all) {
      all.of().forEach(c -> model.addImplication(s, active.get(c.id())));
    } else if (r instanceof Requirement.AnyOf) {
      model.addGreaterOrEqual(children.build(), 1).onlyEnforceIf(s);
    } else if (r instanceof Requirement.NOf some) {
      model.addGreaterOrEqual(children.build(), some.k()).onlyEnforceIf(s);
    } else if (r instanceof Requirement.When when) {
      boolean holds = known.holds(when.condition());
      Optional<Requirement> picked = holds ? Optional.of(when.then()) : when.otherwise();
      Optional<Requirement> other = holds ? when.otherwise() : Optional.of(when.then());
      picked.ifPresent(p -> model.addImplication(s, active.get(p.id())));
      other.ifPresent(o -> model.addEquality(active.get(o.id()), 0));
    } else if (r instanceof Requirement.SumOf sum) {
      sumOf(sum);
    } else if (!known.holds(r)) {
      model.addEquality(s, 0);
    }
  }

  private void sumOf(Requirement.SumOf sum) {
    List<Requirement> children = new ArrayList<>(sum.of());
    children.sort((a, b) -> a.id().compareTo(b.id()));
    LinearExprBuilder all = LinearExpr.newBuilder();
    long scale = sum.measure() == Measure.COUNT ? 1 : SCALE;
    for (int k = 0; k < children.size(); k++) {
      LinearExprBuilder brings = LinearExpr.newBuilder();
      long most = 0;
      for (Map.Entry<LearningRecord, BoolVar> u : below(children.get(k).id()).entrySet()) {
        BoolVar first = first(children, k, u.getKey(), u.getValue());
        long amount =
            sum.measure() == Measure.COUNT ? 1 : scaled(known.credits(u.getKey(), sum.id()));
        brings.addTerm(first, amount);
        most += amount;
      }
      Optional<Rational> cap = children.get(k).node().contributesAtMost();
      IntVar t = model.newIntVar(0, most, "t:" + children.get(k).id());
      if (cap.isPresent()) {
        long c = scale == 1 ? cap.get().numerator().longValueExact() : scaled(cap.get());
        model.addMinEquality(t, new LinearExpr[] {brings.build(), LinearExpr.constant(c)});
      } else {
        model.addEquality(t, brings.build());
      }
      all.add(t);
    }
    within(all.build(), sum.bounds(), scale, active.get(sum.id()));
  }

  /** Whether a record used below a child is used below none before it. */
  private BoolVar first(List<Requirement> children, int k, LearningRecord record, BoolVar used) {
    BoolVar first = model.newBoolVar("first");
    model.addImplication(first, used);
    List<Literal> unless = new ArrayList<>(List.of(first, used.not()));
    for (int j = 0; j < k; j++) {
      BoolVar before = below(children.get(j).id()).get(record);
      if (before != null) {
        model.addImplication(first, before.not());
        unless.add(before);
      }
    }
    model.addBoolOr(unless.toArray(new Literal[0]));
    return first;
  }

  /** For each record that may be used at or below a node, whether it is. */
  Map<LearningRecord, BoolVar> below(String node) {
    Map<LearningRecord, BoolVar> ready = below.get(node);
    if (ready != null) {
      return ready;
    }
    Map<LearningRecord, BoolVar> used = new LinkedHashMap<>();
    for (LearningRecord record : known.records()) {
      List<Literal> by = new ArrayList<>();
      uses.forEach(
          (leaf, of) -> {
            if (known.isAtOrBelow(leaf, node) && of.containsKey(record)) {
              by.add(of.get(record));
            }
          });
      if (!by.isEmpty()) {
        BoolVar u = model.newBoolVar("u:" + node + ":" + record.id());
        by.forEach(x -> model.addImplication(x, u));
        List<Literal> some = new ArrayList<>(by);
        some.add(u.not());
        model.addBoolOr(some.toArray(new Literal[0]));
        used.put(record, u);
      }
    }
    below.put(node, used);
    return used;
  }
}
