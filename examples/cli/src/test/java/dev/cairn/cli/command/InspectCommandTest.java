package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InspectCommandTest {
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "1edtech-validator/ob30/simple.json, ob3, 0, Teamwork",
    "1edtech-validator/ob30/simple.jwt, ob3, 0, ''",
    "1edtech-validator/ob30/simple-jwt.png, ob3, 0, ''",
    "1edtech-validator/ob30/simple-json.svg, ob3, 0, ''",
    "1edtech-validator/ob30/simple_v1.json, ob3, 0, ''",
    "1edtech-validator/ob30/simple-err-type.json, ob3, 1, ''",
    "1edtech-validator/ob30/simple-err-issuer.json, ob3, 1, ''",
    "1edtech-validator/ob30/endorsement-valid.json, ob3-endorsement, 0, ''",
    "1edtech-validator/clr20/complex.json, clr, 0, ''",
    "elm/Sample-MC-Annex1-unsigned.jsonld, elm, 0, Digital micro-credential creation",
    "elm/Sample-CertOfPart-signed.jsonld, elm, 0, ''",
    "w3c-vcdm2-test-suite/input/credential-ok.json, vc, 0, ''",
    "w3c-vc-jose-cose-test-suite/credential-sdjwt-selective.txt, vc, 0, ''",
    "sd-jwt-vc/sec2.3/sd_jwt_issuance.txt, sd-jwt-vc, 0, ''",
    "case/opensalt-framework.json, case, 0, What Standards Could Be",
    "ctdl/ProPath_Published.json, ctdl, 0, ''",
  })
  void everyKindOfFileIsShownAndJudged(String file, String format, int exit, String title)
      throws IOException {
    Path path = SharedData.require("vectors/" + file);
    Path page = dir.resolve("page.html");
    Run run = Run.in(dir, "inspect", path.toString(), "--json", "--html", page.toString());
    assertThat(run.exit()).as(run.out()).isEqualTo(exit);
    JsonObject json = run.json();
    assertThat(json.findString("format")).contains(format);
    assertThat(json.findString("verdict")).contains(exit == 0 ? "sound" : "faulty");
    assertThat(json.findString("title").orElseThrow()).isNotBlank().contains(title);
    String html = Files.readString(page);
    assertThat(html).startsWith("<!doctype html>").contains("default-src &#39;none&#39;");
    Run text = Run.in(dir, "inspect", path.toString());
    assertThat(text.exit()).isEqualTo(exit);
    assertThat(text.out().lines()).allMatch(l -> l.chars().noneMatch(Character::isISOControl));
  }

  /** The published cases whose reason only JSON-LD processing tells, or that lack their type. */
  private static final Map<String, String> REASONS =
      Map.of(
          "credential-redef-type-fail", "jsonld.protected-term",
          "credential-type-mapped-nonurl-fail", "jsonld.invalid",
          "presentation-missing-required-type-fail", "vc.type-base");

  static Stream<Path> suite() throws IOException {
    try (Stream<Path> files =
        Files.walk(SharedData.require("vectors/w3c-vcdm2-test-suite/input"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("suite")
  @DisplayName("Of the W3C suite what is named -fail is faulty, and all else sound")
  void theSuiteOfTheDataModelIsJudgedAsItsNamesSay(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".json", "");
    // The suite itself fills these two words in before it uses a file.
    String text =
        Files.readString(file)
            .replace("PAST DATE", "2020-01-01T00:00:00Z")
            .replace("FUTURE DATE", "2040-01-01T00:00:00Z");
    Files.writeString(dir.resolve("input.json"), text);
    Run run = Run.in(dir, "inspect", "input.json", "--json");
    assertThat(run.exit()).as(run.out()).isEqualTo(name.contains("-fail") ? Exit.NO : Exit.YES);
    if (REASONS.containsKey(name)) {
      assertThat(run.out()).contains(REASONS.get(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1edtech-validator/clr20/complex.json, warning, clr.dangling",
    "elm/Sample-MC-Annex1-unsigned.jsonld, info, context.unknown",
    "w3c-vcdm2-test-suite/input/credential-proof-ok.json, warning, inspect.proof-without-key",
    "1edtech-validator/clr20/simple-noproof.json, warning, inspect.draft",
    "ob3-spec-examples/alignment_case.json, warning, vc.version-1-1",
  })
  @DisplayName("A note, warning or information, leaves a document sound")
  void notesAreNoFaults(String file, String severity, String code) {
    Path path = SharedData.require("vectors/" + file);
    Run run = Run.in(dir, "inspect", path.toString(), "--json");
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.json().findString("verdict")).contains("sound");
    assertThat(OneOrMany.objects(run.json(), "findings"))
        .anyMatch(
            f ->
                f.findString("code").equals(Optional.of(code))
                    && f.findString("severity").equals(Optional.of(severity)));
  }

  @Test
  void everyFileOfTheCorpusIsShownOrRefusedInALine() throws IOException {
    try (Stream<Path> files = Files.walk(SharedData.require("vectors"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) > 1_000_000) {
          continue;
        }
        Run run = Run.in(dir, "inspect", file.toString(), "--json");
        assertThat(List.of(Exit.YES, Exit.NO, Exit.BAD_INPUT))
            .as(file.toString())
            .contains(run.exit());
        assertThat(run.err()).as(file.toString()).doesNotContain("inside cairn");
        assertThat(run.json().has("findings")).isTrue();
      }
    }
  }

  @Test
  void whatADocumentSaysCannotActOnPageOrTerminal() throws IOException {
    String hostile = "<script>alert(1)</script>\\u001b[31m\\u202e";
    Files.writeString(
        dir.resolve("hostile.json"),
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
         "name": "%s", "issuer": "https://x.example/i",
         "credentialSubject": {"id": "urn:x:s", "<b>": "%s"}}
        """
            .formatted(hostile, hostile),
        StandardCharsets.UTF_8);
    Run run = Run.in(dir, "inspect", "hostile.json", "--html", "page.html");
    assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u202e");
    String html = Files.readString(dir.resolve("page.html"));
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<b>")
        .doesNotContain("\u001b")
        .doesNotContain("\u202e")
        .doesNotContain("src=")
        .contains("&lt;script&gt;");
  }

  @Test
  void aConversionWritesDocumentAndReportAndIsUnsigned() throws IOException {
    Path badge = SharedData.require("vectors/1edtech-validator/ob30/simple-jwt.png");
    Run run =
        Run.in(
            dir,
            "convert",
            badge.toString(),
            "--to",
            "elm",
            "--out",
            "made.json",
            "--report",
            "lost.json");
    assertThat(run.exit()).isIn(Exit.YES, Exit.NO);
    assertThat(run.out()).contains("Unsigned");
    assertThat(Files.readString(dir.resolve("lost.json"))).contains("\"notCarried\"");
    String made = Files.readString(dir.resolve("made.json"));
    assertThat(made).contains("EuropeanDigitalCredential").contains("embeddedEvidence");
    assertThat(Run.in(dir, "inspect", "made.json").exit()).isZero();
    Run verified = Run.in(dir, "verify", "made.json");
    assertThat(verified.exit()).as("an unsigned document is never verified").isNotZero();
  }
}
