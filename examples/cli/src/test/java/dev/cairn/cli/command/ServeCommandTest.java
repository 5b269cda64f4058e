package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.CairnCommand;
import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @TempDir Path dir;

  @Test
  @Timeout(120)
  void itServesUntilItIsInterrupted() throws Exception {
    Badges.key(dir, "key.json");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AtomicInteger exit = new AtomicInteger(-1);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            dir,
            Map.of(),
            Clock.fixed(Run.NOW, ZoneOffset.UTC));
    Thread command =
        new Thread(
            () ->
                exit.set(
                    CairnCommand.run(
                        console, "serve", "--key", "key.json", "--token-file", "token", "--json")));
    command.start();
    while (!out.toString(StandardCharsets.UTF_8).endsWith("}\n")) {
      Thread.sleep(20);
    }
    var document = JsonReader.strict().readObject(out.toByteArray()).orThrow();
    assertThat(document.names())
        .containsExactly("verdict", "valid", "address", "endpoints", "findings");
    String address = document.findString("address").orElseThrow();
    assertThat(address).startsWith("http://127.0.0.1:");
    assertThat(document.find("endpoints").orElseThrow().toString())
        .isEqualTo(
            "[\"/credentials/derive\",\"/credentials/issue\",\"/credentials/verify\","
                + "\"/presentations/prove\",\"/presentations/verify\"]");

    String token = Files.readString(dir.resolve("token")).strip();
    assertThat(token).hasSize(43);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("token"))))
        .as("settled22")
        .isEqualTo("rw-------");
    assertThat(post(address, token)).isEqualTo(400);
    assertThat(post(address, "another")).isEqualTo(401);

    command.interrupt();
    command.join(60_000);
    assertThat(exit.get()).isZero();
  }

  private static int post(String address, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/credentials/verify"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void whatCannotBeServedIsOneLine() throws IOException {
    Files.writeString(dir.resolve("short"), "secret\n");
    List<Run> refused =
        List.of(
            Run.in(dir, "serve"),
            Run.in(dir, "serve", "--token-env", "NOT_SET"),
            Run.in(dir, "serve", "--token-env", "A", "--token-file", "short"),
            Run.in(dir, "serve", "--token-file", "short"),
            Run.in(dir, "serve", "--token-file", "token", "--port", "70000"),
            Run.in(dir, "serve", "--token-file", "token", "--unverified-status", "500"),
            Run.in(dir, "serve", "--token-file", "token", "--key", "missing.json"));
    for (Run run : refused) {
      assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.err().lines().filter(l -> l.startsWith("cairn: "))).hasSize(1);
      assertThat(run.err()).doesNotContain("secret");
      assertThat(run.out()).isEmpty();
    }
  }
}
