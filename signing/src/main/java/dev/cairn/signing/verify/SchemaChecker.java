package dev.cairn.signing.verify;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;

/**
 * Checks a credential against the schemas it names. Implementations are thread-safe, bound their
 * work and never throw for bad input.
 */
@FunctionalInterface
public interface SchemaChecker {

  /**
   * Judges every {@code credentialSchema} of a credential that has one.
   *
   * @param credential without its proofs
   * @return a check of kind SCHEMA; unknown, never passed, where a schema is out of reach or its
   *     type is not known
   */
  Check check(JsonObject credential);
}
