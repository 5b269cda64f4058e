package dev.cairn.signing.jose;

import static dev.cairn.signing.jose.Tokens.SUITE;
import static dev.cairn.signing.jose.Tokens.proof;
import static dev.cairn.signing.jose.Tokens.publicKey;
import static dev.cairn.signing.jose.Tokens.published;
import static dev.cairn.signing.jose.Tokens.secretKey;
import static dev.cairn.signing.jose.Tokens.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.verify.KeySelector;
import dev.cairn.signing.verify.PendingProof;
import dev.cairn.signing.verify.SecuredDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtCredentialFormatTest {
  private final JwtCredentialFormat format = new JwtCredentialFormat();

  @ParameterizedTest
  @CsvSource({
    "credential-jose-minimal.txt,p256,PASSED",
    "credential-issuer-match-signed.txt,ed25519,PASSED",
    "credential-jose-unknown-extensions.txt,ed25519,FAILED",
    "credential-jose-unknown-extensions.txt,p521,PASSED",
    "credential-jose-minimal.txt,p384,FAILED"
  })
  void publishedTokensVerifyWithTheirKeyOnly(String file, String key, Check.Outcome expected)
      throws Exception {
    byte[] token = published(SUITE + file);
    assertThat(format.recognises(token)).isTrue();
    PendingProof proof = proof(format.read(token));
    assertThat(proof.verify(publicKey(key)).outcome()).isEqualTo(expected);
    assertThat(proof.purpose()).isEqualTo("assertionMethod");
  }

  @Test
  void badMediaTypeIsRefusedAlthoughTheSignatureIsGood() throws Exception {
    byte[] token = published(SUITE + "presentation-jose-bad-media-type.txt");
    assertThat(format.recognises(token)).isTrue();
    assertThat(format.read(token).findings().get(0).code()).isEqualTo("jose.typ");
    Jws jws = Jws.parse(Jws.ascii(token)).orThrow();
    assertThat(jws.isSignedBy(publicKey("ed25519"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "credential-minimal.json,p256,vc+jwt",
    "credential-full.json,p384,vc+jwt",
    "presentation-single.json,p256,vp+jwt",
    "credential-minimal.json,p521,vc+jwt",
    "credential-minimal.json,ed25519,vc+jwt"
  })
  void issuedTokensVerify(String file, String key, String typ) throws Exception {
    JsonObject document = JsonReader.strict().readObject(published(SUITE + file)).orThrow();
    String method = Tokens.ISSUER + "#key-" + key;
    String token = JwtIssuer.with(secretKey(key), method).sign(document).orThrow();
    assertThat(Jws.header(utf8(token)).orElseThrow().findString("typ")).contains(typ);
    Reading<SecuredDocument> reading = format.read(utf8(token));
    assertThat(reading.orThrow().credential()).isEqualTo(document);
    assertThat(proof(reading).key()).isEqualTo(KeySelector.method(method));
    assertThat(proof(reading).verify(publicKey(key)).outcome()).isEqualTo(Check.Outcome.PASSED);
    for (int i = 0; i < token.length(); i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(holds(format, changed, key)).as("changed at %d", i).isFalse();
    }
  }

  @Test
  void anotherImplementationVerifiesWhatIsIssued() throws Exception {
    JsonObject document =
        JsonReader.strict().readObject(published(SUITE + "credential-minimal.json")).orThrow();
    for (String key : new String[] {"p256", "p384", "p521"}) {
      String token = JwtIssuer.with(secretKey(key), Tokens.ISSUER + "#k").sign(document).orThrow();
      ECKey peer = ECKey.parse(Tokens.suiteKey(key, "publicKeyJwk").toString());
      assertThat(JWSObject.parse(token).verify(new ECDSAVerifier(peer))).as(key).isTrue();
    }
  }

  @Test
  void issuingRefusesWhatIsNoCredential() throws Exception {
    JwtIssuer issuer = JwtIssuer.with(secretKey("p256"), Tokens.ISSUER + "#k");
    JsonObject good =
        JsonReader.strict().readObject(published(SUITE + "credential-minimal.json")).orThrow();
    assertThat(issuer.sign(good.with("proof", JsonObject.empty())).isAccepted()).isFalse();
    assertThat(issuer.sign(good.without("issuer")).isAccepted()).isFalse();
    assertThat(issuer.sign(good.with("vc", JsonObject.empty())).isAccepted()).isFalse();
    assertThat(issuer.sign(Tokens.json("{'iss':'urn:x'}")).isAccepted()).isFalse();
    JsonObject unknown =
        JsonReader.strict()
            .readObject(published(SUITE + "credential-unknown-extensions.json"))
            .orThrow();
    assertThat(JwtIssuer.with(secretKey("p521"), Tokens.ISSUER + "#k").sign(unknown).findings())
        .extracting("code", "pointer")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("issue.unknown-extension", "/badExtension"),
            org.assertj.core.groups.Tuple.tuple("issue.unknown-extension", "/anotherBadOne"));
  }

  private static boolean holds(JwtCredentialFormat format, String token, String key) {
    return format.recognises(utf8(token))
        && format
            .read(utf8(token))
            .match(
                a -> {
                  try {
                    return a.value().proofs().get(0).verify(publicKey(key)).outcome()
                        == Check.Outcome.PASSED;
                  } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException("the key was there before", e);
                  }
                },
                r -> false);
  }
}
