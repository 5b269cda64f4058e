package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.Vectors;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.rdf.RdfQuad;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the tests of the suites for selective disclosure share. */
final class SelectiveVectors {
  /** The terms of the vectors' context that their published statements show. */
  private static final String CITIZENSHIP =
      """
      {"@context": {
        "Person": {"@id": "https://schema.org/Person", "@context": {
          "familyName": "https://schema.org/familyName",
          "gender": "https://schema.org/gender",
          "givenName": "https://schema.org/givenName",
          "birthDate": {"@id": "https://schema.org/birthDate",
            "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}}},
        "PermanentResident": {"@id": "https://w3id.org/citizenship#PermanentResident",
          "@context": {
          "birthCountry": "https://w3id.org/citizenship#birthCountry",
          "commuterClassification": "https://w3id.org/citizenship#commuterClassification",
          "permanentResidentCard": {"@id": "https://w3id.org/citizenship#permanentResidentCard",
            "@type": "@id"},
          "residentSince": {"@id": "https://w3id.org/citizenship#residentSince",
            "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}}},
        "PermanentResidentCard": {"@id": "https://w3id.org/citizenship#PermanentResidentCard",
          "@context": {
          "identifier": "https://schema.org/identifier",
          "lprCategory": "https://w3id.org/citizenship#lprCategory",
          "lprNumber": "https://w3id.org/citizenship#lprNumber"}},
        "PermanentResidentCardCredential":
          "https://w3id.org/citizenship#PermanentResidentCardCredential",
        "image": {"@id": "https://schema.org/image", "@type": "@id"}}}
      """;

  private static final Canonicalizer CANONICALIZER =
      Canonicalizer.over(
          ContextSource.firstOf(
              ContextSource.builtIn(),
              ContextSource.of(
                  List.of(
                      ContextDocument.of("https://w3id.org/citizenship/v4rc1", read(CITIZENSHIP)),
                      ContextDocument.of(
                          "https://test.example/lists",
                          read(
                              "{\"@context\": {\"steps\": {\"@id\": \"https://test.example/steps\","
                                  + " \"@container\": \"@list\"},"
                                  + " \"note\": \"https://test.example/note\"}}"))))));

  private SelectiveVectors() {}

  /** With the context of the published vectors and one that has a list. */
  static Canonicalizer canonicalizer() {
    return CANONICALIZER;
  }

  static JsonObject change(JsonObject object, String[] path, boolean cut) {
    JsonValue value = object.find(path[0]).orElseThrow();
    if (path.length == 1) {
      return cut
          ? object.without(path[0])
          : object.with(path[0], new JsonString("2024-12-17T00:00:00Z"));
    }
    if (value instanceof JsonArray array) {
      return object.with(path[0], JsonArray.of(array.get(0)));
    }
    return object.with(
        path[0], change((JsonObject) value, Arrays.copyOfRange(path, 1, path.length), cut));
  }

  static List<String> lines(List<RdfQuad> quads) {
    return quads.stream().map(q -> q + "\n").toList();
  }

  static List<String> texts(String file) {
    JsonValue value = JsonReader.strict().read(Vectors.bytes(file)).orThrow();
    return ((JsonArray) value).items().stream().map(v -> ((JsonString) v).value()).toList();
  }

  static HashSet<Integer> numbers(JsonObject object, String name) {
    JsonArray array = (JsonArray) object.find(name).orElseThrow();
    return IntStream.range(0, array.size())
        .mapToObj(i -> Integer.valueOf(array.get(i).toString()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  static JsonObject read(String json) {
    Reading<JsonValue> value = JsonReader.strict().read(json);
    return (JsonObject) value.orThrow();
  }
}
