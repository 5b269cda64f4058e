package dev.cairn.cli.verification;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.context.ContextDirectory;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.online.OnlineSources;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
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
      paramLabel = "DIR|URL",
      description =
          "Folder, or https URL with --online, of documents that vouch for issuers: registers, federation statements,"
              + " accreditations, endorsements. They count where the policy names their anchor.")
  private Optional<String> trustSource = Optional.empty();

  @Option(
      names = "--resources",
      paramLabel = "DIR",
      description = "Folder of schemas, type metadata and other documents that credentials name.")
  private Optional<String> resources = Optional.empty();

  @Option(
      names = "--online",
      paramLabel = "HOST",
      description =
          "Fetch from this host, over https, what is not at hand: controller documents (did:web),"
              + " contexts, status lists, resources; HOST or HOST:PORT, may be given again. No"
              + " other host is asked, and nothing without this option.")
  private List<String> hosts = new ArrayList<>();

  private Optional<OnlineAccess> access = Optional.empty();

  /** The setup these options describe, without anybody to trust. */
  public VerifierSetup setup(Console console) {
    access = hosts.isEmpty() ? Optional.empty() : Optional.of(new OnlineAccess(console, hosts));
    Optional<OnlineSources> online = access.map(OnlineAccess::sources);
    ContextSource context =
        contexts.map(name -> contexts(console, name)).orElse(url -> Optional.empty());
    ControllerSource pinned =
        controllers.map(name -> controllers(console, name)).orElse(ControllerSource::unavailable);
    VerifierSetup setup =
        VerifierSetup.of(
            online
                .map(o -> ContextSource.firstOf(context, ContextSource.builtIn(), o.contexts()))
                .orElse(context),
            online.map(o -> ControllerSource.firstOf(pinned, o.controllers())).orElse(pinned),
            both(
                status.map(name -> status(console, name)),
                online.map(OnlineSources::status),
                StatusSource::firstOf),
            Optional.empty());
    return both(
            resources.map(name -> resources(console, name)),
            online.map(OnlineSources::resources),
            ResourceSource::firstOf)
        .map(setup::with)
        .orElse(setup);
  }

  /** What is at hand first, then what is fetched; either alone if there is only that. */
  private static <T> Optional<T> both(
      Optional<T> atHand, Optional<T> online, BinaryOperator<T> inTurn) {
    return atHand.isPresent() && online.isPresent()
        ? Optional.of(inTurn.apply(atHand.get(), online.get()))
        : atHand.or(() -> online);
  }

  /** What was asked for online, if anything might be. */
  public Optional<JsonArray> online() {
    return access.map(OnlineAccess::json);
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
    SortedMap<String, byte[]> documents = new TreeMap<>();
    if (name.startsWith("https://")) {
      OnlineAccess online =
          access.orElseThrow(
              () ->
                  new Refusal(
                      "usage.online",
                      "",
                      "--trust-source names a URL and nothing may be fetched; allow its host with"
                          + " --online HOST."));
      online.trustDocument(name).ifPresent(bytes -> documents.put(name, bytes));
      return documents;
    }
    directory(console, name);
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
