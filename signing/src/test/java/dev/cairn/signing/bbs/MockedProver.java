package dev.cairn.signing.bbs;

import dev.cairn.core.Reading;
import java.util.List;

/**
 * Proves with the scalars that the published credentials were derived with: their label is the
 * interface identifier alone.
 */
public final class MockedProver {
  private static final BbsScheme SCHEME = BbsScheme.create();

  private MockedProver() {}

  /** A proof that is the same every time. */
  public static Reading<byte[]> prove(
      BbsPublicKey key,
      byte[] signature,
      byte[] header,
      byte[] presentationHeader,
      List<byte[]> messages,
      List<Integer> shown,
      byte[] seed) {
    int count = ProofMaker.FIXED_SCALARS + messages.size() - shown.size();
    return SCHEME.prove(
        key,
        signature,
        header,
        presentationHeader,
        messages,
        shown,
        MockedScalars.of(seed, Scalars.label(""), count));
  }
}
