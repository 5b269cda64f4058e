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
import dev.cairn.signing.trust.TrustSources;
import dev.cairn.signing.verify.ResourceDirectory;
import dev.cairn.signing.verify.ResourceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

  @Option(
      names = "--trust-source",
      paramLabel = "DIR",
      description =
          "Folder of documents that vouch for issuers: registers, federation statements,"
              + " accreditations, endorsements. They count where the policy names their anchor.")
  private Optional<String> trustSource = Optional.empty();

  @Option(
      names = "--resources",
      paramLabel = "DIR",
      description = "Folder of schemas, type metadata and other documents that credentials name.")
  private Optional<String> resources = Optional.empty();

  /** The setup these options describe, without anybody to trust. */
  public VerifierSetup setup(Console console) {
    VerifierSetup setup =
        VerifierSetup.of(
            contexts.map(name -> contexts(console, name)).orElse(url -> Optional.empty()),
            controllers
                .map(name -> controllers(console, name))
                .orElse(ControllerSource::unavailable),
            status.map(name -> status(console, name)),
            Optional.empty());
    return resources.map(name -> setup.with(resources(console, name))).orElse(setup);
  }

  private static ResourceSource resources(Console console, String name) {
    try {
      return warn(console, name, ResourceDirectory.open(directory(console, name)));
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  /** The setup these options describe, with what is trusted at a moment. */
  public VerifierSetup setup(Console console, Instant asOf) {
    VerifierSetup untrusting = setup(console);
    Optional<TrustPolicy> policy = policy(console);
    if (trustSource.isEmpty()) {
      return untrusting.judgedBy(policy);
    }
    if (policy.isEmpty()) {
      throw new Refusal(
          "usage.trust", "", "--trust-source says nothing without --trust; give a policy.");
    }
    TrustSources sources = TrustSources.read(documents(console), untrusting.verifier(), asOf);
    sources.findings().forEach(f -> console.progress(f.message() + " [" + f.code() + "]"));
    return untrusting.judgedBy(policy.map(p -> p.with(sources)));
  }

  private Optional<TrustPolicy> policy(Console console) {
    InputFiles files = new InputFiles(console);
    return trust.map(
        name ->
            warn(
                console,
                name,
                JsonReader.strict().readObject(files.read(name)).then(TrustPolicy::read)));
  }

  private SortedMap<String, byte[]> documents(Console console) {
    InputFiles files = new InputFiles(console);
    String name = trustSource.orElseThrow();
    directory(console, name);
    SortedMap<String, byte[]> documents = new TreeMap<>();
    files.filesAt(name).forEach(f -> documents.put(String.valueOf(f.getFileName()), files.read(f)));
    return documents;
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
