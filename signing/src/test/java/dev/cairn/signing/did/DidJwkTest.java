package dev.cairn.signing.did;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonString;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidJwkTest {

  @ParameterizedTest
  @EnumSource(names = {"ED25519", "P256", "P384", "P521"})
  void anIdentifierResolvesToItsKey(KeyAlgorithm algorithm) {
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    String did = DidJwk.of(key.verificationKey());
    ControllerDocument document = DidJwk.resolve(did).orThrow();

    assertThat(document.method(did + "#0").orElseThrow().key().orThrow())
        .isEqualTo(key.verificationKey());
    assertThat(document.lists(did + "#0", ProofPurpose.ASSERTION_METHOD)).isTrue();
    assertThat(ControllerSource.didJwk().find(did).isFound()).isTrue();
  }

  @Test
  void anEncryptionKeyIsListedForNothingAndAPrivateOneIsRefused() {
    SecretKey key = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    String encryption =
        did(Jwk.write(key.verificationKey()).with("use", new JsonString("enc")).toString());

    assertThat(
            DidJwk.resolve(encryption)
                .orThrow()
                .lists(encryption + "#0", ProofPurpose.ASSERTION_METHOD))
        .isFalse();
    assertThat(DidJwk.resolve(did(Jwk.writeSecret(key).toString())).findings())
        .extracting("code")
        .containsExactly("did.jwk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"did:jwk:", "did:jwk:e30", "did:jwk:!!", "did:jwk:bm8", "did:key:z6Mk"})
  void whatIsNoDidJwkIsRefusedWithAFinding(String did) {
    assertThat(DidJwk.resolve(did).isAccepted()).isFalse();
    assertThat(ControllerSource.didJwk().find(did).isFound()).isFalse();
  }

  private static String did(String json) {
    return "did:jwk:"
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
