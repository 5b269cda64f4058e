package dev.cairn.signing.bbs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scalars that published proofs were made with (draft section 8.1): from a seed, not random.
 */
public final class MockedScalars {
  private MockedScalars() {}

  /** So many of them, with the label of the draft's fixtures. */
  public static List<BigInteger> of(byte[] seed, int count) {
    return of(seed, Scalars.label("MOCK_RANDOM_SCALARS_DST_"), count);
  }

  /** So many of them. */
  public static List<BigInteger> of(byte[] seed, byte[] label, int count) {
    byte[] drawn = Scalars.expand(seed, label, Scalars.EXPANDED * count);
    List<BigInteger> scalars = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] one = Arrays.copyOfRange(drawn, i * Scalars.EXPANDED, (i + 1) * Scalars.EXPANDED);
      scalars.add(new BigInteger(1, one).mod(Scalars.ORDER));
    }
    return scalars;
  }
}
