package dev.cairn.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.status.BitstringStatusList;
import dev.cairn.signing.status.StatusListChecker;
import dev.cairn.signing.status.StatusPurpose;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.verify.CredentialIssuer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Credentials and lists that are truly signed, in Data Integrity and as tokens. */
class StatusThroughVerifierTest {
  private static final String URL = "https://uni.example/status/3";
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final VerificationRequest NOW =
      VerificationRequest.at(Instant.parse("2026-06-01T00:00:00Z"));

  private final SecretKey uni = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
  private final SecretKey stranger = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
  private final BitstringStatusList bits = BitstringStatusList.ofEntries(1, 1).with(7, 1);
  private final Cryptosuites suites = Suites.standard();

  @Test
  void signedListsOfBothFormsDecide() {
    JsonObject list = list(uni);
    byte[] token =
        JwtIssuer.with(uni, DidKey.methodOf(uni.verificationKey()))
            .sign(list)
            .orThrow()
            .getBytes(StandardCharsets.US_ASCII);
    for (byte[] published : List.of(signed(uni, list), token)) {
      assertThat(verify(credential(7), published).word()).isEqualTo("rejected");
      assertThat(codes(verify(credential(7), published))).containsExactly("status.suspended");
      assertThat(verify(credential(8), published).word()).isEqualTo("verified");
    }
  }

  @Test
  void aTokenCredentialWithAStatusIsCheckedAlike() {
    byte[] token =
        JwtIssuer.with(uni, DidKey.methodOf(uni.verificationKey()))
            .sign(unsigned(7))
            .orThrow()
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(codes(verify(token, signed(uni, list(uni))))).containsExactly("status.suspended");
  }

  @Test
  void listThatIsTamperedWithUnsignedOrOutOfDateSaysNothing() {
    JsonObject signed = object(signed(uni, list(uni)));
    JsonObject subject = (JsonObject) signed.find("credentialSubject").orElseThrow();
    String cleared = BitstringStatusList.ofEntries(1, 1).encode();
    JsonObject tampered =
        signed.with("credentialSubject", subject.with("encodedList", new JsonString(cleared)));
    JsonObject expired = list(uni).with("validUntil", new JsonString("2026-05-01T00:00:00Z"));
    for (byte[] published :
        List.of(
            JsonWriter.prettyBytes(tampered),
            JsonWriter.prettyBytes(list(uni)),
            signed(uni, expired),
            "no list".getBytes(StandardCharsets.US_ASCII))) {
      Verification v = verify(credential(8), published);
      assertThat(v.word()).isEqualTo("undetermined");
      assertThat(codes(v)).containsExactly("status.list-unverified");
    }
  }

  @Test
  void listThatAStrangerSignedSaysNothingGood() {
    Verification v = verify(credential(8), signed(stranger, list(stranger)));
    assertThat(v.word()).isEqualTo("undetermined");
    assertThat(codes(v)).containsExactly("status.list-issuer");
  }

  @Test
  void listWithAStatusOfItsOwnIsNotFollowed() {
    JsonObject circular =
        list(uni).with("credentialStatus", bits.entry(URL, StatusPurpose.SUSPENSION, 7));
    Verification v = verify(credential(8), signed(uni, circular));
    assertThat(v.word()).isEqualTo("verified");
    assertThat(codes(v)).containsExactly("status.list-status");
  }

  private JsonObject list(SecretKey key) {
    return bits.credential(URL, DidKey.of(key.verificationKey()), StatusPurpose.SUSPENSION, FROM);
  }

  private JsonObject unsigned(long index) {
    return object(
            ("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                    + "\"type\":[\"VerifiableCredential\"],\"issuer\":\""
                    + DidKey.of(uni.verificationKey())
                    + "\",\"validFrom\":\"2026-01-01T00:00:00Z\","
                    + "\"credentialSubject\":{\"id\":\"urn:uuid:1\"}}")
                .getBytes(StandardCharsets.UTF_8))
        .with("credentialStatus", bits.entry(URL, StatusPurpose.SUSPENSION, index));
  }

  private byte[] credential(long index) {
    return signed(uni, unsigned(index));
  }

  private byte[] signed(SecretKey key, JsonObject credential) {
    return JsonWriter.prettyBytes(
        CredentialIssuer.of(
                suites.find("eddsa-rdfc-2022").orElseThrow(),
                key,
                DidKey.methodOf(key.verificationKey()))
            .issue(credential, FROM)
            .orThrow());
  }

  private Verification verify(byte[] credential, byte[] list) {
    return StandardVerifier.builder(suites, ControllerSource.didKey())
        .status(StatusListChecker.of(url -> url.equals(URL) ? Optional.of(list) : Optional.empty()))
        .build()
        .verify(credential, NOW);
  }

  private static List<String> codes(Verification v) {
    return v.check(Check.Kind.STATUS).findings().stream().map(Finding::code).toList();
  }

  private static JsonObject object(byte[] json) {
    return JsonReader.strict().readObject(json).orThrow();
  }
}
