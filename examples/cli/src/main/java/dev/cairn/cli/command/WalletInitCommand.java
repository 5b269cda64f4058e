package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.WalletFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cairn wallet init}: makes an empty wallet. */
@Command(
    name = "init",
    description = {
      "Make an empty wallet: one file, encrypted with a password (Argon2id, AES-256-GCM), readable"
          + " by you alone. Nobody can open it without the password.",
    })
public final class WalletInitCommand extends ReportingCommand {
  @Parameters(paramLabel = "WALLET", description = "The file to make.")
  private String wallet = "";

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public WalletInitCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    WalletFiles.create(console(), new InputFiles(console()).path(wallet), passwords);
    JsonObject document =
        JsonObject.builder()
            .put("verdict", "created")
            .put("valid", true)
            .put("wallet", wallet)
            .put("findings", FindingsJson.of(List.of()))
            .build();
    return new Result(Exit.YES, document, "Made " + wallet + ".\n");
  }
}
