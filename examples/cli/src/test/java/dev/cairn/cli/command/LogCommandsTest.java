package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandsTest {
  @TempDir Path dir;
  private String logKey = "";

  @BeforeEach
  void makeALog() throws Exception {
    assertThat(Run.in(dir, "keys", "new", "--out", "key.json").exit()).isZero();
    Run init =
        run("log", "init", "log", "--key", "key.json", "--origin", "log.example/1", "--json");
    assertThat(init.exit()).as(init.err()).isZero();
    logKey = init.json().findString("key").orElseThrow();
    Files.writeString(dir.resolve("a.json"), "{\"a\": 1}");
    Files.writeString(dir.resolve("b.json"), "{\"b\": 2}");
    Files.writeString(dir.resolve("c.json"), "{\"c\": 3}");
  }

  private Run run(String... args) {
    return Run.in(dir, args);
  }

  private static JsonObject anchor(Run run) {
    return (JsonObject) run.json().find("anchor").orElseThrow();
  }

  @Test
  void aFileAppendedIsProvedAndTheReceiptVerifies() {
    Run append = run("log", "append", "log", "a.json", "b.json", "--key", "key.json", "--json");
    assertThat(append.exit()).as(append.err()).isZero();
    assertThat(append.json().find("size").orElseThrow().toString()).isEqualTo("2");
    Run prove = run("log", "prove", "log", "b.json", "--out", "b.receipt", "--json");
    assertThat(prove.exit()).as(prove.err()).isZero();
    Run verify = run("verify", "b.json", "--anchor", "b.receipt", "--log-key", logKey, "--json");
    assertThat(anchor(verify).findString("verdict")).contains("anchored");
    assertThat(anchor(verify).findString("doesNotProve").orElseThrow()).contains("no time");
    Run other = run("verify", "a.json", "--anchor", "b.receipt", "--log", "log", "--json");
    assertThat(other.exit()).isEqualTo(Exit.NO);
    assertThat(anchor(other).findString("verdict")).contains("notAnchored");
    Run unpinned = run("verify", "b.json", "--anchor", "b.receipt", "--json");
    assertThat(anchor(unpinned).findString("verdict")).contains("undetermined");
    Run none = run("log", "prove", "log", "c.json");
    assertThat(none.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(none.err().lines().reduce((x, y) -> y).orElseThrow()).contains("log.no-entry");
  }

  @Test
  void aLogIsVerifiedWholeAndSinceACheckpointKept() throws Exception {
    assertThat(run("log", "append", "log", "a.json", "--key", "key.json").exit()).isZero();
    Run old = run("log", "checkpoint", "log", "--log-key", logKey);
    assertThat(old.out()).startsWith("log.example/1\n1\n");
    Files.writeString(dir.resolve("old"), old.out());
    assertThat(run("log", "append", "log", "b.json", "c.json", "--key", "key.json").exit())
        .isZero();
    Files.writeString(
        dir.resolve("new"), run("log", "checkpoint", "log", "--log-key", logKey).out());
    Run whole = run("log", "verify", "log", "--log-key", logKey, "--since", "old", "--json");
    assertThat(whole.exit()).as(whole.err()).isZero();
    assertThat(whole.json().findString("verdict")).contains("verified");
    assertThat(
            run("log", "prove", "log", "--since", "1", "--out", "proof", "--log-key", logKey)
                .exit())
        .isZero();
    String[] offline = {
      "log",
      "verify",
      "--since",
      "old",
      "--checkpoint",
      "new",
      "--consistency",
      "proof",
      "--log-key",
      logKey,
      "--json"
    };
    assertThat(run(offline).exit()).isZero();
    offline[3] = "new";
    assertThat(run(offline).exit()).isEqualTo(Exit.NO);
    assertThat(run(offline).json().find("findings").orElseThrow().toString())
        .contains("log.rewritten");
    byte[] hashes = Files.readAllBytes(dir.resolve("log/hashes-000000"));
    hashes[1] ^= 1;
    Files.write(dir.resolve("log/hashes-000000"), hashes);
    Run damaged = run("log", "verify", "log", "--log-key", logKey);
    assertThat(damaged.exit()).isEqualTo(Exit.NO);
    assertThat(damaged.out()).contains("NOT SOUND").contains("log.damaged");
  }

  @Test
  void severalFilesAreAnchoredUnderOneRoot() {
    Run anchor =
        run(
            "anchor",
            "a.json",
            "b.json",
            "c.json",
            "--log",
            "log",
            "--key",
            "key.json",
            "--out",
            "receipts",
            "--json");
    assertThat(anchor.exit()).as(anchor.err()).isZero();
    assertThat(anchor.json().findString("verdict")).contains("anchored");
    assertThat(anchor.err()).contains("does not prove that the credential is true");
    for (String name : new String[] {"a", "b", "c"}) {
      Run verify =
          run(
              "verify",
              name + ".json",
              "--anchor",
              "receipts/" + name + ".json.anchor.json",
              "--log",
              "log",
              "--log-key",
              logKey,
              "--json");
      assertThat(anchor(verify).findString("verdict")).contains("anchored");
    }
    Run one = run("anchor", "a.json", "--log", "log", "--key", "key.json");
    assertThat(one.out()).contains("\"type\": \"AnchorReceipt\"");
  }

  @Test
  void badUsageIsOneLineAndExitTwo() {
    String[][] bad = {
      {"log"},
      {"log", "init", "log", "--key", "key.json", "--origin", "log.example/1"},
      {"log", "init", "x", "--key", "key.json", "--origin", "a b"},
      {"log", "append", "nothing", "a.json", "--key", "key.json"},
      {"log", "prove", "log"},
      {"log", "verify"},
      {"anchor", "a.json"},
      {"anchor", "a.json", "b.json", "--log", "log", "--key", "key.json"},
      {"anchor", "a.json", "--ledger", "stone"},
      {"anchor", "a.json", "--timestamp", "http://127.0.0.1:1/"},
      {"anchor", "a.json", "--ledger", "ethereum", "--key", "key.json"},
      {"verify", "a.json", "b.json", "--anchor", "r"},
    };
    for (String[] args : bad) {
      Run run = run(args);
      assertThat(run.exit()).as(String.join(" ", args)).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.errLines()).as(run.err()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
    }
  }
}
