package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.openbadges.OpenBadges;
import dev.cairn.core.format.vc.VcStructure;
import dev.cairn.core.json.JsonObject;
import java.util.List;

/**
 * The rules of form that hold unless the caller brings others: of Open Badges 3.0 for what says it
 * is one, of the W3C data model for all else. Stateless.
 */
public final class StructureRules {
  private static final String CONTEXTS_3_0 = "https://purl.imsglobal.org/spec/ob/v3p0/";

  private StructureRules() {}

  /** One finding a fault; an ERROR is one that fails STRUCTURE. */
  public static List<Finding> check(JsonObject document) {
    return isBadge(document) ? OpenBadges.check(document) : VcStructure.check(document);
  }

  private static boolean isBadge(JsonObject document) {
    CredentialFormat format = CredentialFormat.of(document);
    boolean typed =
        format == CredentialFormat.OPEN_BADGES_3_0 || format == CredentialFormat.ENDORSEMENT_3_0;
    return typed && !isForerunner(document);
  }

  /**
   * Drafts of Open Badges 3.0 used its type names over data model 1.1 and a context of their own;
   * without a context of 3.0 the names mean nothing it has rules for.
   */
  private static boolean isForerunner(JsonObject document) {
    List<String> contexts = OneOrMany.strings(document, "@context");
    return contexts.contains(CredentialFormat.CONTEXT_1_1)
        && contexts.stream().noneMatch(c -> c.startsWith(CONTEXTS_3_0));
  }
}
