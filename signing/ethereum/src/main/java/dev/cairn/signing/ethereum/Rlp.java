package dev.cairn.signing.ethereum;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;

/** Recursive length prefix encoding (Ethereum Yellow Paper, appendix B); writing only. */
final class Rlp {
  private static final int TEXT = 0x80;
  private static final int LIST = 0xc0;
  private static final int SHORT = 55;

  private Rlp() {}

  /** Some bytes. */
  static byte[] bytes(byte[] value) {
    if (value.length == 1 && value[0] >= 0) {
      return value.clone();
    }
    return prefixed(TEXT, value);
  }

  /** A number from 0 on: its big-endian bytes without leading zeros. */
  static byte[] number(BigInteger value) {
    byte[] big = value.toByteArray();
    int start = 0;
    while (start < big.length && big[start] == 0) {
      start++;
    }
    return bytes(java.util.Arrays.copyOfRange(big, start, big.length));
  }

  /** A list of things that are encoded already. */
  static byte[] list(List<byte[]> encoded) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    encoded.forEach(content::writeBytes);
    return prefixed(LIST, content.toByteArray());
  }

  private static byte[] prefixed(int kind, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (content.length <= SHORT) {
      out.write(kind + content.length);
    } else {
      byte[] length = BigInteger.valueOf(content.length).toByteArray();
      int start = length[0] == 0 ? 1 : 0;
      out.write(kind + SHORT + length.length - start);
      out.write(length, start, length.length - start);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }
}
