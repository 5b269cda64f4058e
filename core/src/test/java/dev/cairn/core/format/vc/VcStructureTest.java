package dev.cairn.core.format.vc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VcStructureTest {
  private static final String SUITE = "vectors/w3c-vcdm2-test-suite/input";

  /** The reason each published failure is refused for; the file's name says it in words. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("credential-context-combo3-fail", "vc.context-url /@context/1"),
          Map.entry("credential-evidence-missing-type-fail", "vc.evidence-type /evidence"),
          Map.entry("credential-id-not-url-fail", "vc.id /id"),
          Map.entry("credential-issuer-no-url-fail", "vc.issuer /issuer"),
          Map.entry("credential-issuer-object-id-null-fail", "vc.issuer /issuer/id"),
          Map.entry(
              "credential-missing-base-context-fail-or-inject", "vc.context-missing /@context"),
          Map.entry("credential-no-context-fail-or-inject", "vc.context-missing "),
          Map.entry("credential-no-issuer-fail", "vc.issuer "),
          Map.entry("credential-no-type-fail", "vc.type-missing "),
          Map.entry("credential-schema-no-id-fail", "vc.credentialSchema-id /credentialSchema"),
          Map.entry("credential-schema-no-type-fail", "vc.credentialSchema-type /credentialSchema"),
          Map.entry(
              "credential-status-missing-type-fail", "vc.credentialStatus-type /credentialStatus"),
          Map.entry(
              "credential-status-nonurl-id-fail", "vc.credentialStatus-id /credentialStatus/id"),
          Map.entry("credential-subject-no-claims-fail", "vc.subject-empty /credentialSubject"),
          Map.entry("credential-termsofuse-missing-type-fail", "vc.termsOfUse-type /termsOfUse"),
          Map.entry("credential-validfrom-invalid-fail", "vc.date /validFrom"),
          Map.entry("credential-name-extra-prop-en-fail", "vc.language-value /name/url"),
          Map.entry(
              "issuer-description-extra-prop-en-fail", "vc.language-value /issuer/description/url"),
          Map.entry("presentation-holder-fail", "vc.holder /holder"),
          Map.entry("presentation-holder-object-fail", "vc.holder /holder/id"),
          Map.entry("presentation-missing-base-context-fail", "vc.context-missing /@context"),
          Map.entry("presentation-missing-required-type-fail", "vc.type-base /type"),
          Map.entry("presentation-no-context-fail-or-inject", "vc.context-missing "));

  static Stream<Path> suite() throws IOException {
    try (Stream<Path> files = Files.walk(SharedData.require(SUITE))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  static Stream<Path> failures() throws IOException {
    // Whether a mapped or redefined term is a fault only JSON-LD processing can tell.
    return suite()
        .filter(f -> f.toString().contains("-fail"))
        .filter(f -> !f.toString().contains("type-mapped") && !f.toString().contains("redef"));
  }

  static Stream<Path> successes() throws IOException {
    return suite().filter(f -> !f.toString().contains("-fail"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyPublishedFailureIsRefusedForItsReason(Path file) {
    String name = file.getFileName().toString().replace(".json", "");
    JsonObject document = read(file).root();
    String expected = REASONS.get(name);
    for (List<Finding> found :
        List.of(VcStructure.check(document), VcStructure.checkBeforeIssuing(document))) {
      assertThat(found).anyMatch(f -> f.severity() == Finding.Severity.ERROR);
      if (name.equals("credential-no-issuer-fail") && found.size() == 1) {
        // Before issuing the issuer may be missing; the empty subject may not.
        assertThat(found.get(0).code()).isEqualTo("vc.subject-empty");
      } else if (expected != null) {
        assertThat(found).extracting(f -> f.code() + " " + f.pointer()).contains(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("successes")
  void everyPublishedSuccessIsAcceptedAndWrittenBackUnchanged(Path file) throws IOException {
    CredentialDocument document = read(file);
    assertThat(document.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(VcStructure.checkBeforeIssuing(withDates(document))).isEmpty();
  }

  /** The suite fills two words in before it issues, as its own tests do. */
  private static JsonObject withDates(CredentialDocument document) {
    String text =
        document
            .text()
            .replace("PAST DATE", "2020-01-01T00:00:00Z")
            .replace("FUTURE DATE", "2040-01-01T00:00:00Z");
    return object(text);
  }

  private static final String SOUND =
      "{'@context':['https://www.w3.org/ns/credentials/v2'],'type':['VerifiableCredential'],"
          + "'issuer':'did:example:i','credentialSubject':{'id':'did:example:s'}%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",'validFrom':'2026-01-01T00:00:00' | vc.date | /validFrom",
        ",'validFrom':'2026-02-30T00:00:00Z' | vc.date | /validFrom",
        ",'validUntil':5 | vc.date | /validUntil",
        ",'validFrom':'2026-01-02T00:00:00Z','validUntil':'2026-01-02T00:30:00+01:00'"
            + " | vc.date-order | /validUntil",
        ",'id':['urn:a:b','urn:a:c'] | vc.id | /id",
        ",'id':null | vc.id | /id",
        ",'credentialStatus':'https://x.test/1' | vc.credentialStatus-form | /credentialStatus",
        ",'credentialStatus':[{'type':'A'},{'type':7}] | vc.type-value | /credentialStatus/1/type",
        ",'termsOfUse':{'type':'A','id':'no url'} | vc.termsOfUse-id | /termsOfUse/id",
        ",'name':7 | vc.language-value | /name",
        ",'name':{'@language':'en'} | vc.language-value | /name",
        ",'name':{'@value':'x','@language':'en_GB'} | vc.language-value | /name/@language",
        ",'name':{'@value':'x','@direction':'up'} | vc.language-value | /name/@direction",
        ",'relatedResource':{'id':'https://x.test/1'}"
            + " | vc.related-resource-digest | /relatedResource",
        ",'relatedResource':[{'id':'https://x.test/1','digestSRI':'s'},"
            + "{'id':'https://x.test/1','digestSRI':'s'}]"
            + " | vc.related-resource | /relatedResource/1/id",
        ",'issuanceDate':'2026-01-01T00:00:00Z' | vc.property-of-1-1 | /issuanceDate",
      })
  void oneFindingAFault(String extra, String code, String pointer) {
    List<Finding> found = VcStructure.check(object(String.format(SOUND, extra)));
    assertThat(found)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.pointer()).isEqualTo(pointer);
              assertThat(f.message()).endsWith(".");
            });
  }

  @Test
  void aCompleteCredentialNeedsItsIssuer() {
    JsonObject sound = object(String.format(SOUND, ""));
    assertThat(VcStructure.check(sound)).isEmpty();
    assertThat(VcStructure.check(sound.without("issuer")))
        .extracting(Finding::code)
        .containsExactly("vc.issuer");
    assertThat(VcStructure.checkBeforeIssuing(sound.without("issuer"))).isEmpty();
  }

  @Test
  void versionOneIsReadWithAWarningAndNeedsItsDate() {
    JsonObject old =
        object(
            "{'@context':['https://www.w3.org/2018/credentials/v1'],"
                + "'type':'VerifiableCredential','issuer':'did:example:i',"
                + "'issuanceDate':'2020-01-01T00:00:00Z','credentialSubject':{'a':1}}");
    assertThat(VcStructure.check(old))
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .startsWith("WARNING vc.version-1-1 at /@context/0");
    assertThat(VcStructure.check(old.without("issuanceDate")))
        .extracting(Finding::code)
        .contains("vc.date-missing");
  }

  @Test
  void bothBaseContextsOrTheBaseContextSecondAreRefused() {
    JsonObject sound = object(String.format(SOUND, ""));
    JsonObject second =
        sound.with(
            "@context",
            object("{'c':['https://x.test/c','https://www.w3.org/ns/credentials/v2']}")
                .find("c")
                .orElseThrow());
    assertThat(VcStructure.check(second))
        .extracting(Finding::code)
        .containsExactly("vc.context-order");
    JsonObject both =
        sound.with(
            "@context",
            object(
                    "{'c':['https://www.w3.org/ns/credentials/v2',"
                        + "'https://www.w3.org/2018/credentials/v1']}")
                .find("c")
                .orElseThrow());
    assertThat(VcStructure.check(both))
        .extracting(Finding::code)
        .containsExactly("vc.context-mixed");
  }

  @Test
  @DisplayName("A presented credential is an object, checked where it stands")
  void presentedCredentials() {
    JsonObject presentation =
        object(
            "{'@context':['https://www.w3.org/ns/credentials/v2'],"
                + "'type':'VerifiablePresentation','verifiableCredential':['eyJ.e30.x',"
                + "{'@context':['https://www.w3.org/ns/credentials/v2'],"
                + "'type':'VerifiableCredential','issuer':'did:example:i'},"
                + "{'@context':'https://www.w3.org/ns/credentials/v2',"
                + "'type':'EnvelopedVerifiableCredential','id':'https://x.test/'}]}");
    assertThat(VcStructure.check(presentation))
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(
            "vc.presentation-credential /verifiableCredential/0",
            "vc.subject-missing /verifiableCredential/1",
            "vc.envelope /verifiableCredential/2/id");
  }

  private static CredentialDocument read(Path file) {
    try {
      return CredentialDocument.read(Files.readAllBytes(file)).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject object(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}
