package dev.cairn.signing.ethereum;

import dev.cairn.core.CairnException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;

/**
 * Which chain, and how much of it is enough. Immutable and thread-safe.
 *
 * @param chainId the chain's number (EIP-155): 1 is Ethereum's main one
 * @param confirmations how many blocks, its own included, must hold a transaction; at least 1
 * @param maxFee wei a unit of gas at most, when a transaction is sent
 * @param polls how often to look whether a transaction sent has its confirmations
 * @param pause how long to wait between two looks
 */
public record ChainTerms(
    long chainId, int confirmations, BigInteger maxFee, int polls, Duration pause) {
  private static final BigInteger GWEI = BigInteger.TEN.pow(9);

  /** Checks the ranges. */
  public ChainTerms {
    Objects.requireNonNull(maxFee, "maxFee");
    Objects.requireNonNull(pause, "pause");
    if (chainId < 1 || confirmations < 1 || maxFee.signum() <= 0 || polls < 0) {
      throw CairnException.illegalArgument(
          "Chain "
              + chainId
              + ", "
              + confirmations
              + " confirmations and a fee of "
              + maxFee
              + " wei do not make sense; all must be positive.");
    }
  }

  /**
   * A chain and confirmations; at most 200 gwei a unit of gas, and up to ten minutes of waiting.
   */
  public static ChainTerms of(long chainId, int confirmations) {
    return new ChainTerms(
        chainId, confirmations, GWEI.multiply(BigInteger.valueOf(200)), 150, Duration.ofSeconds(4));
  }

  /** The same with another highest fee, in wei a unit of gas. */
  public ChainTerms withMaxFee(BigInteger fee) {
    return new ChainTerms(chainId, confirmations, fee, polls, pause);
  }

  /** The same with other waiting. */
  public ChainTerms waiting(int times, Duration between) {
    return new ChainTerms(chainId, confirmations, maxFee, times, between);
  }
}
