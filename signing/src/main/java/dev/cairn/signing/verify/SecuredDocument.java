package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Objects;

/**
 * A credential or presentation and the proofs that come with it, none of them checked yet.
 * Immutable.
 *
 * @param credential what the proofs cover, without the proofs; nothing unsigned is in it
 * @param proofs every proof; all must hold. Empty if the document is not secured
 * @param faults proofs that cannot even be tried: of an unknown suite, or malformed. One is enough
 *     for the proofs not to hold
 */
public record SecuredDocument(
    JsonObject credential, List<PendingProof> proofs, List<Finding> faults) {
  /** Copies the lists. */
  public SecuredDocument {
    Objects.requireNonNull(credential, "credential");
    proofs = List.copyOf(proofs);
    faults = List.copyOf(faults);
  }

  /** A document whose proofs can all be tried. */
  public SecuredDocument(JsonObject credential, List<? extends PendingProof> proofs) {
    this(credential, List.copyOf(proofs), List.of());
  }
}
