package dev.cairn.pathways.audit.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.resolve.Cell;
import dev.cairn.pathways.audit.internal.resolve.Settled;
import dev.cairn.pathways.audit.internal.resolve.Unknowns;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Proof;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what one look at the rows leaves open, where one unknown is asked for in several places:
 * tells the values of one unknown after another apart, until each case is refuted or one of them
 * has an answer.
 */
final class CaseSearch {
  /** What a case costs besides its search. */
  private static final int NODES_PER_CASE = 8;

  private static final int MOST_CASES = 4_000;
  private static final int WORLDS_PER_CASE = 3;
  private static final int WORLDS_PER_LAST_CASE = 64;

  private final Looks looks;
  private final Witness witness;
  private int cases;
  private boolean tooLarge;
  private Optional<Witness.World> found = Optional.empty();

  CaseSearch(Looks looks) {
    this.looks = looks;
    this.witness = new Witness(looks);
  }

  /** UNDETERMINED or UNSATISFIED with what shows it; empty if it could not be told. */
  Optional<Claim> decide() {
    Optional<Proof> proof = refute(Settled.none());
    if (found.isPresent()) {
      return found.map(Witness.World::undetermined);
    }
    return proof.map(
        p -> tooLarge ? new Claim.TooLarge(Verdict.UNSATISFIED) : new Claim.Unsatisfied(p));
  }

  /** A proof that a case has no answer; empty if it may have one, or one was found. */
  private Optional<Proof> refute(Settled at) {
    looks.counter().charge(NODES_PER_CASE);
    if (++cases > MOST_CASES || !looks.counter().spend()) {
      return Optional.empty();
    }
    Looks.Look possible = looks.possible(at);
    if (possible.isRefuted()) {
      Claim claim = possible.refutation();
      tooLarge |= claim instanceof Claim.TooLarge;
      return Optional.of(
          claim instanceof Claim.Unsatisfied u ? u.proof() : new Proof.Linear(List.of()));
    }
    if (!possible.isSolved()) {
      return Optional.empty();
    }
    Claim.Satisfied answer = possible.answer();
    Unknowns unknowns = new Unknowns(possible.situation());
    Optional<Unknowns.Choice> next = unknowns.next(answer, false);
    Optional<Unknowns.Cut> cut =
        next.isPresent() ? Optional.empty() : unknowns.nextNumber(answer, false);
    boolean isLast = next.isEmpty() && cut.isEmpty();
    found =
        witness.find(
            possible.situation(), answer, false, isLast ? WORLDS_PER_LAST_CASE : WORLDS_PER_CASE);
    if (found.isPresent() || isLast) {
      return Optional.empty();
    }
    return next.isPresent()
        ? each(next.get().of(), next.get().cells(), List.of(), at)
        : cut.flatMap(c -> each(c.of(), c.cells(), List.of(c.at()), at));
  }

  private Optional<Proof> each(Unknown of, List<Cell> cells, List<Rational> points, Settled at) {
    List<Proof> proofs = new ArrayList<>();
    boolean all = true;
    for (Cell cell : cells) {
      Optional<Proof> proof = refute(at.with(of, cell));
      if (found.isPresent()) {
        return Optional.empty();
      }
      all &= proof.isPresent();
      proof.ifPresent(proofs::add);
    }
    return all ? Optional.of(new Proof.Cases(of, points, proofs)) : Optional.empty();
  }

  /** How the search for something to assume ended. */
  enum Hope {
    /** An answer was found. */
    HOLDS,
    /** Nothing that could be assumed makes any answer certain. */
    FAILS,
    /** It could not be told. */
    OPEN
  }

  /** What was found to assume; only after {@link Hope#HOLDS}. */
  Claim.Satisfied assumed() {
    return found.orElseThrow().assumed();
  }

  /** Looks for values of work begun or planned with which an answer is certain. */
  Hope assume(Settled at) {
    looks.counter().charge(NODES_PER_CASE);
    if (++cases > MOST_CASES || !looks.counter().spend()) {
      return Hope.OPEN;
    }
    Looks.Look hopeful = looks.certain(at, true);
    if (!hopeful.isSolved()) {
      return hopeful.isRefuted() ? Hope.FAILS : Hope.OPEN;
    }
    Claim.Satisfied answer = hopeful.answer();
    Unknowns unknowns = new Unknowns(hopeful.situation());
    Optional<Unknowns.Choice> next = unknowns.next(answer, true);
    Optional<Unknowns.Cut> cut =
        next.isPresent() ? Optional.empty() : unknowns.nextNumber(answer, true);
    boolean isLast = next.isEmpty() && cut.isEmpty();
    found =
        witness.find(
            hopeful.situation(), answer, true, isLast ? WORLDS_PER_LAST_CASE : WORLDS_PER_CASE);
    if (found.isPresent()) {
      return Hope.HOLDS;
    }
    if (isLast) {
      return Hope.OPEN;
    }
    return next.isPresent()
        ? assumeOne(next.get().of(), next.get().cells(), at)
        : cut.map(c -> assumeOne(c.of(), c.cells(), at)).orElse(Hope.OPEN);
  }

  private Hope assumeOne(Unknown of, List<Cell> cells, Settled at) {
    Hope all = Hope.FAILS;
    for (Cell cell : cells) {
      Hope one = assume(at.with(of, cell));
      if (one == Hope.HOLDS) {
        return one;
      }
      all = one == Hope.OPEN ? Hope.OPEN : all;
    }
    return all;
  }
}
