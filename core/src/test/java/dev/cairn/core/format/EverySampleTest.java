package dev.cairn.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.case_.CaseCsvSource;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.elm.ElmCredential;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published sample of the formats of core loads, is checked, gives its view or the reason why
 * it has none, and is written back to the byte.
 */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class EverySampleTest {
  private static final List<String> FOLDERS =
      List.of(
          "1edtech-validator", "ob3-spec-examples", "elm", "case", "ctdl", "w3c-vcdm2-test-suite");

  static Stream<Path> samples() throws IOException {
    Stream<Path> all = Stream.of();
    for (String folder : FOLDERS) {
      try (Stream<Path> inside = Files.walk(SharedData.require("vectors/" + folder))) {
        all =
            Stream.concat(all, inside.filter(EverySampleTest::isSample).sorted().toList().stream());
      }
    }
    return all;
  }

  private static boolean isSample(Path file) {
    String path = file.toString();
    boolean text = path.endsWith(".json") || path.endsWith(".jsonld") || path.endsWith(".csv");
    return text
        && !path.contains("schema")
        && !path.endsWith("edc-ap-context.jsonld")
        && Files.isRegularFile(file);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void itLoadsIsCheckedAndComesBackUnchanged(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".csv")) {
      assertThat(CaseFramework.readCsv(bytes, CaseCsvSource.of("d", "t", "c")).isAccepted())
          .isTrue();
      return;
    }
    if (file.toString().contains("/ctdl/")) {
      assertThat(CtdlGraph.read(bytes).orThrow().resources()).isNotEmpty();
      return;
    }
    CredentialDocument document = CredentialDocument.read(bytes).orThrow();
    assertThat(document.bytes()).isEqualTo(bytes);
    String compact = JsonWriter.compact(document.root());
    assertThat(JsonReader.strict().read(compact).orThrow()).isEqualTo(document.root());
    assertThat(JsonWriter.compact(JsonReader.strict().read(compact).orThrow())).isEqualTo(compact);
    if (file.toString().contains("/case/")) {
      assertThat(CaseFramework.read(bytes).isAccepted()).isTrue();
      return;
    }
    List<Finding> findings = Structure.check(document.root());
    assertThat(findings).allMatch(f -> f.message().endsWith("."));
    boolean faulty = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    boolean meantToFail = file.getFileName().toString().matches(".*(-err-|-fail).*");
    // What these are refused for only a verifier can tell: dates, keys, proofs, terms.
    boolean provesItLater =
        file.getFileName().toString().matches(".*(expired|proof|mapped|redef|multiple).*");
    if (!provesItLater && !file.toString().contains("vcdm2")) {
      assertThat(faulty).as(findings.toString()).isEqualTo(meantToFail || isSealed(document));
    }
    view(document, faulty);
  }

  /** A sealed ELM file is a JWS in JSON, not the credential itself; that is told, not guessed. */
  private static boolean isSealed(CredentialDocument document) {
    return document.root().has("payload") && document.root().has("signatures");
  }

  private static void view(CredentialDocument document, boolean faulty) {
    CredentialFormat format = document.format();
    Reading<?> reading =
        switch (format) {
          case OPEN_BADGES_3_0 -> AchievementCredential.read(document.root());
          case CLR_2_0 -> ClrCredential.read(document.root());
          case ELM -> ElmCredential.read(document.root());
          default -> Reading.of(document);
        };
    if (format == CredentialFormat.OPEN_BADGES_3_0
        || format == CredentialFormat.CLR_2_0
        || format == CredentialFormat.ELM) {
      assertThat(reading.isAccepted()).as(reading.findings().toString()).isEqualTo(!faulty);
    }
    assertThat(document.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(document.bytes());
  }
}
