package dev.cairn.core.format.vc;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Structure checks of the Verifiable Credentials Data Model 2.0 (W3C Recommendation, 15 May 2025,
 * section 4) and 1.1 (section 4 of that version). One {@link Finding} a fault, with its JSON
 * pointer; codes start with {@code vc.}. A document without errors is well formed, which is neither
 * "signed" nor "valid".
 *
 * <p>Which version is asked for follows from the base context. A 1.1 document is read as it is,
 * with the warning {@code vc.version-1-1}; it is never upgraded. What only JSON-LD processing can
 * tell (is a term mapped to a URL, is a protected term redefined) is left to whoever expands it.
 *
 * <p>Thread-safe. Linear in the document.
 */
public final class VcStructure {
  private VcStructure() {}

  /**
   * Checks a credential or presentation that is said to be complete; a presentation's credentials
   * are checked too. Presentations are told by their {@code type}.
   *
   * @return the faults in document order, empty if there are none
   */
  public static List<Finding> check(JsonObject document) {
    return check(document, false);
  }

  /**
   * Checks a document that is about to be issued: as {@link #check}, but the issuer's id may still
   * be missing, because issuing fills it in.
   */
  public static List<Finding> checkBeforeIssuing(JsonObject document) {
    return check(document, true);
  }

  private static List<Finding> check(JsonObject document, boolean draft) {
    List<Finding> findings = new ArrayList<>();
    if (OneOrMany.contains(document, "type", "EnvelopedVerifiableCredential")) {
      new EnvelopeCheck(findings).check(document, "", "EnvelopedVerifiableCredential");
    } else if (OneOrMany.contains(document, "type", "EnvelopedVerifiablePresentation")) {
      new EnvelopeCheck(findings).check(document, "", "EnvelopedVerifiablePresentation");
    } else if (OneOrMany.contains(document, "type", "VerifiablePresentation")
        || (document.has("verifiableCredential") && !document.has("credentialSubject"))) {
      new PresentationCheck(findings).check(document, "");
    } else {
      new CredentialCheck(findings, draft).check(document, "");
    }
    return List.copyOf(findings);
  }
}
