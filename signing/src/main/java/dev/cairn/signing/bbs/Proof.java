package dev.cairn.signing.bbs;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A proof (draft section 4.2.4.4).
 *
 * @param blinded Abar, Bbar and D
 * @param answers e^, r1^ and r3^
 * @param hidden m^ of each hidden message, in order
 * @param challenge c
 */
record Proof(
    List<ECPoint> blinded,
    List<BigInteger> answers,
    List<BigInteger> hidden,
    BigInteger challenge) {
  private static final int POINTS = 3;
  private static final int ANSWERS = 3;
  private static final int LEAST = POINTS * G1.LENGTH + (ANSWERS + 1) * Scalars.LENGTH;

  byte[] encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    blinded.forEach(p -> out.writeBytes(G1.encode(p)));
    answers.forEach(s -> out.writeBytes(Scalars.encode(s)));
    hidden.forEach(s -> out.writeBytes(Scalars.encode(s)));
    out.writeBytes(Scalars.encode(challenge));
    return out.toByteArray();
  }

  static Optional<Proof> decode(byte[] bytes) {
    int rest = bytes.length - LEAST;
    if (rest < 0 || rest % Scalars.LENGTH != 0 || rest / Scalars.LENGTH > BbsScheme.MAX_MESSAGES) {
      return Optional.empty();
    }
    List<ECPoint> points = new ArrayList<>(POINTS);
    for (int i = 0; i < POINTS; i++) {
      G1.decode(bytes, i * G1.LENGTH).ifPresent(points::add);
    }
    int count = (bytes.length - POINTS * G1.LENGTH) / Scalars.LENGTH;
    List<BigInteger> scalars = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Scalars.decode(bytes, POINTS * G1.LENGTH + i * Scalars.LENGTH).ifPresent(scalars::add);
    }
    if (points.size() != POINTS || scalars.size() != count) {
      return Optional.empty();
    }
    return Optional.of(
        new Proof(
            List.copyOf(points),
            List.copyOf(scalars.subList(0, ANSWERS)),
            List.copyOf(scalars.subList(ANSWERS, count - 1)),
            scalars.get(count - 1)));
  }

  /**
   * The challenge over what a proof commits to (draft section 4.2.4.1).
   *
   * @param commitments Abar, Bbar, D, T1 and T2
   */
  static BigInteger challenge(
      SortedMap<Integer, BigInteger> shown,
      List<ECPoint> commitments,
      BigInteger domain,
      byte[] presentationHeader) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Generators.length(shown.size()));
    for (Map.Entry<Integer, BigInteger> message : shown.entrySet()) {
      out.writeBytes(Generators.length(message.getKey()));
      out.writeBytes(Scalars.encode(message.getValue()));
    }
    commitments.forEach(p -> out.writeBytes(G1.encode(p)));
    out.writeBytes(Scalars.encode(domain));
    out.writeBytes(Generators.length(presentationHeader.length));
    out.writeBytes(presentationHeader);
    return Scalars.hash(out.toByteArray(), Scalars.label("H2S_"));
  }
}
