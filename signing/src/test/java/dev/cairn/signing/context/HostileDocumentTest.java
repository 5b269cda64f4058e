package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileDocumentTest {
  private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";
  private static final String EXAMPLES = "\"https://www.w3.org/ns/credentials/examples/v2\"";
  private static final BothWays WAYS = BothWays.builtIn();

  private static JsonObject credential(String contexts, String more) {
    return Vectors.parse(
        "{\"@context\": ["
            + contexts
            + "], \"type\": \"VerifiableCredential\", \"issuer\": \"did:example:a\", "
            + "\"validUntil\": \"2025-01-01T00:00:00Z\""
            + (more.isEmpty() ? "" : ", " + more)
            + "}");
  }

  @Test
  void anUnknownContextIsNeverFetched() {
    JsonObject document = credential(V2 + ", \"https://attacker.example/ctx\"", "");
    WAYS.refuse(document, "context.unknown", "/@context/1");
  }

  @Test
  void anUnknownContextInANestedNodeIsRefused() {
    JsonObject document =
        credential(V2, "\"termsOfUse\": {\"@context\": \"https://attacker.example/ctx\"}");
    WAYS.refuse(document, "context.unknown", "/termsOfUse/@context");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      {"expiry": "https://www.w3.org/2018/credentials#validUntil"}     | a second name for a term
      {"issuer": "https://attacker.example/issuer"}                    | a term anew
      {"validUntil": null}                                             | a term taken away
      {"@vocab": "https://attacker.example/"}                          | a vocabulary
      {"@base": "https://attacker.example/"}                           | a base
      {"@language": "en"}                                              | a default language
      {"did": "https://attacker.example/#", "@propagate": false}       | a keyword
      {"key": "@id"}                                                   | an alias of a keyword
      {"x": {"@reverse": "https://attacker.example/x"}}                | a reverse property
      {"x": {"@id": "https://attacker.example/x", "@container": "@index"}} | a container
      {"x": "relative"}                                                | a relative IRI
      null                                                             | nothing at all
      """)
  void anInlineContextThatDoesMoreThanAddIsRefused(String context, String what) {
    JsonObject document = credential(V2 + ", " + context, "");
    Reading<CanonicalForm> reading = WAYS.agree(document);
    assertThat(reading.isAccepted()).as("%s %s", what, reading.findings()).isFalse();

    JsonObject nested = credential(V2, "\"termsOfUse\": {\"@context\": " + context + "}");
    assertThat(WAYS.agree(nested).isAccepted()).as("%s", what).isFalse();
  }

  @Test
  void settled4AnInlineContextThatOnlyAddsIsAllowedAndReported() {
    JsonObject document =
        credential(
            V2 + ", {\"motto\": \"https://school.example/terms#motto\"}", "\"motto\": \"Sapere\"");
    Reading<CanonicalForm> reading = WAYS.agree(document);
    assertThat(reading.orThrow().way()).isEqualTo(CanonicalForm.Way.COMPLETE);
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("context.inline");
    assertThat(reading.orThrow().dataset().text())
        .contains("<https://school.example/terms#motto> \"Sapere\"");
  }

  @Test
  void anInlinePrefixMakesNoSecondNames() {
    String prefix = V2 + ", {\"c\": \"https://www.w3.org/2018/credentials#\"}";
    WAYS.refuse(credential(prefix, "\"c:validUntil\": \"2030\""), "jsonld.alias", "/c:validUntil");
    String scheme = V2 + ", {\"did\": \"https://attacker.example/#\"}";
    assertThat(WAYS.agree(credential(scheme, "")).isAccepted()).isFalse();
  }

  @Test
  void aContextGivenTwiceChangesNothing() {
    assertThat(WAYS.agree(credential(V2 + "," + V2, "")).orThrow().bytes())
        .isEqualTo(WAYS.agree(credential(V2, "")).orThrow().bytes());
  }

  @Test
  void aDeepDocumentIsRefusedByTheReaderOrWalkedToTheEnd() {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      open.append("{\"type\": \"T").append(i).append("\", \"inner\": ");
    }
    String deep = "\"inner\": " + open + "{}" + "}".repeat(100);
    JsonObject document = credential(V2 + ", " + EXAMPLES, deep);
    assertThat(WAYS.first(document).orThrow().dataset().quads()).hasSizeGreaterThan(200);

    String tooDeep = "{\"a\":".repeat(200) + "1" + "}".repeat(200);
    assertThat(JsonReader.strict().read(tooDeep).isAccepted()).isFalse();
  }

  @Test
  void poisonedNodesStopWithAFinding() {
    // Nodes without ids that refer to one another only through their likeness.
    String leaf = "{\"friend\": [{\"friend\": {}}, {\"friend\": {}}, {\"friend\": {}}]}";
    String middle = "{\"friend\": [" + String.join(",", java.util.Collections.nCopies(9, leaf));
    String root = "\"friend\": [" + middle + "]}," + middle + "]}," + middle + "]}]";
    Reading<CanonicalForm> reading = WAYS.first(credential(V2 + ", " + EXAMPLES, root));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("rdf.work-limit");
  }

  @Test
  void alternatingNestedContextsDoNotFillTheMemory() {
    AtomicInteger asked = new AtomicInteger();
    ContextSource counting =
        url -> {
          asked.incrementAndGet();
          return ContextSource.builtIn().find(url);
        };
    Canonicalizer canonicalizer = Canonicalizer.over(counting);
    for (int i = 0; i < 50; i++) {
      StringBuilder open = new StringBuilder("\"own\": ");
      for (int k = 0; k < 40; k++) {
        open.append("{\"@context\": [")
            .append(
                (i >> (k % 6) & 1) == 0 ? EXAMPLES : "\"https://w3id.org/vc/status-list/2021/v1\"")
            .append(',')
            .append("\"https://www.w3.org/ns/credentials/undefined-terms/v2\"], \"own\": ");
      }
      String nested = open + "1" + "}".repeat(40);
      canonicalizer
          .canonicalize(credential(V2 + ", " + EXAMPLES, nested), HashAlgorithm.SHA_256)
          .orThrow();
    }
    assertThat(asked.get()).isGreaterThan(0).isLessThan(50 * 80);
  }

  @Test
  void aThousandPlacesForOneIdAreRefusedFast() {
    StringBuilder all = new StringBuilder("\"evidence\": [");
    for (int i = 0; i < 5_000; i++) {
      all.append(i == 0 ? "" : ",")
          .append("{\"id\": \"https://example.org/1\", \"type\": \"E\", \"n\": ")
          .append(i)
          .append('}');
    }
    long start = System.nanoTime();
    Reading<CanonicalForm> reading = WAYS.first(credential(V2 + ", " + EXAMPLES, all + "]"));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void noBuiltInContextsGiveOneIriTwoMemberNames() {
    Map<String, Set<String>> names = new TreeMap<>();
    for (ContextDocument document : ContextSource.builtInDocuments()) {
      collect(document.document().find("@context").orElseThrow(), names);
    }
    List<String> twice = new ArrayList<>();
    names.forEach((iri, terms) -> twice.addAll(terms.size() > 1 ? terms : Set.of()));
    assertThat(names).hasSizeGreaterThan(150);
    assertThat(twice).isEmpty();
  }

  private static void collect(JsonValue context, Map<String, Set<String>> names) {
    if (context instanceof JsonArray array) {
      array.forEach(one -> collect(one, names));
    } else if (context instanceof JsonObject object) {
      object.forEach(
          (term, definition) -> {
            if (definition instanceof JsonObject given) {
              add(term, given.findString("@id").orElse(""), names);
              given.find("@context").ifPresent(inner -> collect(inner, names));
            } else if (definition instanceof JsonString iri) {
              add(term, iri.value(), names);
            }
          });
    }
  }

  private static void add(String term, String iri, Map<String, Set<String>> names) {
    if (!iri.isEmpty()
        && !iri.startsWith("@")
        && !term.startsWith("@")
        && Character.isLowerCase(term.charAt(0))) {
      names.computeIfAbsent(iri, i -> new TreeSet<>()).add(term);
    }
  }
}
