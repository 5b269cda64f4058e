package dev.cairn.core.format;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.clr.ClrStructure;
import dev.cairn.core.format.elm.ElmStructure;
import dev.cairn.core.format.openbadges.OpenBadges;
import dev.cairn.core.format.openbadges2.OpenBadges2;
import dev.cairn.core.format.vc.VcStructure;
import dev.cairn.core.json.JsonObject;
import java.util.List;

/**
 * Checks the structure of a document by the rules of the format it says it is. Thread-safe; linear
 * in the document.
 */
public final class Structure {
  private Structure() {}

  /**
   * The faults of a document: {@link OpenBadges#check} for Open Badges 3.0 credentials and
   * endorsements, {@link ClrStructure#check} for learner records, {@link ElmStructure#check} for
   * European Digital Credentials, {@link OpenBadges2#check} for Open Badges 2, {@link
   * VcStructure#check} for every other credential and presentation of W3C. What is none of these is
   * refused as {@code structure.unknown-format}, or {@code vc.type-base} if it has W3C's context.
   *
   * @return in the order found, empty if it is well formed
   */
  public static List<Finding> check(JsonObject document) {
    CredentialFormat format = CredentialFormat.of(document);
    return switch (format) {
      case OPEN_BADGES_3_0, ENDORSEMENT_3_0 -> OpenBadges.check(document);
      case VCDM_2_0, VCDM_1_1, PRESENTATION, ENVELOPED -> VcStructure.check(document);
      case CLR_2_0 -> ClrStructure.check(document);
      case ELM -> ElmStructure.check(document);
      case OPEN_BADGES_2 -> OpenBadges2.check(document);
      case UNKNOWN -> unknown(document);
    };
  }

  private static List<Finding> unknown(JsonObject document) {
    if (document.has("credentialSubject") || document.has("verifiableCredential")) {
      return VcStructure.check(document);
    }
    boolean ofW3c =
        OneOrMany.strings(document, "@context").stream()
            .anyMatch(
                c ->
                    c.equals(CredentialFormat.CONTEXT_2_0)
                        || c.equals(CredentialFormat.CONTEXT_1_1));
    return List.of(
        ofW3c
            ? Finding.error(
                "vc.type-base",
                document.has("type") ? "/type" : "",
                "The \"type\" names neither VerifiableCredential nor VerifiablePresentation; add"
                    + " the one it is.")
            : Finding.error(
                "structure.unknown-format",
                "",
                "This is no credential of a known format; name one in \"type\"."));
  }
}
