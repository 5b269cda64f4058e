package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresentCommandTest {
  private static final String[] ASKED = {
    "--challenge", "6e62f66e-67de", "--domain", "verifier.example"
  };

  @TempDir Path dir;
  private String issuer = "";
  private String holder = "";

  @BeforeEach
  void keys() {
    issuer = Badges.key(dir, "issuer.json");
    holder = Badges.key(dir, "holder.json");
    sign("eddsa-rdfc-2022", "a.json");
    sign("vc-jose", "b.jwt");
  }

  private void sign(String suite, String out) {
    Badges.sign(dir, Badges.unsigned(issuer, holder, "A1"), "issuer.json", suite, out);
  }

  private Run run(String command, String file, String... more) {
    List<String> args = new ArrayList<>(List.of(command, file));
    args.addAll(List.of(more));
    return Run.in(dir, args.toArray(new String[0]));
  }

  private Run present(String... args) {
    List<String> all = new ArrayList<>(List.of("present"));
    all.addAll(List.of(args));
    all.addAll(List.of(ASKED));
    return Run.in(dir, all.toArray(new String[0]));
  }

  @ParameterizedTest
  @CsvSource({"eddsa-rdfc-2022", "eddsa-jcs-2022", "vc-jose"})
  void settled18APresentationVerifiesForItsChallengeAndDomainAlone(String suite) {
    Run made = present("a.json", "b.jwt", "--key", "holder.json", "--suite", suite, "--out", "vp");
    assertThat(made.exit()).as(made.err()).isZero();

    Run asked = run("verify", "vp", ASKED);
    assertThat(asked.exit()).as(asked.out()).isZero();
    Run unasked = run("verify", "vp");
    assertThat(unasked.exit()).as(unasked.out()).isEqualTo(Exit.UNKNOWN);
    assertThat(unasked.out()).contains("presentation.unasked");
    Run replayed = run("verify", "vp", "--challenge", "other", "--domain", "verifier.example");
    assertThat(replayed.exit()).isEqualTo(Exit.NO);
    Run elsewhere = run("verify", "vp", "--challenge", "6e62f66e-67de", "--domain", "else.example");
    assertThat(elsewhere.exit()).isEqualTo(Exit.NO);
  }

  @Test
  void settled18AnSdJwtIsPresentedWithItsHoldersKeyBinding() throws IOException {
    KeyFile key =
        JsonReader.strict()
            .readObject(Files.readAllBytes(dir.resolve("holder.json")))
            .then(KeyFile::read)
            .orThrow();
    JsonObject bound =
        Badges.unsigned(issuer, holder, "A1")
            .with(
                "cnf",
                JsonObject.builder().put("jwk", Jwk.write(key.key().verificationKey())).build());
    Badges.write(dir.resolve("u.json"), bound.toString());
    Run issued =
        Run.in(
            dir,
            "issue",
            "u.json",
            "--key",
            "issuer.json",
            "--suite",
            "sd-jwt",
            "--selective",
            "/name",
            "--selective",
            "/credentialSubject/creditsEarned",
            "--out",
            "c.sdjwt");
    assertThat(issued.exit()).as(issued.err()).isZero();

    Run made =
        present(
            "c.sdjwt",
            "--key",
            "holder.json",
            "--suite",
            "sd-jwt",
            "--reveal",
            "/name",
            "--out",
            "shown");
    assertThat(made.exit()).as(made.err()).isZero();
    String shown = Files.readString(dir.resolve("shown")).strip();
    assertThat(shown.split("~")).hasSize(3);
    assertThat(run("verify", "shown", ASKED).exit()).isZero();
    Run all = present("c.sdjwt", "--key", "holder.json", "--suite", "sd-jwt");
    assertThat(all.out().strip().split("~")).hasSize(4);
    Run thief = present("c.sdjwt", "--key", "issuer.json", "--suite", "sd-jwt");
    assertThat(thief.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(thief.err()).contains("another key").hasLineCount(1);
  }

  @Test
  void partOfACredentialIsPresented() throws IOException {
    Run keys = Run.in(dir, "keys", "new", "--type", "p256", "--out", "p.json");
    Badges.write(
        dir.resolve("u.json"), Badges.unsigned(keys.out().strip(), holder, "A1").toString());
    Run.in(
        dir,
        "issue",
        "u.json",
        "--key",
        "p.json",
        "--suite",
        "ecdsa-sd-2023",
        "--mandatory",
        "/issuer",
        "--mandatory",
        "/validFrom",
        "--out",
        "base.json");

    Run made =
        present(
            "base.json",
            "--key",
            "holder.json",
            "--reveal",
            "/credentialSubject/achievement",
            "--out",
            "vp.json");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(Files.readString(dir.resolve("vp.json")))
        .contains("Passed.")
        .doesNotContain("creditsEarned");
    assertThat(run("verify", "vp.json", ASKED).exit()).isZero();
  }

  @Test
  void theJsonShapeIsStable() {
    Run made = present("a.json", "--key", "holder.json", "--json");
    assertThat(made.json().names())
        .containsExactly(
            "verdict", "valid", "suite", "verificationMethod", "presentation", "findings");
    assertThat(made.json().findString("verdict")).contains("presented");
    assertThat(made.json().findString("suite")).contains("eddsa-rdfc-2022");
  }

  @Test
  void whatCannotBePresentedIsOneLine() {
    Run.in(dir, "keys", "new", "--type", "bls12-381", "--out", "bls.json");
    List<Run> refused =
        List.of(
            Run.in(dir, "present", "a.json", "--key", "holder.json"),
            Run.in(
                dir,
                "present",
                "a.json",
                "--key",
                "holder.json",
                "--challenge",
                "",
                "--domain",
                "d"),
            present("a.json", "b.jwt", "--key", "holder.json", "--reveal", "/name"),
            present("a.json", "--key", "holder.json", "--suite", "sd-jwt"),
            present("a.json", "--key", "holder.json", "--suite", "rot13"),
            present("a.json", "--key", "holder.json", "--suite", "ecdsa-sd-2023"),
            present("a.json", "--key", "bls.json"),
            present("missing.json", "--key", "holder.json"));
    for (Run run : refused) {
      assertThat(run.exit()).as(run.out()).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.errLines()).as(run.err()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
    }
  }
}
