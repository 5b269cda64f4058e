package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.verify.PendingProof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies SD-JWTs (RFC 9901, section 7) and SD-JWT VCs with the key of an issuer that the caller
 * has established. Credentials of the W3C data model in this form go through the verifier instead,
 * which finds the key itself ({@link SdJwtCredentialFormat}).
 *
 * <p>Immutable and thread-safe. Refusals have codes {@code sdjwt.*}, {@code kb.*}, {@code jose.*}.
 */
public final class SdJwtVerifier {
  /** Claims that an SD-JWT VC may not disclose selectively; a holder could hide them. */
  static final Set<String> NEVER_SELECTIVE =
      Set.of("iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status", "aud");

  private final VerificationKey issuerKey;

  private SdJwtVerifier(VerificationKey issuerKey) {
    this.issuerKey = Objects.requireNonNull(issuerKey, "issuerKey");
  }

  /** A verifier of what one key signed. */
  public static SdJwtVerifier of(VerificationKey issuerKey) {
    return new SdJwtVerifier(issuerKey);
  }

  /**
   * Verifies an SD-JWT of any type: signature, digests, dates and key binding.
   *
   * @param document the compact form, or one of the JSON forms
   */
  public Reading<SdJwtClaims> verify(byte[] document, SdJwtRequest request) {
    return SdJwt.parse(document).then(token -> verify(token, request));
  }

  /**
   * Verifies an SD-JWT VC: as {@link #verify}, and {@code typ} is {@code dc+sd-jwt} (the older
   * {@code vc+sd-jwt} with a warning), {@code vct} is there, and no claim that decides was
   * disclosed selectively.
   */
  public Reading<SdJwtClaims> verifyCredential(byte[] document, SdJwtRequest request) {
    return SdJwt.parse(document)
        .then(
            token ->
                SdPayload.process(token.jws().payload(), token.disclosures())
                    .then(payload -> Reading.of(token, SdJwtVc.faults(token, payload))))
        .then(token -> verify(token, request));
  }

  private Reading<SdJwtClaims> verify(SdJwt token, SdJwtRequest request) {
    return SdPayload.process(token.jws().payload(), token.disclosures())
        .then(
            content ->
                TokenClaims.read(content.claims())
                    .then(dates -> proof(token, dates))
                    .then(proof -> signed(proof, request))
                    .then(proof -> bound(token, request))
                    .then(
                        bound ->
                            Reading.of(
                                new SdJwtClaims(token.jws().header(), content.claims(), bound))));
  }

  private static Reading<JwtProof> proof(SdJwt token, TokenClaims dates) {
    return JwtProof.read(token.jws(), Optional.empty(), "assertionMethod", dates);
  }

  private Reading<PendingProof> signed(PendingProof proof, SdJwtRequest request) {
    Check check = proof.verify(issuerKey);
    List<Finding> findings = new ArrayList<>(check.findings());
    Instant asOf = request.asOf();
    proof
        .expires()
        .filter(t -> !asOf.isBefore(t))
        .ifPresent(
            t ->
                findings.add(
                    Finding.error(
                        "dates.expired",
                        "/exp",
                        "The token ended at " + t + "; ask for a new one.")));
    proof
        .created()
        .filter(asOf::isBefore)
        .ifPresent(
            t ->
                findings.add(
                    Finding.error(
                        "dates.not-yet-valid",
                        "/nbf",
                        "The token begins at " + t + ", after " + asOf + "; wait for it.")));
    return Reading.of(proof, findings);
  }

  private static Reading<Boolean> bound(SdJwt token, SdJwtRequest request) {
    if (token.keyBinding().isEmpty()) {
      return request.audience().isEmpty()
          ? Reading.of(false)
          : Reading.refused(
              "kb.missing",
              "",
              "The token has no key binding, so anybody may hold it; ask its holder to present it.");
    }
    return KeyBinding.check(token).then(binding -> asked(binding, request));
  }

  private static Reading<Boolean> asked(KeyBinding binding, SdJwtRequest request) {
    List<Finding> findings = new ArrayList<>();
    compare("aud", binding.audience(), request.audience(), findings);
    compare("nonce", binding.nonce(), request.nonce(), findings);
    if (request.asOf().isBefore(binding.made())) {
      findings.add(
          Finding.error(
              "kb.future",
              "/iat",
              "The key binding was made at "
                  + binding.made()
                  + ", after "
                  + request.asOf()
                  + "; check the clocks."));
    }
    return Reading.of(true, findings);
  }

  private static void compare(
      String claim, String stated, Optional<String> asked, List<Finding> findings) {
    if (asked.isPresent() && !asked.get().equals(stated)) {
      findings.add(
          Finding.error(
              "kb." + claim,
              "/" + claim,
              "The key binding's "
                  + claim
                  + " is "
                  + Jws.shortened(new JsonString(stated).toString())
                  + ", which is not what was asked for; ask the holder to present it here."));
    }
  }
}
