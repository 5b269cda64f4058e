package dev.cairn.signing.did;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.Jwk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the key metadata that an issuer of SD-JWT VCs publishes under {@code
 * .well-known/jwt-vc-issuer}: its URL and its keys as JWKs. Each key is listed for making claims
 * and for nothing else.
 */
final class IssuerKeysReader {
  private final JsonObject json;
  private final List<Finding> faults = new ArrayList<>();

  IssuerKeysReader(JsonObject json) {
    this.json = json;
  }

  Reading<ControllerDocument> read() {
    String issuer = json.findString("issuer").orElse("");
    if (issuer.indexOf(':') < 1) {
      return Reading.refused(
          "controller.id", "/issuer", "The issuer is no URL; it must be the issuer's own.");
    }
    if (!(json.find("jwks").orElse(null) instanceof JsonObject jwks)
        || !(jwks.find("keys").orElse(null) instanceof JsonArray keys)) {
      return Reading.refused(
          "controller.keys",
          "/jwks",
          "The issuer's metadata holds no jwks with keys; a jwks_uri must be fetched and put in.");
    }
    ControllerDocument.Builder document = ControllerDocument.builder(issuer);
    for (int i = 0; i < keys.size(); i++) {
      add(document, issuer, keys.get(i), JsonPointer.child("/jwks/keys", i));
    }
    return faults.isEmpty() ? Reading.of(document.build()) : Reading.refused(faults);
  }

  private void add(
      ControllerDocument.Builder document, String issuer, JsonValue value, String pointer) {
    if (!(value instanceof JsonObject jwk)) {
      fault("controller.method", pointer, "A key is " + value.kind() + "; it must be a JWK.");
      return;
    }
    if (jwk.has("d") || jwk.has("k")) {
      fault(
          "controller.secret",
          pointer,
          "A key of the issuer shows its secret; remove and replace it.");
      return;
    }
    String kid = jwk.findString("kid").orElseGet(() -> thumbprint(jwk));
    String id = issuer + "#" + kid;
    if (document.holds(id)) {
      fault(
          "controller.duplicate-method",
          pointer,
          "Two keys have the kid " + kid + "; keep one of them.");
      return;
    }
    document.add(
        new VerificationMethod(id, issuer, Jwk.read(jwk), Optional.empty(), Optional.empty()),
        ProofPurpose.ASSERTION_METHOD);
  }

  private static String thumbprint(JsonObject jwk) {
    return Jwk.read(jwk).match(a -> Jwk.thumbprint(a.value()), r -> "unreadable");
  }

  private void fault(String code, String pointer, String message) {
    faults.add(Finding.error(code, pointer, message));
  }
}
