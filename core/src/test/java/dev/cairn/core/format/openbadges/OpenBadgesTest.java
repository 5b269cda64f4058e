package dev.cairn.core.format.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.format.Structure;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBadgesTest {

  @ParameterizedTest
  @CsvSource({
    "simple-err-context, vc.context-missing, /@context",
    "simple-err-type, ob.type, /type",
    "simple-err-issuer, vc.issuer, ''",
    "simple-err-issuer-type, ob.class-type, /issuer/type",
    "simple-err-credential-subject-type, ob.class-type, /credentialSubject/type",
    "simple-err-credential-subject-identifier-type, ob.class-type,"
        + " /credentialSubject/identifier/0/type",
    "simple-err-credential-subject-result-type, ob.class-type,"
        + " /credentialSubject/result/1/type",
    "simple-err-evidence-type, ob.class-type, /evidence/1/type",
  })
  void findsThePublishedFaults(String file, String code, String pointer) throws IOException {
    JsonObject badge = read("1edtech-validator/ob30/" + file + ".json").root();
    assertThat(Structure.check(badge))
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .extracting(f -> f.code() + " " + f.pointer())
        .contains(code + " " + pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simple-err-issuer-type",
        "simple-err-credential-subject-type",
        "simple-err-credential-subject-identifier-type",
        "simple-err-credential-subject-result-type",
        "simple-err-evidence-type"
      })
  void findsOneErrorWhereThereIsOneFault(String file) throws IOException {
    assertThat(Structure.check(read("1edtech-validator/ob30/" + file + ".json").root()))
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simple",
        "simple-did-key-method",
        "simple-context-alias",
        "simple-eddsa-2022",
        "simple-multiple-proofs",
        "simple-err-expired",
        "simple-err-proof-value",
        "simple-err-proof-method-unknown-scheme",
        "simple_v1",
        "credential-status-revoked",
        "endorsement-valid",
        "complete"
      })
  void acceptsThePublishedStructures(String file) throws IOException {
    assertThat(Structure.check(read("1edtech-validator/ob30/" + file + ".json").root()))
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .isEmpty();
  }

  @Test
  void versionOneIsAcceptedWithAWarning() throws IOException {
    assertThat(Structure.check(read("1edtech-validator/ob30/simple_v1.json").root()))
        .extracting(Finding::code)
        .contains("vc.version-1-1");
  }

  static Stream<Path> specificationExamples() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.require("vectors/ob3-spec-examples"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("specificationExamples")
  void readsEverySpecificationExampleAndWritesItBackUnchanged(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CredentialDocument document = CredentialDocument.read(bytes).orThrow();
    assertThat(document.bytes()).isEqualTo(bytes);
    JsonObject again =
        JsonReader.strict().readObject(JsonWriter.prettyBytes(document.root())).orThrow();
    assertThat(JsonWriter.compact(again)).isEqualTo(JsonWriter.compact(document.root()));
    assertThat(Structure.check(document.root()))
        .noneMatch(f -> f.severity() == Finding.Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/credentialSubject/achievement/name | 7 | ob.text",
        "/credentialSubject/achievement/achievementType | 'Medal' | ob.word",
        "/credentialSubject/achievement/creditsAvailable | '5' | ob.number",
        "/credentialSubject/achievement/creditsAvailable | -5 | ob.negative",
        "/credentialSubject/achievement/inLanguage | 'english language' | ob.language",
        "/credentialSubject/achievement/criteria | 'pass' | ob.form",
        "/credentialSubject/achievement/creator | 'the university' | ob.url",
        "/credentialSubject/achievement | [] | ob.missing",
        "/credentialSubject/activityEndDate | 'May' | ob.date",
        "/credentialSubject/result | {'type':'Result','status':'Passed'} | ob.word",
        "/credentialSubject/result | {'type':'Result','value':5} | ob.text",
        "/awardedDate | '2026-01-01' | ob.date",
        "/endorsement | 'eyJ' | ob.form",
        "/endorsementJwt | ['no jwt'] | ob.jws",
        "/evidence | ['https://x.test'] | vc.evidence-form",
        "/image | {'type':'Image'} | ob.missing",
      })
  void namesTheFault(String pointer, String value, String code) throws IOException {
    JsonObject badge = set(read("1edtech-validator/ob30/simple.json").root(), pointer, value);
    assertThat(OpenBadges.check(badge))
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.message()).endsWith(".");
            });
  }

  @Test
  void someoneMustHaveEarnedIt() throws IOException {
    JsonObject badge = read("1edtech-validator/ob30/simple.json").root();
    JsonObject subject = (JsonObject) badge.find("credentialSubject").orElseThrow();
    assertThat(OpenBadges.check(badge.with("credentialSubject", subject.without("id"))))
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly("ob.recipient /credentialSubject");
  }

  @Test
  void aResultThatNamesNothingTheAchievementHasIsAWarning() throws IOException {
    JsonObject badge =
        set(
            read("1edtech-validator/ob30/simple.json").root(),
            "/credentialSubject/result",
            "{'type':'Result','resultDescription':'urn:a:b'}");
    assertThat(OpenBadges.check(badge))
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .startsWith("WARNING ob.dangling-reference at /credentialSubject/result/resultDescription");
  }

  @Test
  void theContextsStandInTheirOrder() throws IOException {
    JsonObject badge = read("1edtech-validator/ob30/simple.json").root();
    String base = "'https://www.w3.org/ns/credentials/v2'";
    String ob = "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'";
    assertThat(OpenBadges.check(set(badge, "/@context", "[" + base + "]")))
        .extracting(Finding::code)
        .containsExactly("ob.context-missing");
    assertThat(
            OpenBadges.check(set(badge, "/@context", "[" + base + ",'https://x.test'," + ob + "]")))
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly("ob.context-order /@context/2");
  }

  @Test
  void embeddedEndorsementsAreCheckedWhereTheyStand() throws IOException {
    JsonObject badge =
        set(
            read("1edtech-validator/ob30/simple.json").root(),
            "/endorsement",
            "[{'@context':['https://www.w3.org/ns/credentials/v2',"
                + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                + "'id':'urn:e:1','name':'e','type':['VerifiableCredential'],"
                + "'issuer':'did:example:e','validFrom':'2026-01-01T00:00:00Z',"
                + "'credentialSubject':{'type':'EndorsementSubject'}}]");
    assertThat(OpenBadges.check(badge))
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(
            "ob.type /endorsement/0/type", "ob.missing /endorsement/0/credentialSubject");
  }

  @Test
  void aDocumentOfNoKnownFormatIsRefused() {
    assertThat(Structure.check(JsonObject.builder().put("a", 1).build()))
        .extracting(Finding::code)
        .containsExactly("structure.unknown-format");
    assertThat(
            Structure.check(
                JsonObject.builder().put("credentialSubject", JsonObject.empty()).build()))
        .extracting(Finding::code)
        .contains("vc.type-missing");
  }

  private static CredentialDocument read(String file) throws IOException {
    return CredentialDocument.read(Files.readAllBytes(SharedData.require("vectors/" + file)))
        .orThrow();
  }

  private static JsonObject set(JsonObject object, String pointer, String value) {
    List<String> steps = List.of(pointer.substring(1).split("/"));
    return set(object, steps, value);
  }

  private static JsonObject set(JsonObject object, List<String> steps, String value) {
    String name = steps.get(0);
    if (steps.size() == 1) {
      return object.with(
          name,
          JsonReader.strict()
              .read(value.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
              .orThrow());
    }
    JsonObject inner = (JsonObject) object.find(name).orElseThrow();
    return object.with(name, set(inner, steps.subList(1, steps.size()), value));
  }
}
