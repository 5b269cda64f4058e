package dev.cairn.signing.baking;

import dev.cairn.core.CairnException;

/**
 * How much {@link Baking} takes before it refuses.
 *
 * @param maxPictureBytes the largest picture, in bytes; at least 1
 * @param maxCredentialBytes the longest credential, in bytes after inflation; at least 1
 */
public record BakingLimits(int maxPictureBytes, int maxCredentialBytes) {
  /** Checks the ranges. */
  public BakingLimits {
    if (maxPictureBytes < 1 || maxCredentialBytes < 1) {
      throw CairnException.illegalArgument(
          "Limits of " + maxPictureBytes + " and " + maxCredentialBytes + "; give at least 1.");
    }
  }

  /** 32 MiB for the picture, 4 MiB for the credential in it. */
  public static BakingLimits defaults() {
    return new BakingLimits(32 << 20, 4 << 20);
  }
}
