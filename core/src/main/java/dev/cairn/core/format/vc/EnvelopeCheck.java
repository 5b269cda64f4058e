package dev.cairn.core.format.vc;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import java.util.List;

/**
 * Checks an enveloped credential or presentation (VCDM 2.0 sections 4.13 and 4.14): a base context,
 * the type, and the secured document in a {@code data:} URL.
 */
final class EnvelopeCheck extends Faults {
  EnvelopeCheck(List<Finding> findings) {
    super(findings);
  }

  void check(JsonObject envelope, String pointer, String type) {
    if (!OneOrMany.contains(envelope, "@context", CredentialFormat.CONTEXT_2_0)) {
      error(
          "context-missing",
          pointer,
          "The envelope does not name " + CredentialFormat.CONTEXT_2_0 + "; add it.");
    }
    type(envelope, pointer, type);
    String id = envelope.findString("id").orElse("");
    if (!id.startsWith("data:") || id.indexOf(',') < 0) {
      error(
          "envelope",
          envelope.has("id") ? JsonPointer.child(pointer, "id") : pointer,
          "The \"id\" of an envelope must be a data: URL that holds the secured document; write"
              + " \"data:application/vc+jwt,…\".");
    }
  }
}
