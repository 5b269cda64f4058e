package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.suite.HashSuite;
import dev.cairn.signing.verify.CredentialIssuer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A suite of one's own: what the package page of the suites shows, run. */
class OwnSuiteExampleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void aSuiteOfOnesOwnIsTenLinesAndEverybodyElseRefusesIt() {
    SecretKey key = SecretKey.generate(KeyAlgorithm.P384, new SecureRandom());
    String did = DidKey.of(key.verificationKey());
    JsonObject unsigned =
        JsonReader.strict()
            .readObject(
                ("{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"],"
                        + " \"type\": [\"VerifiableCredential\"], \"issuer\": \""
                        + did
                        + "\", \"credentialSubject\": {\"id\": \"did:example:b\"}}")
                    .getBytes(StandardCharsets.UTF_8))
            .orThrow();

    Cryptosuites builtIn = Cryptosuites.standard(Canonicalizer.over(ContextSource.builtIn()));
    Cryptosuite own =
        HashSuite.linked(
            "example-json-2026",
            Set.of(KeyAlgorithm.P384),
            (document, hash) -> Reading.of(CanonicalJson.bytes(document)));
    JsonObject signed =
        CredentialIssuer.of(own, key, DidKey.methodOf(key.verificationKey()))
            .issue(unsigned, NOW)
            .orThrow();

    assertThat(verify(builtIn.with(own), signed).word()).isEqualTo("verified");
    JsonObject changed = signed.with("name", new JsonString("Another"));
    assertThat(verify(builtIn.with(own), changed).word()).isEqualTo("rejected");
    Verification elsewhere = verify(builtIn, signed);
    assertThat(elsewhere.word()).isEqualTo("rejected");
    assertThat(elsewhere.findings()).extracting("code").contains("proof.unknown-suite");
  }

  private static Verification verify(Cryptosuites suites, JsonObject signed) {
    return StandardVerifier.builder(suites, ControllerSource.didKey())
        .build()
        .verify(signed.toString().getBytes(StandardCharsets.UTF_8), VerificationRequest.at(NOW));
  }
}
