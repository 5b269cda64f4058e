package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands share: {@code --json}, {@code --help}, and printing in one place. */
@Command(mixinStandardHelpOptions = true, version = "cairn 0.1.0-SNAPSHOT")
abstract class ReportingCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--json", description = "Print one JSON document on stdout.")
  private boolean json;

  ReportingCommand(Console console) {
    this.console = console;
  }

  final Console console() {
    return console;
  }

  /** Does the work. A bad input ends it with a {@link dev.cairn.cli.Refusal}. */
  abstract Result work();

  @Override
  public final Integer call() {
    Result result = work();
    console.out().print(json ? JsonWriter.pretty(result.document()) : result.text());
    console.out().flush();
    return result.exit();
  }
}
