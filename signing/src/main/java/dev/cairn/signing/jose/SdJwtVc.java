package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.verify.PendingProof;
import dev.cairn.signing.verify.ResourceSource;
import dev.cairn.signing.verify.SecuredDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SD-JWT VCs (SD-JWT-based Verifiable Digital Credentials, an Internet-Draft): rules of form of
 * their own, and type metadata that their claims are compared with.
 */
final class SdJwtVc {
  private SdJwtVc() {}

  /** A token that says it is one; refused if its form is wrong or its key binding does not hold. */
  static Reading<SecuredDocument> read(SdJwt token, SdPayload payload, ResourceSource types) {
    JsonObject claims = payload.claims();
    List<Finding> findings = new ArrayList<>(faults(token, payload));
    if (claims.findString("iss").filter(v -> !v.isBlank()).isEmpty()) {
      findings.add(
          Finding.error(
              "sdjwt.iss",
              "/iss",
              "The token names no issuer whose key could be found; ask for one with an iss."));
    }
    JsonValue issuer = claims.find("issuer").orElse(null);
    if (issuer != null && !issuer.equals(claims.find("iss").orElse(null))) {
      findings.add(
          Finding.error(
              "sdjwt.contradiction",
              "/issuer",
              "The claim issuer is not the token's iss, so readers would take it for somebody"
                  + " else's; ask the issuer to leave it out."));
    }
    return Reading.of(claims, findings)
        .then(TokenClaims::read)
        .then(
            dates ->
                JwtProof.read(
                    token.jws(),
                    claims.findString("iss"),
                    ProofPurpose.ASSERTION_METHOD.term(),
                    dates))
        .then(proof -> bound(token, proof))
        .then(
            proof ->
                Reading.of(SecuredDocument.sdJwtVc(claims, proof, typeChecks(payload, types))));
  }

  private static Reading<PendingProof> bound(SdJwt token, JwtProof proof) {
    return token.keyBinding().isEmpty()
        ? Reading.of(proof)
        : KeyBinding.check(token).then(kb -> Reading.of(new BoundProof(proof, kb)));
  }

  /** What is wrong with the form; warnings too. */
  static List<Finding> faults(SdJwt token, SdPayload payload) {
    List<Finding> findings = new ArrayList<>();
    String typ = JwtCredentialFormat.mediaType(token.jws().header(), "typ");
    if (typ.equals("vc+sd-jwt")) {
      findings.add(
          Finding.warning(
              "sdjwt.typ", "/typ", "The token says vc+sd-jwt; issuers write dc+sd-jwt today."));
    } else if (!typ.equals("dc+sd-jwt")) {
      findings.add(
          Finding.error(
              "sdjwt.typ",
              "/typ",
              "The token says it is \"" + Jws.shortened(typ) + "\"; a credential says dc+sd-jwt."));
    }
    if (payload.claims().findString("vct").filter(v -> !v.isBlank()).isEmpty()) {
      findings.add(
          Finding.error("sdjwt.vct", "/vct", "The token names no type; it must have a vct."));
    }
    for (String name : SdJwtVerifier.NEVER_SELECTIVE) {
      if (payload.places().containsKey("/" + name)) {
        findings.add(
            Finding.error(
                "sdjwt.selective",
                "/" + name,
                "The claim "
                    + name
                    + " was disclosed selectively; the issuer must show it always."));
      }
    }
    return findings;
  }

  /** What the document of the type says of these claims; nothing if it is not at hand. */
  private static List<Check> typeChecks(SdPayload payload, ResourceSource types) {
    String vct = payload.claims().findString("vct").orElse("");
    if (types.find(vct).isEmpty()) {
      return List.of(
          new Check(
              Kind.SCHEMA,
              Outcome.NOT_CHECKED,
              List.of(
                  Finding.info(
                      "vct.unavailable",
                      "/vct",
                      "The document of the type "
                          + Jws.shortened(vct)
                          + " is not at hand, so the claims are not compared with it; give it."))));
    }
    return TypeMetadata.of(payload.claims(), types::find)
        .match(a -> List.of(compare(a.value(), payload)), r -> List.of(unusable(r.findings())));
  }

  /**
   * Content that is not what the issuer signed by its hash fails the proof that covers the hash.
   */
  private static Check unusable(List<Finding> why) {
    boolean changed = why.stream().anyMatch(f -> f.code().equals("vct.integrity"));
    return new Check(
        changed ? Kind.PROOF : Kind.SCHEMA, changed ? Outcome.FAILED : Outcome.UNKNOWN, why);
  }

  private static Check compare(TypeMetadata type, SdPayload payload) {
    List<Finding> faults = new ArrayList<>();
    for (ClaimMetadata claim : type.claims()) {
      place(claim)
          .filter(at -> isAgainst(claim, payload, at))
          .ifPresent(
              at ->
                  faults.add(
                      Finding.error(
                          "vct.disclosure",
                          at,
                          "The type "
                              + type.vct()
                              + " says that "
                              + at
                              + " is "
                              + (claim.disclosable() == ClaimMetadata.Disclosable.ALWAYS
                                  ? "always"
                                  : "never")
                              + " disclosed selectively; ask the issuer.")));
      if (claim.mandatory()
          && claim.disclosable() == ClaimMetadata.Disclosable.NEVER
          && claim.select(payload.claims()).isEmpty()) {
        faults.add(
            Finding.error(
                "vct.missing",
                "",
                "The type "
                    + type.vct()
                    + " demands the claim "
                    + claim.path()
                    + ", which is missing; ask the issuer."));
      }
    }
    return new Check(Kind.SCHEMA, faults.isEmpty() ? Outcome.PASSED : Outcome.FAILED, faults);
  }

  private static boolean isAgainst(ClaimMetadata claim, SdPayload payload, String at) {
    boolean shown = !claim.select(payload.claims()).isEmpty();
    boolean selective = payload.places().containsKey(at);
    return switch (claim.disclosable()) {
      case ALWAYS -> shown && !selective;
      case NEVER -> selective;
      case ALLOWED -> false;
    };
  }

  /** The pointer of a claim that is named member by member; others stand in several places. */
  private static Optional<String> place(ClaimMetadata claim) {
    StringBuilder pointer = new StringBuilder();
    for (JsonValue step : claim.path()) {
      if (!(step instanceof JsonString name)) {
        return Optional.empty();
      }
      pointer.append('/').append(name.value().replace("~", "~0").replace("/", "~1"));
    }
    return Optional.of(pointer.toString());
  }
}
