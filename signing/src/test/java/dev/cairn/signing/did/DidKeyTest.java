package dev.cairn.signing.did;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidKeyTest {

  /** The published documents write keys in older forms, so key bytes are compared, not texts. */
  @ParameterizedTest
  @ValueSource(strings = {"ed25519-x25519.json", "nist-curves.json"})
  void everyPublishedDidKeyResolvesToTheSameKeyAndPurposes(String file) throws IOException {
    JsonObject all =
        JsonReader.strict()
            .readObject(Files.readAllBytes(SharedData.require("vectors/did-key/" + file)))
            .orThrow();

    assertThat(all.names()).isNotEmpty();
    for (String did : all.names()) {
      ControllerDocument computed = DidKey.resolve(did).orThrow();
      JsonObject entry = (JsonObject) all.find(did).orElseThrow();
      ControllerDocument published =
          ControllerDocument.read((JsonObject) entry.find("didDocument").orElseThrow()).orThrow();
      String method = did + "#" + did.substring("did:key:".length());
      VerificationMethod expected = published.method(method).orElseThrow();
      VerificationMethod actual = computed.method(method).orElseThrow();
      if (expected.key().isAccepted()) {
        assertThat(actual.key().orThrow()).isEqualTo(expected.key().orThrow());
      } else {
        // One P-256 entry publishes publicKeyBase58 of a type without a key form of its own.
        assertThat(did).startsWith("did:key:zDn");
      }
      assertThat(actual.controller()).isEqualTo(did);
      Set<ProofPurpose> purposes =
          Arrays.stream(ProofPurpose.values())
              .filter(p -> published.lists(method, p))
              .collect(Collectors.toSet());
      assertThat(purposes).allMatch(p -> computed.lists(method, p)).hasSize(4);
    }
  }

  @Test
  void aDidKeyForKeyAgreementOnlyIsNotAVerificationKey() throws IOException {
    JsonObject all =
        JsonReader.strict()
            .readObject(Files.readAllBytes(SharedData.require("vectors/did-key/x25519.json")))
            .orThrow();
    JsonObject documents = (JsonObject) all.find("didDocument").orElseThrow();

    for (String did : documents.names()) {
      assertThat(DidKey.resolve(did).findings())
          .extracting("code")
          .containsExactly("key.unsupported");
    }
  }

  @Test
  void theIdentifierOfAKeyIsItsMultikey() {
    SecretKey key = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    String multikey = Multikey.write(key.verificationKey());

    assertThat(DidKey.of(key.verificationKey())).isEqualTo("did:key:" + multikey);
    assertThat(DidKey.methodOf(key.verificationKey()))
        .isEqualTo("did:key:" + multikey + "#" + multikey);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:key:",
        "did:key:z",
        "did:key:z6Mk",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6Mk",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp/path",
        "did:web:example.com",
        "https://example.com/#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
      })
  void whatIsNoDidKeyIsRefusedWithAFinding(String did) {
    assertThat(DidKey.resolve(did).isAccepted()).isFalse();
    assertThat(ControllerSource.didKey().find(did).isFound()).isFalse();
  }
}
