package dev.cairn.core.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.format.Structure;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Rational;
import dev.cairn.core.profile.Element;
import dev.cairn.core.profile.MicrocredentialProfile;
import dev.cairn.core.profile.ProfileReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElmCredentialTest {
  private static final String ANNEX_1 = "Sample-MC-Annex1-unsigned.jsonld";

  @ParameterizedTest
  @ValueSource(strings = {ANNEX_1, "credential-sample.jsonld"})
  void readsThePublishedSamplesAndWritesThemBackUnchanged(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("vectors/elm/" + file));
    CredentialDocument document = CredentialDocument.read(bytes).orThrow();
    assertThat(document.bytes()).isEqualTo(bytes);
    assertThat(Structure.check(document.root()))
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .startsWith("INFO elm.shacl");
    assertThat(ElmCredential.read(document.root()).isAccepted()).isTrue();
  }

  @Test
  void findsTheElementsOfTheMicroCredential() throws IOException {
    ElmCredential c = ElmCredential.read(root(ANNEX_1)).orThrow();
    assertThat(c.issuerName().any()).isEqualTo("University of Zed");
    assertThat(c.learnerName().map(LocalizedText::any)).contains("Ana Andromeda");
    assertThat(c.achievements()).hasSize(1);
    Microcredential m = c.achievements().get(0);
    assertThat(m.learner()).contains("urn:epass:person:1");
    assertThat(m.title().map(LocalizedText::any)).contains("Digital micro-credential creation");
    assertThat(m.awardingBody().map(LocalizedText::any)).contains("University of Zed");
    assertThat(m.country().flatMap(Concept::uri))
        .contains("http://publications.europa.eu/resource/authority/country/IRL");
    assertThat(m.issued()).contains(LocalDate.of(2022, 12, 31));
    assertThat(m.outcomes())
        .extracting(LocalizedText::any)
        .containsExactly(
            "Communication, collaboration and creativity", "Developing digital content");
    assertThat(m.outcomes().get(1).in("es")).contains("Contento digital");
    assertThat(m.credits()).contains(Credit.of("2", CreditUnit.ECTS));
    assertThat(m.hours()).contains(Rational.of(60));
    assertThat(m.level()).contains(Level.of("EQF", "6"));
    assertThat(m.assessment()).map(Object::toString).contains("artefact assessment");
    assertThat(m.participation()).map(Object::toString).contains("Blended");
    assertThat(m.supervision())
        .map(Object::toString)
        .contains("Unsupervised without ID Verification");
    assertThat(m.identityChecked()).contains(false);
    assertThat(m.grade()).map(Object::toString).contains("Pass");
    assertThat(m.stackable()).contains(false);
    assertThat(m.prerequisites()).isPresent();
    assertThat(m.qualityAssurance()).isEmpty();
  }

  @Test
  void theSampleStatesEveryMandatoryElementButQualityAssurance() throws IOException {
    Microcredential m = ElmCredential.read(root(ANNEX_1)).orThrow().achievements().get(0);
    ProfileReport report = MicrocredentialProfile.EU_2022.check(m, LocalDate.of(2026, 1, 1));
    assertThat(report.elements().stream().filter(Element::mandatory)).hasSize(10);
    assertThat(report.findings())
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly("profile.eu2022.quality-assurance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type | ['VerifiableCredential'] | elm.type /type",
        "@context | ['https://www.w3.org/2018/credentials/v1'] | elm.context-missing /@context",
        "issuer | {'id':'urn:x:i','type':'Organisation'} | elm.missing /issuer",
        "issuer | {'id':'urn:x:i','type':'Organisation','legalName':{'en':5}}"
            + " | elm.language-map /issuer/legalName/en",
        "issuer | {'id':'urn:x:i','type':'Group','legalName':{'en':'x'}}"
            + " | elm.class-type /issuer/type",
        "credentialSubject | {'type':'Person'} | elm.missing /credentialSubject",
        "credentialSubject | {'id':'urn:x:p','type':'Person','hasClaim':'x'}"
            + " | elm.form /credentialSubject/hasClaim",
        "credentialProfiles | [] | elm.missing ``",
      })
  void refusesWithCodeAndPlace(String name, String value, String expected) throws IOException {
    JsonObject c = root("credential-sample.jsonld").with(name, json(value));
    assertThat(ElmStructure.check(c))
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .extracting(f -> (f.code() + " " + f.pointer()).strip())
        .containsExactly(expected.replace("``", "").strip());
    assertThat(ElmCredential.read(c).isAccepted()).isFalse();
  }

  private static JsonObject root(String file) throws IOException {
    return JsonReader.strict()
        .readObject(Files.readAllBytes(SharedData.require("vectors/elm/" + file)))
        .orThrow();
  }

  private static JsonValue json(String text) {
    return JsonReader.strict()
        .read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}
