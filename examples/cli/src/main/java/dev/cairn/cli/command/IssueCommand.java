package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.SignerKey;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.signing.CredentialSigner;
import dev.cairn.cli.signing.Parts;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn issue}: signs a credential. */
@Command(
    name = "issue",
    description = {
      "Sign a credential. What would not verify is not signed.",
      "Suites: eddsa-rdfc-2022, eddsa-jcs-2022, ecdsa-rdfc-2019, ecdsa-jcs-2019, ecdsa-sd-2023,"
          + " bbs-2023, vc-jose, sd-jwt."
    })
public final class IssueCommand extends ReportingCommand {

  @Parameters(paramLabel = "CRED.json", description = "The unsigned credential; - is stdin.")
  private String credential = "";

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description =
          "The signing key: Multikey JSON, JWK, PEM (PKCS#8), PKCS#12 (.p12), or a file that says"
              + " where in a PKCS#11 token it is.")
  private Path key = Path.of("");

  @Option(names = "--suite", required = true, paramLabel = "SUITE", description = "How to sign.")
  private String suite = "";

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

  @Option(
      names = "--selective",
      paramLabel = "POINTER",
      description = "With sd-jwt: JSON pointer to what the holder may hide; may be repeated.")
  private List<String> selective = List.of();

  @Option(
      names = "--mandatory",
      paramLabel = "POINTER",
      description =
          "With ecdsa-sd-2023 or bbs-2023: JSON pointer to what is always shown; may be"
              + " repeated.")
  private List<String> mandatory = List.of();

  @Option(
      names = "--holder",
      paramLabel = "KEY|DID",
      description =
          "With sd-jwt: whoever presents it must sign with this key: a did:key or did:jwk, or a file"
              + " with a JWK, PEM or Multikey.")
  private Optional<String> holder = Optional.empty();

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public IssueCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    JsonObject unsigned = files.readObject(credential);
    SignerKey signer = new KeyStoreFiles(console(), passwords).read(key);
    String url = method.orElse(signer.id());
    JsonValue signed =
        files.accept(
            credential,
            new CredentialSigner(options.setup(console()), signer, url)
                .issue(unsigned, suite, parts(), moment()));
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", "issued")
            .put("valid", true)
            .put("suite", suite)
            .put("verificationMethod", url);
    return deliver(signed, out, document);
  }

  private Parts parts() {
    KeyStoreFiles keys = new KeyStoreFiles(console(), passwords);
    return new Parts(mandatory, selective, holder.map(keys::publicKey));
  }

  private Instant moment() {
    return created
        .map(t -> Moment.parse("--created", t).instantIn(ZoneOffset.UTC))
        .orElseGet(() -> console().clock().instant());
  }
}
