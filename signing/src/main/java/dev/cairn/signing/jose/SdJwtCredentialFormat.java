package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.verify.ResourceSource;
import dev.cairn.signing.verify.SecuredDocument;
import dev.cairn.signing.verify.SecuringFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Credentials and presentations of the W3C data model as SD-JWTs, {@code vc+sd-jwt} and {@code
 * vp+sd-jwt} (Securing Verifiable Credentials using JOSE and COSE, section 3.3). What is read is
 * what was disclosed. A key binding, if there is one, must hold: its nonce and audience become the
 * challenge and domain.
 *
 * <p>SD-JWT VCs, {@code dc+sd-jwt}, too: their issuer is {@code iss}, and where the document of
 * their type is at hand its claims are compared with it, which is the check SCHEMA. An issuer's key
 * metadata is found as any controller document. Immutable and thread-safe.
 */
public final class SdJwtCredentialFormat implements SecuringFormat {

  private final ResourceSource types;

  /** The format, without the documents of any type. */
  public SdJwtCredentialFormat() {
    this(ResourceSource.none());
  }

  /**
   * The format.
   *
   * @param types the type metadata of SD-JWT VCs, by their {@code vct}
   */
  public SdJwtCredentialFormat(ResourceSource types) {
    this.types = Objects.requireNonNull(types, "types");
  }

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
                    .then(payload -> secured(token, payload)));
  }

  private Reading<SecuredDocument> secured(SdJwt token, SdPayload payload) {
    JsonObject claims = payload.claims();
    JsonObject header = token.jws().header();
    String typ = JwtCredentialFormat.mediaType(header, "typ");
    if (typ.equals("dc+sd-jwt") || (claims.has("vct") && !claims.has("@context"))) {
      return SdJwtVc.read(token, payload, types);
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
                        .then(
                            kb -> Reading.of(JwtProof.around(claims, new BoundProof(proof, kb)))));
  }
}
