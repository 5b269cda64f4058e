package dev.cairn.signing.verify;

import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Objects;

/**
 * A credential or presentation and the proofs that come with it, none of them checked yet.
 * Immutable.
 *
 * @param credential what the proofs cover, without the proofs; nothing unsigned is in it
 * @param proofs every proof; all must hold. Empty if the document is not secured
 */
public record SecuredDocument(JsonObject credential, List<PendingProof> proofs) {
  /** Copies the proofs. */
  public SecuredDocument {
    Objects.requireNonNull(credential, "credential");
    proofs = List.copyOf(proofs);
  }
}
