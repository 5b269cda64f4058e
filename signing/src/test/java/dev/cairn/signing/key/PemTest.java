package dev.cairn.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PEM against the JDK's own keys, both ways. */
class PemTest {
  private static final byte[] MESSAGE = "a stone".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource(names = {"ED25519", "P256", "P384", "P521"})
  void theJdkReadsWhatIsWrittenAndSignsAlike(KeyAlgorithm algorithm) throws Exception {
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    KeyFactory factory = KeyFactory.getInstance(JcaNames.keyFactory(algorithm));
    PublicKey publicKey =
        factory.generatePublic(new X509EncodedKeySpec(der(Pem.write(key.verificationKey()))));
    PrivateKey privateKey =
        factory.generatePrivate(new PKCS8EncodedKeySpec(der(Pem.writeSecret(key))));

    Signature signer = Signature.getInstance(JcaNames.signature(algorithm));
    signer.initSign(privateKey);
    signer.update(MESSAGE);
    byte[] made = signer.sign();
    byte[] raw =
        algorithm.isEcdsa() ? EcdsaSignatures.fromDer(made, algorithm.signatureLength()) : made;
    assertThat(key.verificationKey().verifies(MESSAGE, raw)).isTrue();
    Signature verifier = Signature.getInstance(JcaNames.signature(algorithm));
    verifier.initVerify(publicKey);
    verifier.update(MESSAGE);
    byte[] own = key.sign(MESSAGE);
    assertThat(verifier.verify(algorithm.isEcdsa() ? EcdsaSignatures.toDer(own) : own)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"ED25519", "P256", "P384", "P521"})
  void whatTheJdkWritesIsRead(KeyAlgorithm algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(JcaNames.keyFactory(algorithm));
    if (algorithm.isEcdsa()) {
      generator.initialize(new ECGenParameterSpec(JcaNames.curve(algorithm)));
    }
    KeyPair pair = generator.generateKeyPair();

    SecretKey secret = Pem.readSecret(pem("PRIVATE KEY", pair.getPrivate().getEncoded())).orThrow();
    VerificationKey key = Pem.read(pem("PUBLIC KEY", pair.getPublic().getEncoded())).orThrow();

    assertThat(secret.algorithm()).isEqualTo(algorithm);
    assertThat(secret.verificationKey()).isEqualTo(key);
    assertThat(Pem.readSecret(Pem.writeSecret(secret)).orThrow().secret())
        .isEqualTo(secret.secret());
  }

  @Test
  void anRsaKeyIsReadForVerifyingOnly() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();

    VerificationKey key = Pem.read(pem("PUBLIC KEY", pair.getPublic().getEncoded())).orThrow();
    assertThat(key.algorithm()).isEqualTo(KeyAlgorithm.RSA);
    assertThat(Pem.read(Pem.write(key)).orThrow()).isEqualTo(key);
    assertThat(Pem.readSecret(pem("PRIVATE KEY", pair.getPrivate().getEncoded())).findings())
        .extracting("code")
        .containsExactly("key.unsupported");
  }

  @Test
  void anotherCurveIsRefused() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("X25519");
    assertThat(
            Pem.read(pem("PUBLIC KEY", generator.generateKeyPair().getPublic().getEncoded()))
                .findings())
        .extracting("code")
        .containsExactly("key.unsupported");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PUBLIC KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END X-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n====\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----"
      })
  void whatIsNoKeyIsRefused(String text) {
    assertThat(Pem.readSecret(text).isAccepted()).isFalse();
    assertThat(Pem.readSecret(text).findings().get(0).code()).startsWith("pem.");
    assertThat(Pem.read(text).isAccepted()).isFalse();
  }

  @Test
  void twoKeysOrAForeignPublicHalfAreRefusedAndNothingIsShown() throws Exception {
    SecretKey one = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    SecretKey other = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    String two = Pem.writeSecret(one) + Pem.writeSecret(other);
    assertThat(Pem.readSecret(two).findings()).extracting("code").containsExactly("pem.several");
    byte[] der = der(Pem.writeSecret(one));
    byte[] point = ((EcKey) other.verificationKey()).uncompressed();
    System.arraycopy(point, 0, der, der.length - point.length, point.length);

    var refused = Pem.readSecret(pem("PRIVATE KEY", der)).findings();
    assertThat(refused).extracting("code").containsExactly("key.mismatch");
    assertThat(refused.toString())
        .doesNotContain(new java.math.BigInteger(1, one.secret()).toString(16));
    SecretKey bls = SecretKey.generate(KeyAlgorithm.BLS12_381_G2, new SecureRandom());
    for (Runnable write :
        List.<Runnable>of(() -> Pem.writeSecret(bls), () -> Pem.write(bls.verificationKey()))) {
      assertThatThrownBy(write::run).isInstanceOf(CairnException.class);
    }
  }

  private static byte[] der(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\r\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\r\n-----END "
        + label
        + "-----\r\n";
  }
}
