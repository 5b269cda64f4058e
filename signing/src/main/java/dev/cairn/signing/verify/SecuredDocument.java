package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
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
 * @param model whose rules of form it follows
 * @param checks what the format found out by itself, such as whether claims fit their type
 */
public record SecuredDocument(
    JsonObject credential,
    List<PendingProof> proofs,
    List<Finding> faults,
    DocumentModel model,
    List<Check> checks) {
  /** Copies the lists. */
  public SecuredDocument {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(model, "model");
    proofs = List.copyOf(proofs);
    faults = List.copyOf(faults);
    checks = List.copyOf(checks);
  }

  /** A document of the W3C data model, some of whose proofs may be impossible to try. */
  public SecuredDocument(JsonObject credential, List<PendingProof> proofs, List<Finding> faults) {
    this(credential, proofs, faults, DocumentModel.W3C, List.of());
  }

  /** A document of the W3C data model whose proofs can all be tried. */
  public SecuredDocument(JsonObject credential, List<? extends PendingProof> proofs) {
    this(credential, List.copyOf(proofs), List.of());
  }

  /** The claims of an SD-JWT VC, with what the format found out by itself. */
  public static SecuredDocument sdJwtVc(JsonObject claims, PendingProof proof, List<Check> checks) {
    return new SecuredDocument(claims, List.of(proof), List.of(), DocumentModel.SD_JWT_VC, checks);
  }
}
