package dev.cairn.signing.log;

import dev.cairn.signing.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Signs notes with a name and an Ed25519 key (C2SP signed-note). Thread-safe when its key is; never
 * shows the secret.
 */
public final class NoteSigner {
  private final NoteKey publicKey;
  private final SigningKey key;

  private NoteSigner(NoteKey publicKey, SigningKey key) {
    this.publicKey = publicKey;
    this.key = key;
  }

  /**
   * A signer.
   *
   * @param name the log's origin, for example {@code log.example/2026}
   * @param key an Ed25519 key
   * @throws dev.cairn.core.CairnException for a name that no note may have, or another kind of key
   */
  public static NoteSigner of(String name, SigningKey key) {
    return new NoteSigner(new NoteKey(name, key.verificationKey()), key);
  }

  /** What verifies its notes. */
  public NoteKey publicKey() {
    return publicKey;
  }

  /** The text with a signature line below it. */
  String sign(String text) {
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] id = publicKey.id();
    byte[] all = Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, all, id.length, signature.length);
    return text
        + "\n\u2014 "
        + publicKey.name()
        + " "
        + Base64.getEncoder().encodeToString(all)
        + "\n";
  }

  @Override
  public String toString() {
    return "NoteSigner[" + publicKey + "]";
  }
}
