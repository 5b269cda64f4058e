package dev.cairn.signing.bbs;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The operations of BBS with the suite BLS12381G1_XMD:SHA-256_SSWU_RO (draft-irtf-cfrg-
 * bbs-signatures sections 3.4 to 3.6). Thread-safe. Each takes time linear in the number of
 * messages, some milliseconds for each. A scheme keeps the points that belong to no key, one for
 * each message of the longest list it met: make one and share it. Secrets are multiplied with in
 * constant time.
 */
public final class BbsScheme {
  /** Bytes of a signature. */
  public static final int SIGNATURE_LENGTH = G1.LENGTH + Scalars.LENGTH;

  /** The most messages one signature may cover here, so that hostile input ends soon. */
  public static final int MAX_MESSAGES = 10_000;

  private static final int MIN_KEY_MATERIAL = 32;
  private static final int MAX_KEY_INFO = 65_535;

  private final GeneratorChain generators = new GeneratorChain();

  private BbsScheme() {}

  /** A scheme that knows no points yet. */
  public static BbsScheme create() {
    return new BbsScheme();
  }

  /**
   * Derives a key (section 3.4.1).
   *
   * @param keyMaterial at least 32 secret, random bytes
   * @param keyInfo what tells keys of the same material apart, at most 65,535 bytes
   * @throws CairnException if either has another length
   */
  public static BbsSecretKey keyGen(byte[] keyMaterial, byte[] keyInfo) {
    if (keyMaterial.length < MIN_KEY_MATERIAL || keyInfo.length > MAX_KEY_INFO) {
      throw CairnException.illegalArgument(
          "Key material has "
              + keyMaterial.length
              + " bytes and key information "
              + keyInfo.length
              + "; give at least 32 of the first and at most 65535 of the second.");
    }
    byte[] input =
        ByteBuffer.allocate(keyMaterial.length + 2 + keyInfo.length)
            .put(keyMaterial)
            .putShort((short) keyInfo.length)
            .put(keyInfo)
            .array();
    BigInteger scalar = Scalars.hash(input, Scalars.label("KEYGEN_DST_"));
    if (scalar.signum() == 0) {
      throw CairnException.illegalArgument("The key material gives no key; give other material.");
    }
    return new BbsSecretKey(scalar);
  }

  /**
   * Signs (section 3.5.1). Deterministic.
   *
   * @param header what every proof shows
   * @param messages in order, may be empty
   * @throws CairnException for more than {@link #MAX_MESSAGES}
   */
  public byte[] sign(BbsSecretKey key, byte[] header, List<byte[]> messages) {
    requireFew(messages.size());
    Generators points = generators.of(messages.size());
    List<BigInteger> scalars = Scalars.ofMessages(messages);
    BigInteger domain = points.domain(key.publicKey(), header);
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(Scalars.encode(key.scalar()));
    scalars.forEach(s -> input.writeBytes(Scalars.encode(s)));
    input.writeBytes(Scalars.encode(domain));
    BigInteger e = Scalars.hash(input.toByteArray(), Scalars.label("H2S_"));
    ECPoint b = G1.secretSum(points.points(), Generators.factors(domain, scalars));
    BigInteger inverse =
        org.bouncycastle.util.BigIntegers.modOddInverse(
            Scalars.ORDER, key.scalar().add(e).mod(Scalars.ORDER));
    ECPoint a = G1.multiple(b, inverse);
    return new Signature(a, e).encode();
  }

  /**
   * Whether a signature covers exactly these messages and header (section 3.5.2). Anything
   * malformed does not.
   */
  public boolean verify(BbsPublicKey key, byte[] signature, byte[] header, List<byte[]> messages) {
    Optional<Signature> read = Signature.decode(signature);
    if (read.isEmpty() || messages.size() > MAX_MESSAGES) {
      return false;
    }
    Generators points = generators.of(messages.size());
    BigInteger domain = points.domain(key, header);
    List<BigInteger> scalars = Scalars.ofMessages(messages);
    ECPoint b = G1.publicSum(points.points(), Generators.factors(domain, scalars));
    return key.pairs(read.get().a(), read.get().e(), b);
  }

  /**
   * Proves that one has a signature whose messages at some positions are those shown (section
   * 3.5.3). Two proofs of one signature cannot be told to be so.
   *
   * @param presentationHeader what the proof is bound to, such as a challenge
   * @param messages all that were signed, in order
   * @param disclosed the positions of those that the verifier sees
   * @param random for the blinding; a real one outside of tests
   * @return the proof; refused as {@code bbs.signature} if the signature is malformed or does not
   *     cover these messages
   * @throws CairnException if a position is outside of the messages
   */
  public Reading<byte[]> prove(
      BbsPublicKey key,
      byte[] signature,
      byte[] header,
      byte[] presentationHeader,
      List<byte[]> messages,
      Collection<Integer> disclosed,
      SecureRandom random) {
    int hidden = messages.size() - new TreeSet<>(disclosed).size();
    return prove(
        key,
        signature,
        header,
        presentationHeader,
        messages,
        disclosed,
        Scalars.random(random, ProofMaker.FIXED_SCALARS + Math.max(hidden, 0)));
  }

  /** As above, with the random scalars given: r1, r2, e~, r1~, r3~ and one a hidden message. */
  Reading<byte[]> prove(
      BbsPublicKey key,
      byte[] signature,
      byte[] header,
      byte[] presentationHeader,
      List<byte[]> messages,
      Collection<Integer> disclosed,
      List<BigInteger> random) {
    requireFew(messages.size());
    TreeSet<Integer> shown = new TreeSet<>(disclosed);
    if (!shown.isEmpty() && (shown.first() < 0 || shown.last() >= messages.size())) {
      throw CairnException.illegalArgument(
          "The positions "
              + shown
              + " go beyond the "
              + messages.size()
              + " messages; count from 0.");
    }
    Optional<Signature> read = Signature.decode(signature);
    if (read.isEmpty() || !verify(key, signature, header, messages)) {
      return Reading.refused(
          "bbs.signature",
          "",
          "The BBS signature does not cover these "
              + messages.size()
              + " messages; take signature and messages as the signer gave them.");
    }
    ProofMaker maker =
        new ProofMaker(
            generators.of(messages.size()),
            key,
            read.get(),
            header,
            presentationHeader,
            messages,
            shown,
            random);
    return Reading.of(maker.proof().encode());
  }

  /**
   * Whether a proof holds (section 3.5.4). Anything malformed does not.
   *
   * @param disclosed the messages shown, by position among all that were signed
   */
  public boolean verifyProof(
      BbsPublicKey key,
      byte[] proof,
      byte[] header,
      byte[] presentationHeader,
      Map<Integer, byte[]> disclosed) {
    Optional<Proof> read = Proof.decode(proof);
    if (read.isEmpty()) {
      return false;
    }
    TreeMap<Integer, BigInteger> shown = new TreeMap<>();
    disclosed.forEach((at, message) -> shown.put(at, Scalars.ofMessage(message)));
    int count = shown.size() + read.get().hidden().size();
    if (count > MAX_MESSAGES
        || (!shown.isEmpty() && (shown.firstKey() < 0 || shown.lastKey() >= count))) {
      return false;
    }
    return ProofCheck.holds(
        generators.of(count), key, read.get(), header, presentationHeader, shown);
  }

  /** The positions from 0 to {@code count} that are not among these. */
  static List<Integer> others(Collection<Integer> positions, int count) {
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!positions.contains(i)) {
        others.add(i);
      }
    }
    return others;
  }

  private static void requireFew(int messages) {
    if (messages > MAX_MESSAGES) {
      throw CairnException.illegalArgument(
          messages
              + " messages are too many for one signature; sign at most "
              + MAX_MESSAGES
              + ".");
    }
  }
}
