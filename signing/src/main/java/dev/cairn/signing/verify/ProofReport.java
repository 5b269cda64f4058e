package dev.cairn.signing.verify;

import dev.cairn.core.Reading;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.SigningInput;
import java.util.Objects;
import java.util.Optional;

/**
 * One proof of a document, for finding out why it holds or not. It keeps the proof and computes
 * nothing until {@link #signingInput()} is asked. Immutable and thread-safe.
 */
public final class ProofReport {
  private final PendingProof proof;
  private final Optional<VerificationKey> key;

  ProofReport(PendingProof proof, Optional<VerificationKey> key) {
    this.proof = Objects.requireNonNull(proof, "proof");
    this.key = Objects.requireNonNull(key, "key");
  }

  /** Where the proof stands, as a JSON pointer; empty if it encloses the document. */
  public String pointer() {
    return proof.pointer();
  }

  /** How it is made: a cryptosuite, or the {@code alg} of a token. */
  public String suite() {
    return proof.suiteName();
  }

  /** Which key it names. */
  public KeySelector selector() {
    return proof.key();
  }

  /** The key it was checked with, from a controller's document; empty if none was at hand. */
  public Optional<VerificationKey> key() {
    return key;
  }

  /**
   * What its signature covers, step by step; computed anew at each call, at about the cost of a
   * verification without its signature. Refused with what the suite does not take, and as {@code
   * suite.inspect} where the format does not tell or the kind of a key out of reach would choose
   * the hash.
   */
  public Reading<SigningInput> signingInput() {
    return proof.signingInput(key.map(VerificationKey::algorithm));
  }

  /** Place, suite and algorithm. */
  @Override
  public String toString() {
    return "ProofReport["
        + suite()
        + " at \""
        + pointer()
        + "\", "
        + key.map(VerificationKey::algorithm).map(KeyAlgorithm::label).orElse("no key")
        + "]";
  }
}
