package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.SignerKey;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.signing.CredentialSigner;
import dev.cairn.cli.signing.PartShower;
import dev.cairn.cli.signing.Presentations;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.disclosure.Wanted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn present}: shows credentials to one verifier, signed by their holder. */
@Command(
    name = "present",
    description = {
      "Present credentials to whoever gave a challenge, signed by their holder's key.",
      "Makes a presentation with a proof, a vp+jwt (--suite vc-jose), or an SD-JWT with a key binding"
          + " (--suite sd-jwt, one credential)."
    })
public final class PresentCommand extends ReportingCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "CRED",
      description = "Credentials as issued: JSON, tokens, baked pictures; - is stdin.")
  private List<String> credentials = new ArrayList<>();

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "The holder's key.")
  private Path key = Path.of("");

  @Option(
      names = "--challenge",
      required = true,
      paramLabel = "TEXT",
      description = "What the verifier gave to be answered.")
  private String challenge = "";

  @Option(
      names = "--domain",
      required = true,
      paramLabel = "TEXT",
      description = "Whom it is for, as the verifier calls itself.")
  private String domain = "";

  @Option(
      names = "--suite",
      paramLabel = "SUITE",
      description = "How to sign; default eddsa-rdfc-2022 or ecdsa-rdfc-2019, by the key.")
  private Optional<String> suite = Optional.empty();

  @Option(
      names = "--reveal",
      paramLabel = "WHAT",
      description =
          "With one credential: what must be shown, as with \"cairn derive\"; may be repeated.")
  private List<String> reveal = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; default stdout.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--created",
      paramLabel = "TIME",
      description = "The moment the proof states; default now.")
  private Optional<String> created = Optional.empty();

  @Option(
      names = "--verification-method",
      paramLabel = "URL",
      description = "The method's URL in the proof; default the key file's own.")
  private Optional<String> method = Optional.empty();

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public PresentCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    if (challenge.isBlank() || domain.isBlank()) {
      throw new Refusal(
          "usage.challenge", "", "--challenge or --domain is empty; take what the verifier gave.");
    }
    if (!reveal.isEmpty() && credentials.size() != 1) {
      throw new Refusal(
          "present.reveal", "", "--reveal goes with one credential; derive the others first.");
    }
    SignerKey holder = new KeyStoreFiles(console(), passwords).read(key);
    VerifierSetup setup = options.setup(console());
    CredentialSigner signer = new CredentialSigner(setup, holder, method.orElse(holder.id()));
    String name = suite.or(signer::usualSuite).orElseThrow(PresentCommand::noSuite);
    JsonValue presented =
        name.equals(CredentialSigner.SD_JWT)
            ? bound(setup, signer)
            : presented(setup, signer, name);
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", "presented")
            .put("valid", true)
            .put("suite", name)
            .put("verificationMethod", signer.method());
    return deliver(presented, "presentation", out, document);
  }

  private JsonValue bound(VerifierSetup setup, CredentialSigner signer) {
    String file = credentials.get(0);
    byte[] token = received(file);
    if (credentials.size() != 1 || !Presentations.isSdJwt(token)) {
      throw new Refusal(
          "present.sd-jwt",
          "",
          "--suite sd-jwt presents one SD-JWT; present other credentials with another suite.");
    }
    return new InputFiles(console())
        .accept(file, signer.bind(shown(setup, file, token), challenge, domain, moment()));
  }

  private JsonValue presented(VerifierSetup setup, CredentialSigner signer, String name) {
    InputFiles files = new InputFiles(console());
    List<byte[]> all = new ArrayList<>();
    for (String file : credentials) {
      all.add(shown(setup, file, received(file)));
    }
    JsonObject presentation =
        files.accept(credentials.get(0), Presentations.of(signer.controller(), all));
    return files.accept(
        credentials.get(0), signer.present(presentation, name, challenge, domain, moment()));
  }

  private byte[] shown(VerifierSetup setup, String file, byte[] credential) {
    if (reveal.isEmpty()) {
      return credential;
    }
    InputFiles files = new InputFiles(console());
    Wanted wanted = files.accept("--reveal", Wanted.of(reveal));
    return bytes(
        files
            .accept(file, new PartShower(setup.canonicalizer()).show(credential, wanted))
            .credential());
  }

  private byte[] received(String file) {
    InputFiles files = new InputFiles(console());
    return files.accept(file, Presentations.unpacked(files.read(file)));
  }

  private static byte[] bytes(JsonValue made) {
    return made instanceof JsonString token
        ? token.value().getBytes(StandardCharsets.US_ASCII)
        : JsonWriter.compact(made).getBytes(StandardCharsets.UTF_8);
  }

  private static Refusal noSuite() {
    return new Refusal(
        "present.suite", "", "This key signs in more than one way; name one with --suite.");
  }

  private Instant moment() {
    return created
        .map(t -> Moment.parse("--created", t).instantIn(ZoneOffset.UTC))
        .orElseGet(() -> console().clock().instant());
  }
}
