package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.SigningInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One proof that waits for the key it names. All it states is the signer's word and, until {@link
 * #verify} passes, anybody's. Implementations are immutable and thread-safe.
 */
public interface PendingProof {

  /** Where it stands in the document, as a JSON pointer; empty if it encloses the document. */
  String pointer();

  /** Which key it says it was made with. */
  KeySelector key();

  /** The purpose it states, as a term: {@code assertionMethod}, {@code authentication}. */
  String purpose();

  /** When it says it was made. */
  default Optional<Instant> created() {
    return Optional.empty();
  }

  /** From when on it says not to believe it. */
  default Optional<Instant> expires() {
    return Optional.empty();
  }

  /** The challenge it answers. */
  default Optional<String> challenge() {
    return Optional.empty();
  }

  /** Whom it was made for. */
  default List<String> domains() {
    return List.of();
  }

  /**
   * Whether challenge and domains are a holder's answer, so that the document is a presentation of
   * itself: an SD-JWT with a key binding.
   */
  default boolean isPresented() {
    return false;
  }

  /** When the holder says it was presented; empty if nobody says. */
  default Optional<Instant> presented() {
    return Optional.empty();
  }

  /**
   * What makes the proof fail whatever its key is, such as a term that no context defines. Asked
   * where the key is out of reach; only errors among them count.
   */
  default List<Finding> hopeless() {
    return List.of();
  }

  /** How it is made: a cryptosuite, or the {@code alg} of a token. */
  String suiteName();

  /**
   * What the signature covers, for debugging; not part of a verification.
   *
   * @param algorithm of the key, where it is at hand
   * @return refused as {@code suite.inspect} if the format does not tell
   */
  default Reading<SigningInput> signingInput(Optional<KeyAlgorithm> algorithm) {
    return Reading.refused(
        "suite.inspect", pointer(), suiteName() + " does not tell what it signs.");
  }

  /**
   * Checks the signature with a key that the verifier believes to be the signer's.
   *
   * @return a check of kind PROOF: passed, failed with the reason, or unknown where the format
   *     cannot tell
   */
  Check verify(VerificationKey key);
}
