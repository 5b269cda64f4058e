package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.WalletFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.signing.log.Sha256;
import dev.cairn.signing.wallet.WalletEntry;
import dev.cairn.signing.wallet.WalletStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cairn wallet remove}: takes credentials out of a wallet. */
@Command(
    name = "remove",
    description = {
      "Take credentials out of a wallet, for good: all that are named, or none if one of them is not"
          + " there. \"cairn wallet list\" shows names and digests."
    })
public final class WalletRemoveCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "WALLET", description = "The wallet.")
  private String wallet = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "NAME",
      description = "Names or SHA-256 digests, in full, as listed.")
  private List<String> names = new ArrayList<>();

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public WalletRemoveCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles input = new InputFiles(console());
    try (WalletStore store = WalletFiles.open(console(), input.path(wallet), passwords)) {
      Set<Sha256> digests = new HashSet<>();
      for (String name : names) {
        digests.add(digest(store.entries(), name));
      }
      return WalletListCommand.result("removed", wallet, store.remove(digests));
    } catch (IOException e) {
      throw new Refusal(
          "wallet.unwritable", "", wallet + " could not be written; nothing was taken out.");
    }
  }

  private Sha256 digest(List<WalletEntry> entries, String name) {
    return entries.stream()
        .filter(e -> e.name().equals(name) || e.digest().hex().equals(name))
        .map(WalletEntry::digest)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "wallet.entry",
                    "",
                    "\""
                        + name
                        + "\" is not in "
                        + wallet
                        + "; nothing was taken out. \"cairn wallet list\" shows what is."));
  }
}
