package dev.cairn.signing.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionTest {

  /** The examples of the RLP page of the Ethereum documentation. */
  @Test
  void rlpIsThatOfThePublishedExamples() {
    assertThat(hex(text("dog"))).isEqualTo("83646f67");
    assertThat(hex(Rlp.list(List.of(text("cat"), text("dog"))))).isEqualTo("c88363617483646f67");
    assertThat(hex(text(""))).isEqualTo("80");
    assertThat(hex(Rlp.list(List.of()))).isEqualTo("c0");
    assertThat(hex(Rlp.number(BigInteger.ZERO))).isEqualTo("80");
    assertThat(hex(Rlp.bytes(new byte[1]))).isEqualTo("00");
    assertThat(hex(Rlp.number(BigInteger.valueOf(15)))).isEqualTo("0f");
    assertThat(hex(Rlp.number(BigInteger.valueOf(1024)))).isEqualTo("820400");
    byte[] none = Rlp.list(List.of());
    byte[] one = Rlp.list(List.of(none));
    assertThat(hex(Rlp.list(List.of(none, one, Rlp.list(List.of(none, one))))))
        .isEqualTo("c7c0c1c0c3c0c1c0");
    assertThat(hex(text("Lorem ipsum dolor sit amet, consectetur adipisicing elit")))
        .isEqualTo(
            "b8384c6f72656d20697073756d20646f6c6f722073697420616d65742c20636f6e7365637465747572"
                + "206164697069736963696e6720656c6974");
    assertThat(hex(Rlp.bytes(new byte[1024]))).startsWith("b9040000").hasSize(2 * 1027);
    assertThat(hex(Rlp.number(BigInteger.valueOf(128)))).isEqualTo("8180");
  }

  @Test
  void keccakIsNotSha3() {
    assertThat(hex(Keccak.hash(new byte[0])))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }

  @Test
  void anAddressFollowsFromItsKey() {
    assertThat(AnvilChain.FUNDED.address()).isEqualTo("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
    assertThat(AnvilChain.FUNDED.toString()).doesNotContain("ac0974").contains("0xf39f");
    EthereumKey key = EthereumKey.generate(new SecureRandom());
    assertThat(EthereumKey.parse(key.secretHex() + "\n").orThrow().address())
        .isEqualTo(key.address());
    for (String bad : List.of("", "0x00", "zz", "0x" + "00".repeat(32), "ff".repeat(32))) {
      assertThat(EthereumKey.parse(bad).findings().get(0).code()).isEqualTo("ethereum.key");
    }
  }

  /** The example of viem's documentation, which signs deterministically as we do. */
  @Test
  void aTransactionIsSignedAsPublished() {
    FeeTransaction transaction =
        new FeeTransaction(
            BigInteger.ONE,
            BigInteger.valueOf(785),
            BigInteger.ZERO,
            BigInteger.ZERO,
            BigInteger.valueOf(21_000),
            "0x",
            BigInteger.ZERO,
            "0x",
            FeeTransaction.noAccessList());
    assertThat(hex(transaction.signed(AnvilChain.FUNDED)))
        .isEqualTo(
            "02f850018203118080825208808080c080"
                + "a04012522854168b27e5dc3d5839bab5e6b39e1a0ffd343901ce1622e3d64b48f1"
                + "a04e00902ae0502c4728cbf12156290df99c3ed7de85b1dbfe20b5c36931733a33");
  }

  @Test
  void aSignatureIsOfItsKeyAndItsHashAlone() {
    byte[] hash = Keccak.hash(new byte[] {1});
    EthereumKey.Signature signature = AnvilChain.FUNDED.sign(hash);
    assertThat(AnvilChain.FUNDED.isSignerOf(hash, signature)).isTrue();
    assertThat(AnvilChain.FUNDED.isSignerOf(Keccak.hash(new byte[] {2}), signature)).isFalse();
    assertThat(EthereumKey.generate(new SecureRandom()).isSignerOf(hash, signature)).isFalse();
  }

  private static byte[] text(String text) {
    return Rlp.bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
