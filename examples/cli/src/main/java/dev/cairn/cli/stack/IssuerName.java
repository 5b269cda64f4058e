package dev.cairn.cli.stack;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Verification;
import java.util.Optional;

/** The name that an issuer gives itself in a credential whose proof covers it. */
final class IssuerName {
  private IssuerName() {}

  static Optional<String> of(Verification verification) {
    if (verification instanceof Verification.Verified v
        && v.credential().find("issuer").orElse(null) instanceof JsonObject issuer) {
      return issuer.findString("name");
    }
    return Optional.empty();
  }
}
