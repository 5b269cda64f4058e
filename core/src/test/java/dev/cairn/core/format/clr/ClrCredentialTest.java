package dev.cairn.core.format.clr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.format.Structure;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClrCredentialTest {

  @Test
  void readsTheSimpleSample() throws IOException {
    ClrCredential clr = ClrCredential.read(sample("simple")).orThrow();
    assertThat(clr.name()).isEqualTo("Sample Transcript");
    assertThat(clr.partial()).isEmpty();
    assertThat(clr.contained()).hasSize(1);
    assertThat(clr.contained().get(0).pointer())
        .isEqualTo("/credentialSubject/verifiableCredential/0");
    assertThat(clr.contained().get(0).achievementIds())
        .containsExactly("https://example.com/achievements/21st-century-skills/teamwork");
    assertThat(clr.achievements()).hasSize(2);
    String parent = "urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002";
    String child = "urn:uuid:dd887f0a-56cb-11ec-bf63-0242ac130002";
    assertThat(clr.graph().children(parent)).containsExactly(child);
    assertThat(clr.graph().parents(child)).containsExactly(parent);
    assertThat(clr.graph().cycles()).isEmpty();
  }

  @Test
  void readsTheComplexSampleAndWritesItBackUnchanged() throws IOException {
    byte[] bytes =
        Files.readAllBytes(SharedData.require("vectors/1edtech-validator/clr20/complex.json"));
    CredentialDocument document = CredentialDocument.read(bytes).orThrow();
    assertThat(document.bytes()).isEqualTo(bytes);
    assertThat(Structure.check(document.root()))
        .noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    ClrCredential clr = ClrCredential.read(document.root()).orThrow();
    assertThat(clr.contained()).hasSize(document.contained().size());
    assertThat(clr.associations()).hasSize(5);
    for (Contained c : clr.contained()) {
      for (String id : c.achievementIds()) {
        assertThat(clr.byAchievement().get(id)).contains(c);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'Association','associationType':'isUncleOf','sourceId':'urn:x:a',"
            + "'targetId':'urn:x:a'} | ERROR clr.word /credentialSubject/association/0/associationType",
        "{'type':'Association','associationType':'isPartOf','sourceId':'urn:x:a'}"
            + " | ERROR clr.missing /credentialSubject/association/0",
        "{'type':'Association','associationType':'isPeerOf','sourceId':"
            + "'urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002','targetId':'urn:x:none'}"
            + " | WARNING clr.dangling /credentialSubject/association/0/targetId",
        "{'type':'Association','associationType':'isChildOf','sourceId':"
            + "'urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002','targetId':"
            + "'urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002'}"
            + " | WARNING clr.cycle /credentialSubject/association",
      })
  void tellsWhatIsWrongWithAssociations(String association, String expected) throws IOException {
    JsonObject subject = subject(sample("simple"));
    JsonObject clr =
        sample("simple")
            .with(
                "credentialSubject", subject.with("association", JsonArray.of(json(association))));
    assertThat(ClrStructure.check(clr))
        .extracting(f -> f.severity() + " " + f.code() + " " + f.pointer())
        .contains(expected)
        .allMatch(f -> f.equals(expected) || f.startsWith("WARNING clr.dangling"));
  }

  @Test
  void containedCredentialsAreCheckedWhereTheyStand() throws IOException {
    JsonObject subject = subject(sample("simple"));
    JsonObject child =
        ((JsonObject) ((JsonArray) subject.find("verifiableCredential").orElseThrow()).get(0))
            .without("issuer")
            .with("credentialSubject", json("{'id':'did:x:bob','type':'AchievementSubject'}"));
    JsonObject clr =
        sample("simple")
            .with("credentialSubject", subject.with("verifiableCredential", JsonArray.of(child)));
    assertThat(ClrStructure.check(clr))
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(
            "vc.issuer /credentialSubject/verifiableCredential/0",
            "ob.missing /credentialSubject/verifiableCredential/0/credentialSubject",
            "clr.other-subject /credentialSubject/verifiableCredential/0/credentialSubject/id");
    assertThat(ClrCredential.read(clr).isAccepted()).isFalse();
  }

  @Test
  void contextsStandInTheirOrder() throws IOException {
    JsonObject clr = sample("simple");
    List<JsonValue> contexts =
        new ArrayList<>(((JsonArray) clr.find("@context").orElseThrow()).items());
    JsonValue badge = contexts.remove(2);
    assertThat(codes(clr.with("@context", new JsonArray(contexts))))
        .containsExactly("clr.context-missing");
    contexts.add(1, badge);
    assertThat(codes(clr.with("@context", new JsonArray(contexts))))
        .containsExactly("clr.context-order");
  }

  @Test
  void cyclesAreToldAndNeverFollowedTwice() {
    AchievementGraph graph =
        AchievementGraph.of(
            List.of(
                new Association(AssociationType.IS_CHILD_OF, "b", "a"),
                new Association(AssociationType.IS_PARENT_OF, "b", "c"),
                new Association(AssociationType.IS_PART_OF, "a", "c"),
                new Association(AssociationType.IS_CHILD_OF, "b", "x"),
                new Association(AssociationType.PRECEDES, "y", "z")));
    assertThat(graph.cycles()).containsExactly(List.of("a", "b", "c", "a"));
    assertThat(graph.descendants("a")).containsExactly("b", "c");
    assertThat(graph.parents("b")).containsExactly("a", "x");
    assertThat(graph.children("y")).isEmpty();
  }

  @Test
  @Timeout(60)
  void tenThousandChildrenAreReadAndFoundByAchievement() throws IOException {
    JsonObject subject = subject(sample("simple"));
    JsonObject child =
        (JsonObject) ((JsonArray) subject.find("verifiableCredential").orElseThrow()).get(0);
    List<JsonValue> children = new ArrayList<>();
    List<JsonValue> associations = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      JsonObject s = subject(child);
      JsonObject a = (JsonObject) s.find("achievement").orElseThrow();
      JsonObject own = a.with("id", json("'urn:x:" + i + "'"));
      children.add(
          child
              .with("id", json("'urn:c:" + i + "'"))
              .with("credentialSubject", s.with("achievement", own)));
      associations.add(
          json(
              "{'type':'Association','associationType':'isChildOf','sourceId':'urn:x:"
                  + i
                  + "','targetId':'urn:x:"
                  + i / 10
                  + "'}"));
    }
    associations.remove(0);
    JsonObject large =
        sample("simple")
            .with(
                "credentialSubject",
                subject
                    .with("verifiableCredential", new JsonArray(children))
                    .with("association", new JsonArray(associations)));
    ClrCredential clr = ClrCredential.read(large).orThrow();
    assertThat(clr.byAchievement().get("urn:x:9999")).hasSize(1);
    assertThat(clr.graph().descendants("urn:x:0")).hasSize(9_999);
    long start = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      assertThat(clr.byAchievement()).containsKey("urn:x:" + i);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private static List<String> codes(JsonObject clr) {
    return ClrStructure.check(clr).stream().map(Finding::code).toList();
  }

  private static JsonObject subject(JsonObject credential) {
    return (JsonObject) credential.find("credentialSubject").orElseThrow();
  }

  private static JsonValue json(String text) {
    return JsonReader.strict()
        .read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }

  private static JsonObject sample(String name) throws IOException {
    return JsonReader.strict()
        .readObject(
            Files.readAllBytes(
                SharedData.require("vectors/1edtech-validator/clr20/" + name + ".json")))
        .orThrow();
  }
}
