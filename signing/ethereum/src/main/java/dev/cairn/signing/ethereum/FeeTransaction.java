package dev.cairn.signing.ethereum;

import dev.cairn.core.CairnException;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction with a fee market (EIP-1559, type 2).
 *
 * @param chainId which chain it is for
 * @param nonce how many transactions the account sent before it
 * @param maxPriorityFee wei a unit of gas for whoever includes it
 * @param maxFee wei a unit of gas in all, at most
 * @param gasLimit how much gas it may take
 * @param to the address, in hex; {@code 0x} to make a contract
 * @param value wei
 * @param data its payload, in hex
 * @param accessList addresses and their storage keys: the hex of their encoding
 */
record FeeTransaction(
    BigInteger chainId,
    BigInteger nonce,
    BigInteger maxPriorityFee,
    BigInteger maxFee,
    BigInteger gasLimit,
    String to,
    BigInteger value,
    String data,
    String accessList) {
  private static final int TYPE = 2;

  /** The encoding of an access list with nothing on it. */
  static String noAccessList() {
    return Hex.of(Rlp.list(List.of()));
  }

  /** The bytes that go to the node. */
  byte[] signed(EthereumKey key) {
    EthereumKey.Signature signature = key.sign(signingHash());
    return signed(BigInteger.valueOf(signature.parity()), signature.r(), signature.s());
  }

  /** The hash that is signed. */
  byte[] signingHash() {
    return Keccak.hash(typed(fields()));
  }

  /** The same, with a signature that was made elsewhere. */
  byte[] signed(BigInteger parity, BigInteger r, BigInteger s) {
    List<byte[]> all = new ArrayList<>(fields());
    all.add(Rlp.number(parity));
    all.add(Rlp.number(r));
    all.add(Rlp.number(s));
    return typed(all);
  }

  private List<byte[]> fields() {
    return List.of(
        Rlp.number(chainId),
        Rlp.number(nonce),
        Rlp.number(maxPriorityFee),
        Rlp.number(maxFee),
        Rlp.number(gasLimit),
        Rlp.bytes(bytes(to)),
        Rlp.number(value),
        Rlp.bytes(bytes(data)),
        bytes(accessList));
  }

  private static byte[] bytes(String hex) {
    return Hex.bytes(hex).orElseThrow(() -> CairnException.illegalArgument(hex + " is no hex."));
  }

  private static byte[] typed(List<byte[]> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(TYPE);
    out.writeBytes(Rlp.list(fields));
    return out.toByteArray();
  }
}
