package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.openbadges.OpenBadges;
import dev.cairn.core.format.vc.VcStructure;
import dev.cairn.core.json.JsonObject;
import java.util.List;

/** The rules of form that hold unless the caller brings others. */
final class StructureRules {
  private StructureRules() {}

  static List<Finding> check(JsonObject document) {
    return isBadge(document) ? OpenBadges.check(document) : VcStructure.check(document);
  }

  private static boolean isBadge(JsonObject document) {
    CredentialFormat format = CredentialFormat.of(document);
    return format == CredentialFormat.OPEN_BADGES_3_0 || format == CredentialFormat.ENDORSEMENT_3_0;
  }
}
