package dev.cairn.core.format.vc;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import java.util.List;

/** Checks one presentation and the credentials in it. */
final class PresentationCheck extends Faults {
  PresentationCheck(List<Finding> findings) {
    super(findings);
  }

  void check(JsonObject presentation, String pointer) {
    boolean v1 = context(presentation, pointer);
    type(presentation, pointer, "VerifiablePresentation");
    optionalId(presentation, pointer);
    presentation
        .find("holder")
        .ifPresent(h -> party(h, JsonPointer.child(pointer, "holder"), "holder", false));
    typedObjects(presentation, pointer, "termsOfUse", false);
    typedObjects(presentation, pointer, "proof", false);
    for (Located item : Located.each(presentation, pointer, "verifiableCredential")) {
      if (item.value() instanceof JsonObject credential) {
        credential(credential, item.pointer());
      } else if (v1 && item.value() instanceof JsonString) {
        warn(
            "presentation-credential",
            item.pointer(),
            "A credential is given as text, most likely a JWT, and is not looked into here;"
                + " verify it by itself.");
      } else {
        error(
            "presentation-credential",
            item.pointer(),
            "A presented credential is "
                + shown(item.value())
                + "; give the object, or wrap a JWT as EnvelopedVerifiableCredential.");
      }
    }
  }

  private void credential(JsonObject credential, String pointer) {
    if (OneOrMany.contains(credential, "type", "EnvelopedVerifiableCredential")) {
      new EnvelopeCheck(findings()).check(credential, pointer, "EnvelopedVerifiableCredential");
    } else {
      new CredentialCheck(findings(), false).check(credential, pointer);
    }
  }
}
