package dev.cairn.signing.ethereum;

import dev.cairn.core.Reading;
import dev.cairn.signing.log.Sha256;
import java.math.BigInteger;

/** Makes, signs and sends one transaction that carries a digest from an account to itself. */
final class Submission {
  /** More than any chain asks for 32 bytes of payload; a node that says more is not believed. */
  private static final BigInteger MAX_GAS = BigInteger.valueOf(1_000_000);

  private final ChainView chain;
  private final ChainTerms terms;
  private final EthereumKey key;

  Submission(ChainView chain, ChainTerms terms, EthereumKey key) {
    this.chain = chain;
    this.terms = terms;
    this.key = key;
  }

  /** Sends it; gives its hash, computed here. */
  Reading<String> send(Sha256 digest) throws NodeException {
    BigInteger id = BigInteger.valueOf(terms.chainId());
    BigInteger asked = chain.chainId();
    if (!asked.equals(id)) {
      return Reading.refused(
          "ethereum.chain",
          "",
          "The node is of chain "
              + asked
              + " and not "
              + id
              + "; nothing was sent; name the right"
              + " one.");
    }
    BigInteger priority = chain.priorityFee();
    BigInteger fee = chain.baseFee().shiftLeft(1).add(priority);
    if (fee.compareTo(terms.maxFee()) > 0) {
      return Reading.refused(
          "ethereum.fee",
          "",
          "The chain asks up to "
              + fee
              + " wei a unit of gas and "
              + terms.maxFee()
              + " are allowed; nothing was sent; wait, or allow more.");
    }
    String self = key.address();
    byte[] data = digest.bytes();
    BigInteger gas = chain.gasFor(self, self, data);
    if (gas.compareTo(MAX_GAS) > 0) {
      return Reading.refused(
          "ethereum.gas",
          "",
          "The node asks " + gas + " gas for 32 bytes; nothing was sent; use another node.");
    }
    FeeTransaction transaction =
        new FeeTransaction(
            id,
            chain.nonceOf(self),
            priority,
            fee,
            gas,
            self,
            BigInteger.ZERO,
            Hex.of(data),
            FeeTransaction.noAccessList());
    byte[] signed = transaction.signed(key);
    String hash = Hex.of(Keccak.hash(signed));
    String answered = chain.send(signed);
    return answered.equals(hash)
        ? Reading.of(hash)
        : Reading.refused(
            "ethereum.malformed",
            "",
            "The node answered with the hash "
                + answered
                + " for the transaction "
                + hash
                + "; look for that one on another node before you anchor again.");
  }
}
