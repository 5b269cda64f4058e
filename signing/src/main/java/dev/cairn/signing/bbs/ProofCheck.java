package dev.cairn.signing.bbs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.bouncycastle.math.ec.ECPoint;

/** Checks one proof (draft sections 3.6.4 and 3.7.3), with the draft's names. */
final class ProofCheck {
  private ProofCheck() {}

  static boolean holds(
      Generators generators,
      BbsPublicKey key,
      Proof proof,
      byte[] header,
      byte[] presentationHeader,
      SortedMap<Integer, BigInteger> shown) {
    ECPoint aBar = proof.blinded().get(0);
    ECPoint bBar = proof.blinded().get(1);
    ECPoint d = proof.blinded().get(2);
    BigInteger c = proof.challenge();
    int count = generators.messages().size();
    BigInteger domain = generators.domain(key, header);

    ECPoint t1 =
        G1.publicSum(
            List.of(bBar, aBar, d), List.of(c, proof.answers().get(0), proof.answers().get(1)));
    // T2 = Bv * c + D * r3^ + H_j * m^_j, where Bv = P1 + Q1 * domain + H_i * m_i.
    List<ECPoint> points = new ArrayList<>(count + 3);
    List<BigInteger> factors = new ArrayList<>(count + 3);
    points.add(G1.BASE);
    factors.add(c);
    points.add(generators.domain());
    factors.add(domain.multiply(c).mod(Scalars.ORDER));
    points.add(d);
    factors.add(proof.answers().get(2));
    int hidden = 0;
    for (int i = 0; i < count; i++) {
      BigInteger message = shown.get(i);
      points.add(generators.messages().get(i));
      factors.add(
          message == null ? proof.hidden().get(hidden++) : message.multiply(c).mod(Scalars.ORDER));
    }
    ECPoint t2 = G1.publicSum(points, factors);
    BigInteger expected =
        Proof.challenge(shown, List.of(aBar, bBar, d, t1, t2), domain, presentationHeader);
    return expected.equals(c) && key.pairs(aBar, BigInteger.ZERO, bBar);
  }
}
