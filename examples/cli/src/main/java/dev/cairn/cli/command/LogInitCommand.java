package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.ledger.LogDocument;
import dev.cairn.cli.output.Result;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.NoteSigner;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn log init}: makes an empty log. */
@Command(
    name = "init",
    description = {
      "Make an empty transparency log and print its public key, by which others verify it.",
      "A log proves order and that nothing was taken out; it states no time."
    })
public final class LogInitCommand extends ReportingCommand {
  @Parameters(paramLabel = "DIR", description = "The log's folder.")
  private String folder = "";

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The Ed25519 key that signs its checkpoints; \"cairn keys new\" makes one.")
  private Path key = Path.of("");

  @Option(
      names = "--origin",
      required = true,
      paramLabel = "NAME",
      description = "The log's name for all time, such as log.example/2026.")
  private String origin = "";

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public LogInitCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    NoteSigner signer =
        NoteSigner.of(origin, new KeyStoreFiles(console(), passwords).read(key).key());
    Path path = new InputFiles(console()).path(folder);
    try (LogWriter log = LogWriter.create(path, signer)) {
      return LogDocument.result(
          LogDocument.json("created", log.checkpoint(), log.key()), log.key() + "\n");
    } catch (IOException e) {
      throw new Refusal(
          "log.unwritable",
          "",
          folder + " cannot be written (" + e.getClass().getSimpleName() + "); name another.");
    }
  }
}
