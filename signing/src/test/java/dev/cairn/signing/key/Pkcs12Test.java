package dev.cairn.signing.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Pkcs12Test {
  private static final char[] PASSWORD = "correct horse".toCharArray();
  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"ED25519", "P256", "P384", "P521"})
  void aKeyComesBackFromItsStoreAndTheCertificateCarriesIt(KeyAlgorithm algorithm)
      throws Exception {
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    byte[] store = Pkcs12.write(key, PASSWORD, NOW);

    assertThat(Pkcs12.read(store, PASSWORD).orThrow().secret()).isEqualTo(key.secret());
    KeyStore opened = KeyStore.getInstance("PKCS12");
    opened.load(new ByteArrayInputStream(store), PASSWORD);
    Certificate certificate = opened.getCertificate(Pkcs12.ALIAS);
    certificate.verify(certificate.getPublicKey());
    assertThat(opened.getKey(Pkcs12.ALIAS, PASSWORD)).isNotNull();
  }

  @Test
  void aWrongPasswordACutStoreOrNoKeyIsRefused() throws Exception {
    SecretKey key = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    byte[] store = Pkcs12.write(key, PASSWORD, NOW);
    byte[] cut = java.util.Arrays.copyOf(store, store.length / 2);
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, PASSWORD);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    empty.store(out, PASSWORD);

    assertCode(Pkcs12.read(store, "wrong".toCharArray()), "key.password");
    assertCode(Pkcs12.read(cut, PASSWORD), "key.store");
    assertCode(Pkcs12.read("no store".getBytes(StandardCharsets.UTF_8), PASSWORD), "key.store");
    assertCode(Pkcs12.read(out.toByteArray(), PASSWORD), "key.store-entries");
  }

  private static void assertCode(Reading<SecretKey> reading, String code) {
    assertThat(reading.findings()).extracting("code").containsExactly(code);
  }
}
