package dev.cairn.core.conversion;

import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.openbadges.OpenBadges;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * What in a document says which format it is, and nothing of the award: contexts and classes of the
 * formats, and ids that are names within one document. A conversion replaces these by its own, so
 * they are no losses.
 */
final class FormatMarks {
  private static final Set<String> TYPES =
      Set.of(
          "VerifiableCredential",
          "AchievementCredential",
          "OpenBadgeCredential",
          "ClrCredential",
          "EuropeanDigitalCredential");
  private static final String LOCAL = "urn:epass:";
  private static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context";
  private static final String ELM = "http://data.europa.eu/snb/model/context/edc-ap";

  private FormatMarks() {}

  static boolean isMark(String name, JsonValue value) {
    if (value instanceof JsonArray a && (name.equals("@context") || name.equals("type"))) {
      return !a.isEmpty() && a.items().stream().allMatch(v -> isMark(name, v));
    }
    if (!(value instanceof JsonString s)) {
      return false;
    }
    return switch (name) {
      case "@context" -> isContext(s.value());
      case "type" -> TYPES.contains(s.value());
      case "id" -> s.value().startsWith(LOCAL);
      default -> false;
    };
  }

  private static boolean isContext(String url) {
    return List.of(
                CredentialFormat.CONTEXT_2_0, CredentialFormat.CONTEXT_1_1, ELM, CtdlGraph.CONTEXT)
            .contains(url)
        || OpenBadges.isContext(url)
        || url.startsWith(CLR);
  }
}
