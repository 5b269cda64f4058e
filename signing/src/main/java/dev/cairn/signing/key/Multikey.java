package dev.cairn.signing.key;

import dev.cairn.core.Reading;
import java.util.Arrays;

/**
 * Keys as Multikey writes them (Controlled Identifiers 1.0 section 2.2.2): multicodec prefix and
 * key bytes, in base58btc.
 */
public final class Multikey {
  private Multikey() {}

  /** The {@code publicKeyMultibase}: {@code z6Mk…} for Ed25519, {@code zDn…} for P-256, … */
  public static String write(VerificationKey key) {
    return Multibase.base58(prefixed(key.algorithm().publicCode(), key.encoded()));
  }

  /** The {@code secretKeyMultibase}. Whoever calls this answers for the text. */
  public static String writeSecret(SecretKey key) {
    return Multibase.base58(prefixed(key.algorithm().secretCode(), key.secret()));
  }

  /** Reads a {@code publicKeyMultibase}; refused as {@code multibase.*} or {@code key.*}. */
  public static Reading<VerificationKey> read(String multibase) {
    return Multibase.decode(multibase).then(Multikey::readPublic);
  }

  private static Reading<VerificationKey> readPublic(byte[] bytes) {
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      if (startsWith(bytes, algorithm.publicCode())) {
        return VerificationKey.of(algorithm, Arrays.copyOfRange(bytes, 2, bytes.length));
      }
    }
    return Reading.refused(
        "key.unsupported",
        "",
        "The key's multicodec is none of " + names() + "; use a key of one of these kinds.");
  }

  /**
   * Reads a {@code secretKeyMultibase}; refused as {@code multibase.*} or {@code key.*}, never
   * repeating the text.
   */
  public static Reading<SecretKey> readSecret(String multibase) {
    return Multibase.decode(multibase).then(Multikey::readSecretBytes);
  }

  private static Reading<SecretKey> readSecretBytes(byte[] bytes) {
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      if (startsWith(bytes, algorithm.secretCode())) {
        return SecretKey.of(algorithm, Arrays.copyOfRange(bytes, 2, bytes.length));
      }
    }
    return Reading.refused(
        "key.unsupported",
        "",
        "The secret's multicodec is none of Ed25519, P-256, P-384, P-521, BLS12-381 G2; use one of these.");
  }

  private static String names() {
    return "Ed25519, P-256, P-384, P-521, BLS12-381 G2, RSA";
  }

  /** All codes used here are 14-bit, so their varint has two bytes. */
  private static boolean startsWith(byte[] bytes, int code) {
    return bytes.length > 2
        && bytes[0] == (byte) ((code & 0x7f) | 0x80)
        && bytes[1] == (byte) (code >> 7);
  }

  private static byte[] prefixed(int code, byte[] key) {
    byte[] out = new byte[key.length + 2];
    out[0] = (byte) ((code & 0x7f) | 0x80);
    out[1] = (byte) (code >> 7);
    System.arraycopy(key, 0, out, 2, key.length);
    return out;
  }
}
