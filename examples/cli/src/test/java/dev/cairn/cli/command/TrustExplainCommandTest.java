package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Run;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustExplainCommandTest {
  @TempDir private Path dir;

  @Test
  void saysThroughWhichRegisterTheIssuerIsTrusted() throws IOException {
    String issuer = badge();
    Files.createDirectory(dir.resolve("sources"));
    Badges.write(
        dir.resolve("sources/registry.json"),
        "{\"meta\": {}, \"registry\": {\"" + issuer + "\": {\"name\": \"Uni\"}}}");
    Badges.write(
        dir.resolve("policy.json"),
        "{\"trustPolicy\": \"1\", \"name\": \"P\", \"accept\": [{\"through\": {\"registry\":"
            + " \"sha256:"
            + digest(issuer)
            + "\"}}]}");
    Run run =
        Run.in(
            dir,
            "trust",
            "explain",
            "badge.json",
            "--trust",
            "policy.json",
            "--trust-source",
            "sources",
            "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json().findString("verdict")).contains("trusted");
    assertThat(run.out()).contains("registry.json");
    // Without the documents the issuer is unknown, and verify says the same.
    Run without = Run.in(dir, "trust", "explain", "badge.json", "--trust", "policy.json", "--json");
    assertThat(without.exit()).isEqualTo(3);
    assertThat(without.json().findString("verdict")).contains("unknown");
    assertThat(
            Run.in(
                    dir,
                    "verify",
                    "badge.json",
                    "--trust",
                    "policy.json",
                    "--trust-source",
                    "sources",
                    "--json")
                .json()
                .findString("trust"))
        .contains("accepted");
  }

  @Test
  void saysWhichLineBars() {
    String issuer = badge();
    Badges.write(
        dir.resolve("policy.json"),
        "{\"trustPolicy\": \"1\", \"name\": \"P\", \"accept\": [{\"issuer\": \"did:*\"}],"
            + " \"bar\": [{\"issuer\": \""
            + issuer
            + "\", \"reason\": \"A mill\"}]}");
    Run run = Run.in(dir, "trust", "explain", "badge.json", "--trust", "policy.json");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("BARRED").contains("A mill").contains("/bar/0");
  }

  @Test
  void asksForAPolicy() {
    badge();
    Run run = Run.in(dir, "trust", "explain", "badge.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--trust");
    Run alone = Run.in(dir, "verify", "badge.json", "--trust-source", ".");
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(Run.in(dir, "trust").exit()).isEqualTo(2);
  }

  private String badge() {
    String issuer = Badges.key(dir, "key.json");
    Badges.sign(
        dir,
        Badges.unsigned(issuer, "did:example:l", "A1"),
        "key.json",
        "eddsa-jcs-2022",
        "badge.json");
    return issuer;
  }

  private static String digest(String issuer) {
    return CanonicalJson.sha256(
        JsonReader.strict()
            .readObject(
                ("{\"meta\": {}, \"registry\": {\"" + issuer + "\": {\"name\": \"Uni\"}}}")
                    .getBytes(StandardCharsets.UTF_8))
            .orThrow());
  }
}
