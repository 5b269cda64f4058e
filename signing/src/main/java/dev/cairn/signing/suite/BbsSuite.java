package dev.cairn.signing.suite;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.bbs.BbsScheme;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code bbs-2023} in its baseline form: every statement of a credential is a message of one BBS
 * signature, and its holder proves to have it for those shown (Data Integrity BBS 1.0 section 3.3).
 * Two derived credentials of one cannot be told to be so, other than by what they show. Keys are
 * BLS12-381 in G2. Immutable and thread-safe as its random source is.
 *
 * <p>Proofs that bind a holder or carry a pseudonym are refused as {@code sd.feature}. An ordered
 * list is one whole: a pointer into it is refused. Time is linear in the number of statements, some
 * milliseconds for each.
 *
 * <pre>{@code
 * BbsSuite issuing = BbsSuite.issuing(canonicalizer, List.of("/issuer"), secureRandom);
 * JsonObject signed = CredentialIssuer.of(issuing, key, method).issue(badge, now).orThrow();
 * JsonObject shown = issuing.derive(signed, List.of("/credentialSubject/achievement")).orThrow();
 * }</pre>
 */
public final class BbsSuite implements DerivingCryptosuite {
  static final String NAME = "bbs-2023";
  private static final int HMAC_KEY_LENGTH = 32;

  private final Canonicalizer canonicalizer;
  private final List<String> mandatoryPointers;
  private final @Nullable SecureRandom random;
  private final BbsScheme scheme = BbsScheme.create();

  private BbsSuite(
      Canonicalizer canonicalizer, List<String> mandatoryPointers, @Nullable SecureRandom random) {
    this.canonicalizer = Objects.requireNonNull(canonicalizer, "canonicalizer");
    this.mandatoryPointers = List.copyOf(mandatoryPointers);
    this.random = random;
  }

  /** For verifying alone. */
  public static BbsSuite verifying(Canonicalizer canonicalizer) {
    return new BbsSuite(canonicalizer, List.of(), null);
  }

  /**
   * For issuing and deriving too.
   *
   * @param mandatoryPointers RFC 6901 pointers to what every holder must show; none when deriving,
   *     for the credential carries its issuer's
   * @param random for the labels and the blinding; a real one outside of tests
   */
  public static BbsSuite issuing(
      Canonicalizer canonicalizer, List<String> mandatoryPointers, SecureRandom random) {
    return new BbsSuite(canonicalizer, mandatoryPointers, Objects.requireNonNull(random, "random"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean accepts(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm.BLS12_381_G2;
  }

  @Override
  public Reading<JsonObject> sign(JsonObject document, ProofOptions options, SigningKey key) {
    byte[] hmacKey = new byte[HMAC_KEY_LENGTH];
    random().nextBytes(hmacKey);
    return sign(document, options, key, hmacKey);
  }

  /** Signs with a given key for the labels. */
  Reading<JsonObject> sign(
      JsonObject document, ProofOptions options, SigningKey key, byte[] hmacKey) {
    if (!accepts(key.algorithm())) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          NAME
              + " signs with BLS12-381, and the key is "
              + key.algorithm().label()
              + "; make one with the type bls12-381.");
    }
    List<Finding> inexact = ExactNumbers.faults(document);
    if (!inexact.isEmpty()) {
      return Reading.refused(inexact);
    }
    JsonObject proof = options.toJson(DATA_INTEGRITY_PROOF, Optional.of(NAME));
    return SdStatements.of(canonicalizer, document)
        .then(statements -> SdGroups.shuffled(statements, hmacKey, mandatoryPointers))
        .then(
            groups ->
                BbsSigning.header(canonicalizer, document, proof, groups)
                    .then(
                        header ->
                            Reading.of(
                                BbsSigning.sign(groups, header, key, hmacKey, mandatoryPointers))))
        .then(base -> Reading.of(proof.with("proofValue", new JsonString(base.text()))));
  }

  @Override
  public Reading<JsonObject> derive(JsonObject signed, List<String> pointers) {
    return derive(signed, pointers, new byte[0]);
  }

  /**
   * Derives a credential and binds it to what a verifier asked for.
   *
   * @param presentationHeader goes into the proof and is part of what it proves; may be empty
   * @see #derive(JsonObject, List)
   */
  public Reading<JsonObject> derive(
      JsonObject signed, List<String> pointers, byte[] presentationHeader) {
    SecureRandom source = random();
    return derive(
        signed,
        pointers,
        presentationHeader,
        (key, base, messages, shown) ->
            scheme.prove(
                key, base.signature(), base.header(), presentationHeader, messages, shown, source));
  }

  /** Derives with a given way of proving. */
  Reading<JsonObject> derive(
      JsonObject signed,
      List<String> pointers,
      byte[] presentationHeader,
      BbsDerivation.Prover prover) {
    if (!(signed.find("proof").orElse(null) instanceof JsonObject proof)
        || !proof.findString("cryptosuite").equals(Optional.of(NAME))) {
      return Reading.refused(
          "sd.proof",
          "/proof",
          "The credential has not exactly one proof of " + NAME + "; ask its issuer for one.");
    }
    return BbsProofValue.base(proof)
        .then(
            base ->
                new BbsDerivation(canonicalizer, signed, proof, base, presentationHeader, prover)
                    .derive(pointers));
  }

  @Override
  public Reading<List<String>> mandatory(JsonObject signed) {
    return signed.find("proof").orElse(null) instanceof JsonObject proof
        ? BbsProofValue.base(proof).then(base -> Reading.of(base.mandatoryPointers()))
        : BbsProofValue.malformed();
  }

  @Override
  public boolean canShow(JsonObject signed, List<String> pointers) {
    return SelectiveProof.canShow(canonicalizer, signed, pointers);
  }

  @Override
  public Check verify(JsonObject document, JsonObject proof, VerificationKey key) {
    if (!accepts(key.algorithm())) {
      return SelectiveProof.unfitKey(NAME, "BLS12-381", key);
    }
    return SelectiveProof.judge(
        document,
        proof,
        key,
        "The proof",
        () ->
            BbsProofValue.derived(proof)
                .then(
                    value ->
                        BbsVerification.verify(
                            scheme, canonicalizer, document, proof, value, key)));
  }

  /** Of a derived proof; refused as {@code sd.base} for the issuer's own. */
  @Override
  public Reading<SigningInput> inspect(
      JsonObject document, JsonObject proof, KeyAlgorithm algorithm) {
    return BbsProofValue.derived(proof)
        .then(
            value ->
                BbsVerification.shown(canonicalizer, document, proof, value)
                    .then(shown -> Reading.of(shown.input(new byte[0]))));
  }

  @Override
  public List<Finding> faults(JsonObject document, JsonObject proof) {
    return BbsProofValue.derived(proof)
        .then(value -> canonicalizer.canonicalize(document, HashAlgorithm.SHA_256))
        .match(a -> List.of(), Reading.Refused::findings);
  }

  private SecureRandom random() {
    SecureRandom source = random;
    if (source == null) {
      throw new CairnException(
          CairnException.Code.UNSUPPORTED,
          NAME + " was built for verifying; build it with BbsSuite.issuing to sign or derive.");
    }
    return source;
  }

  /** The suite's name. */
  @Override
  public String toString() {
    return NAME;
  }
}
