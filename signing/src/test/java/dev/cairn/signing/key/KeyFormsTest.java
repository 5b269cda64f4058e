package dev.cairn.signing.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class KeyFormsTest {
  private static final byte[] MESSAGE = "a stone".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RSA", "BLS12_381_G2"})
  void aNewKeySignsAndEveryWrittenFormReadsBack(KeyAlgorithm algorithm) {
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    byte[] signature = key.sign(MESSAGE);

    assertThat(signature).hasSize(algorithm.signatureLength()).isEqualTo(key.sign(MESSAGE));
    VerificationKey multikey = Multikey.read(Multikey.write(key.verificationKey())).orThrow();
    VerificationKey jwk = Jwk.read(Jwk.write(key.verificationKey())).orThrow();
    assertThat(multikey).isEqualTo(key.verificationKey()).isEqualTo(jwk);
    assertThat(multikey.verifies(MESSAGE, signature)).isTrue();
    assertThat(Multikey.readSecret(Multikey.writeSecret(key)).orThrow().secret())
        .isEqualTo(key.secret());
    assertThat(Jwk.readSecret(Jwk.writeSecret(key)).orThrow().secret()).isEqualTo(key.secret());
    KeyFile file = new KeyFile("did:example:a#k", "did:example:a", key);
    assertThat(KeyFile.read(file.toJson()).orThrow().key().secret()).isEqualTo(key.secret());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "RSA")
  void noFormOfTheSecretIsEverShown(KeyAlgorithm algorithm) {
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    KeyFile file = new KeyFile("did:example:a#k", "did:example:a", key);
    JsonObject broken = file.toJson().with("publicKeyMultibase", new JsonString("z6Mkother"));
    String multibase = Multikey.writeSecret(key);
    String shown =
        key
            + " "
            + file
            + KeyFile.read(broken).findings()
            + Multikey.readSecret(multibase.substring(0, multibase.length() - 3)).findings()
            + Multikey.readSecret(multibase + "0").findings()
            + Multikey.readSecret("q" + multibase).findings();

    assertThat(shown)
        .doesNotContain(multibase.substring(1, multibase.length() - 3))
        .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(key.secret()))
        .doesNotContain(new BigInteger(1, key.secret()).toString(16))
        .doesNotContain(Arrays.toString(key.secret()));
  }

  @Test
  void theThumbprintOfRfc7638IsReproduced() {
    JsonObject jwk =
        JsonReader.strict()
            .read(
                "{\"kty\":\"RSA\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbf"
                    + "AAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4H"
                    + "c5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9"
                    + "c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2Nc"
                    + "Rwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw\",\"e\":\"AQAB\","
                    + "\"alg\":\"RS256\",\"kid\":\"2011-04-29\"}")
            .then(v -> Reading.of((JsonObject) v))
            .orThrow();

    assertThat(Jwk.thumbprint(Jwk.read(jwk).orThrow()))
        .isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
  }

  @Test
  void settled20AP521KeySignsAndVerifies() throws Exception {
    SecretKey key = SecretKey.generate(KeyAlgorithm.P521, new SecureRandom());
    byte[] signature = key.sign(MESSAGE);
    Signature signer = Signature.getInstance("SHA512withECDSAinP1363Format");
    byte[] store = Pkcs12.write(key, "x1y2z3".toCharArray(), Instant.EPOCH);
    KeyStore opened = KeyStore.getInstance("PKCS12");
    opened.load(new ByteArrayInputStream(store), "x1y2z3".toCharArray());
    signer.initVerify(opened.getCertificate(Pkcs12.ALIAS));
    signer.update(MESSAGE);

    assertThat(signature).hasSize(132);
    assertThat(signer.verify(signature)).as("another implementation agrees").isTrue();
  }

  @Test
  void anRsaKeyVerifiesWhatJavaSigned() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(pair.getPrivate());
    signer.update(MESSAGE);
    byte[] signature = signer.sign();
    RSAPublicKey published = (RSAPublicKey) pair.getPublic();
    VerificationKey key =
        RsaKey.of(published.getModulus(), published.getPublicExponent()).orThrow();

    assertThat(Multikey.read(Multikey.write(key)).orThrow().verifies(MESSAGE, signature)).isTrue();
    signature[40] ^= 1;
    assertThat(key.verifies(MESSAGE, signature)).isFalse();
  }

  @Test
  void aShortRsaKeyIsRefused() {
    BigInteger modulus = BigInteger.TWO.pow(1023).add(BigInteger.ONE);

    assertThat(RsaKey.of(modulus, BigInteger.valueOf(65537)).findings())
        .extracting("code")
        .containsExactly("key.length");
  }

  @Test
  void wrongCurveAndOffCurvePointsAreRefused() {
    SecretKey p256 = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    JsonObject jwk = Jwk.write(p256.verificationKey());
    JsonObject offCurve = jwk.with("y", jwk.find("x").orElseThrow());
    JsonObject otherCurve = jwk.with("crv", new JsonString("P-384"));
    byte[] beyondPrime = new byte[33];
    Arrays.fill(beyondPrime, (byte) 0xff);
    beyondPrime[0] = 2;

    assertThat(Jwk.read(offCurve).findings()).extracting("code").containsExactly("key.point");
    assertThat(Jwk.read(otherCurve).findings()).extracting("code").containsExactly("jwk.member");
    assertThat(VerificationKey.of(KeyAlgorithm.P384, p256.verificationKey().encoded()).findings())
        .extracting("code")
        .containsExactly("key.length");
    assertThat(VerificationKey.of(KeyAlgorithm.P256, beyondPrime).findings())
        .extracting("code")
        .containsExactly("key.point");
    assertThat(VerificationKey.of(KeyAlgorithm.P256, new byte[33]).isAccepted()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"P256", "P384", "P521"})
  void ecdsaSignaturesOutsideTheRangeDoNotHoldAndHighSDoes(KeyAlgorithm algorithm) {
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    byte[] signature = key.sign(MESSAGE);
    int half = signature.length / 2;
    byte[] zeroR = signature.clone();
    Arrays.fill(zeroR, 0, half, (byte) 0);
    byte[] zeroS = signature.clone();
    Arrays.fill(zeroS, half, 2 * half, (byte) 0);
    byte[] ones = new byte[2 * half];
    Arrays.fill(ones, (byte) 0xff);

    assertThat(key.verificationKey().verifies(MESSAGE, zeroR)).isFalse();
    assertThat(key.verificationKey().verifies(MESSAGE, zeroS)).isFalse();
    assertThat(key.verificationKey().verifies(MESSAGE, ones)).isFalse();
    assertThat(key.verificationKey().verifies(MESSAGE, new byte[2 * half])).isFalse();
    assertThat(SecretKey.of(algorithm, new byte[half]).isAccepted()).isFalse();
    assertThat(SecretKey.of(algorithm, Arrays.copyOf(ones, half)).isAccepted()).isFalse();
  }

  @Property
  void base58TurnsBackEveryByteString(@ForAll byte[] bytes) {
    assertThat(Multibase.decode(Multibase.base58(bytes)).orThrow()).isEqualTo(bytes);
    assertThat(Multibase.decode(Multibase.base64Url(bytes)).orThrow()).isEqualTo(bytes);
  }

  @Property
  void textThatIsReadAsMultibaseIsTheOnlyTextOfItsBytes(@ForAll String text) {
    for (String prefix : new String[] {"z", "u"}) {
      if (Multibase.decode(prefix + text) instanceof Reading.Accepted<byte[]> a) {
        String again =
            prefix.equals("z") ? Multibase.base58(a.value()) : Multibase.base64Url(a.value());
        assertThat(again).isEqualTo(prefix + text);
      }
    }
  }

  @Test
  void aKeyFileOfAnotherTypeOrWithoutASecretIsRefused() {
    SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    JsonObject json = new KeyFile("did:example:a#k", "did:example:a", key).toJson();

    assertThat(KeyFile.read(json.with("type", new JsonString("Other"))).findings())
        .extracting("code")
        .containsExactly("keyfile.type");
    assertThat(KeyFile.read(json.without("secretKeyMultibase")).findings())
        .extracting("code")
        .containsExactly("keyfile.member");
  }
}
