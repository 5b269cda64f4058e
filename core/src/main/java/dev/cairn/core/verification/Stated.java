package dev.cairn.core.verification;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.Optional;

/** What a credential says of itself. */
final class Stated {
  private Stated() {}

  static Optional<String> issuer(JsonObject credential) {
    JsonValue issuer = credential.find("issuer").orElse(null);
    if (issuer instanceof JsonString s) {
      return Optional.of(s.value());
    }
    return issuer instanceof JsonObject o ? o.findString("id") : Optional.empty();
  }
}
