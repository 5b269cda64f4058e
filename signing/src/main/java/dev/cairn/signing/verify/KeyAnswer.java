package dev.cairn.signing.verify;

import dev.cairn.core.verification.Check;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.key.VerificationKey;
import java.util.List;
import java.util.Optional;

/**
 * Whose key a proof was made with, as far as the controllers at hand tell.
 *
 * @param key the key to check the signature with; empty if none may be believed
 * @param methods the entries that give it, whose dates count
 * @param checks what was found of PROOF (only where there is no key), CONTROLLER and PURPOSE
 */
record KeyAnswer(
    Optional<VerificationKey> key, List<VerificationMethod> methods, List<Check> checks) {
  KeyAnswer {
    methods = List.copyOf(methods);
    checks = List.copyOf(checks);
  }
}
