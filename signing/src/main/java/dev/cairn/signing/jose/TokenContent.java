package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.format.vc.VcStructure;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.ContextSource;
import java.util.ArrayList;
import java.util.List;

/** What every token issuer asks of a document before it signs. */
final class TokenContent {
  private TokenContent() {}

  /**
   * Accepted if the document is sound by {@link VcStructure} and {@link NamedTerms}, has no {@code
   * proof} and no wrapping, and does not contradict itself.
   */
  static Reading<JsonObject> check(JsonObject document) {
    List<Finding> findings = new ArrayList<>(VcStructure.check(document));
    findings.addAll(NamedTerms.faults(document, ContextSource.builtIn()));
    for (String member : List.of("proof", "vc", "vp")) {
      if (document.has(member)) {
        findings.add(
            Finding.error(
                "jose.payload",
                "/" + member,
                "The document has a member \"" + member + "\"; sign it without."));
      }
    }
    findings.addAll(TokenClaims.contradictions(document, document));
    return Reading.of(document, findings);
  }

  /** The name of a key, which must be a URL. */
  static String method(String verificationMethod) {
    if (verificationMethod.indexOf(':') < 1) {
      throw CairnException.illegalArgument(
          "\"" + verificationMethod + "\" is no URL; name the key as its document lists it.");
    }
    return verificationMethod;
  }
}
