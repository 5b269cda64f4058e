package dev.cairn.core.verification;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.Optional;

/** What a credential says of itself. */
final class Stated {
  private Stated() {}

  /** The issuer, or {@code iss} where claims of a token have no other. */
  static Optional<String> issuer(JsonObject credential) {
    if (!credential.has("issuer")) {
      return credential.findString("iss");
    }
    JsonValue issuer = credential.find("issuer").orElse(null);
    if (issuer instanceof JsonString s) {
      return Optional.of(s.value());
    }
    return issuer instanceof JsonObject o ? o.findString("id") : Optional.empty();
  }
}
