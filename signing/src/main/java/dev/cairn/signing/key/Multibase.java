package dev.cairn.signing.key;

import dev.cairn.core.Reading;
import java.util.Base64;

/**
 * The two multibase encodings that Data Integrity uses (Controlled Identifiers 1.0 section 2.4):
 * base58btc with the prefix {@code z}, base64url without padding with the prefix {@code u}. Each
 * byte string has one text in each, and any other is refused.
 */
public final class Multibase {
  /** Base58 takes quadratic time, and nothing real comes near this. */
  private static final int LONGEST_BASE58 = 16_384;

  private Multibase() {}

  /** The text {@code z…}. */
  public static String base58(byte[] bytes) {
    return "z" + Base58.encode(bytes);
  }

  /** The text {@code u…}. */
  public static String base64Url(byte[] bytes) {
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Decodes either form; refused as {@code multibase.prefix} or {@code multibase.encoding}. The
   * message does not repeat the text, which may be a secret.
   */
  public static Reading<byte[]> decode(String text) {
    if (text.startsWith("z")) {
      return decodeBase58(text);
    }
    if (text.startsWith("u")) {
      return decodeBase64Url(text);
    }
    return Reading.refused(
        "multibase.prefix",
        "",
        text.isEmpty()
            ? "The multibase text is empty; start it with z (base58) or u (base64url)."
            : "The multibase text does not start with z (base58) or u (base64url); encode it so.");
  }

  private static Reading<byte[]> decodeBase58(String text) {
    byte[] bytes = text.length() > LONGEST_BASE58 ? null : Base58.decode(text, 1);
    return bytes == null
        ? Reading.refused(
            "multibase.encoding",
            "",
            "The text after z is not base58, or longer than "
                + LONGEST_BASE58
                + " characters; copy it whole and unchanged.")
        : Reading.of(bytes);
  }

  private static Reading<byte[]> decodeBase64Url(String text) {
    String body = text.substring(1);
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(body);
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(body)) {
        return Reading.of(bytes);
      }
    } catch (IllegalArgumentException e) {
      // Falls through: one answer for every way of not being base64url.
    }
    return Reading.refused(
        "multibase.encoding",
        "",
        "The text after u is not base64url without padding; copy it whole and unchanged.");
  }
}
