package dev.cairn.signing.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextDirectoryTest {
  private static final String URL = "https://example.org/ctx/v1";
  private static final String CONTEXT = "{\"@context\": {\"a\": \"https://example.org/a\"}}";

  @TempDir Path folder;

  @Test
  void filesAreRecognisedByTheirHash() {
    Reading<ContextSource> reading = ContextDirectory.read(SharedData.require("vectors/contexts"));
    ContextSource source = reading.orThrow();
    for (ContextDocument known : ContextSource.builtInDocuments()) {
      assertThat(source.find(known.url())).contains(known);
    }
    assertThat(reading.findings()).extracting(Finding::code).containsOnly("context.unrecognised");
    assertThat(reading.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("security-suites-ed25519-2020-v1.jsonld"));
  }

  @Test
  void theIndexNamesUrls() throws IOException {
    write("a.json", CONTEXT);
    write("contexts.json", "{\"" + URL + "\": \"a.json\"}");
    Reading<ContextSource> reading = ContextDirectory.read(folder);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orThrow().find(URL)).isPresent();
    assertThat(reading.orThrow().find("https://www.w3.org/ns/credentials/v2")).isEmpty();
  }

  @Test
  void aPinnedHashMustHold() throws IOException {
    write("a.json", CONTEXT);
    write("contexts.json", "{\"" + URL + "\": {\"file\": \"a.json\", \"sha256\": \"00\"}}");
    assertRefused("context.hash");
    String hash =
        ContextDocument.of(
                URL,
                dev.cairn.core.json.JsonReader.strict().readObject(CONTEXT.getBytes()).orThrow())
            .sha256();
    write(
        "contexts.json", "{\"" + URL + "\": {\"file\": \"a.json\", \"sha256\": \"" + hash + "\"}}");
    assertThat(ContextDirectory.read(folder).isAccepted()).isTrue();
  }

  @Test
  void aFileOutsideTheFolderIsRefused() throws IOException {
    write("contexts.json", "{\"" + URL + "\": \"../a.json\"}");
    assertRefused("context.index");
  }

  @Test
  void aFileThatIsNoContextIsRefusedWhenTheIndexNamesIt() throws IOException {
    write("a.json", "[1, 2]");
    write("contexts.json", "{\"" + URL + "\": \"a.json\"}");
    assertRefused("context.index");
  }

  @Test
  void anotherContentForABuiltInUrlIsWarnedOf() throws IOException {
    write("a.json", CONTEXT);
    write("contexts.json", "{\"https://www.w3.org/ns/credentials/v2\": \"a.json\"}");
    assertThat(ContextDirectory.read(folder).findings())
        .extracting(Finding::code)
        .containsExactly("context.differs");
  }

  @Test
  void aMissingFolderIsRefused() {
    assertThat(ContextDirectory.read(folder.resolve("none")).findings())
        .extracting(Finding::code)
        .containsExactly("context.directory");
  }

  private void assertRefused(String code) {
    Reading<ContextSource> reading = ContextDirectory.read(folder);
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings()).extracting(Finding::code).containsExactly(code);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
