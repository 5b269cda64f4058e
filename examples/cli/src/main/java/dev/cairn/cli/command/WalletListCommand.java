package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.WalletFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.wallet.WalletEntry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cairn wallet list}: what is in a wallet. */
@Command(name = "list", description = "List what is in a wallet: name, size and SHA-256.")
public final class WalletListCommand extends ReportingCommand {
  @Parameters(paramLabel = "WALLET", description = "The wallet.")
  private String wallet = "";

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public WalletListCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    return result(
        "read",
        wallet,
        WalletFiles.read(console(), new InputFiles(console()).path(wallet), passwords));
  }

  /** Entries as JSON and as text. */
  static Result result(String verdict, String wallet, List<WalletEntry> entries) {
    List<JsonValue> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (WalletEntry entry : entries) {
      rows.add(
          JsonObject.builder()
              .put("name", entry.name())
              .put("bytes", entry.size())
              .put("digest", entry.digest().hex())
              .build());
      text.append(entry.digest()).append("  ").append(entry.size()).append("  ");
      text.append(entry.name()).append('\n');
    }
    JsonObject document =
        JsonObject.builder()
            .put("verdict", verdict)
            .put("valid", true)
            .put("wallet", wallet)
            .put("entries", new JsonArray(rows))
            .put("findings", FindingsJson.of(List.of()))
            .build();
    return new Result(Exit.YES, document, text.toString());
  }
}
