package dev.cairn.pathways.audit.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import dev.cairn.pathways.audit.internal.search.Refutation;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.certificate.Proof;
import dev.cairn.pathways.certificate.Proof.Term;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes a proof of the search in the terms of certificates: rows and variables by name. */
final class Proofs {
  private final LinearSystem system;
  private final List<Integer> cuts = new ArrayList<>();
  private long size;

  Proofs(LinearSystem system) {
    this.system = system;
  }

  private static final class Open {
    final Refutation.Split split;
    final List<Proof> done = new ArrayList<>();

    Open(Refutation.Split split) {
      this.split = split;
    }
  }

  /** The claim that the proof shows, or that it is too large to keep. */
  Claim claim(Refutation proof) {
    Deque<Open> open = new ArrayDeque<>();
    Refutation next = proof;
    while (true) {
      Proof done;
      if (next instanceof Refutation.Split split) {
        size++;
        open.push(new Open(split));
        next = split.zero();
        continue;
      } else if (next instanceof Refutation.Linear linear) {
        done = linear(linear);
      } else {
        return new Claim.TooLarge(Verdict.UNSATISFIED);
      }
      while (!open.isEmpty() && open.element().done.size() == 1) {
        Open inner = open.pop();
        done =
            new Proof.Split(
                system.variableName(inner.split.variable()).stated(), inner.done.get(0), done);
      }
      if (size > Proof.MAX_SIZE) {
        return new Claim.TooLarge(Verdict.UNSATISFIED);
      }
      if (open.isEmpty()) {
        return new Claim.Unsatisfied(cut(done));
      }
      open.element().done.add(done);
      next = open.element().split.one();
    }
  }

  private Proof linear(Refutation.Linear linear) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < linear.size(); i++) {
      int row = linear.row(i);
      terms.add(
          new Term(
              name(row),
              system.step(row) > 0
                  ? Rational.of(linear.multiplier(i)).times(Rational.of(system.step(row)))
                  : Rational.of(linear.multiplier(i)).times(Rational.of(system.scale(row)))));
    }
    size += 1 + terms.size();
    return new Proof.Linear(terms);
  }

  private Name name(int row) {
    if (system.step(row) == 0) {
      return system.rowName(row).stated();
    }
    int at = cuts.indexOf(row);
    if (at < 0) {
      at = cuts.size();
      cuts.add(row);
    }
    return Name.of("cut", Integer.toString(at));
  }

  /** States the rounded rows that a proof uses before it. */
  private Proof cut(Proof proof) {
    Proof all = proof;
    for (int i = cuts.size() - 1; i >= 0; i--) {
      int row = cuts.get(i);
      Rational by = Rational.of(system.scale(row)).dividedBy(Rational.of(system.step(row)));
      all = new Proof.Cut(List.of(new Term(system.rowName(row).stated(), by)), all);
    }
    return all;
  }
}
