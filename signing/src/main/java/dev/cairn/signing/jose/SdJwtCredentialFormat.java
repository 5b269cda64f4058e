package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.verify.KeySelector;
import dev.cairn.signing.verify.PendingProof;
import dev.cairn.signing.verify.SecuredDocument;
import dev.cairn.signing.verify.SecuringFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Credentials and presentations of the W3C data model as SD-JWTs, {@code vc+sd-jwt} and {@code
 * vp+sd-jwt} (Securing Verifiable Credentials using JOSE and COSE, section 3.3). What is read is
 * what was disclosed. A key binding, if there is one, must hold: its nonce and audience become the
 * challenge and domain. An SD-JWT VC, which is no W3C credential, is refused with {@code
 * sdjwt.other-model}: {@link SdJwtVerifier} verifies it. Immutable and thread-safe.
 */
public final class SdJwtCredentialFormat implements SecuringFormat {

  /** The format; it has no settings. */
  public SdJwtCredentialFormat() {}

  @Override
  public boolean recognises(byte[] document) {
    return DocumentForm.detect(document).equals(Optional.of(DocumentForm.JWT))
        && Jws.ascii(document).indexOf('~') >= 0;
  }

  @Override
  public Reading<SecuredDocument> read(byte[] document) {
    return SdJwt.parse(document)
        .then(
            token ->
                SdPayload.process(token.jws().payload(), token.disclosures())
                    .then(payload -> secured(token, payload.claims())));
  }

  private static Reading<SecuredDocument> secured(SdJwt token, JsonObject claims) {
    JsonObject header = token.jws().header();
    String typ = JwtCredentialFormat.mediaType(header, "typ");
    if (typ.equals("dc+sd-jwt") || claims.has("vct")) {
      return Reading.refused(
          "sdjwt.other-model",
          "/typ",
          "The token is an SD-JWT VC, not a credential of the W3C data model; verify it as one.");
    }
    if (!typ.equals("vc+sd-jwt") && !typ.equals("vp+sd-jwt")) {
      return Reading.refused(
          "jose.typ",
          "/typ",
          "The token says it is \""
              + Jws.shortened(typ)
              + "\"; a credential says vc+sd-jwt and a presentation vp+sd-jwt.");
    }
    boolean presentation = typ.startsWith("vp");
    String content = presentation ? "vp" : "vc";
    List<Finding> faults = new ArrayList<>();
    if (header.has("cty") && !JwtCredentialFormat.mediaType(header, "cty").equals(content)) {
      faults.add(
          Finding.error(
              "jose.cty", "/cty", "The token's cty is wrong; say \"" + content + "\" or nothing."));
    }
    String type = presentation ? "VerifiablePresentation" : "VerifiableCredential";
    if (!OneOrMany.contains(claims, "type", type) || claims.has("vc") || claims.has("vp")) {
      faults.add(
          Finding.error(
              "jose.payload",
              "/type",
              "The payload is no " + type + " itself, as the token says; sign what you name."));
    }
    faults.addAll(TokenClaims.contradictions(claims, claims));
    if (!faults.isEmpty()) {
      return Reading.refused(faults);
    }
    ProofPurpose purpose =
        presentation ? ProofPurpose.AUTHENTICATION : ProofPurpose.ASSERTION_METHOD;
    return TokenClaims.read(claims)
        .then(
            dates ->
                JwtProof.read(
                    token.jws(),
                    presentation ? OneOrMany.id(claims, "holder") : OneOrMany.id(claims, "issuer"),
                    purpose.term(),
                    dates))
        .then(
            proof ->
                token.keyBinding().isEmpty()
                    ? Reading.of(proof.around(claims))
                    : KeyBinding.check(token)
                        .then(kb -> Reading.of(JwtProof.around(claims, new Bound(proof, kb)))));
  }

  /** The issuer's signature, with the challenge and audience that the holder answered. */
  private record Bound(JwtProof issuer, KeyBinding binding) implements PendingProof {
    @Override
    public String pointer() {
      return issuer.pointer();
    }

    @Override
    public KeySelector key() {
      return issuer.key();
    }

    @Override
    public String purpose() {
      return issuer.purpose();
    }

    @Override
    public Optional<Instant> created() {
      return issuer.created();
    }

    @Override
    public Optional<Instant> expires() {
      return issuer.expires();
    }

    @Override
    public Optional<String> challenge() {
      return Optional.of(binding.nonce());
    }

    @Override
    public List<String> domains() {
      return List.of(binding.audience());
    }

    @Override
    public Check verify(VerificationKey key) {
      return issuer.verify(key);
    }
  }
}
