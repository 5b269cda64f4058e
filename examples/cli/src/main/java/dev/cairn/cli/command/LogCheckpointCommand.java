package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.ledger.LedgerOptions;
import dev.cairn.cli.ledger.LogDocument;
import dev.cairn.cli.output.Result;
import dev.cairn.signing.log.LogReader;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cairn log checkpoint}: the log's signed statement of what it is now. */
@Command(
    name = "checkpoint",
    description = {
      "Print the log's newest signed checkpoint. Keep it: with it you notice if the log is"
          + " rewritten (\"cairn log verify DIR --since FILE\")."
    })
public final class LogCheckpointCommand extends ReportingCommand {
  @Parameters(paramLabel = "DIR", description = "The log's folder.")
  private String folder = "";

  @Mixin private LedgerOptions options = new LedgerOptions();

  /** A command in this world. */
  public LogCheckpointCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    try (LogReader log = options.reader(console(), new InputFiles(console()).path(folder))) {
      return LogDocument.result(
          LogDocument.json("read", log.checkpoint(), log.key()), log.checkpoint().note());
    } catch (IOException e) {
      throw new Refusal("input.unreadable", "", folder + " cannot be read; check its rights.");
    }
  }
}
