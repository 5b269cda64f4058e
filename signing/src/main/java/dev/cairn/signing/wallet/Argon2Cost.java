package dev.cairn.signing.wallet;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What it costs to try a password (Argon2id, RFC 9106).
 *
 * @param kibibytes memory
 * @param passes over it
 * @param lanes that could run side by side
 */
record Argon2Cost(int kibibytes, int passes, int lanes) {
  /** The second choice of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
  static final Argon2Cost STANDARD = new Argon2Cost(64 << 10, 3, 4);

  private static final int MOST_KIBIBYTES = 1 << 20;
  private static final int MOST_PASSES = 32;
  private static final int MOST_LANES = 16;
  private static final int KEY_LENGTH = 32;

  /** Whether a file may ask for this much: nobody's machine is kept busy by a made-up file. */
  boolean isSound() {
    return lanes >= 1
        && lanes <= MOST_LANES
        && passes >= 1
        && passes <= MOST_PASSES
        && kibibytes >= 8 * lanes
        && kibibytes <= MOST_KIBIBYTES;
  }

  /** The key that a password makes; the password is taken as UTF-8 of its composed form. */
  byte[] key(char[] password, byte[] salt) {
    byte[] secret =
        Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC)
            .getBytes(StandardCharsets.UTF_8);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] key = new byte[KEY_LENGTH];
    generator.generateBytes(secret, key);
    Arrays.fill(secret, (byte) 0);
    return key;
  }
}
