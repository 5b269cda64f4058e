package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.signing.did.VerificationMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges dates at the moment a question is about. Each end is exclusive: what is valid until an
 * instant is not valid at it.
 */
final class DateRules {
  private final Instant asOf;
  private final List<Check> checks = new ArrayList<>();

  DateRules(Instant asOf) {
    this.asOf = asOf;
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  /** VCDM 2.0 section 4.9, or the older names of version 1.1. */
  void credential(JsonObject credential) {
    boolean older = OneOrMany.contains(credential, "@context", CredentialFormat.CONTEXT_1_1);
    String from = older ? "issuanceDate" : "validFrom";
    String until = older ? "expirationDate" : "validUntil";
    checks.add(Check.passed(Kind.DATES));
    moment(credential, from)
        .filter(asOf::isBefore)
        .ifPresent(
            t ->
                failed(
                    "dates.not-yet-valid",
                    "/" + from,
                    "It is valid only from "
                        + t
                        + " and was asked about as of "
                        + asOf
                        + "; wait."));
    moment(credential, until)
        .filter(t -> !asOf.isBefore(t))
        .ifPresent(
            t ->
                failed(
                    "dates.expired",
                    "/" + until,
                    "It was valid until "
                        + t
                        + " and was asked about as of "
                        + asOf
                        + "; ask the issuer for a new one."));
  }

  void proof(PendingProof proof) {
    proof
        .created()
        .filter(asOf::isBefore)
        .ifPresent(
            t ->
                failed(
                    "dates.proof-in-future",
                    proof.pointer(),
                    "The proof says it was made at "
                        + t
                        + ", after "
                        + asOf
                        + ", the moment asked about; check the clocks."));
    proof
        .presented()
        .filter(asOf::isBefore)
        .ifPresent(
            t ->
                failed(
                    "kb.future",
                    proof.pointer(),
                    "The key binding was made at "
                        + t
                        + ", after "
                        + asOf
                        + ", the moment asked about; check the clocks."));
    proof
        .expires()
        .filter(t -> !asOf.isBefore(t))
        .ifPresent(
            t ->
                failed(
                    "dates.proof-expired",
                    proof.pointer(),
                    "The proof expired at " + t + "; ask the issuer to sign again."));
  }

  /**
   * A key must be good when the proof was made, which is when the proof says, or else now. After a
   * revocation that word alone is worth little: whoever holds the key can write an older date, so
   * the answer is unknown.
   */
  void key(PendingProof proof, VerificationMethod method) {
    Instant made = proof.created().orElse(asOf);
    method
        .expires()
        .filter(t -> !made.isBefore(t))
        .ifPresent(
            t ->
                failed(
                    "dates.key-expired",
                    proof.pointer(),
                    "The key "
                        + method.id()
                        + " expired at "
                        + t
                        + ", before the proof of "
                        + made
                        + "; ask the issuer to sign with its current key."));
    method
        .revoked()
        .filter(t -> !asOf.isBefore(t))
        .ifPresent(
            t -> {
              if (!made.isBefore(t)) {
                failed(
                    "dates.key-revoked",
                    proof.pointer(),
                    "The key "
                        + method.id()
                        + " was revoked at "
                        + t
                        + ", before the proof of "
                        + made
                        + "; ask the issuer to sign with its current key.");
              } else {
                checks.add(
                    Check.unknown(
                        Kind.DATES,
                        Finding.warning(
                            "dates.key-revoked-since",
                            proof.pointer(),
                            "The key "
                                + method.id()
                                + " was revoked at "
                                + t
                                + ", and only the proof itself says that it is older; ask the"
                                + " issuer to sign again.")));
              }
            });
  }

  private static Optional<Instant> moment(JsonObject credential, String name) {
    return credential.findString(name).flatMap(DateTimeStamp::parse).map(DateTimeStamp::instant);
  }

  private void failed(String code, String pointer, String message) {
    checks.add(Check.failed(Kind.DATES, Finding.error(code, pointer, message)));
  }
}
