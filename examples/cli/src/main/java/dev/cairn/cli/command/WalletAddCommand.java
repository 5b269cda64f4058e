package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.WalletFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.Reading;
import dev.cairn.signing.wallet.WalletEntry;
import dev.cairn.signing.wallet.WalletImport;
import dev.cairn.signing.wallet.WalletStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn wallet add}: puts credentials into a wallet. */
@Command(
    name = "add",
    description = {
      "Put credentials, presentations, learner records or pictures into a wallet, to the byte; of a"
          + " zip archive or a folder, each file in it.",
      "One that is there already is not added again. Nothing is verified; \"cairn verify\" does."
    })
public final class WalletAddCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "WALLET", description = "The wallet.")
  private String wallet = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, zip archives, folders; - is stdin.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--inside",
      description = "Of a presentation or learner record, take the credentials in it.")
  private boolean inside;

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public WalletAddCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles input = new InputFiles(console());
    List<WalletEntry> originals = new ArrayList<>();
    for (String name : files) {
      if (name.equals(InputFiles.STDIN)) {
        originals.addAll(input.accept(name, originals("stdin", input.read(name))));
        continue;
      }
      for (Path file : input.filesAt(name)) {
        String plain = String.valueOf(file.getFileName());
        originals.addAll(input.accept(plain, originals(plain, input.read(file))));
      }
    }
    try (WalletStore store = WalletFiles.open(console(), input.path(wallet), passwords)) {
      List<WalletEntry> added = store.add(originals);
      return WalletListCommand.result("added", wallet, added);
    } catch (IOException e) {
      throw new Refusal(
          "wallet.unwritable", "", wallet + " could not be written; nothing was added.");
    }
  }

  private Reading<List<WalletEntry>> originals(String name, byte[] file) {
    return inside ? WalletImport.inside(name, file) : WalletImport.originals(name, file);
  }
}
