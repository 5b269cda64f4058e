package dev.cairn.signing.suite;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code ecdsa-sd-2023}: every statement of a credential is signed by itself, so that its holder
 * can show some and withhold others (Data Integrity ECDSA 1.0 section 3.6). Keys are P-256.
 * Immutable and thread-safe as its random source is.
 *
 * <p>An ordered list is one whole: a pointer into it is refused. What a holder derives is linkable:
 * it carries the issuer's signatures as they are.
 *
 * <pre>{@code
 * EcdsaSdSuite issuing = EcdsaSdSuite.issuing(canonicalizer, List.of("/issuer"), secureRandom);
 * JsonObject signed = CredentialIssuer.of(issuing, key, method).issue(badge, now).orThrow();
 * JsonObject shown = issuing.derive(signed, List.of("/credentialSubject/achievement")).orThrow();
 * }</pre>
 */
public final class EcdsaSdSuite implements DerivingCryptosuite {
  private static final String NAME = "ecdsa-sd-2023";
  private static final int HMAC_KEY_LENGTH = 32;

  private final Canonicalizer canonicalizer;
  private final List<String> mandatoryPointers;
  private final @Nullable SecureRandom random;

  private EcdsaSdSuite(
      Canonicalizer canonicalizer, List<String> mandatoryPointers, @Nullable SecureRandom random) {
    this.canonicalizer = Objects.requireNonNull(canonicalizer, "canonicalizer");
    this.mandatoryPointers = List.copyOf(mandatoryPointers);
    this.random = random;
  }

  /** For verifying and deriving. */
  public static EcdsaSdSuite verifying(Canonicalizer canonicalizer) {
    return new EcdsaSdSuite(canonicalizer, List.of(), null);
  }

  /**
   * For issuing too.
   *
   * @param mandatoryPointers RFC 6901 pointers to what every holder must show
   * @param random for the key of each credential; a real one outside of tests
   */
  public static EcdsaSdSuite issuing(
      Canonicalizer canonicalizer, List<String> mandatoryPointers, SecureRandom random) {
    return new EcdsaSdSuite(
        canonicalizer, mandatoryPointers, Objects.requireNonNull(random, "random"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean accepts(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm.P256;
  }

  @Override
  public Reading<JsonObject> sign(JsonObject document, ProofOptions options, SigningKey key) {
    SecureRandom source = random;
    if (source == null) {
      throw new CairnException(
          CairnException.Code.UNSUPPORTED,
          NAME + " was built for verifying; build it with EcdsaSdSuite.issuing to sign.");
    }
    byte[] hmacKey = new byte[HMAC_KEY_LENGTH];
    source.nextBytes(hmacKey);
    return sign(document, options, key, SecretKey.generate(KeyAlgorithm.P256, source), hmacKey);
  }

  /** Signs with a given key for the statements and a given key for the labels. */
  Reading<JsonObject> sign(
      JsonObject document,
      ProofOptions options,
      SigningKey key,
      SigningKey proofKey,
      byte[] hmacKey) {
    if (!accepts(key.algorithm())) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          NAME + " signs with P-256, and the key is " + key.algorithm().label() + "; use P-256.");
    }
    List<Finding> inexact = ExactNumbers.faults(document);
    if (!inexact.isEmpty()) {
      return Reading.refused(inexact);
    }
    JsonObject proof = options.toJson(DATA_INTEGRITY_PROOF, Optional.of(NAME));
    return SdStatements.of(canonicalizer, document)
        .then(statements -> SdGroups.of(statements, hmacKey, mandatoryPointers))
        .then(
            groups ->
                SdSigning.proofHash(canonicalizer, document, proof)
                    .then(
                        proofHash ->
                            Reading.of(
                                SdSigning.sign(
                                    groups, proofHash, key, proofKey, hmacKey, mandatoryPointers))))
        .then(base -> Reading.of(proof.with("proofValue", new JsonString(base.text()))));
  }

  @Override
  public Reading<JsonObject> derive(JsonObject signed, List<String> pointers) {
    if (!(signed.find("proof").orElse(null) instanceof JsonObject proof)
        || !proof.findString("cryptosuite").equals(Optional.of(NAME))) {
      return Reading.refused(
          "sd.proof",
          "/proof",
          "The credential has not exactly one proof of " + NAME + "; ask its issuer for one.");
    }
    return SdProofValue.base(proof)
        .then(base -> SdDerivation.derive(canonicalizer, signed, proof, base, pointers));
  }

  @Override
  public Reading<List<String>> mandatory(JsonObject signed) {
    return signed.find("proof").orElse(null) instanceof JsonObject proof
        ? SdProofValue.base(proof).then(base -> Reading.of(base.mandatoryPointers()))
        : SdProofValue.malformed();
  }

  @Override
  public boolean canShow(JsonObject signed, List<String> pointers) {
    return SelectiveProof.canShow(canonicalizer, signed, pointers);
  }

  @Override
  public Check verify(JsonObject document, JsonObject proof, VerificationKey key) {
    if (!accepts(key.algorithm())) {
      return SelectiveProof.unfitKey(NAME, "P-256", key);
    }
    return SelectiveProof.judge(
        document,
        proof,
        key,
        "A signature",
        () ->
            SdProofValue.derived(proof)
                .then(value -> SdVerification.verify(canonicalizer, document, proof, value, key)));
  }

  /** Of a derived proof; refused as {@code sd.base} for the issuer's own. */
  @Override
  public Reading<SigningInput> inspect(
      JsonObject document, JsonObject proof, KeyAlgorithm algorithm) {
    return SdProofValue.derived(proof)
        .then(
            value ->
                SdVerification.shown(canonicalizer, document, proof, value)
                    .then(shown -> Reading.of(shown.input(value.publicKey()))));
  }

  @Override
  public List<Finding> faults(JsonObject document, JsonObject proof) {
    return SdProofValue.derived(proof)
        .then(value -> canonicalizer.canonicalize(document, HashAlgorithm.SHA_256))
        .match(a -> List.of(), Reading.Refused::findings);
  }

  /** The suite's name. */
  @Override
  public String toString() {
    return NAME;
  }
}
