package dev.cairn.signing.suite;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.key.VerificationKey;
import java.util.List;

/**
 * One cryptosuite (Data Integrity 1.0 section 3.1). It makes and checks signatures; whose key it is
 * and whether it may be used is the verifier's question. Implementations are immutable and
 * thread-safe; bad documents give findings, never exceptions.
 */
public interface Cryptosuite {

  /** The {@code type} of proofs whose {@code cryptosuite} names a suite. */
  String DATA_INTEGRITY_PROOF = "DataIntegrityProof";

  /**
   * The value of {@code cryptosuite}; for the older proofs that have none, the proof's {@code
   * type}.
   */
  String name();

  /** The {@code type} of its proofs. */
  default String proofType() {
    return DATA_INTEGRITY_PROOF;
  }

  /** Whether keys of this kind fit the suite. */
  boolean accepts(KeyAlgorithm algorithm);

  /**
   * Signs a document.
   *
   * @param document without {@code proof}, or with the earlier proofs that a chained proof covers
   * @param options what the proof states
   * @return the proof, to stand under {@code proof}; refused if the document holds what the suite
   *     would drop or change
   * @throws dev.cairn.core.CairnException with code UNFIT_KEY if the key does not fit, UNSUPPORTED
   *     if the suite only verifies
   */
  Reading<JsonObject> sign(JsonObject document, ProofOptions options, SigningKey key);

  /**
   * Checks a proof.
   *
   * @param document without {@code proof}, or with the earlier proofs that a chained proof covers
   * @param proof as it stands in the document
   * @param key the key that the proof names, already resolved
   * @return a check of kind PROOF with pointers into the document, or {@code /proof/…} for the
   *     proof
   */
  Check verify(JsonObject document, JsonObject proof, VerificationKey key);

  /**
   * What makes the proof fail whatever its key is: a document that the suite cannot take as it is,
   * such as one with a term that no context defines. Only errors among them count.
   */
  default List<Finding> faults(JsonObject document, JsonObject proof) {
    return List.of();
  }

  /**
   * The document that a good proof covers: as given, but where the proof replaces a part of it (the
   * JCS suites' {@code @context}) the part that was signed.
   */
  default JsonObject covered(JsonObject document, JsonObject proof) {
    return document;
  }

  /**
   * What gets signed, step by step, for finding out why two implementations differ. Refused with
   * what the suite does not take, and as {@code suite.inspect} by suites that do not tell.
   *
   * @param proof with or without {@code proofValue}, which suites of selective disclosure need
   * @param algorithm the kind of key, which chooses the hash
   */
  default Reading<SigningInput> inspect(
      JsonObject document, JsonObject proof, KeyAlgorithm algorithm) {
    return Reading.refused(
        "suite.inspect", "", name() + " does not tell what it signs; inspect another suite.");
  }
}
