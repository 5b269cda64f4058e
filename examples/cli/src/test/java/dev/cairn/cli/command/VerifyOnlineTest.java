package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --online}: only the hosts named, and this machine never; what fails says why. */
class VerifyOnlineTest {
  @TempDir Path dir;

  private Run signedBy(String issuer, String... options) {
    Run key = Run.in(dir, "keys", "new", "--type", "ed25519", "--out", "k.json");
    assertThat(key.exit()).as(key.err()).isEqualTo(Exit.YES);
    Badges.write(dir.resolve("c.json"), Badges.unsigned(issuer, "did:example:l", "A1").toString());
    Run issued =
        Run.in(
            dir,
            "issue",
            "c.json",
            "--key",
            "k.json",
            "--suite",
            "eddsa-jcs-2022",
            "--verification-method",
            issuer + "#k",
            "--out",
            "s.json");
    assertThat(issued.exit()).as(issued.err()).isEqualTo(Exit.YES);
    List<String> args = new ArrayList<>(List.of("verify", "s.json", "--json"));
    args.addAll(List.of(options));
    return Run.in(dir, args.toArray(String[]::new));
  }

  private static List<String> asked(Run run) {
    JsonValue online = run.json().find("online").orElse(JsonArray.of());
    return ((JsonArray) online)
        .items().stream()
            .map(JsonObject.class::cast)
            .map(o -> o.findString("url").orElse("") + " " + o.findString("code").orElse("fetched"))
            .toList();
  }

  @Test
  void withoutTheOptionNothingIsAsked() {
    Run run = signedBy("did:web:uni.example");
    assertThat(run.exit()).isEqualTo(Exit.UNKNOWN);
    assertThat(run.json().has("online")).isFalse();
  }

  @Test
  void aHostThatIsNotNamedIsNotAsked() {
    Run run = signedBy("did:web:uni.example", "--online", "other.example");
    assertThat(run.exit()).isEqualTo(Exit.UNKNOWN);
    assertThat(asked(run)).containsExactly("https://uni.example/.well-known/did.json online.host");
    assertThat(run.json().find("findings").orElseThrow().toString()).contains("online.host");
    assertThat(run.err()).contains("not on the list of allowed hosts").hasLineCount(1);
  }

  @Test
  void thisMachineIsNotAskedEvenWhenNamed() throws IOException {
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String host = "localhost:" + trap.getLocalPort();
      Run run = signedBy("did:web:" + host.replace(":", "%3A"), "--online", host);
      assertThat(run.exit()).isEqualTo(Exit.UNKNOWN);
      assertThat(asked(run))
          .containsExactly("https://" + host + "/.well-known/did.json online.address");
      assertThat(run.err()).contains("an address of this machine itself");
    }
  }

  @Test
  void aContextOutOfReachIsAsGoodAsNoneAndSaysWhy() {
    Badges.write(
        dir.resolve("contexts/c.json"),
        "{\"@context\":{\"colour\":\"https://ctx.example/#colour\"}}");
    Badges.write(dir.resolve("contexts/contexts.json"), "{\"https://ctx.example/1\":\"c.json\"}");
    Run key = Run.in(dir, "keys", "new", "--type", "ed25519", "--out", "k.json", "--json");
    Badges.write(
        dir.resolve("c.json"),
        Badges.unsigned(key.json().findString("did").orElseThrow(), "did:example:l", "A1")
            .toString()
            .replaceFirst("\"@context\":\\[", "\"colour\":\"red\",\"@context\":[")
            .replaceFirst("\\],", ",\"https://ctx.example/1\"],"));
    Run issued =
        Run.in(
            dir,
            "issue",
            "c.json",
            "--key",
            "k.json",
            "--suite",
            "eddsa-rdfc-2022",
            "--contexts",
            "contexts",
            "--out",
            "s.json");
    assertThat(issued.exit()).as(issued.err()).isEqualTo(Exit.YES);
    assertThat(Run.in(dir, "verify", "s.json", "--contexts", "contexts").exit())
        .isEqualTo(Exit.YES);
    Run run = Run.in(dir, "verify", "s.json", "--json", "--online", "other.example");
    assertThat(run.exit()).as(run.out()).isEqualTo(Exit.NO);
    assertThat(asked(run)).containsExactly("https://ctx.example/1 online.host");
  }

  @Test
  void aHostThatIsNoneAndASourceWithoutTheOptionAreUsageErrors() {
    Badges.write(dir.resolve("a.json"), "{}");
    Run host = Run.in(dir, "verify", "a.json", "--online", "https://uni.example/");
    assertThat(host.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(host.err()).contains("names no host").hasLineCount(1);
    Badges.write(dir.resolve("trust.json"), "{\"trustPolicy\":\"1\",\"name\":\"x\",\"accept\":[]}");
    Run source =
        Run.in(
            dir,
            "verify",
            "a.json",
            "--trust",
            "trust.json",
            "--trust-source",
            "https://registry.example/r.json");
    assertThat(source.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(source.err()).contains("--online HOST").hasLineCount(1);
  }
}
