package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletCommandsTest {
  private static final String CREDENTIAL =
      "{ \"@context\": [\"https://www.w3.org/ns/credentials/v2\"],\n"
          + " \"type\": [\"VerifiableCredential\"], \"issuer\": \"urn:example:i\",\n"
          + " \"credentialSubject\": {\"id\": \"urn:example:s\"} }\n";

  @TempDir Path dir;
  private final Map<String, String> environment = Map.of("PW", "correct horse");

  @BeforeEach
  void makeAWallet() throws Exception {
    Files.writeString(dir.resolve("c.json"), CREDENTIAL);
    Run init = run("wallet", "init", "w", "--password-env", "PW");
    assertThat(init.exit()).as(init.err()).isZero();
  }

  private Run run(String... args) {
    return Run.in(dir, new byte[0], environment, args);
  }

  @Test
  void settled22CredentialsGoInAndComeOutToTheByte() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("w"))))
        .isEqualTo("rw-------");
    Run add = run("wallet", "add", "w", "c.json", "c.json", "--password-env", "PW", "--json");
    assertThat(add.exit()).as(add.err()).isZero();
    assertThat(((JsonArray) add.json().find("entries").orElseThrow()).size()).isEqualTo(1);
    Run list = run("wallet", "list", "w", "--password-env", "PW");
    assertThat(list.out()).contains("c.json").hasLineCount(1);
    Run export = run("wallet", "export", "w", "--out", "all.zip", "--password-env", "PW");
    assertThat(export.exit()).as(export.err()).isZero();
    assertThat(export.err()).contains("not encrypted");
    assertThat(run("wallet", "init", "w2", "--password-env", "PW").exit()).isZero();
    assertThat(run("wallet", "add", "w2", "all.zip", "--password-env", "PW").exit()).isZero();
    assertThat(run("wallet", "list", "w2", "--password-env", "PW").out()).isEqualTo(list.out());
  }

  @Test
  void whatIsNamedIsTakenOutAndNothingIfOneOfThemIsNotThere() throws Exception {
    Files.writeString(dir.resolve("d.json"), CREDENTIAL.replace("urn:example:i", "urn:example:j"));
    assertThat(run("wallet", "add", "w", "c.json", "d.json", "--password-env", "PW").exit())
        .isZero();
    Run missing = run("wallet", "remove", "w", "c.json", "e.json", "--password-env", "PW");
    assertThat(missing.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(missing.err()).contains("e.json").hasLineCount(1);
    assertThat(run("wallet", "list", "w", "--password-env", "PW").out()).hasLineCount(2);
    Run removed = run("wallet", "remove", "w", "c.json", "--password-env", "PW", "--json");
    assertThat(removed.exit()).as(removed.err()).isZero();
    assertThat(removed.json().findString("verdict")).contains("removed");
    String left = run("wallet", "list", "w", "--password-env", "PW").out();
    assertThat(left).contains("d.json").hasLineCount(1);
    String digest = left.replaceAll("(?s)^(?:sha256:)?(\\w+).*", "$1");
    assertThat(run("wallet", "remove", "w", digest, "--password-env", "PW").exit()).isZero();
    assertThat(run("wallet", "list", "w", "--password-env", "PW").out()).isEmpty();
  }

  @Test
  void aPresentationAndALearnerRecordAreMade() throws Exception {
    assertThat(run("wallet", "add", "w", "c.json", "--password-env", "PW").exit()).isZero();
    Run vp =
        run(
            "wallet",
            "export",
            "w",
            "--as",
            "vp",
            "--holder",
            "did:example:me",
            "--out",
            "vp.json",
            "--password-env",
            "PW");
    assertThat(vp.exit()).as(vp.err()).isZero();
    assertThat(Files.readString(dir.resolve("vp.json")))
        .contains("VerifiablePresentation")
        .contains("urn:example:i");
    Run clr =
        run(
            "wallet",
            "export",
            "w",
            "--as",
            "clr",
            "--holder",
            "did:example:me",
            "--out",
            "clr.json",
            "--password-env",
            "PW",
            "--json");
    assertThat(clr.exit()).as(clr.err()).isZero();
    assertThat(Files.readString(dir.resolve("clr.json"))).contains("ClrCredential");
    assertThat(
            run("wallet", "add", "w", "vp.json", "--inside", "--password-env", "PW", "--json")
                .json()
                .find("entries")
                .orElseThrow()
                .toString())
        .contains("vp-1.json");
  }

  @Test
  void evaluateReadsAWallet() throws Exception {
    assertThat(run("wallet", "add", "w", "c.json", "--password-env", "PW").exit()).isZero();
    Files.writeString(
        dir.resolve("rules.json"), "{\"require\":{\"id\":\"r\",\"pick\":{\"count\":[1]}}}");
    Run evaluate =
        run(
            "evaluate",
            "--award",
            "rules.json",
            "--wallet",
            "w",
            "--trust-any",
            "--password-env",
            "PW",
            "--json");
    assertThat(evaluate.exit()).as(evaluate.err()).isNotEqualTo(Exit.BAD_INPUT);
    JsonArray credentials = (JsonArray) evaluate.json().find("credentials").orElseThrow();
    assertThat(((JsonObject) credentials.get(0)).findString("source")).contains("c.json");
  }

  @Test
  void badUsageIsOneLineAndExitTwo() throws Exception {
    Files.writeString(dir.resolve("junk"), "\u0001");
    String[][] bad = {
      {"wallet"},
      {"wallet", "init", "w", "--password-env", "PW"},
      {"wallet", "init", "new", "--password-env", "UNSET"},
      {"wallet", "list", "none", "--password-env", "PW"},
      {"wallet", "list", "c.json", "--password-env", "PW"},
      {"wallet", "add", "w", "junk", "--password-env", "PW"},
      {"wallet", "export", "w", "--as", "clr", "--out", "x", "--password-env", "PW"},
      {"wallet", "export", "w", "--as", "pdf", "--out", "x", "--password-env", "PW"},
    };
    for (String[] args : bad) {
      Run run = run(args);
      assertThat(run.exit()).as(String.join(" ", args)).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.errLines()).as(run.err()).isEqualTo(1);
    }
    Run wrong =
        Run.in(
            dir,
            new byte[0],
            Map.of("PW", "wrong"),
            "wallet",
            "list",
            "w",
            "--password-env",
            "PW",
            "--json");
    assertThat(wrong.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(wrong.json().find("findings").orElseThrow().toString()).contains("wallet.password");
    assertThat(wrong.out() + wrong.err()).doesNotContain("\"wrong\"");
  }
}
