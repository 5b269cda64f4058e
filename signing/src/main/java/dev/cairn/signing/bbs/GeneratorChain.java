package dev.cairn.signing.bbs;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The points of draft section 4.1.1, each made from the seed of the one before. Making one takes
 * milliseconds, so those made are kept: at most one more than a signature may have messages.
 * Thread-safe; what is known is replaced as a whole, by a longer list of the same points.
 */
final class GeneratorChain {
  private volatile Known known = new Known(List.of(), new byte[0]);

  /** The points so far, and the seed from which the next is made. */
  private static final class Known {
    private final List<ECPoint> points;
    private final byte[] seed;

    Known(List<ECPoint> points, byte[] seed) {
      this.points = List.copyOf(points);
      this.seed = Objects.requireNonNull(seed, "seed");
    }
  }

  /** The first ones: for the domain and for so many messages. */
  Generators of(int messages) {
    int needed = messages + 1;
    Known now = known;
    if (now.points.size() < needed) {
      now = extended(needed);
    }
    return new Generators(now.points.get(0), now.points.subList(1, needed));
  }

  private synchronized Known extended(int needed) {
    Known now = known;
    if (now.points.size() >= needed) {
      return now;
    }
    HashToEllipticCurve toCurve =
        HashToEllipticCurve.getInstance(
            HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO,
            Scalars.API_ID + "SIG_GENERATOR_DST_");
    List<ECPoint> points = new ArrayList<>(now.points);
    byte[] seed =
        points.isEmpty()
            ? Scalars.expand(Scalars.label("MESSAGE_GENERATOR_SEED"), seedLabel(), Scalars.EXPANDED)
            : now.seed;
    while (points.size() < needed) {
      byte[] numbered =
          ByteBuffer.allocate(seed.length + Long.BYTES)
              .put(seed)
              .putLong(points.size() + 1)
              .array();
      seed = Scalars.expand(numbered, seedLabel(), Scalars.EXPANDED);
      points.add(toCurve.hashToCurve(seed).normalize());
    }
    Known longer = new Known(points, seed);
    known = longer;
    return longer;
  }

  private static byte[] seedLabel() {
    return Scalars.label("SIG_GENERATOR_SEED_");
  }
}
