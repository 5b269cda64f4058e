package dev.cairn.core.format.openbadges;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonObject;

/** Checks an endorsement embedded in another credential, where it stands. */
final class EndorsementCheck {
  private EndorsementCheck() {}

  static void check(Located value, Report report) {
    if (value.value() instanceof JsonObject endorsement) {
      for (Finding f : OpenBadges.checkEndorsement(endorsement)) {
        report.findings().add(f.under(value.pointer()));
      }
    } else {
      report.error(
          "form",
          value.pointer(),
          "An endorsement is "
              + ClosedObject.shown(value.value())
              + "; write the credential as an object, or put a JWT in \"endorsementJwt\".");
    }
  }
}
