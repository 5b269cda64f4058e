package dev.cairn.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a command has of the world around it, so that tests can give it another world.
 *
 * @param in where {@code -} reads from
 * @param out where results go
 * @param err where messages and progress go
 * @param directory what relative paths are relative to
 * @param environment the environment variables
 * @param clock what "now" is
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path directory,
    Map<String, String> environment,
    Clock clock) {

  /** Copies the environment. */
  public Console {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(clock, "clock");
    environment = Map.copyOf(environment);
  }

  /** The real process, writing UTF-8 whatever the locale. */
  public static Console system() {
    return new Console(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Path.of("").toAbsolutePath(),
        System.getenv(),
        Clock.systemUTC());
  }

  /** A path as given on the command line, made absolute. */
  public Path resolve(Path path) {
    return directory.resolve(path).normalize();
  }

  /** An environment variable, empty also when it is blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
  }

  /** Says what is being done, on stderr. */
  public void progress(String line) {
    err.println(line);
  }
}
