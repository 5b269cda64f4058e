package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.verify.SecuredDocument;
import dev.cairn.signing.verify.SecuringFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JWTs that say no more than that they are one ({@code typ} absent or {@code JWT}): those of Open
 * Badges 3.0 section 8.2, whose payload is the credential beside registered claims, and those of VC
 * Data Model 1.1 section 6.3.1, whose payload wraps it in {@code vc} or {@code vp}; the latter with
 * the warning {@code jwt.version-1-1}. A claim that stands for a member of a wrapped credential is
 * put back in its place. Immutable and thread-safe.
 */
public final class OpenBadgesJwtFormat implements SecuringFormat {

  /** The format; it has no settings. */
  public OpenBadgesJwtFormat() {}

  @Override
  public boolean recognises(byte[] document) {
    return DocumentForm.detect(document).equals(Optional.of(DocumentForm.JWT))
        && Jws.ascii(document).indexOf('~') < 0
        && isPlainJwt(Jws.header(document));
  }

  static boolean isPlainJwt(Optional<JsonObject> header) {
    return header.isPresent()
        && (!header.get().has("typ")
            || JwtCredentialFormat.mediaType(header.get(), "typ").equals("jwt"));
  }

  @Override
  public Reading<SecuredDocument> read(byte[] document) {
    return Jws.parse(Jws.ascii(document))
        .then(
            jws ->
                TokenClaims.read(jws.payload())
                    .then(claims -> content(jws.payload()).then(c -> secured(jws, c, claims))));
  }

  private static Reading<SecuredDocument> secured(
      Jws jws, JsonObject credential, TokenClaims claims) {
    List<Finding> contradictions = TokenClaims.contradictions(jws.payload(), credential);
    if (!contradictions.isEmpty()) {
      return Reading.refused(contradictions);
    }
    boolean presentation = OneOrMany.contains(credential, "type", "VerifiablePresentation");
    ProofPurpose purpose =
        presentation ? ProofPurpose.AUTHENTICATION : ProofPurpose.ASSERTION_METHOD;
    return JwtProof.read(
            jws,
            presentation ? OneOrMany.id(credential, "holder") : OneOrMany.id(credential, "issuer"),
            purpose.term(),
            claims)
        .then(proof -> Reading.of(proof.around(credential)));
  }

  private static Reading<JsonObject> content(JsonObject payload) {
    if (payload.has("vc") && payload.has("vp")) {
      return Reading.refused(
          "jwt.two-documents",
          "/vp",
          "The token holds a credential and a presentation; send each in a token of its own.");
    }
    for (String claim : List.of("vc", "vp")) {
      if (payload.has(claim)) {
        if (payload.has("@context") || payload.has("credentialSubject")) {
          return Reading.refused(
              "jwt.two-documents",
              "/" + claim,
              "The token holds a credential beside its claim \"" + claim + "\"; send one of them.");
        }
        return payload.find(claim).orElseThrow() instanceof JsonObject inner
            ? unwrapped(payload, inner, claim)
            : Reading.refused(
                "jwt.wrapped", "/" + claim, "The claim \"" + claim + "\" is no object; mend it.");
      }
    }
    return Reading.of(payload);
  }

  /** VC Data Model 1.1, section 6.3.1: the claims are the members they stand for. */
  private static Reading<JsonObject> unwrapped(JsonObject payload, JsonObject inner, String claim) {
    JsonObject document = inner;
    document = filled(document, claim.equals("vc") ? "issuer" : "holder", text(payload, "iss"));
    document = filled(document, "id", text(payload, "jti"));
    if (claim.equals("vc")) {
      document = filled(document, "issuanceDate", moment(payload, "nbf"));
      document = filled(document, "expirationDate", moment(payload, "exp"));
      document = withSubject(document, text(payload, "sub"));
    }
    List<Finding> warnings = new ArrayList<>();
    warnings.add(
        Finding.warning(
            "jwt.version-1-1",
            "/" + claim,
            "The token wraps its document as version 1.1 of the data model does; ask for 2.0."));
    return Reading.of(document, warnings);
  }

  private static JsonObject filled(JsonObject document, String member, Optional<JsonValue> value) {
    return value.isPresent() && !document.has(member)
        ? document.with(member, value.get())
        : document;
  }

  private static JsonObject withSubject(JsonObject document, Optional<JsonValue> sub) {
    JsonValue subject = document.find("credentialSubject").orElse(JsonObject.empty());
    if (subject instanceof JsonArray array && array.size() == 1) {
      subject = array.get(0);
    }
    return sub.isPresent() && subject instanceof JsonObject one && !one.has("id")
        ? document.with("credentialSubject", one.with("id", sub.get()))
        : document;
  }

  private static Optional<JsonValue> text(JsonObject payload, String claim) {
    return payload.findString(claim).map(JsonString::new);
  }

  private static Optional<JsonValue> moment(JsonObject payload, String claim) {
    JsonObject only =
        payload
            .find(claim)
            .map(v -> JsonObject.builder().put("nbf", v).build())
            .orElse(JsonObject.empty());
    return TokenClaims.read(only)
        .match(a -> a.value().begins(), r -> Optional.empty())
        .map(i -> new JsonString(i.toString()));
  }
}
