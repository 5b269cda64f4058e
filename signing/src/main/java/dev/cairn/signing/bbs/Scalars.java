package dev.cairn.signing.bbs;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.hash2curve.impl.XmdMessageExpansion;
import org.bouncycastle.util.BigIntegers;

/** Numbers modulo the group order, and how bytes become them (draft sections 4.2.3 and 4.3). */
final class Scalars {
  /** Bytes of a written scalar. */
  static final int LENGTH = 32;

  static final BigInteger ORDER = BLS12_381G1.ORDER;

  /** The suite's interface identifier, with which every label starts (draft section 7.2.2). */
  static final String API_ID = "BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_H2G_HM2S_";

  /** Bytes to draw for a scalar, so that reducing them leaves no bias to speak of. */
  static final int EXPANDED = 48;

  private static final int SECURITY_BITS = 128;

  private Scalars() {}

  /** A label under this suite. */
  static byte[] label(String name) {
    return (API_ID + name).getBytes(StandardCharsets.US_ASCII);
  }

  /** RFC 9380 section 5.3.1. */
  static byte[] expand(byte[] message, byte[] label, int length) {
    return new XmdMessageExpansion(new SHA256Digest(), SECURITY_BITS)
        .expandMessage(message, label, length);
  }

  static BigInteger hash(byte[] message, byte[] label) {
    return new BigInteger(1, expand(message, label, EXPANDED)).mod(ORDER);
  }

  /** A message as a scalar. */
  static BigInteger ofMessage(byte[] message) {
    return hash(message, label("MAP_MSG_TO_SCALAR_AS_HASH_"));
  }

  static List<BigInteger> ofMessages(List<byte[]> messages) {
    return messages.stream().map(Scalars::ofMessage).toList();
  }

  static byte[] encode(BigInteger scalar) {
    return BigIntegers.asUnsignedByteArray(LENGTH, scalar);
  }

  /** The only way a scalar other than zero may be written; empty for anything else. */
  static Optional<BigInteger> decode(byte[] bytes, int from) {
    BigInteger scalar = new BigInteger(1, bytes, from, LENGTH);
    return scalar.signum() > 0 && scalar.compareTo(ORDER) < 0
        ? Optional.of(scalar)
        : Optional.empty();
  }

  static List<BigInteger> random(SecureRandom random, int count) {
    List<BigInteger> scalars = new ArrayList<>(count);
    byte[] drawn = new byte[EXPANDED];
    while (scalars.size() < count) {
      random.nextBytes(drawn);
      BigInteger scalar = new BigInteger(1, drawn).mod(ORDER);
      if (scalar.signum() > 0) {
        scalars.add(scalar);
      }
    }
    return List.copyOf(scalars);
  }
}
