package dev.cairn.cli.key;

import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.SigningKey;
import java.util.Objects;

/**
 * A key to sign with, wherever it is kept.
 *
 * @param id the verification method's URL, which goes into proofs
 * @param controller whose key it is
 * @param key the key, or what reaches it in its token
 */
public record SignerKey(String id, String controller, SigningKey key) {
  /** Checks for null. */
  public SignerKey {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(controller, "controller");
    Objects.requireNonNull(key, "key");
  }

  /** A key under its did:key names. */
  static SignerKey named(SigningKey key) {
    return new SignerKey(
        DidKey.methodOf(key.verificationKey()), DidKey.of(key.verificationKey()), key);
  }

  /** A key under the URL of its method, if it is one; else under its did:key names. */
  static SignerKey named(SigningKey key, String method) {
    int fragment = method.indexOf('#');
    return method.indexOf(':') > 0 && fragment > 0
        ? new SignerKey(method, method.substring(0, fragment), key)
        : named(key);
  }

  /** A key of a key file. */
  public static SignerKey of(KeyFile file) {
    return new SignerKey(file.id(), file.controller(), file.key());
  }
}
