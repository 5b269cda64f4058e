package dev.cairn.core.format.clr;

import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.OneOrMany;
import java.util.List;
import java.util.Objects;

/**
 * A credential carried by a learner record. It may have another issuer, and is to be verified by
 * itself: the record's signature says that it was there, not that it holds.
 *
 * @param document the credential; its bytes are written anew, since the record does not keep them
 * @param pointer where it sits in the record
 */
public record Contained(CredentialDocument document, String pointer) {
  /** Checks that nothing is null. */
  public Contained {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(pointer, "pointer");
  }

  /** The ids of the achievements it asserts. */
  public List<String> achievementIds() {
    return document.subjects().stream()
        .flatMap(s -> OneOrMany.objects(s, "achievement").stream())
        .flatMap(a -> a.findString("id").stream())
        .toList();
  }
}
