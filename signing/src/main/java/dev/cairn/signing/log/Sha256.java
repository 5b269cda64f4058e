package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest (FIPS 180-4): 32 bytes. Immutable and thread-safe. */
public final class Sha256 {
  /** How many bytes a digest has. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Sha256(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The digest of some bytes. */
  public static Sha256 of(byte[] content) {
    return new Sha256(digester().digest(content));
  }

  /** The digest of several parts, one after the other. */
  static Sha256 of(int prefix, byte[] first, byte[] second) {
    MessageDigest digester = digester();
    digester.update((byte) prefix);
    digester.update(first);
    return new Sha256(digester.digest(second));
  }

  /**
   * A digest that was computed elsewhere.
   *
   * @throws CairnException unless there are 32 bytes
   */
  public static Sha256 ofBytes(byte[] digest) {
    if (digest.length != LENGTH) {
      throw CairnException.illegalArgument(
          "A SHA-256 digest has 32 bytes and this has " + digest.length + "; pass the digest.");
    }
    return new Sha256(digest.clone());
  }

  /** Reads 64 hexadecimal digits, lower case; refused as {@code digest.form}. */
  public static Reading<Sha256> parseHex(String hex) {
    try {
      byte[] bytes = HexFormat.of().parseHex(hex);
      if (bytes.length == LENGTH && HexFormat.of().formatHex(bytes).equals(hex)) {
        return Reading.of(new Sha256(bytes));
      }
    } catch (IllegalArgumentException notHex) {
      // Answered below, like digits of the wrong number.
    }
    return Reading.refused(
        "digest.form",
        "",
        "\"" + shown(hex) + "\" is no SHA-256 digest; write 64 lower-case hex digits.");
  }

  /** Reads padded base64 of 32 bytes in its one canonical form; refused as {@code digest.form}. */
  public static Reading<Sha256> parseBase64(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length == LENGTH && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return Reading.of(new Sha256(bytes));
      }
    } catch (IllegalArgumentException notBase64) {
      // Answered below, like bytes of the wrong number.
    }
    return Reading.refused(
        "digest.form",
        "",
        "\"" + shown(base64) + "\" is no base64 of a SHA-256 digest; copy it whole.");
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static MessageDigest digester() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no SHA-256; use a complete one.", e);
    }
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes themselves, for reading only. */
  byte[] raw() {
    return bytes;
  }

  /** Padded base64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Sha256 other && Arrays.equals(bytes, other.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
