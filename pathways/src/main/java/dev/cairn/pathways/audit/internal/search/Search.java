package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Complete depth-first search with propagation and backjumping. Each refuted branch carries its
 * proof and the variables it depends on; a decision that its first branch's refutation does not
 * depend on needs no second branch.
 *
 * <p>Deterministic: it depends on nothing but the rows.
 */
public final class Search {
  private static final int MOST_PROOF_NODES = 400_000;
  private static final int FIRST_CONFLICTS = 30;
  private static final long REPAIRS_PER_NODE = 16;
  private static final int REPAIR_NODES = 50;
  private static final long FIRST_TURN = 1_000;
  private static final double[] TEMPERATURES = {0.5, 0.4, 0.3};
  private static final long LARGEST_TABLE = 4_000_000;
  private static final long STEPS_PER_NODE = 2_000;

  /** From so many terms on, a bound is worth more than a first try. */
  private static final int LARGE = 50_000;

  private final LinearSystem system;
  private final Propagation state;
  private final Budgeted budget;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int proofNodes;
  private long charged;
  private @Nullable Relaxation relaxation;

  /** A decision, and what became of its first value. */
  private static final class Frame {
    final int variable;
    final int first;
    final int trail;
    @Nullable Refuted refuted;

    Frame(int variable, int first, int trail) {
      this.variable = variable;
      this.first = first;
      this.trail = trail;
    }
  }

  /** Why a branch has no solution, and the variables whose values that depends on. */
  private record Refuted(Refutation proof, BitSet depends) {}

  /** A search over a system of rows. */
  public Search(LinearSystem system, Budgeted budget) {
    this.system = system;
    this.state = new Propagation(system);
    this.budget = budget;
  }

  /**
   * Searches to the end or until the budget runs out: first by propagation and flow alone, then by
   * repair and with the linear relaxation at every node.
   */
  public Outcome run() {
    int conflict = state.propagate();
    if (conflict != Propagation.NO_ROW) {
      return Outcome.refuted(refute(conflict).proof());
    }
    if (Choice.row(state) < 0 && !system.hasContinuous()) {
      return Outcome.solved(Choice.complete(state));
    }
    Transport flow = new Transport(system, state);
    if (!flow.isFeasible()) {
      Optional<Outcome> end = contradicted(flow.cut());
      if (end.isPresent()) {
        return end.get();
      }
    }
    boolean isLarge = system.columnStart(system.variables()) > LARGE;
    Optional<Outcome> end = isLarge ? refuteByTree() : Optional.empty();
    end = end.isPresent() ? end : descend(FIRST_CONFLICTS, Long.MAX_VALUE);
    if (end.isPresent()) {
      return end.get();
    }
    reset();
    end = isLarge ? end : refuteByTree();
    return end.isPresent() ? end.get() : takeTurns(flow);
  }

  private Optional<Outcome> refuteByTree() {
    return new TreeFlow(system, state).contradiction().flatMap(this::contradicted);
  }

  private Optional<Outcome> contradicted(Combination sum) {
    long gap = sum.gap(state);
    return gap > 0
        ? Optional.of(
            Outcome.refuted(settle(new Refuted(sum.proof(), sum.depends(state, gap))).proof()))
        : Optional.empty();
  }

  private void reset() {
    if (!frames.isEmpty()) {
      state.undo(frames.getLast().trail);
      frames.clear();
    }
    proofNodes = 0;
  }

  /** Repair and the complete search by turns, each turn longer than the one before. */
  private Outcome takeTurns(Transport flow) {
    Annealing repair = repairFrom(flow);
    for (long turn = FIRST_TURN; ; turn *= 2) {
      for (int i = 0; i < TEMPERATURES.length && !system.hasContinuous(); i++) {
        Optional<byte[]> found = repair(repair, turn, TEMPERATURES[i]);
        if (found.isPresent()) {
          return Outcome.solved(found.get());
        }
      }
      if (relaxation == null && Simplex.size(system, state) <= LARGEST_TABLE) {
        relaxation = new Relaxation(system, state);
      }
      Optional<Outcome> end = descend(Long.MAX_VALUE, budget.spent() + turn);
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  private Annealing repairFrom(Transport flow) {
    byte[] start = Choice.complete(state);
    Choice.round(system, state, flow, start);
    return new Annealing(system, state, start);
  }

  private Optional<byte[]> repair(Annealing repair, long nodes, double temperature) {
    for (long end = budget.spent() + nodes; budget.spent() < end && budget.spend(); ) {
      budget.charge(REPAIR_NODES - 1);
      Optional<byte[]> found = repair.run(REPAIR_NODES * REPAIRS_PER_NODE, temperature);
      if (found.isPresent()) {
        return found.filter(system::holds);
      }
    }
    return Optional.empty();
  }

  /**
   * Depth first, until so many conflicts were met or so much is spent; empty if nothing is known.
   */
  private Optional<Outcome> descend(long mostConflicts, long mostSpent) {
    long conflicts = 0;
    while (true) {
      if (conflicts > mostConflicts || budget.spent() >= mostSpent) {
        return Optional.empty();
      }
      chargeSteps();
      if (!budget.spend()) {
        return Optional.of(Outcome.stopped());
      }
      int row = state.propagate();
      Optional<Refuted> refuted = row == Propagation.NO_ROW ? relax() : Optional.of(refute(row));
      if (refuted.isPresent()) {
        conflicts++;
        Optional<Refutation> proof = backtrack(refuted.get());
        if (proof.isPresent()) {
          return Optional.of(Outcome.refuted(proof.get()));
        }
        continue;
      }
      Optional<byte[]> rounded = relaxation == null ? Optional.empty() : relaxation.rounded();
      if (rounded.isPresent()) {
        return Optional.of(Outcome.solved(rounded.get()));
      }
      int open = Choice.row(state);
      if (open < 0 && !system.hasContinuous()) {
        return Optional.of(Outcome.solved(Choice.complete(state)));
      }
      int v = relaxation == null || open < 0 ? -1 : relaxation.broken();
      v = v >= 0 || open < 0 ? v : Choice.variable(state, open);
      int first = v >= 0 ? 1 : 0;
      v = v >= 0 ? v : Choice.open(state);
      if (v < 0) {
        Optional<Outcome> exact = divide();
        if (exact.isPresent()) {
          return exact;
        }
        continue;
      }
      frames.push(new Frame(v, first, state.size()));
      state.decide(v, first);
    }
  }

  /** Charges long rows, so that a node among many of them costs more than one. */
  private void chargeSteps() {
    long done = state.work() / STEPS_PER_NODE;
    budget.charge(done - charged);
    charged = done;
  }

  /** Values of the continuous variables; without any, goes back and is empty to go on. */
  private Optional<Outcome> divide() {
    ExactRelaxation.Result exact = ExactRelaxation.solve(system, state, budget);
    if (exact.isStopped()) {
      return Optional.of(Outcome.stopped());
    }
    if (exact.values().isPresent()) {
      return Optional.of(Outcome.solved(Choice.complete(state), exact.values().get()));
    }
    proofNodes++;
    return backtrack(settle(refute(exact.contradiction()))).map(Outcome::refuted);
  }

  /**
   * Without rows that show it, what was assumed is given up all the same, and the proof with it.
   */
  private Refuted refute(Optional<Combination> sum) {
    long gap = sum.map(c -> c.gap(state)).orElse(0L);
    if (sum.isPresent() && gap > 0) {
      return new Refuted(sum.get().proof(), sum.get().depends(state, gap));
    }
    BitSet all = new BitSet(system.variables());
    for (int i = 0; i < state.size(); i++) {
      if (!state.isGiven(state.trail(i))) {
        all.set(state.trail(i));
      }
    }
    return new Refuted(new Refutation.TooLarge(), all);
  }

  /** A contradiction of the relaxation under the values assumed. */
  private Optional<Refuted> relax() {
    if (relaxation == null) {
      return Optional.empty();
    }
    Optional<Combination> found = relaxation.contradiction(budget);
    budget.charge(relaxation.worth());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    long gap = found.get().gap(state);
    proofNodes++;
    return Optional.of(settle(new Refuted(found.get().proof(), found.get().depends(state, gap))));
  }

  private Refuted refute(int row) {
    BitSet depends = new BitSet(system.variables());
    state.explainConflict(row, depends);
    proofNodes++;
    return settle(new Refuted(Refutation.Linear.of(row), depends));
  }

  /** Replaces what was forced since the last decision by its reasons, last first. */
  private Refuted settle(Refuted refutation) {
    Refutation proof = refutation.proof();
    BitSet depends = refutation.depends();
    int from = frames.isEmpty() ? 0 : frames.element().trail;
    for (int i = state.size() - 1; i >= from; i--) {
      int v = state.trail(i);
      if (depends.get(v) && state.isForced(v)) {
        depends.clear(v);
        state.explainForced(v, depends);
        Refutation other = Refutation.Linear.of(state.reason(v));
        proof = split(v, state.value[v] == 1, proof, other);
      }
    }
    return new Refuted(proof, depends);
  }

  private Refutation split(int v, boolean isOne, Refutation proof, Refutation other) {
    if (proof instanceof Refutation.TooLarge
        || other instanceof Refutation.TooLarge
        || (proofNodes += 2) > MOST_PROOF_NODES) {
      return new Refutation.TooLarge();
    }
    return new Refutation.Split(v, isOne ? other : proof, isOne ? proof : other);
  }

  /** Goes back to the last decision with a value left; a proof if there is none. */
  private Optional<Refutation> backtrack(Refuted start) {
    Refuted now = start;
    while (!frames.isEmpty()) {
      Frame frame = frames.element();
      int v = frame.variable;
      boolean matters = now.depends().get(v);
      if (matters && frame.refuted == null) {
        frame.refuted = now;
        state.undo(frame.trail);
        state.decide(v, 1 - frame.first);
        return Optional.empty();
      }
      boolean isOne = state.value[v] == 1;
      frames.pop();
      state.undo(frame.trail);
      if (matters && frame.refuted != null) {
        BitSet depends = now.depends();
        depends.or(frame.refuted.depends());
        depends.clear(v);
        now = new Refuted(split(v, isOne, now.proof(), frame.refuted.proof()), depends);
      }
      now = settle(now);
    }
    return Optional.of(now.proof());
  }
}
