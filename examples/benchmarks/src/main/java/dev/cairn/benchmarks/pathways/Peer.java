package dev.cairn.benchmarks.pathways;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.cairn.pathways.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.BoolVar;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.type.CalendarDateUnit;

/** The solvers beside which the engine stands, each on one thread and for two seconds at most. */
public enum Peer {
  /** OR-Tools CP-SAT. */
  CP_SAT {
    @Override
    Verdict decide(Packing p) {
      Loader.loadNativeLibraries();
      CpModel model = new CpModel();
      LinearExprBuilder[] sums = new LinearExprBuilder[p.leaves];
      for (int l = 0; l < p.leaves; l++) {
        sums[l] = LinearExpr.newBuilder();
      }
      LinearExprBuilder low = LinearExpr.newBuilder();
      for (int r = 0; r < p.records; r++) {
        List<Literal> uses = new ArrayList<>();
        for (int l = 0; l < p.leaves; l++) {
          if (p.eligible[r][l]) {
            Literal use = model.newBoolVar("");
            uses.add(use);
            sums[l].addTerm(use, p.amount[r]);
            if (p.low[r]) {
              low.addTerm(use, p.amount[r]);
            }
          }
        }
        model.addAtMostOne(uses);
      }
      for (int l = 0; l < p.leaves; l++) {
        model.addLinearConstraint(sums[l], p.least[l], p.most[l]);
      }
      model.addLessOrEqual(low, p.cap);
      CpSolver solver = new CpSolver();
      solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(SECONDS);
      CpSolverStatus status = solver.solve(model);
      return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
          ? Verdict.SATISFIED
          : status == CpSolverStatus.INFEASIBLE ? Verdict.UNSATISFIED : Verdict.UNDECIDED;
    }
  },
  /** Choco with its own search. */
  CHOCO {
    @Override
    Verdict decide(Packing p) {
      Model model = new Model();
      List<List<BoolVar>> at = lists(p.leaves);
      List<List<Integer>> amounts = lists(p.leaves);
      List<BoolVar> low = new ArrayList<>();
      List<Integer> lowAmounts = new ArrayList<>();
      for (int r = 0; r < p.records; r++) {
        List<BoolVar> uses = new ArrayList<>();
        for (int l = 0; l < p.leaves; l++) {
          if (p.eligible[r][l]) {
            BoolVar use = model.boolVar();
            uses.add(use);
            at.get(l).add(use);
            amounts.get(l).add(p.amount[r]);
            if (p.low[r]) {
              low.add(use);
              lowAmounts.add(p.amount[r]);
            }
          }
        }
        model.sum(uses.toArray(new BoolVar[0]), "<=", 1).post();
      }
      for (int l = 0; l < p.leaves; l++) {
        BoolVar[] uses = at.get(l).toArray(new BoolVar[0]);
        int[] coefficients = array(amounts.get(l));
        model.scalar(uses, coefficients, ">=", p.least[l]).post();
        model.scalar(uses, coefficients, "<=", p.most[l]).post();
      }
      model.scalar(low.toArray(new BoolVar[0]), array(lowAmounts), "<=", p.cap).post();
      model.getSolver().limitTime(SECONDS + "s");
      boolean solved = model.getSolver().solve();
      return solved
          ? Verdict.SATISFIED
          : model.getSolver().isStopCriterionMet() ? Verdict.UNDECIDED : Verdict.UNSATISFIED;
    }
  },
  /** ojAlgo's branch and bound. */
  OJALGO {
    @Override
    Verdict decide(Packing p) {
      ExpressionsBasedModel model = new ExpressionsBasedModel();
      model.options.time_abort = SECONDS * CalendarDateUnit.SECOND.toDurationInMillis();
      model.options.time_suffice = model.options.time_abort;
      Expression[] sums = new Expression[p.leaves];
      for (int l = 0; l < p.leaves; l++) {
        sums[l] = model.newExpression("q" + l).lower(p.least[l]).upper(p.most[l]);
      }
      Expression low = model.newExpression("low").upper(p.cap);
      for (int r = 0; r < p.records; r++) {
        Expression once = model.newExpression("r" + r).upper(BigDecimal.ONE);
        for (int l = 0; l < p.leaves; l++) {
          if (p.eligible[r][l]) {
            Variable use = model.newVariable("x" + r + "." + l).binary().weight(BigDecimal.ZERO);
            once.set(use, 1);
            sums[l].set(use, p.amount[r]);
            if (p.low[r]) {
              low.set(use, p.amount[r]);
            }
          }
        }
      }
      Optimisation.Result result = model.minimise();
      return result.getState().isFeasible()
          ? Verdict.SATISFIED
          : result.getState() == Optimisation.State.INFEASIBLE
              ? Verdict.UNSATISFIED
              : Verdict.UNDECIDED;
    }
  };

  private static final int SECONDS = 2;

  /** The peer's answer; undecided if its time is over. */
  abstract Verdict decide(Packing packing);

  private static <T> List<List<T>> lists(int n) {
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(new ArrayList<>());
    }
    return all;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
