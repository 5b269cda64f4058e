package dev.cairn.signing.rdf;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Writes UTF-8 in the canonical form of N-Quads (RDF Dataset Canonicalization 1.0, section 5.1): in
 * literals only what must be escaped is; control characters without a letter of their own as {@code
 * \}{@code u00XX} in upper case.
 */
final class NQuadsBytes {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private byte[] bytes;
  private int length;

  NQuadsBytes(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  void put(char ascii) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) ascii;
  }

  void iri(String iri) {
    put('<');
    raw(iri);
    put('>');
  }

  /** The text without any escape. */
  void raw(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        put(c);
      } else {
        i += multiByte(text, i);
      }
    }
  }

  /** The text between quotes, escaped. */
  void quoted(String text) {
    put('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i += multiByte(text, i);
      } else if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) {
        put(c);
      } else {
        escaped(c);
      }
    }
    put('"');
  }

  private void escaped(char c) {
    put('\\');
    switch (c) {
      case '"', '\\' -> put(c);
      case '\b' -> put('b');
      case '\t' -> put('t');
      case '\n' -> put('n');
      case '\f' -> put('f');
      case '\r' -> put('r');
      default -> {
        put('u');
        put('0');
        put('0');
        put((char) HEX[c >> 4]);
        put((char) HEX[c & 0xF]);
      }
    }
  }

  /** Writes a character beyond ASCII; says how many more UTF-16 units than one it took. */
  private int multiByte(String text, int at) {
    int point = text.codePointAt(at);
    if (point < 0x800) {
      put((char) (0xC0 | (point >> 6)));
      continuation(point);
      return 0;
    }
    if (point < 0x10000) {
      put((char) (0xE0 | (point >> 12)));
      continuation(point >> 6);
      continuation(point);
      return 0;
    }
    put((char) (0xF0 | (point >> 18)));
    continuation(point >> 12);
    continuation(point >> 6);
    continuation(point);
    return 1;
  }

  private void continuation(int bits) {
    put((char) (0x80 | (bits & 0x3F)));
  }

  void append(byte[] more) {
    int need = length + more.length;
    if (need > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(need, bytes.length * 2));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length = need;
  }

  int length() {
    return length;
  }

  /** Compares with other bytes, unsigned, as {@link Arrays#compareUnsigned(byte[], byte[])}. */
  int compareTo(byte[] other) {
    return Arrays.compareUnsigned(bytes, 0, length, other, 0, other.length);
  }

  /** Forgets what was written, for the next text. */
  void clear() {
    length = 0;
  }

  /** Hands what was written to a digest. */
  void feed(MessageDigest digest) {
    digest.update(bytes, 0, length);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
