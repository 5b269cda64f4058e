package dev.cairn.pathways.audit.internal.search;

import dev.cairn.core.model.Rational;
import java.util.Map;
import java.util.Optional;

/** How a search ended: with values that satisfy every row, with a proof, or before its end. */
public final class Outcome {
  private final End end;
  private final byte[] values;
  private final Map<Integer, Rational> parts;
  private final Optional<Refutation> proof;

  /** The ways a search ends. */
  public enum End {
    /** The values satisfy every row. */
    SOLVED,
    /** No values do. */
    REFUTED,
    /** The budget ran out or the search was cancelled. */
    STOPPED
  }

  private Outcome(
      End end, byte[] values, Map<Integer, Rational> parts, Optional<Refutation> proof) {
    this.end = end;
    this.values = values;
    this.parts = parts;
    this.proof = proof;
  }

  static Outcome solved(byte[] values) {
    return new Outcome(End.SOLVED, values, Map.of(), Optional.empty());
  }

  static Outcome solved(byte[] values, Map<Integer, Rational> parts) {
    return new Outcome(End.SOLVED, values, parts, Optional.empty());
  }

  static Outcome refuted(Refutation proof) {
    return new Outcome(End.REFUTED, new byte[0], Map.of(), Optional.of(proof));
  }

  static Outcome stopped() {
    return new Outcome(End.STOPPED, new byte[0], Map.of(), Optional.empty());
  }

  /** How it ended. */
  public End end() {
    return end;
  }

  /** Whether variable {@code v} is one; only if solved. */
  public boolean isOne(int v) {
    return values[v] == 1;
  }

  /** The value of a continuous variable; zero where nothing asked for more. */
  public Rational part(int v) {
    return parts.getOrDefault(v, Rational.ZERO);
  }

  /** Why there is no solution; present only if refuted. */
  public Optional<Refutation> proof() {
    return proof;
  }
}
