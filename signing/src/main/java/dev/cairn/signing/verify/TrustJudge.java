package dev.cairn.signing.verify;

import dev.cairn.core.json.JsonObject;
import java.time.Instant;

/** Tells whether an issuer may issue what it issued. Implementations are thread-safe. */
@FunctionalInterface
public interface TrustJudge {

  /**
   * Judges a credential's issuer for this achievement. Whether the issuer really signed is another
   * check.
   *
   * @param credential without its proofs
   * @param asOf the moment the question is about
   */
  TrustJudgement judge(JsonObject credential, Instant asOf);
}
