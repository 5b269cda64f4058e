package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials of others that count through an agreement, on the command line. */
class RecognitionTest {
  @TempDir private Path dir;

  @BeforeEach
  void wallet() {
    String issuer = Badges.key(dir, "key.json");
    Badges.sign(
        dir,
        Badges.unsigned(issuer, "did:example:l", "MAT-101"),
        "key.json",
        "eddsa-jcs-2022",
        "wallet/badge.json");
    dir.resolve("wallet/badge.json.unsigned").toFile().delete();
    Badges.write(
        dir.resolve("rules.json"),
        """
        {"award": {"id": "urn:award", "unit": "ECTS", "conversion": "2:1",
          "require": {"id": "maths", "pick": {"where": {"code": ["MATH-1"]}, "credits": ["5"]}}}}
        """);
    Badges.write(
        dir.resolve("table.json"),
        """
        {"recognitionPolicy": "1", "name": "Transfer table", "recognition": [
          {"from": {"issuer": "%s", "code": "MAT-101"},
           "as": {"code": "MATH-1", "credits": {"amount": "10", "unit": "UK-CATS"}},
           "agreement": "Agreement 12", "confidence": "exact"}]}
        """
            .formatted(issuer));
    Badges.write(
        dir.resolve("conversion.json"),
        """
        {"name": "2:1", "source": "handbook",
         "rates": [{"from": "UK-CATS", "to": "ECTS", "factor": "1/2"}]}
        """);
  }

  @Test
  void aCredentialCountsThroughItsAgreementAndTheCertificateNamesBoth() {
    Run run =
        evaluate(
            "--recognition",
            "table.json",
            "--conversion",
            "conversion.json",
            "--certificate",
            "certificate.json");
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("Agreement 12");
    List<String> check =
        new ArrayList<>(List.of("check", "--certificate", "certificate.json", "--json"));
    check.addAll(List.of("--award", "rules.json", "--wallet", "wallet", "--trust-any"));
    Run without = Run.in(dir, check.toArray(String[]::new));
    assertThat(without.exit()).isEqualTo(1);
    check.addAll(List.of("--recognition", "table.json", "--conversion", "conversion.json"));
    Run with = Run.in(dir, check.toArray(String[]::new));
    assertThat(with.exit()).as(with.out() + with.err()).isZero();
  }

  @Test
  void withoutTheAgreementItDoesNotCount() {
    assertThat(evaluate("--conversion", "conversion.json").exit()).isEqualTo(1);
  }

  @Test
  void withoutTheConversionItsCreditsAreUnknown() {
    assertThat(evaluate("--recognition", "table.json").exit()).isEqualTo(3);
  }

  @Test
  void aConversionThatTheAwardDoesNotNameIsRefused() {
    Badges.write(
        dir.resolve("other.json"), "{\"name\": \"other\", \"source\": \"s\", \"rates\": []}");
    Run run = evaluate("--conversion", "other.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("2:1").contains("other");
  }

  private Run evaluate(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--award",
                "rules.json",
                "--wallet",
                "wallet",
                "--trust-any",
                "--json"));
    arguments.addAll(List.of(more));
    return Run.in(dir, arguments.toArray(String[]::new));
  }
}
