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

  private final LinearSystem system;
  private final Propagation state;
  private final Budgeted budget;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int proofNodes;

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

  /** Searches to the end or until the budget runs out. */
  public Outcome run() {
    while (true) {
      if (!budget.spend()) {
        return Outcome.stopped();
      }
      int conflict = state.propagate();
      if (conflict != Propagation.NO_ROW) {
        Optional<Refutation> proof = backtrack(refute(conflict));
        if (proof.isPresent()) {
          return Outcome.refuted(proof.get());
        }
        continue;
      }
      int row = Choice.row(state);
      if (row < 0) {
        return Outcome.solved(Choice.complete(state));
      }
      int v = Choice.variable(state, row);
      frames.push(new Frame(v, 1, state.size()));
      state.decide(v, 1);
    }
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
