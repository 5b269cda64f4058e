package dev.cairn.signing.key;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Base58 in Bitcoin's alphabet; one text for each byte string. Quadratic in the length. */
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  /** 58 to the fifth, the largest power whose product with a 32-bit word stays in a long. */
  private static final long CHUNK = 58L * 58 * 58 * 58 * 58;

  private static final byte[] DIGITS = digits();

  private Base58() {}

  private static byte[] digits() {
    byte[] digits = new byte[128];
    Arrays.fill(digits, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      digits[ALPHABET.charAt(i)] = (byte) i;
    }
    return digits;
  }

  /** Decodes from a position on; null if a character is outside the alphabet. */
  static byte @Nullable [] decode(String text, int from) {
    int zeros = from;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    int digits = text.length() - zeros;
    int[] words = new int[digits * 6 / 32 + 1];
    int used = 0;
    for (int i = zeros; i < text.length(); ) {
      long factor = 1;
      long value = 0;
      for (int n = 0; n < 5 && i < text.length(); n++, i++) {
        char c = text.charAt(i);
        int digit = c < 128 ? DIGITS[c] : -1;
        if (digit < 0) {
          return null;
        }
        factor *= 58;
        value = value * 58 + digit;
      }
      long carry = value;
      for (int w = 0; w < used; w++) {
        long product = (words[w] & 0xffffffffL) * factor + carry;
        words[w] = (int) product;
        carry = product >>> 32;
      }
      if (carry != 0) {
        words[used++] = (int) carry;
      }
    }
    return toBytes(words, used, zeros - from);
  }

  private static byte[] toBytes(int[] words, int used, int zeros) {
    int length = used * 4;
    while (length > 0 && byteAt(words, length - 1) == 0) {
      length--;
    }
    byte[] out = new byte[zeros + length];
    for (int i = 0; i < length; i++) {
      out[zeros + length - 1 - i] = byteAt(words, i);
    }
    return out;
  }

  private static byte byteAt(int[] words, int index) {
    return (byte) (words[index / 4] >>> (8 * (index % 4)));
  }

  static String encode(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    int[] words = new int[(bytes.length + 3) / 4];
    for (int i = 0; i < bytes.length; i++) {
      int place = bytes.length - 1 - i;
      words[words.length - 1 - place / 4] |= (bytes[i] & 0xff) << (8 * (place % 4));
    }
    char[] out = new char[zeros + (bytes.length - zeros) * 138 / 100 + 6];
    int at = out.length;
    int start = 0;
    while (start < words.length) {
      long rest = 0;
      for (int w = start; w < words.length; w++) {
        long value = (rest << 32) | (words[w] & 0xffffffffL);
        words[w] = (int) (value / CHUNK);
        rest = value % CHUNK;
      }
      while (start < words.length && words[start] == 0) {
        start++;
      }
      for (int n = 0; n < 5 && (rest != 0 || start < words.length); n++) {
        out[--at] = ALPHABET.charAt((int) (rest % 58));
        rest /= 58;
      }
    }
    while (zeros-- > 0) {
      out[--at] = '1';
    }
    return new String(out, at, out.length - at);
  }
}
