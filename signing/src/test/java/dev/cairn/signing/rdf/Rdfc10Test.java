package dev.cairn.signing.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RDFC-1.0")
class Rdfc10Test {
  static Stream<JsonObject> cases() throws IOException {
    Path manifest = SharedData.require("vectors/rdf-canon/manifest-subset.jsonld");
    JsonArray entries =
        (JsonArray)
            JsonReader.strict()
                .readObject(Files.readAllBytes(manifest))
                .orThrow()
                .find("entries")
                .orElseThrow();
    return entries.items().stream().map(e -> (JsonObject) e);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPublishedCaseGivesTheSameText(JsonObject test) throws IOException {
    HashAlgorithm hash =
        test.findString("hashAlgorithm").filter("SHA384"::equals).isPresent()
            ? HashAlgorithm.SHA_384
            : HashAlgorithm.SHA_256;
    CanonicalDataset actual =
        Rdfc10.canonicalize(NQuadsParser.parse(read(test, "action")), hash).orThrow();
    if (test.findString("type").orElseThrow().equals("rdfc:RDFC10MapTest")) {
      JsonObject expected =
          JsonReader.strict().readObject(read(test, "result").getBytes("UTF-8")).orThrow();
      JsonObject.Builder map = JsonObject.builder();
      new TreeMap<>(actual.labels()).forEach(map::put);
      assertThat((JsonValue) map.build()).isEqualTo(expected);
    } else {
      assertThat(actual.text()).isEqualTo(read(test, "result"));
    }
  }

  private static String read(JsonObject test, String member) throws IOException {
    return Files.readString(
        SharedData.require("vectors/rdf-canon/" + test.findString(member).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderAndTheLabelsOfTheInputDoNotMatter(JsonObject test) throws IOException {
    List<RdfQuad> quads = NQuadsParser.parse(read(test, "action"));
    String expected = Rdfc10.canonicalize(quads, HashAlgorithm.SHA_256).orThrow().text();
    Random random = new Random(7);
    for (int round = 0; round < 5; round++) {
      List<RdfQuad> shuffled = new ArrayList<>();
      for (RdfQuad q : quads) {
        shuffled.add(
            new RdfQuad(
                other(q.subject(), round),
                q.predicate(),
                other(q.object(), round),
                other(q.graph(), round)));
      }
      shuffled.addAll(shuffled.subList(0, shuffled.size() / 2));
      Collections.shuffle(shuffled, random);
      assertThat(Rdfc10.canonicalize(shuffled, HashAlgorithm.SHA_256).orThrow().text())
          .isEqualTo(expected);
    }
  }

  private static RdfTerm other(RdfTerm term, int round) {
    return term.isBlank() ? RdfTerm.blank("x" + (term.value() + round).hashCode()) : term;
  }

  @Test
  @DisplayName("A poison graph stops with a finding")
  void aPoisonGraphStops() {
    // A complete directed graph of nodes that nothing tells apart: factorially many orderings.
    List<RdfQuad> clique = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        if (i != j) {
          clique.add(edge("n" + i, "n" + j));
        }
      }
    }
    long start = System.nanoTime();
    assertRefused(clique);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void aLongRingOfNodesAlikeStopsBeforeTheStackDoes() {
    List<RdfQuad> ring = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      ring.add(edge("n" + i, "n" + (i + 1) % 20_000));
    }
    assertRefused(ring);
  }

  private static void assertRefused(List<RdfQuad> quads) {
    Reading<CanonicalDataset> reading = Rdfc10.canonicalize(quads, HashAlgorithm.SHA_256);
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("rdf.work-limit");
  }

  private static RdfQuad edge(String from, String to) {
    return RdfQuad.of(
        RdfTerm.blank(from), RdfTerm.iri("https://example.org/next"), RdfTerm.blank(to));
  }

  @Test
  @DisplayName("Literals are escaped as section 5.1 says")
  void canonicalEscapes() {
    String all = "\u0000\u0007\b\t\n\u000B\f\r\u001F \"\\\u007F\u0080é€😀";
    RdfQuad quad =
        RdfQuad.of(
            RdfTerm.iri("https://example.org/é"),
            RdfTerm.iri("https://example.org/p"),
            RdfTerm.languageText(all, "de-AT"));
    assertThat(Rdfc10.canonicalize(List.of(quad), HashAlgorithm.SHA_256).orThrow().text())
        .isEqualTo(
            "<https://example.org/é> <https://example.org/p> \"\\u0000\\u0007\\b\\t\\n\\u000B\\f\\r"
                + "\\u001F \\\"\\\\\\u007F\u0080é€😀\"@de-AT .\n");
  }

  @Test
  void linesAreInCodePointOrder() {
    // U+FFFD comes before U+1F600 by code point, after it by UTF-16 unit.
    RdfTerm s = RdfTerm.iri("https://example.org/s");
    RdfTerm p = RdfTerm.iri("https://example.org/p");
    RdfQuad first = RdfQuad.of(s, p, RdfTerm.literal("\uFFFD"));
    RdfQuad second = RdfQuad.of(s, p, RdfTerm.literal("😀"));
    assertThat(Rdfc10.canonicalize(List.of(second, first), HashAlgorithm.SHA_256).orThrow().quads())
        .containsExactly(first, second);
  }
}
