package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredibilityCommandTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9\"/></svg>";

  @TempDir private Path dir;
  private String issuer = "";

  @BeforeEach
  void badge() {
    issuer = Badges.key(dir, "key.json");
    Badges.sign(
        dir,
        Badges.unsigned(issuer, "did:example:l", "A1"),
        "key.json",
        "eddsa-jcs-2022",
        "badge.json");
  }

  @Test
  void everyFactHasASourceAndTheScoreItsParts() {
    Badges.write(
        dir.resolve("policy.json"),
        "{\"trustPolicy\":\"1\",\"name\":\"P\",\"accept\":[{\"issuer\":\"" + issuer + "\"}]}");
    Badges.write(
        dir.resolve("table.json"),
        "{\"recognitionPolicy\":\"1\",\"name\":\"Table\",\"recognition\":[{\"from\":{\"code\":"
            + "\"A1\"},\"as\":{\"code\":\"M1\"},\"agreement\":\"Agreement 12\","
            + "\"confidence\":\"exact\"}]}");
    Run run =
        Run.in(
            dir,
            "credibility",
            "badge.json",
            "--trust",
            "policy.json",
            "--recognition",
            "table.json",
            "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json().find("score")).isPresent();
    assertThat(run.out()).contains("Agreement 12").contains("\"possible\"").contains("M1");
    Run text = Run.in(dir, "credibility", "badge.json");
    assertThat(text.out()).contains("sure").contains("? ").contains("no trust policy given");
  }

  @Test
  void aChangedCredentialIsRejectedAndSaysSo() throws IOException {
    Path file = dir.resolve("badge.json");
    Files.writeString(file, Files.readString(file).replace("A badge.", "A prize."));
    Run run = Run.in(dir, "credibility", "badge.json");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("REJECTED").contains("- ");
  }

  @Test
  void badWeightsAreBadInput() {
    Badges.write(dir.resolve("weights.json"), "{\"credibilityWeights\":\"1\"}");
    Run run = Run.in(dir, "credibility", "badge.json", "--weights", "weights.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errLines()).isEqualTo(1);
  }

  @Test
  void aPictureCarriesACredentialThereAndBack() throws IOException {
    Badges.write(dir.resolve("picture.svg"), SVG);
    assertThat(Run.in(dir, "bake", "badge.json", "picture.svg", "--out", "baked.svg").exit())
        .isZero();
    assertThat(Run.in(dir, "verify", "baked.svg").exit()).isZero();
    assertThat(Run.in(dir, "unbake", "baked.svg", "--out", "again.json").exit()).isZero();
    assertThat(Run.in(dir, "verify", "again.json").exit()).isZero();
    // A second credential is not put beside the first.
    Run second = Run.in(dir, "bake", "badge.json", "baked.svg", "--out", "twice.svg");
    assertThat(second.exit()).isEqualTo(2);
    assertThat(Files.exists(dir.resolve("twice.svg"))).isFalse();
    assertThat(
            Run.in(dir, "bake", "badge.json", "baked.svg", "--out", "twice.svg", "--replace")
                .exit())
        .isZero();
    Run none = Run.in(dir, SVG.getBytes(StandardCharsets.UTF_8), Map.of(), "unbake", "-");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.errLines()).isEqualTo(1);
  }
}
