package dev.cairn.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialDocumentTest {

  @ParameterizedTest
  @CsvSource({
    "1edtech-validator/ob30/simple.json, OPEN_BADGES_3_0",
    "1edtech-validator/ob30/endorsement-valid.json, ENDORSEMENT_3_0",
    "1edtech-validator/clr20/simple.json, CLR_2_0",
    "elm/Sample-MC-Annex1-unsigned.jsonld, ELM",
    "w3c-vcdm2-test-suite/input/credential-ok.json, VCDM_2_0",
    "w3c-vcdm2-test-suite/input/presentation-ok.json, PRESENTATION",
    "case/opensalt-framework.json, UNKNOWN",
  })
  void tellsTheFormatAndKeepsTheBytes(String file, CredentialFormat format) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("vectors/" + file));
    CredentialDocument document = CredentialDocument.read(bytes).orThrow();
    assertThat(document.format()).isEqualTo(format);
    assertThat(document.bytes()).isEqualTo(bytes);
  }

  @Test
  void theBytesCannotBeChangedFromOutside() {
    byte[] bytes = "{\"type\":\"VerifiableCredential\"}".getBytes(StandardCharsets.UTF_8);
    CredentialDocument document = CredentialDocument.read(bytes).orThrow();
    bytes[0] = 'x';
    document.bytes()[0] = 'x';
    assertThat(document.text()).startsWith("{");
  }

  @Test
  void oneAndManyReadAlike() {
    CredentialDocument one =
        read(
            "{\"type\":\"A\",\"issuer\":\"did:x:1\",\"proof\":{\"p\":1},\"credentialSubject\":{}}");
    CredentialDocument many =
        read(
            "{\"type\":[\"A\"],\"issuer\":{\"id\":\"did:x:1\"},\"proof\":[{\"p\":1}],"
                + "\"credentialSubject\":[{}]}");
    for (CredentialDocument d : new CredentialDocument[] {one, many}) {
      assertThat(d.types()).containsExactly("A");
      assertThat(d.isType("A")).isTrue();
      assertThat(d.issuer()).contains("did:x:1");
      assertThat(d.proofs()).hasSize(1);
      assertThat(d.subjects()).containsExactly(JsonObject.empty());
      assertThat(d.withoutProof().has("proof")).isFalse();
      assertThat(d.contained()).isEmpty();
    }
  }

  @Test
  void equalityIsOfTheBytes() {
    assertThat(read("{}")).isEqualTo(read("{}")).isNotEqualTo(read("{ }"));
    assertThat(CredentialDocument.of(JsonObject.empty()).text()).isEqualTo("{}\n");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThat(
            CredentialDocument.read("[]".getBytes(StandardCharsets.UTF_8)).findings().get(0).code())
        .isEqualTo("json.type");
  }

  private static CredentialDocument read(String text) {
    return CredentialDocument.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
