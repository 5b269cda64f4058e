package dev.cairn.cli;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** One run of the command in this process. */
public record Run(int exit, String out, String err) {
  /** What "now" is in these tests. */
  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  /** Runs in a directory. */
  public static Run in(Path directory, String... args) {
    return in(directory, new byte[0], Map.of(), args);
  }

  /** Runs with something on stdin and in the environment. */
  public static Run in(
      Path directory, byte[] stdin, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(stdin),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            directory,
            environment,
            Clock.fixed(NOW, ZoneOffset.UTC));
    int exit = CairnCommand.run(console, args);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The document on stdout. */
  public JsonObject json() {
    return JsonReader.strict().readObject(out.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  /** The lines on stderr. */
  public long errLines() {
    return err.lines().count();
  }
}
