package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Built-in contexts, rebuilt from term tables")
class BuiltInContextsTest {
  /** Published beside the W3C test vectors; the fuller one of this address is pinned instead. */
  private static final Map<String, String> NOT_PINNED =
      Map.of(
          "w3id.org/security-suites-ed25519-2020-v1.jsonld",
          "https://w3id.org/security/suites/ed25519-2020/v1");

  static Stream<Path> published() throws IOException {
    Path folder = SharedData.require("vectors/contexts");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void everyPublishedContextIsRebuiltAsTheSameJson(Path file) throws IOException {
    Path folder = SharedData.require("vectors/contexts");
    JsonObject document =
        JsonReader.strict().readObject(Files.readAllBytes(folder.resolve(file))).orThrow();
    String hash = CanonicalJson.sha256(document);
    List<ContextDocument> same =
        ContextSource.builtInDocuments().stream().filter(d -> d.sha256().equals(hash)).toList();
    String other = NOT_PINNED.get(file.toString().replace('\\', '/'));
    if (other != null) {
      assertThat(same).isEmpty();
      assertThat(ContextSource.builtIn().find(other)).isPresent();
      return;
    }
    assertThat(same).hasSize(1);
    assertThat(same.get(0).document()).isEqualTo(document);
    assertThat(ContextSource.builtIn().find(same.get(0).url())).contains(same.get(0));
  }

  @Test
  void urlsAndHashesAreEachUnique() {
    List<ContextDocument> all = ContextSource.builtInDocuments();
    assertThat(all).hasSize(20);
    assertThat(all.stream().map(ContextDocument::url)).doesNotHaveDuplicates();
    assertThat(all.stream().map(ContextDocument::sha256)).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownUrlGivesNothing() {
    assertThat(ContextSource.builtIn().find("https://www.w3.org/ns/credentials/v2/")).isEmpty();
    assertThat(ContextSource.builtIn().find("http://www.w3.org/ns/credentials/v2")).isEmpty();
  }
}
