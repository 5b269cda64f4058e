package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.SignerKey;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.serve.ServerSettings;
import dev.cairn.cli.serve.TokenSource;
import dev.cairn.cli.serve.VcApi;
import dev.cairn.cli.serve.VcApiServer;
import dev.cairn.cli.signing.CredentialSigner;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn serve}: the VC-API on this machine, until it is interrupted. */
@Command(
    name = "serve",
    description = {
      "Serve the VC-API on the loopback interface: /credentials/issue, /credentials/verify,"
          + " /credentials/derive, /presentations/prove, /presentations/verify.",
      "At / is a page to verify a credential by hand; it asks for the token.",
      "Requests bear a token and are JSON; keys are never sent. Ends when interrupted."
    })
public final class ServeCommand extends ReportingCommand {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key that issues and presents; without it only the others are served.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--suite",
      paramLabel = "SUITE",
      description = "How to sign where a request does not say; default by the key.")
  private Optional<String> suite = Optional.empty();

  @Option(names = "--port", paramLabel = "PORT", description = "TCP port; default a free one.")
  private int port;

  @Option(
      names = "--max-bytes",
      paramLabel = "BYTES",
      description = "The largest request taken; default ${DEFAULT-VALUE}.")
  private int maxBytes = 1 << 20;

  @Option(
      names = "--unverified-status",
      paramLabel = "STATUS",
      description =
          "HTTP status when something does not verify: 200, or 400 for older test suites.")
  private int unverifiedStatus = 200;

  @Mixin private TokenSource token = new TokenSource();

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Mixin private PasswordSource passwords = new PasswordSource();

  private @Nullable VcApiServer server;

  /** A command in this world. */
  public ServeCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    Optional<SignerKey> signer = key.map(new KeyStoreFiles(console(), passwords)::read);
    ServerSettings settings =
        new ServerSettings(port, token.token(console()), maxBytes, unverifiedStatus);
    VcApi api =
        new VcApi(
            options.setup(console()),
            signer.map(k -> new CredentialSigner(options.setup(console()), k, k.id())),
            suite,
            console().clock());
    String address = "http://127.0.0.1:" + start(api, settings).port();
    console().progress("Serving the VC-API at " + address + "; interrupt to end.");
    JsonObject document =
        JsonObject.builder()
            .put("verdict", "serving")
            .put("valid", true)
            .put("address", address)
            .put("endpoints", JsonArray.ofStrings(api.paths()))
            .put("findings", FindingsJson.of(List.of()))
            .build();
    return new Result(Exit.YES, document, address + "\n");
  }

  private VcApiServer start(VcApi api, ServerSettings settings) {
    try {
      VcApiServer started = VcApiServer.start(api, settings);
      server = started;
      return started;
    } catch (IOException e) {
      throw new Refusal(
          "serve.port", "", "Port " + port + " cannot be listened on; give another, or none.");
    }
  }

  /** Waits until the process is told to end. */
  @Override
  void finish() {
    VcApiServer running = server;
    if (running == null) {
      return;
    }
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.close();
    }
  }
}
