package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.demo.DemoOutcome;
import dev.cairn.cli.demo.DemoRun;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.output.Result;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn demo}: the main job end to end. */
@Command(
    name = "demo",
    description =
        "The main job end to end: issue, verify, stack, award, re-check; writes everything to a "
            + "folder.")
public final class DemoCommand extends ReportingCommand {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "cairn-demo",
      description = "The folder to write; default ${DEFAULT-VALUE}.")
  private Path out = Path.of("cairn-demo");

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The moment or day (its end, UTC) of the demo; default now.")
  private Optional<String> asOf = Optional.empty();

  /** A command in this world. */
  public DemoCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    Moment moment = Moment.asOf(asOf, console().clock().instant());
    DemoRun run =
        new DemoRun(console(), moment.instantIn(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    DemoOutcome outcome = run.run(console().resolve(out));
    return new Result(outcome.isAsExpected() ? Exit.YES : Exit.NO, outcome.json(), outcome.text());
  }
}
