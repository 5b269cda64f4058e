package dev.cairn.core.verification;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of verifying a credential. <em>Verified</em> says who signed it and that it holds, not
 * that the signer may award it: that is {@link #trust()}.
 *
 * <p>Immutable and thread-safe. Only {@link Verified} gives the credential out as something signed.
 */
public sealed interface Verification
    permits Verification.Verified, Verification.Rejected, Verification.Undetermined {

  /** One check of each {@link Check.Kind}, in its order. */
  List<Check> checks();

  /** Whether the issuer is accepted for this achievement. */
  Trust trust();

  /** The issuer's id as the document states it; empty if it could not be read. */
  Optional<String> issuer();

  /** The credential's own id as the document states it. */
  Optional<String> credentialId();

  /** Takes the three outcomes apart, exhaustively. */
  <R> R match(
      Function<Verified, R> verified,
      Function<Rejected, R> rejected,
      Function<Undetermined, R> undetermined);

  /** What the document says, proven or not; empty of a rejected one, which says nothing. */
  default Optional<JsonObject> stated() {
    return match(v -> Optional.of(v.credential()), r -> Optional.empty(), Undetermined::unproven);
  }

  /** {@code verified}, {@code rejected} or {@code undetermined}. */
  default String word() {
    return match(v -> "verified", r -> "rejected", u -> "undetermined");
  }

  /** All findings of all checks, in order. */
  default List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    checks().forEach(c -> all.addAll(c.findings()));
    return all;
  }

  /** The check of a kind. */
  default Check check(Check.Kind kind) {
    return checks().stream()
        .filter(c -> c.kind() == kind)
        .findFirst()
        .orElseGet(() -> Check.notChecked(kind));
  }

  /**
   * Every deciding check passed or had nothing to check.
   *
   * @param credential what the proof covers: the credential without its proof
   * @param checks the checks made
   * @param trust whether the issuer is accepted
   */
  record Verified(JsonObject credential, List<Check> checks, Trust trust) implements Verification {
    /** Checks that nothing decides otherwise. */
    public Verified {
      Objects.requireNonNull(credential, "credential");
      Objects.requireNonNull(trust, "trust");
      checks = List.copyOf(checks);
      for (Check c : checks) {
        if (c.kind().decides()
            && (c.outcome() == Check.Outcome.FAILED || c.outcome() == Check.Outcome.UNKNOWN)) {
          throw CairnException.illegalArgument(
              "A verified credential cannot have a " + c.kind() + " check that " + c.outcome());
        }
      }
    }

    @Override
    public Optional<String> issuer() {
      return Stated.issuer(credential);
    }

    @Override
    public Optional<String> credentialId() {
      return credential.findString("id");
    }

    @Override
    public <R> R match(
        Function<Verified, R> verified,
        Function<Rejected, R> rejected,
        Function<Undetermined, R> undetermined) {
      return verified.apply(this);
    }
  }

  /**
   * A deciding check failed.
   *
   * @param issuer as stated; unproven
   * @param credentialId as stated; unproven
   * @param checks the checks made, at least one failed
   * @param trust whether the stated issuer is accepted
   */
  record Rejected(
      Optional<String> issuer, Optional<String> credentialId, List<Check> checks, Trust trust)
      implements Verification {
    /** Copies the checks. */
    public Rejected {
      Objects.requireNonNull(issuer, "issuer");
      Objects.requireNonNull(credentialId, "credentialId");
      Objects.requireNonNull(trust, "trust");
      checks = List.copyOf(checks);
    }

    @Override
    public <R> R match(
        Function<Verified, R> verified,
        Function<Rejected, R> rejected,
        Function<Undetermined, R> undetermined) {
      return rejected.apply(this);
    }
  }

  /**
   * No deciding check failed and at least one could not be told.
   *
   * @param unproven the credential as received, which nothing vouches for yet; empty if unreadable
   * @param checks the checks made, at least one unknown
   * @param trust whether the stated issuer is accepted
   */
  record Undetermined(Optional<JsonObject> unproven, List<Check> checks, Trust trust)
      implements Verification {
    /** Copies the checks. */
    public Undetermined {
      Objects.requireNonNull(unproven, "unproven");
      Objects.requireNonNull(trust, "trust");
      checks = List.copyOf(checks);
    }

    @Override
    public Optional<String> issuer() {
      return unproven.flatMap(Stated::issuer);
    }

    @Override
    public Optional<String> credentialId() {
      return unproven.flatMap(c -> c.findString("id"));
    }

    @Override
    public <R> R match(
        Function<Verified, R> verified,
        Function<Rejected, R> rejected,
        Function<Undetermined, R> undetermined) {
      return undetermined.apply(this);
    }
  }
}
