package dev.cairn.signing.ethereum;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes and numbers as JSON-RPC writes them. */
final class Hex {
  private static final Pattern QUANTITY = Pattern.compile("0x(0|[1-9a-f][0-9a-f]{0,63})");
  private static final Pattern DATA = Pattern.compile("0x([0-9a-f]{2})*");

  private Hex() {}

  static String of(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes);
  }

  static String of(BigInteger number) {
    return "0x" + number.toString(16);
  }

  /** A number in its one canonical form, up to 256 bits. */
  static Optional<BigInteger> number(String text) {
    return QUANTITY.matcher(text).matches()
        ? Optional.of(new BigInteger(text.substring(2), 16))
        : Optional.empty();
  }

  /** Bytes; letters may be upper case, as in checked addresses. */
  static Optional<byte[]> bytes(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return text.startsWith("0x") && DATA.matcher(lower).matches()
        ? Optional.of(HexFormat.of().parseHex(lower.substring(2)))
        : Optional.empty();
  }

  /** Whether a text is {@code 0x} and the digits of so many bytes, lower case. */
  static boolean isOf(int length, String text) {
    return text.length() == 2 + 2 * length && DATA.matcher(text).matches();
  }
}
