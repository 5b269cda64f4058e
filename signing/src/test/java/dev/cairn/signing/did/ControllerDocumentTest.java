package dev.cairn.signing.did;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControllerDocumentTest {
  private static final String KEY = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
  private static final String SCHOOL =
      """
      {"id": "https://school.example/",
       "verificationMethod": [
         {"id": "#2026", "type": "Multikey", "controller": "https://school.example/",
          "publicKeyMultibase": "%s", "revoked": "2026-06-01T00:00:00+02:00"}],
       "assertionMethod": ["#2026", "did:key:%s#%s"],
       "authentication": [
         {"id": "https://school.example/#door", "type": "Multikey",
          "controller": "https://school.example/", "publicKeyMultibase": "zUnknownKind"}]}
      """
          .formatted(KEY, KEY, KEY);

  @Test
  void methodsAreHeldUnderAbsoluteUrlsAndListedByPurpose() {
    ControllerDocument school = read(SCHOOL).orThrow();
    String method = "https://school.example/#2026";

    assertThat(school.method(method).orElseThrow().revoked())
        .contains(Instant.parse("2026-05-31T22:00:00Z"));
    assertThat(school.lists(method, ProofPurpose.ASSERTION_METHOD)).isTrue();
    assertThat(school.lists(method, ProofPurpose.AUTHENTICATION)).isFalse();
    assertThat(school.mentions("did:key:" + KEY + "#" + KEY)).isTrue();
    assertThat(school.method("did:key:" + KEY + "#" + KEY)).isEmpty();
  }

  @Test
  void aMethodOfAnUnknownKindIsKeptWithoutItsKey() {
    VerificationMethod door =
        read(SCHOOL).orThrow().method("https://school.example/#door").orElseThrow();

    assertThat(door.key().isAccepted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"verificationMethod\": []} | controller.id | /id",
        "{\"id\": 5} | controller.id | /id",
        "{\"id\": \"a:b\", \"verificationMethod\": {}} | controller.type | /verificationMethod",
        "{\"id\": \"a:b\", \"assertionMethod\": [7]} | controller.method | /assertionMethod/0",
        "{\"id\": \"a:b\", \"verificationMethod\": [{\"id\": \"#a\"}]} | controller.method |"
            + " /verificationMethod/0",
        "{\"id\": \"a:b\", \"verificationMethod\": [{\"id\": \"#a\", \"controller\": \"a:b\"},"
            + " {\"id\": \"#a\", \"controller\": \"a:b\"}]} | controller.duplicate-method |"
            + " /verificationMethod/1",
        "{\"id\": \"a:b\", \"verificationMethod\": [{\"id\": \"#a\", \"controller\": \"a:b\","
            + " \"secretKeyMultibase\": \"z1\"}]} | controller.secret | /verificationMethod/0",
        "{\"id\": \"a:b\", \"verificationMethod\": [{\"id\": \"#a\", \"controller\": \"a:b\","
            + " \"expires\": \"2026-01-01\"}]} | controller.date | /verificationMethod/0/expires"
      })
  void aBadDocumentIsRefusedAtItsPlace(String json, String code, String pointer) {
    Reading<ControllerDocument> reading = read(json);

    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings().get(0).code()).isEqualTo(code);
    assertThat(reading.findings().get(0).pointer()).isEqualTo(pointer);
  }

  @Test
  void aDirectoryIsReadWholeOrNotAtAll(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("school.json"), SCHOOL);
    PinnedControllers pinned = PinnedControllers.read(directory).orThrow();

    assertThat(pinned.find("https://school.example/").isFound()).isTrue();
    assertThat(pinned.find("https://other.example/").isFound()).isFalse();

    Files.writeString(directory.resolve("twin.json"), SCHOOL);
    assertThat(PinnedControllers.read(directory).findings())
        .extracting("code")
        .containsExactly("controller.duplicate");

    Files.writeString(directory.resolve("twin.json"), "{");
    Reading<PinnedControllers> broken = PinnedControllers.read(directory);
    assertThat(broken.isAccepted()).isFalse();
    assertThat(broken.findings().get(0).message()).startsWith("twin.json: ");
  }

  @Test
  void settled2AKeyIsNeverTakenFromAUrlFragment() {
    ControllerSource controllers = ControllerSource.didKey();

    assertThat(controllers.find("https://example.com/issuers/876543#" + KEY).isFound()).isFalse();
    assertThat(controllers.find("https://example.com/issuers/876543").isFound()).isFalse();
  }

  private static Reading<ControllerDocument> read(String json) {
    return JsonReader.strict().read(json).then(v -> ControllerDocument.read((JsonObject) v));
  }
}
