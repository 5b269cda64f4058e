package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Safe mode on both ways (settled points 4 and 5)")
class SafeModeTest {
  private static final BothWays WAYS = BothWays.builtIn();

  private static final String BADGE =
      """
      {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
       "id": "https://example.org/c/1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
       "issuer": {"id": "https://example.org/i", "type": "Profile", "name": "School"},
       "validFrom": "2024-01-01T00:00:00Z",
       "credentialSubject": {"id": "did:example:a", "type": "AchievementSubject",
         "achievement": {"id": "https://example.org/a", "type": "Achievement", "name": "A",
           "description": "B", "criteria": {"narrative": "C"}}}%s}
      """;

  private static JsonObject badge(String more) {
    return Vectors.parse(BADGE.formatted(more));
  }

  @Test
  void theUnchangedBadgeIsAccepted() {
    assertThat(WAYS.agree(badge("")).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      "extra": 1                                    | jsonld.undefined-term | /extra
      "@extra": 1                                   | jsonld.undefined-term | /@extra
      "evidence": {"type": "Evidence", "x": 1}      | jsonld.undefined-term | /evidence/x
      "evidence": {"type": "Proof of it"}           | jsonld.relative-iri   | /evidence/type
      "evidence": {"type": ["Evidence", "../x"]}    | jsonld.relative-iri   | /evidence/type/1
      "evidence": "page.html"                       | jsonld.relative-iri   | /evidence
      "evidence": {"id": "#1", "type": "Evidence"}  | jsonld.relative-iri   | /evidence/id
      "evidence": {"id": "https://a b", "type": "Evidence"} | jsonld.relative-iri | /evidence/id
      "evidence": {"id": "_:b0", "type": "Evidence"} | jsonld.blank-node-id | /evidence/id
      "name": {"@value": "N", "@language": "en_US"} | jsonld.language-tag   | /name/@language
      "name": {"@value": "N", "@language": "abcdefghij"} | jsonld.language-tag | /name/@language
      "name": {"@value": "N", "@language": "ar", "@direction": "rtl"} | jsonld.direction | /name/@direction
      "name": {"@value": "N", "@none": 1}           | jsonld.undefined-term | /name/@none
      "name": {"@value": "N", "url": "x"}           | jsonld.undefined-term | /name/url
      "name": {"@value": "N", "type": "x:y"}        | jsonld.undefined-term | /name/type
      "name": {"@value": "N", "@index": "1"}        | jsonld.index          | /name/@index
      "name": null                                  | jsonld.null           | /name
      "name": ["N", null]                           | jsonld.null           | /name/1
      "name": {"@value": null}                      | jsonld.null           | /name/@value
      "@id": "https://example.org/c/2"              | jsonld.alias          | /@id
      "@type": "VerifiableCredential"               | jsonld.alias          | /@type
      "https://schema.org/name": "N"                | jsonld.alias          | /https:~1~1schema.org~1name
      "https://www.w3.org/2018/credentials#validUntil": "2024" | jsonld.alias | /https:~1~1www.w3.org~12018~1credentials#validUntil
      "termsOfUse": {"type": "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"} | jsonld.alias | /termsOfUse/type
      "proof": "https://example.org/proof"          | jsonld.free-value     | /proof
      "proof": {"id": "https://example.org/proof"}  | jsonld.free-value     | /proof
      "name": 9007199254740993                      | jsonld.number         | /name
      "name": 1e400                                 | jsonld.number         | /name
      "name": 0.1000000000000000055511151231257827  | jsonld.number         | /name
      "name": 123456789012345680000                 | jsonld.number         | /name
      """)
  void settled4WhatWouldBeDroppedOrChangedIsRefused(String more, String code, String pointer) {
    JsonObject document = badge(", " + more);
    Finding compiled = firstError(WAYS.first(document));
    Finding complete = firstError(WAYS.complete(document));

    assertThat(compiled.code()).as(compiled.toString()).isEqualTo(code);
    assertThat(compiled.pointer()).as(compiled.toString()).isEqualTo(pointer);
    assertThat(complete.code()).as(complete.toString()).isEqualTo(code);
  }

  private static Finding firstError(Reading<CanonicalForm> reading) {
    assertThat(reading.isAccepted()).as("accepted").isFalse();
    return reading.findings().stream()
        .filter(f -> f.severity() == Finding.Severity.ERROR)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void settled4ARedefinedProtectedTermIsRefused() {
    JsonObject inner = badge("");
    JsonObject document =
        badge(
            ", \"termsOfUse\": {\"type\": \"https://example.org/T\", \"@context\":"
                + " \"https://www.w3.org/2018/credentials/v1\"}");

    assertThat(firstError(WAYS.agree(document)).toString()).contains("jsonld.protected-term");
    assertThat(WAYS.agree(inner).isAccepted()).isTrue();
  }

  @Test
  void settled4ATermMappedToNullIsRefused() {
    ContextSource nulls =
        ContextSource.firstOf(
            ContextSource.of(
                java.util.List.of(
                    ContextDocument.of(
                        "https://example.org/null",
                        Vectors.parse("{\"@context\": {\"hidden\": null, \"a\": \"x:a\"}}")))),
            ContextSource.builtIn());
    JsonObject document =
        Vectors.parse(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://example.org/null"],
             "type": "VerifiableCredential", "issuer": "did:example:a", "hidden": "h"}
            """);

    assertThat(firstError(new BothWays(nulls).agree(document)).code())
        .isEqualTo("jsonld.undefined-term");
  }

  @Test
  void settled4FreeFloatingValuesAreRefused() {
    for (String document :
        new String[] {
          "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"@graph\": [\"free\","
              + " {\"id\": \"a:b\", \"name\": \"x\"}]}",
          "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"@value\": \"free\"}",
          "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"@set\": [\"free\"]}",
          "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"@list\": [\"free\"]}",
          "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"id\": \"a:b\"}",
          "{\"@context\": \"https://www.w3.org/ns/credentials/v2\"}"
        }) {
      assertThat(WAYS.agree(Vectors.parse(document)).isAccepted()).as(document).isFalse();
    }
  }

  @Test
  void settled4CollidingAliasesAreRefused() {
    ContextSource two =
        ContextSource.firstOf(
            ContextSource.of(
                java.util.List.of(
                    ContextDocument.of(
                        "https://example.org/two",
                        Vectors.parse(
                            "{\"@context\": {\"nummer\": \"@id\", \"art\": \"@type\","
                                + " \"label\": \"https://schema.org/name\"}}")))),
            ContextSource.builtIn());
    for (String member :
        new String[] {
          "\"nummer\": \"https://example.org/2\"", "\"label\": \"N\"", "\"art\": \"x:T\""
        }) {
      JsonObject document =
          Vectors.parse(
              "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\","
                  + " \"https://example.org/two\"], \"id\": \"https://example.org/1\","
                  + " \"type\": \"VerifiableCredential\", \"name\": \"N\", "
                  + member
                  + "}");
      assertThat(new BothWays(two).agree(document).isAccepted()).as(member).isFalse();
    }
  }

  @Test
  void settled5AnIdThatOccursTwiceCarriesEqualContent() {
    String creator = "\"evidence\": {\"id\": \"https://example.org/i\", \"type\": \"Profile\"%s}";
    String agreed =
        WAYS.agree(badge("")).orThrow().dataset().text()
            + "<https://example.org/c/1> <https://www.w3.org/2018/credentials#evidence>"
            + " <https://example.org/i> .\n";
    for (String same : new String[] {", \"name\": \"School\"", ""}) {
      CanonicalForm form = WAYS.agree(badge(", " + creator.formatted(same))).orThrow();
      assertThat(form.dataset().text().lines())
          .containsExactlyInAnyOrderElementsOf(agreed.lines().toList());
    }
    for (String other :
        new String[] {", \"name\": \"Mill\"", ", \"url\": \"https://mill.example\""}) {
      WAYS.refuse(badge(", " + creator.formatted(other)), "jsonld.node-conflict", "/issuer/id");
    }
  }

  @Test
  void settled5TheOrderOfASetChangesNothing() {
    String a = "{\"id\": \"https://example.org/e1\", \"type\": \"Evidence\", \"name\": \"1\"}";
    String b = "{\"type\": \"Evidence\", \"name\": \"2\"}";
    assertThat(WAYS.agree(badge(", \"evidence\": [" + a + "," + b + "]")).orThrow().bytes())
        .isEqualTo(WAYS.agree(badge(", \"evidence\": [" + b + "," + a + "]")).orThrow().bytes());
  }

  @Test
  void numbersBecomeTheLiteralsOfTheirValue() {
    String examples =
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://www.w3.org/ns/credentials/examples/v2"],
         "type": "VerifiableCredential",
         "n": [1, 1.0, 1e2, -0, 9.95, 1e21, 100000000000000000000, 1e-7, 5e-324, true]}
        """;
    assertThat(WAYS.agree(Vectors.parse(examples)).orThrow().dataset().text().lines())
        .map(l -> l.replaceAll("^.*#n> \"(.*)\"\\^\\^.*#(.*)> \\.$", "$1 $2"))
        .contains(
            "1 integer",
            "100 integer",
            "0 integer",
            "9.949999999999999E0 double",
            "1.0E21 double",
            "100000000000000000000 integer",
            "1.0E-7 double",
            "true boolean")
        .hasSize(10);
  }

  @Test
  void languageTagsAreComparedInLowerCase() {
    assertThat(
            WAYS.agree(badge(", \"name\": {\"@value\": \"N\", \"@language\": \"de-AT\"}"))
                .orThrow()
                .dataset()
                .text())
        .contains("\"N\"@de-at .");
  }
}
