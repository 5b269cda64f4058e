package dev.cairn.cli.verification;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.context.ContextDirectory;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.status.StatusDirectory;
import dev.cairn.signing.status.StatusSource;
import dev.cairn.signing.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options by which a command is told what to verify with. */
public final class VerifierOptions {
  @Option(
      names = "--trust",
      paramLabel = "POLICY",
      description = "Trust policy: which issuers may award what.")
  private Optional<String> trust = Optional.empty();

  @Option(
      names = "--contexts",
      paramLabel = "DIR",
      description = "Folder of JSON-LD contexts beside those built in.")
  private Optional<String> contexts = Optional.empty();

  @Option(
      names = "--did",
      paramLabel = "DIR",
      description = "Folder of pinned controller documents (DID documents).")
  private Optional<String> controllers = Optional.empty();

  @Option(names = "--status", paramLabel = "DIR", description = "Folder of status lists.")
  private Optional<String> status = Optional.empty();

  /** The policy given, if any. */
  public Optional<TrustPolicy> policy(Console console) {
    InputFiles files = new InputFiles(console);
    return trust.map(
        name ->
            warn(
                console,
                name,
                JsonReader.strict().readObject(files.read(name)).then(TrustPolicy::read)));
  }

  /** The setup these options describe. */
  public VerifierSetup setup(Console console) {
    return VerifierSetup.of(
        contexts.map(name -> contexts(console, name)).orElse(url -> Optional.empty()),
        controllers.map(name -> controllers(console, name)).orElse(ControllerSource::unavailable),
        status.map(name -> status(console, name)),
        policy(console));
  }

  private static ContextSource contexts(Console console, String name) {
    return warn(console, name, ContextDirectory.read(directory(console, name)));
  }

  private static ControllerSource controllers(Console console, String name) {
    try {
      return warn(console, name, PinnedControllers.read(directory(console, name)));
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  private static StatusSource status(Console console, String name) {
    try {
      return warn(console, name, StatusDirectory.open(directory(console, name)));
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  private static Path directory(Console console, String name) {
    Path directory = new InputFiles(console).path(name);
    if (!Files.isDirectory(directory)) {
      throw new Refusal(
          "input.missing", "", "There is no folder \"" + name + "\"; check its name.");
    }
    return directory;
  }

  private static <T> T warn(Console console, String name, Reading<T> reading) {
    T value = Refusal.unlessAccepted(name, reading);
    for (Finding f : reading.findings()) {
      if (f.severity() == Finding.Severity.WARNING) {
        console.progress(name + ": " + f.message() + " [" + f.code() + "]");
      }
    }
    return value;
  }

  private static Refusal unreadable(String name) {
    return new Refusal("input.unreadable", "", name + " cannot be read; check its permissions.");
  }
}
