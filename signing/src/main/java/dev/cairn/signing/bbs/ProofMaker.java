package dev.cairn.signing.bbs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** Makes one proof (draft sections 3.6.3, 3.7.1 and 3.7.2), with the draft's names. */
final class ProofMaker {
  /** r1, r2, e~, r1~ and r3~. */
  static final int FIXED_SCALARS = 5;

  private final Generators generators;
  private final BbsPublicKey key;
  private final Signature signature;
  private final byte[] header;
  private final byte[] presentationHeader;
  private final List<BigInteger> messages;
  private final SortedSet<Integer> shown;
  private final List<BigInteger> random;

  ProofMaker(
      Generators generators,
      BbsPublicKey key,
      Signature signature,
      byte[] header,
      byte[] presentationHeader,
      List<byte[]> messages,
      SortedSet<Integer> shown,
      List<BigInteger> random) {
    this.generators = generators;
    this.key = key;
    this.signature = signature;
    this.header = header;
    this.presentationHeader = presentationHeader;
    this.messages = Scalars.ofMessages(messages);
    this.shown = shown;
    this.random = random;
  }

  Proof proof() {
    BigInteger r1 = random.get(0);
    BigInteger r2 = random.get(1);
    BigInteger eTilde = random.get(2);
    BigInteger r1Tilde = random.get(3);
    BigInteger r3Tilde = random.get(4);
    List<BigInteger> mTilde = random.subList(FIXED_SCALARS, random.size());
    List<Integer> hidden = BbsScheme.others(shown, messages.size());

    BigInteger domain = generators.domain(key, header);
    ECPoint b = G1.secretSum(generators.points(), Generators.factors(domain, messages));
    ECPoint d = G1.multiple(b, r2);
    ECPoint aBar = G1.multiple(signature.a(), mod(r1.multiply(r2)));
    ECPoint bBar = G1.secretSum(List.of(d, aBar), List.of(r1, mod(signature.e().negate())));
    ECPoint t1 = G1.secretSum(List.of(aBar, d), List.of(eTilde, r1Tilde));
    List<ECPoint> points = new ArrayList<>(List.of(d));
    List<BigInteger> factors = new ArrayList<>(List.of(r3Tilde));
    for (int j = 0; j < hidden.size(); j++) {
      points.add(generators.messages().get(hidden.get(j)));
      factors.add(mTilde.get(j));
    }
    ECPoint t2 = G1.secretSum(points, factors);

    TreeMap<Integer, BigInteger> disclosed = new TreeMap<>();
    shown.forEach(i -> disclosed.put(i, messages.get(i)));
    BigInteger c =
        Proof.challenge(disclosed, List.of(aBar, bBar, d, t1, t2), domain, presentationHeader);
    BigInteger r3 = BigIntegers.modOddInverse(Scalars.ORDER, r2);
    List<BigInteger> answers =
        List.of(
            mod(eTilde.add(signature.e().multiply(c))),
            mod(r1Tilde.subtract(r1.multiply(c))),
            mod(r3Tilde.subtract(r3.multiply(c))));
    List<BigInteger> hiddenAnswers = new ArrayList<>(hidden.size());
    for (int j = 0; j < hidden.size(); j++) {
      hiddenAnswers.add(mod(mTilde.get(j).add(messages.get(hidden.get(j)).multiply(c))));
    }
    return new Proof(List.of(aBar, bBar, d), answers, hiddenAnswers, c);
  }

  private static BigInteger mod(BigInteger value) {
    return value.mod(Scalars.ORDER);
  }
}
