package dev.cairn.signing.bbs;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * One point for the domain and one for each message (draft section 4.1.1).
 *
 * @param domain Q1
 * @param messages H1 and on
 */
record Generators(ECPoint domain, List<ECPoint> messages) {

  /** What binds a signature to key, number of messages and header (draft section 4.2.4). */
  BigInteger domain(BbsPublicKey key, byte[] header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(key.encoded());
    out.writeBytes(length(messages.size()));
    out.writeBytes(G1.encode(domain));
    messages.forEach(point -> out.writeBytes(G1.encode(point)));
    out.writeBytes(Scalars.label(""));
    out.writeBytes(length(header.length));
    out.writeBytes(header);
    return Scalars.hash(out.toByteArray(), Scalars.label("H2S_"));
  }

  /** The points whose factors follow {@link #factors}. */
  List<ECPoint> points() {
    List<ECPoint> points = new ArrayList<>(messages.size() + 2);
    points.add(G1.BASE);
    points.add(domain);
    points.addAll(messages);
    return points;
  }

  /** The factors of B: one, the domain, the messages. */
  static List<BigInteger> factors(BigInteger domain, List<BigInteger> messages) {
    List<BigInteger> factors = new ArrayList<>(messages.size() + 2);
    factors.add(BigInteger.ONE);
    factors.add(domain);
    factors.addAll(messages);
    return factors;
  }

  static byte[] length(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
