package dev.cairn.signing.did;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.VerificationKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of a controller document; collects every finding. */
final class ControllerReader {
  private static final List<String> SECRETS =
      List.of("secretKeyMultibase", "privateKeyMultibase", "privateKeyBase58", "privateKeyJwk");

  private final JsonObject json;
  private final List<Finding> findings = new ArrayList<>();

  ControllerReader(JsonObject json) {
    this.json = json;
  }

  Reading<ControllerDocument> read() {
    if (!json.has("id") && json.has("issuer")) {
      return new IssuerKeysReader(json).read();
    }
    Optional<String> id = json.findString("id");
    if (id.isEmpty() || id.get().indexOf(':') < 1) {
      return Reading.refused(
          "controller.id",
          "/id",
          "The controller document's id is missing or no URL; it must be the controller's URL.");
    }
    ControllerDocument.Builder document = ControllerDocument.builder(id.get());
    forEach(
        "verificationMethod", (value, pointer) -> addMethod(document, id.get(), value, pointer));
    for (ProofPurpose purpose : ProofPurpose.values()) {
      forEach(
          purpose.term(), (value, pointer) -> list(document, id.get(), purpose, value, pointer));
    }
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? Reading.refused(findings)
        : Reading.of(document.build(), findings);
  }

  private interface Visitor {
    void visit(JsonValue value, String pointer);
  }

  private void forEach(String member, Visitor visitor) {
    JsonValue value = json.find(member).orElse(null);
    if (value == null) {
      return;
    }
    String pointer = JsonPointer.child("", member);
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        visitor.visit(array.get(i), JsonPointer.child(pointer, i));
      }
    } else {
      error("controller.type", pointer, member + " is " + value.kind() + "; it must be an array.");
    }
  }

  private void list(
      ControllerDocument.Builder document,
      String base,
      ProofPurpose purpose,
      JsonValue value,
      String pointer) {
    if (value instanceof JsonString reference) {
      document.list(absolute(base, reference.value()), purpose);
    } else {
      addMethod(document, base, value, pointer).ifPresent(m -> document.list(m.id(), purpose));
    }
  }

  private Optional<VerificationMethod> addMethod(
      ControllerDocument.Builder document, String base, JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object)) {
      error(
          "controller.method",
          pointer,
          "A verification method is " + value.kind() + "; it must be an object with an id.");
      return Optional.empty();
    }
    Optional<String> id = object.findString("id").map(i -> absolute(base, i));
    Optional<String> controller = object.findString("controller");
    if (id.isEmpty() || controller.isEmpty()) {
      error(
          "controller.method",
          pointer,
          "A verification method lacks its id or its controller; add both as URLs.");
      return Optional.empty();
    }
    if (document.holds(id.get())) {
      error(
          "controller.duplicate-method",
          pointer,
          "The verification method " + id.get() + " stands twice; keep one of them.");
      return Optional.empty();
    }
    if (hasSecret(object)) {
      error(
          "controller.secret",
          pointer,
          "The verification method " + id.get() + " shows a secret key; remove and replace it.");
      return Optional.empty();
    }
    VerificationMethod method =
        new VerificationMethod(
            id.get(),
            controller.get(),
            key(object),
            date(object, "expires", pointer),
            date(object, "revoked", pointer));
    document.add(method);
    return Optional.of(method);
  }

  private static boolean hasSecret(JsonObject method) {
    return SECRETS.stream().anyMatch(method::has)
        || (method.find("publicKeyJwk").orElse(null) instanceof JsonObject jwk && jwk.has("d"));
  }

  private static Reading<VerificationKey> key(JsonObject method) {
    Optional<String> multibase = method.findString("publicKeyMultibase");
    Optional<JsonValue> jwk = method.find("publicKeyJwk");
    Optional<String> base58 = method.findString("publicKeyBase58");
    String type = method.findString("type").orElse("");
    int forms =
        (multibase.isPresent() ? 1 : 0) + (jwk.isPresent() ? 1 : 0) + (base58.isPresent() ? 1 : 0);
    if (forms > 1) {
      return Reading.refused(
          "controller.key", "", "The verification method states its key twice; keep one form.");
    }
    if (multibase.isPresent()) {
      return Multikey.read(multibase.get());
    }
    if (jwk.orElse(null) instanceof JsonObject object) {
      return Jwk.read(object);
    }
    if (base58.isPresent() && type.startsWith("Ed25519VerificationKey")) {
      return Multibase.decode("z" + base58.get())
          .then(bytes -> VerificationKey.of(KeyAlgorithm.ED25519, bytes));
    }
    return Reading.refused(
        "controller.key",
        "",
        "A verification method of type \""
            + type
            + "\" has no publicKeyMultibase or publicKeyJwk; publish its key in one of these.");
  }

  private Optional<Instant> date(JsonObject method, String member, String pointer) {
    Optional<JsonValue> value = method.find(member);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (value.get() instanceof JsonString text) {
        return Optional.of(OffsetDateTime.parse(text.value()).toInstant());
      }
    } catch (DateTimeException e) {
      // Falls through to the one error for every way of not being a date.
    }
    error(
        "controller.date",
        JsonPointer.child(pointer, member),
        value.get() + " is no date and time with offset; write it as 2026-01-31T00:00:00Z.");
    return Optional.empty();
  }

  private static String absolute(String base, String id) {
    return id.startsWith("#") ? base + id : id;
  }

  private void error(String code, String pointer, String message) {
    findings.add(Finding.error(code, pointer, message));
  }
}
