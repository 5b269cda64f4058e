package dev.cairn.signing.anchor;

import dev.cairn.core.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Whether something is anchored: yes, no, or it cannot be told. Immutable and thread-safe. */
public sealed interface AnchorResult
    permits AnchorResult.Anchored, AnchorResult.NotAnchored, AnchorResult.Undetermined {

  /** Why; an error if it is not anchored or cannot be told. */
  List<Finding> findings();

  /** {@code anchored}, {@code notAnchored} or {@code undetermined}. */
  String word();

  /** Applies one of three functions, the exhaustive way to take a result apart. */
  <R> R match(
      Function<Anchored, R> anchored,
      Function<NotAnchored, R> notAnchored,
      Function<Undetermined, R> undetermined);

  /** Not anchored, for one reason. */
  static AnchorResult no(String code, String pointer, String message) {
    return new NotAnchored(List.of(Finding.error(code, pointer, message)));
  }

  /** It cannot be told, for one reason. */
  static AnchorResult unknown(String code, String pointer, String message) {
    return new Undetermined(List.of(Finding.error(code, pointer, message)));
  }

  /**
   * The ledger has it.
   *
   * @param ledger which one, as a person would name it
   * @param notLaterThan by when it had it, if the ledger states a time
   * @param meaning what that proves and what not
   * @param findings notes and warnings
   */
  record Anchored(
      String ledger, Optional<Instant> notLaterThan, Meaning meaning, List<Finding> findings)
      implements AnchorResult {
    /** Copies the findings. */
    public Anchored {
      Objects.requireNonNull(ledger, "ledger");
      Objects.requireNonNull(notLaterThan, "notLaterThan");
      Objects.requireNonNull(meaning, "meaning");
      findings = List.copyOf(findings);
    }

    @Override
    public String word() {
      return "anchored";
    }

    @Override
    public <R> R match(
        Function<Anchored, R> anchored,
        Function<NotAnchored, R> notAnchored,
        Function<Undetermined, R> undetermined) {
      return anchored.apply(this);
    }
  }

  /**
   * The evidence does not show it, or shows that it is not so.
   *
   * @param findings why
   */
  record NotAnchored(List<Finding> findings) implements AnchorResult {
    /** Copies the findings. */
    public NotAnchored {
      findings = List.copyOf(findings);
    }

    @Override
    public String word() {
      return "notAnchored";
    }

    @Override
    public <R> R match(
        Function<Anchored, R> anchored,
        Function<NotAnchored, R> notAnchored,
        Function<Undetermined, R> undetermined) {
      return notAnchored.apply(this);
    }
  }

  /**
   * It cannot be told: the ledger is out of reach, or nobody said whom to trust.
   *
   * @param findings why
   */
  record Undetermined(List<Finding> findings) implements AnchorResult {
    /** Copies the findings. */
    public Undetermined {
      findings = List.copyOf(findings);
    }

    @Override
    public String word() {
      return "undetermined";
    }

    @Override
    public <R> R match(
        Function<Anchored, R> anchored,
        Function<NotAnchored, R> notAnchored,
        Function<Undetermined, R> undetermined) {
      return undetermined.apply(this);
    }
  }
}
