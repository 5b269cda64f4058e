package dev.cairn.signing.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519KeyTest {
  private static final byte[] MESSAGE = "a stone".getBytes(StandardCharsets.UTF_8);
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  @Test
  void theFirstVectorOfRfc8032IsReproduced() {
    SecretKey key =
        SecretKey.of(
                KeyAlgorithm.ED25519,
                HexFormat.of()
                    .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
            .orThrow();

    assertThat(key.verificationKey().encoded())
        .asHexString()
        .isEqualToIgnoringCase("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(key.sign(new byte[0]))
        .asHexString()
        .isEqualToIgnoringCase(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
      })
  void aKeyOfSmallOrderIsRefused(String hex) {
    assertRefused(hex, "key.small-order");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // y = p, p + 1 and 2^255 - 1: the same points again, written with a y beyond the prime.
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        // y = 2 is on no point of the curve.
        "0200000000000000000000000000000000000000000000000000000000000000"
      })
  void aNonCanonicalOrImpossiblePointIsRefused(String hex) {
    assertRefused(hex, "key.point");
  }

  @Test
  void anAllZeroSeedIsRefused() {
    Reading<SecretKey> key = SecretKey.of(KeyAlgorithm.ED25519, new byte[32]);

    assertThat(key.findings()).extracting("code").containsExactly("key.range");
  }

  @Test
  void aSignatureWithSBeyondTheOrderIsRefused() {
    SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    byte[] signature = key.sign(MESSAGE);
    byte[] malleable = signature.clone();
    byte[] s = reversed(Arrays.copyOfRange(signature, 32, 64));
    byte[] shifted = new BigInteger(1, s).add(ORDER).toByteArray();
    Arrays.fill(malleable, 32, 64, (byte) 0);
    for (int i = 0; i < Math.min(32, shifted.length); i++) {
      malleable[32 + i] = shifted[shifted.length - 1 - i];
    }

    assertThat(key.verificationKey().verifies(MESSAGE, signature)).isTrue();
    assertThat(key.verificationKey().verifies(MESSAGE, malleable)).isFalse();
  }

  @Test
  void aSignatureOfAnotherLengthIsRefused() {
    SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    byte[] signature = key.sign(MESSAGE);

    assertThat(key.verificationKey().verifies(MESSAGE, new byte[0])).isFalse();
    assertThat(key.verificationKey().verifies(MESSAGE, Arrays.copyOf(signature, 65))).isFalse();
    assertThat(key.verificationKey().verifies(MESSAGE, Arrays.copyOf(signature, 63))).isFalse();
  }

  private static void assertRefused(String hex, String code) {
    Reading<VerificationKey> key =
        VerificationKey.of(KeyAlgorithm.ED25519, HexFormat.of().parseHex(hex));

    assertThat(key.isAccepted()).isFalse();
    assertThat(key.findings()).extracting("code").containsExactly(code);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] out = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      out[i] = bytes[bytes.length - 1 - i];
    }
    return out;
  }
}
