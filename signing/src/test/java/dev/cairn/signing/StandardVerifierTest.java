package dev.cairn.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.status.StatusDirectory;
import dev.cairn.signing.status.StatusListChecker;
import dev.cairn.signing.trust.TrustPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, tokens, status and trust through the one verifier, on what others published. */
class StandardVerifierTest {
  private static final VerificationRequest NOW =
      VerificationRequest.at(Instant.parse("2026-11-24T12:00:00Z"));
  private static final String BADGES = "vectors/1edtech-validator/ob30/";
  private static final String SUITE = "vectors/w3c-vc-jose-cose-test-suite/";

  @Test
  @DisplayName("SETTLED 3: simple-jwt.png is Undetermined without a pinned issuer, Verified with")
  void publishedPng() throws Exception {
    byte[] picture = published(BADGES + "simple-jwt.png");
    Verification unpinned = plain().verify(picture, NOW);
    assertThat(unpinned.word()).isEqualTo("undetermined");
    assertThat(unpinned.check(Check.Kind.CONTROLLER).outcome()).isEqualTo(Check.Outcome.UNKNOWN);
    Verification verified = pinned().verify(picture, NOW);
    assertThat(verified)
        .as(verified.findings().toString())
        .isInstanceOf(Verification.Verified.class);
    assertThat(verified.credentialId()).contains("http://example.com/credentials/3527");
  }

  @Test
  @DisplayName("SETTLED 3: simple.jwt is Undetermined")
  void publishedJwt() throws Exception {
    for (CredentialVerifier verifier : List.of(plain(), pinned())) {
      Verification v = verifier.verify(published(BADGES + "simple.jwt"), NOW);
      assertThat(v.word()).as(v.findings().toString()).isEqualTo("undetermined");
    }
  }

  @Test
  @DisplayName("SETTLED 2: the hosted sample in simple-json.svg is Verified with a pinned document")
  void publishedSvg() throws Exception {
    byte[] picture = published(BADGES + "simple-json.svg");
    assertThat(plain().verify(picture, NOW).word()).isEqualTo("undetermined");
    Verification v = pinned().verify(picture, NOW);
    assertThat(v.word()).as(v.findings().toString()).isEqualTo("verified");
  }

  @Test
  void publishedRevokedCredentialIsRevoked(@TempDir Path lists) throws Exception {
    byte[] credential = published(BADGES + "bit-string-list/credential-status-revoked.json");
    Verification before = pinned().verify(credential, NOW);
    assertThat(before.word()).isEqualTo("undetermined");
    assertThat(before.check(Check.Kind.PROOF).outcome()).isEqualTo(Check.Outcome.PASSED);
    Files.write(lists.resolve("testlist"), published(BADGES + "bit-string-list/testlist"));
    CredentialVerifier verifier =
        StandardVerifier.builder(Suites.standard(), publishedIssuers())
            .status(StatusListChecker.of(StatusDirectory.open(lists).orThrow()))
            .build();
    Verification v = verifier.verify(credential, NOW);
    assertThat(v.word()).isEqualTo("rejected");
    assertThat(v.check(Check.Kind.PROOF).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(v.check(Check.Kind.STATUS).outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(v.check(Check.Kind.STATUS).findings().stream().map(Finding::code))
        .contains("status.revoked")
        .doesNotContain("status.list-unverified");
    CredentialVerifier listUnproven =
        StandardVerifier.builder(Suites.standard(), ControllerSource.didKey())
            .status(StatusListChecker.of(StatusDirectory.open(lists).orThrow()))
            .build();
    assertThat(
            listUnproven.verify(credential, NOW).check(Check.Kind.STATUS).findings().stream()
                .map(Finding::code))
        .contains("status.list-unverified");
  }

  @Test
  @DisplayName("SETTLED 1: verified says who signed; the policy says whether they may")
  void trustIsApart() throws Exception {
    byte[] picture = published(BADGES + "simple-json.svg");
    String accept = "{'trustPolicy':'1','name':'n','accept':[{'issuer':'%s'}]}".replace('\'', '"');
    Verification accepted =
        trusting(accept.formatted("https://example.com/issuers/876543")).verify(picture, NOW);
    assertThat(accepted.word()).isEqualTo("verified");
    assertThat(accepted.trust()).isEqualTo(Trust.ACCEPTED);
    Verification other = trusting(accept.formatted("did:web:other.example")).verify(picture, NOW);
    assertThat(other.word()).isEqualTo("verified");
    assertThat(other.trust()).isEqualTo(Trust.BARRED);
    assertThat(other.check(Check.Kind.TRUST).findings().get(0).code())
        .isEqualTo("trust.unknown-issuer");
    assertThat(pinned().verify(picture, NOW).trust()).isEqualTo(Trust.NOT_JUDGED);
  }

  @ParameterizedTest
  @CsvSource({
    "credential-jose-minimal.txt,p256,PASSED",
    "credential-issuer-match-signed.txt,ed25519,PASSED",
    "credential-jose-unknown-extensions.txt,ed25519,FAILED",
    "credential-sdjwt-selective.txt,p384,PASSED",
    "credential-cose-minimal.txt,p256,PASSED",
    "credential-cose-minimal-not-base64.txt,p256,FAILED",
    "credential-cose-bad-media-type.txt,p384,FAILED",
    "presentation-cose-bad-media-type.txt,p256,FAILED",
    "presentation-jose-bad-media-type.txt,ed25519,FAILED",
    "credential-sdjwt-bad-media-type.txt,ed25519,FAILED",
    "presentation-sdjwt-bad-media-type.txt,ed25519,FAILED",
    "credential-minimal.json,ed25519,UNKNOWN",
    "presentation-single.json,ed25519,UNKNOWN"
  })
  void joseTestSuite(String file, String key, Check.Outcome expected) throws Exception {
    Verification v = suiteVerifier(key).verify(published(SUITE + file), NOW);
    String findings = v.findings().toString();
    if (expected == Check.Outcome.PASSED) {
      assertThat(v.word()).as(findings).isEqualTo("verified");
    } else {
      assertThat(v.word()).as(findings).isNotEqualTo("verified");
      assertThat(v.check(Check.Kind.PROOF).outcome()).isNotEqualTo(Check.Outcome.PASSED);
    }
    if (expected == Check.Outcome.UNKNOWN) {
      assertThat(v.check(Check.Kind.PROOF).findings().get(0).code()).isEqualTo("proof.none");
    }
  }

  private static CredentialVerifier plain() {
    return StandardVerifier.builder(Suites.standard(), ControllerSource.didKey()).build();
  }

  private static CredentialVerifier pinned() throws Exception {
    return StandardVerifier.builder(Suites.standard(), publishedIssuers()).build();
  }

  private static CredentialVerifier trusting(String policy) throws Exception {
    return StandardVerifier.builder(Suites.standard(), publishedIssuers())
        .trust(TrustPolicy.read(policy.getBytes(StandardCharsets.UTF_8)).orThrow())
        .build();
  }

  /** Knows one key of the test suite's issuer, as its cases ask. */
  private static CredentialVerifier suiteVerifier(String key) throws Exception {
    JsonObject method =
        JsonReader.strict().readObject(published(SUITE + "vm-" + key + ".json")).orThrow();
    String id = method.findString("id").orElseThrow();
    String controller = method.findString("controller").orElseThrow();
    ControllerDocument document =
        ControllerDocument.builder(controller)
            .add(
                VerificationMethod.of(
                    id,
                    controller,
                    Jwk.read((JsonObject) method.find("publicKeyJwk").orElseThrow()).orThrow()))
            .list(id, ProofPurpose.ASSERTION_METHOD)
            .list(id, ProofPurpose.AUTHENTICATION)
            .build();
    return StandardVerifier.builder(
            Suites.standard(), PinnedControllers.of(List.of(document)).orThrow())
        .build();
  }

  private static ControllerSource publishedIssuers() throws Exception {
    Path directory =
        Path.of(
            Objects.requireNonNull(StandardVerifierTest.class.getResource("/controllers")).toURI());
    return PinnedControllers.read(directory).orThrow();
  }

  private static byte[] published(String path) throws IOException {
    return Files.readAllBytes(SharedData.require(path));
  }
}
