package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.verify.SecuredDocument;
import dev.cairn.signing.verify.SecuringFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code vc+jwt} and {@code vp+jwt}: the payload is the credential or presentation itself (Securing
 * Verifiable Credentials using JOSE and COSE, sections 3.1 and 3.2). Strict: another {@code typ} or
 * {@code cty} is refused whatever the signature says, and so are {@code vc} and {@code vp} claims.
 * It also takes every token that {@link OpenBadgesJwtFormat} does not, to say what is wrong with
 * it. Immutable and thread-safe.
 */
public final class JwtCredentialFormat implements SecuringFormat {

  /** The format; it has no settings. */
  public JwtCredentialFormat() {}

  @Override
  public boolean recognises(byte[] document) {
    return DocumentForm.detect(document).equals(Optional.of(DocumentForm.JWT))
        && Jws.ascii(document).indexOf('~') < 0
        && !OpenBadgesJwtFormat.isPlainJwt(Jws.header(document));
  }

  @Override
  public Reading<SecuredDocument> read(byte[] document) {
    return Jws.parse(Jws.ascii(document))
        .then(
            jws -> {
              String typ = mediaType(jws.header(), "typ");
              if (typ.equals("vc+jwt")) {
                return read(jws, "vc", "VerifiableCredential", ProofPurpose.ASSERTION_METHOD);
              }
              if (typ.equals("vp+jwt")) {
                return read(jws, "vp", "VerifiablePresentation", ProofPurpose.AUTHENTICATION);
              }
              return Reading.refused(
                  "jose.typ",
                  "/typ",
                  "The token says it is \""
                      + Jws.shortened(typ)
                      + "\"; a credential says vc+jwt and a presentation vp+jwt.");
            });
  }

  private static Reading<SecuredDocument> read(
      Jws jws, String content, String type, ProofPurpose purpose) {
    List<Finding> faults = new ArrayList<>();
    if (jws.header().has("cty") && !mediaType(jws.header(), "cty").equals(content)) {
      faults.add(
          Finding.error(
              "jose.cty",
              "/cty",
              "The token says it holds "
                  + Jws.shortened(String.valueOf(jws.header().find("cty").orElseThrow()))
                  + "; say \""
                  + content
                  + "\" or nothing."));
    }
    JsonObject payload = jws.payload();
    for (String claim : List.of("vc", "vp")) {
      if (payload.has(claim)) {
        faults.add(
            Finding.error(
                "jose.wrapped",
                "/" + claim,
                "The payload has a claim \""
                    + claim
                    + "\", and must be the document itself; sign it without the wrapping."));
      }
    }
    if (!OneOrMany.contains(payload, "type", type)) {
      faults.add(
          Finding.error(
              "jose.payload",
              "/type",
              "The payload is no " + type + ", as the token says it is; sign what you name."));
    }
    faults.addAll(TokenClaims.contradictions(payload, payload));
    if (!faults.isEmpty()) {
      return Reading.refused(faults);
    }
    Optional<String> signer =
        purpose == ProofPurpose.AUTHENTICATION
            ? OneOrMany.id(payload, "holder")
            : OneOrMany.id(payload, "issuer");
    return TokenClaims.read(payload)
        .then(claims -> JwtProof.read(jws, signer, purpose.term(), claims))
        .then(proof -> Reading.of(proof.around(payload)));
  }

  /** A media type as RFC 7515 section 4.1.9 compares it: without "application/", in lower case. */
  static String mediaType(JsonObject header, String name) {
    String value = header.findString(name).orElse("").toLowerCase(Locale.ROOT);
    return value.startsWith("application/") ? value.substring("application/".length()) : value;
  }
}
