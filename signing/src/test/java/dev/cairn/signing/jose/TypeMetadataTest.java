package dev.cairn.signing.jose;

import static dev.cairn.signing.jose.Tokens.json;
import static dev.cairn.signing.jose.Tokens.published;
import static dev.cairn.signing.jose.Tokens.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeMetadataTest {
  private static final String FOLDER = "vectors/sd-jwt-vc/type-metadata/";

  private final Map<String, byte[]> documents = new HashMap<>();

  @Test
  void theNearestDescriptionOfAPathCounts() throws Exception {
    documents.put("https://example.com/base-type-metadata", published(FOLDER + "sec5.6_base.json"));
    documents.put(
        "https://example.com/custom-type-metadata", published(FOLDER + "sec5.6_extending.json"));
    TypeMetadata type = read("https://example.com/custom-type-metadata").orThrow();
    assertThat(type.chain()).containsExactly("https://example.com/base-type-metadata");
    assertThat(type.claims().stream().map(c -> c.path().toString()))
        .containsExactly("[\"name\"]", "[\"address\",\"city\"]", "[\"nationalities\"]");
    assertThat(type.claims().get(1).document().toString()).contains("Town").doesNotContain("City");
  }

  @Test
  void thePublishedIntegrityHoldsAndThePathsSelect() throws Exception {
    JsonObject claims =
        JsonReader.strict()
            .readObject(published(FOLDER + "annexA2_credential_payload.json"))
            .orThrow();
    String vct = claims.findString("vct").orElseThrow();
    byte[] document = published(FOLDER + "annexA2_type_metadata.json");
    documents.put(vct, document);
    // The type it extends was not published with it.
    assertThat(code(read(claims))).isEqualTo("vct.unavailable");
    String base = "https://galaxy.example.com/galactic-education-credential/v2";
    documents.put(base, utf8("{\"vct\":\"" + base + "\"}"));
    assertThat(code(read(claims))).isEqualTo("vct.integrity");
    documents.put(vct, utf8(new String(document, java.nio.charset.StandardCharsets.UTF_8) + " "));
    assertThat(code(read(claims))).isEqualTo("vct.integrity");
    JsonObject alone = JsonReader.strict().readObject(document).orThrow();
    JsonObject unchained = alone.without("extends").without("extends#integrity");
    documents.put(vct, utf8(unchained.toString()));
    TypeMetadata type = read(claims.without("vct#integrity")).orThrow();
    ClaimMetadata fields = type.claims().get(5);
    assertThat(fields.disclosable()).isEqualTo(ClaimMetadata.Disclosable.NEVER);
    assertThat(fields.select(claims))
        .containsExactly(
            new JsonString("Intergalactic Politics"),
            new JsonString("Space Navigation"),
            new JsonString("Quantum Mechanics"));
    assertThat(type.missingFrom(claims)).isEmpty();
    assertThat(type.missingFrom(claims.without("name"))).containsExactly("[\"name\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'vct':'a','extends':'a'}|vct.cycle",
        "{'vct':'b'}|vct.mismatch",
        "{'vct':'a','extends':7}|vct.unavailable",
        "{'vct':'a','claims':[{'path':[]}]}|vct.malformed",
        "{'vct':'a','claims':[{'path':[1.5]}]}|vct.malformed",
        "{'vct':'a','claims':[{'path':['x'],'sd':'maybe'}]}|vct.malformed",
        "{'vct':'a','claims':[{'path':['x'],'mandatory':'yes'}]}|vct.malformed",
        "{'vct':'a','claims':{}}|vct.malformed",
        "{'vct':'a','extends':'m','claims':[{'path':['x']}]}|vct.conflict",
        "{'vct':'a','extends':'m','claims':[{'path':['y'],'sd':'always'}]}|vct.conflict"
      })
  void cyclesMistakesAndLooseningAreRefused(String document, String code) {
    documents.put("a", utf8(document.replace('\'', '"')));
    documents.put(
        "m",
        utf8(
            "{\"vct\":\"m\",\"claims\":[{\"path\":[\"x\"],\"mandatory\":true},"
                + "{\"path\":[\"y\"],\"sd\":\"never\"}]}"));
    assertThat(code(read("a"))).isEqualTo(code);
  }

  private Reading<TypeMetadata> read(String vct) {
    return read(json("{'vct':'" + vct + "'}"));
  }

  private Reading<TypeMetadata> read(JsonObject claims) {
    return TypeMetadata.of(claims, url -> Optional.ofNullable(documents.get(url)));
  }

  private static String code(Reading<?> reading) {
    assertThat(reading.isAccepted()).isFalse();
    return reading.findings().get(0).code();
  }
}
