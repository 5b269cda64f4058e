package dev.cairn.signing.verify;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.Optional;

/** Who issues or holds a document, as it states. */
final class Parties {
  private Parties() {}

  static Optional<String> issuer(SecuredDocument document) {
    return document.model() == DocumentModel.SD_JWT_VC
        ? document.credential().findString("iss")
        : issuer(document.credential());
  }

  static Optional<String> issuer(JsonObject credential) {
    return id(credential, "issuer");
  }

  static Optional<String> holder(JsonObject presentation) {
    return id(presentation, "holder");
  }

  private static Optional<String> id(JsonObject document, String name) {
    JsonValue value = document.find(name).orElse(null);
    if (value instanceof JsonString text) {
      return Optional.of(text.value());
    }
    return value instanceof JsonObject object ? object.findString("id") : Optional.empty();
  }
}
