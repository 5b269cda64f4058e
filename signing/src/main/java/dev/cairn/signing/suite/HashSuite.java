package dev.cairn.signing.suite;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The suites that sign the hash of the proof followed by the hash of the document: all of Data
 * Integrity EdDSA 1.0, ECDSA 1.0 but for selective disclosure, and the older Ed25519Signature2020.
 * Immutable and thread-safe. Time is that of the transformation and of one signature.
 */
public final class HashSuite implements Cryptosuite {
  private final String name;
  private final String proofType;
  private final boolean signs;
  private final Set<KeyAlgorithm> algorithms;
  private final Transformation transformation;
  private final ContextRule contextRule;

  private HashSuite(
      String name,
      String proofType,
      boolean signs,
      Set<KeyAlgorithm> algorithms,
      Transformation transformation,
      ContextRule contextRule) {
    this.name = name;
    this.proofType = proofType;
    this.signs = signs;
    this.algorithms = Set.copyOf(algorithms);
    this.transformation = transformation;
    this.contextRule = contextRule;
  }

  /** A suite over RFC 8785 canonical JSON; its proofs carry the document's {@code @context}. */
  public static HashSuite jcs(String name, Set<KeyAlgorithm> algorithms) {
    return new HashSuite(
        name,
        DATA_INTEGRITY_PROOF,
        true,
        algorithms,
        new JcsTransformation(),
        ContextRule.IN_PROOF);
  }

  /**
   * A suite over a canonical form of linked data; the proof is read with the document's {@code
   * @context}.
   */
  public static HashSuite linked(
      String name, Set<KeyAlgorithm> algorithms, Transformation transformation) {
    return new HashSuite(
        name, DATA_INTEGRITY_PROOF, true, algorithms, transformation, ContextRule.OF_DOCUMENT);
  }

  /** The same under an older name, for verifying only: new proofs do not use it. */
  HashSuite verifyingAs(String olderName, String olderType) {
    return new HashSuite(olderName, olderType, false, algorithms, transformation, contextRule);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String proofType() {
    return proofType;
  }

  @Override
  public boolean accepts(KeyAlgorithm algorithm) {
    return algorithms.contains(algorithm);
  }

  @Override
  public Reading<JsonObject> sign(JsonObject document, ProofOptions options, SigningKey key) {
    if (!signs) {
      throw new CairnException(
          CairnException.Code.UNSUPPORTED,
          name + " is only verified; sign with a current suite such as eddsa-rdfc-2022.");
    }
    if (!accepts(key.algorithm())) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          name
              + " signs with "
              + KeyNames.of(algorithms)
              + ", and the key is "
              + key.algorithm().label()
              + "; choose the suite that fits the key.");
    }
    JsonObject proof = contextRule.toSign(document, options.toJson(proofType, Optional.of(name)));
    return inspect(document, proof, key.algorithm())
        .then(
            input ->
                Reading.of(
                    proof.with(
                        "proofValue", new JsonString(Multibase.base58(key.sign(input.signed()))))));
  }

  @Override
  public Check verify(JsonObject document, JsonObject proof, VerificationKey key) {
    if (!accepts(key.algorithm())) {
      return failed(
          "proof.key-algorithm",
          "/proof/verificationMethod",
          name
              + " verifies with "
              + KeyNames.of(algorithms)
              + ", and the key named is "
              + key.algorithm().label()
              + "; ask the issuer to sign with the suite of its key.");
    }
    if (!isMine(proof)) {
      return failed(
          "proof.other-suite",
          "/proof",
          "The proof is of another suite than " + name + "; choose the suite by what it states.");
    }
    Reading<byte[]> signature = signature(proof, key.algorithm());
    if (signature instanceof Reading.Refused<byte[]> refused) {
      return new Check(Check.Kind.PROOF, Check.Outcome.FAILED, refused.findings());
    }
    Reading<SigningInput> input = inspect(document, proof, key.algorithm());
    if (input instanceof Reading.Refused<SigningInput> refused) {
      return new Check(Check.Kind.PROOF, Check.Outcome.FAILED, refused.findings());
    }
    if (!key.verifies(input.orThrow().signed(), signature.orThrow())) {
      return failed(
          "proof.signature",
          "/proof/proofValue",
          "The signature does not fit this content and the key "
              + key
              + ": one of them was changed; ask the issuer for the original.");
    }
    return new Check(Check.Kind.PROOF, Check.Outcome.PASSED, input.findings());
  }

  @Override
  public List<Finding> faults(JsonObject document, JsonObject proof) {
    KeyAlgorithm any = algorithms.iterator().next();
    return inspect(document, proof, any).match(a -> List.of(), Reading.Refused::findings);
  }

  private boolean isMine(JsonObject proof) {
    boolean named = proofType.equals(DATA_INTEGRITY_PROOF);
    return proof.findString("type").equals(Optional.of(proofType))
        && (!named || proof.findString("cryptosuite").equals(Optional.of(name)));
  }

  @Override
  public JsonObject covered(JsonObject document, JsonObject proof) {
    return contextRule.covered(document, proof);
  }

  @Override
  public Reading<SigningInput> inspect(
      JsonObject document, JsonObject proof, KeyAlgorithm algorithm) {
    HashAlgorithm hash =
        algorithm == KeyAlgorithm.P384 ? HashAlgorithm.SHA_384 : HashAlgorithm.SHA_256;
    JsonObject bare = proof.without("proofValue");
    List<Finding> faults = contextRule.faults(document, bare);
    if (!faults.isEmpty()) {
      return Reading.refused(faults);
    }
    JsonObject signed = contextRule.covered(document, bare);
    List<Finding> inexact = ExactNumbers.faults(signed);
    if (!inexact.isEmpty()) {
      return Reading.refused(inexact);
    }
    JsonObject config = contextRule.config(document, bare);
    return transformation
        .apply(signed, hash)
        .then(d -> canonicalProof(config, hash).then(p -> Reading.of(input(hash, d, p))));
  }

  private Reading<byte[]> canonicalProof(JsonObject config, HashAlgorithm hash) {
    return transformation
        .apply(config, hash)
        .match(
            a -> a,
            r -> Reading.refused(r.findings().stream().map(f -> f.under("/proof")).toList()));
  }

  private static SigningInput input(HashAlgorithm hash, byte[] document, byte[] proof) {
    return SigningInput.ofHashes(
        document, proof, hash.digest().digest(document), hash.digest().digest(proof));
  }

  private static Reading<byte[]> signature(JsonObject proof, KeyAlgorithm algorithm) {
    JsonValue value = proof.find("proofValue").orElse(null);
    if (!(value instanceof JsonString text) || !text.value().startsWith("z")) {
      return Reading.refused(
          "proof.value",
          value == null ? "/proof" : "/proof/proofValue",
          "The proofValue is missing or does not start with z; it must be base58 multibase.");
    }
    return Multibase.decode(text.value())
        .match(
            a ->
                a.value().length == algorithm.signatureLength()
                    ? a
                    : Reading.refused(
                        "proof.value",
                        "/proof/proofValue",
                        "The proofValue holds "
                            + a.value().length
                            + " bytes and a signature has "
                            + algorithm.signatureLength()
                            + "; it was cut or changed, ask for the original."),
            r ->
                Reading.refused(
                    r.findings().stream().map(f -> f.under("/proof/proofValue")).toList()));
  }

  private static Check failed(String code, String pointer, String message) {
    return Check.failed(Check.Kind.PROOF, Finding.error(code, pointer, message));
  }

  /** The suite's name. */
  @Override
  public String toString() {
    return name;
  }
}
