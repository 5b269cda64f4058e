package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.hostile.HostileCorpus;
import dev.cairn.cli.hostile.HostileReport;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.stack.CaseRun;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.rule.CaseReader;
import dev.cairn.pathways.rule.RuleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn conformance}: decides every case of a file and has every certificate checked. */
@Command(
    name = "conformance",
    description = {
      "Run a file of cases: decide each, check its certificate, compare with what it expects.",
      "A file of hostile cases (examples/hostile) is opened, and each must meet its finding.",
      "Exit 0 all as expected, 1 any not, else 3 if any was unsupported or undecided."
    })
public final class ConformanceCommand extends ReportingCommand {
  @Parameters(paramLabel = "FILE", description = "The case file; - is stdin.")
  private String file = "";

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "Search nodes for each case; default 300000.")
  private long nodes = Budget.standard().nodes();

  /** A command in this world. */
  public ConformanceCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    byte[] bytes = files.read(file);
    Optional<JsonObject> hostile =
        JsonReader.strict()
            .readObject(bytes)
            .match(a -> Optional.of(a.value()), r -> Optional.<JsonObject>empty())
            .filter(o -> o.has(HostileCorpus.MEMBER));
    if (hostile.isPresent()) {
      return HostileReport.run(HostileCorpus.read(hostile.get()));
    }
    List<RuleCase> cases = files.accept(file, CaseReader.read(bytes));
    Budget budget = Budget.nodes(nodes);
    List<CaseRun> runs = new ArrayList<>();
    for (RuleCase one : cases) {
      runs.add(CaseRun.of(one, budget));
    }
    return result(runs);
  }

  private static Result result(List<CaseRun> runs) {
    List<JsonValue> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int exit = Exit.YES;
    int matched = 0;
    for (CaseRun run : runs) {
      rows.add(json(run));
      findings.addAll(run.findings());
      text.append(
          String.format(
              Locale.ROOT,
              "%-9s %-13s %7d ms  %s%s%n",
              run.outcome().word(),
              run.verdict(),
              run.millis(),
              run.id(),
              run.outcome() == CaseRun.Outcome.MATCHES
                  ? ""
                  : "  (expected " + run.expected() + ")"));
      run.findings().forEach(f -> text.append("    ").append(f).append('\n'));
      matched += run.outcome() == CaseRun.Outcome.MATCHES ? 1 : 0;
      if (run.outcome() == CaseRun.Outcome.DIFFERS) {
        exit = Exit.NO;
      } else if (run.outcome() == CaseRun.Outcome.OPEN && exit == Exit.YES) {
        exit = Exit.UNKNOWN;
      }
    }
    text.append(matched).append(" of ").append(runs.size()).append(" cases as expected\n");
    JsonObject document =
        JsonObject.builder()
            .put("verdict", exit == Exit.YES ? "passed" : exit == Exit.NO ? "failed" : "incomplete")
            .put("valid", exit == Exit.YES)
            .put("cases", new JsonArray(rows))
            .put("findings", FindingsJson.of(findings))
            .build();
    return new Result(exit, document, text.toString());
  }

  private static JsonObject json(CaseRun run) {
    return JsonObject.builder()
        .put("id", run.id())
        .put("verdict", run.verdict())
        .put("certificateChecked", run.certificateChecked())
        .put("millis", run.millis())
        .put("expected", run.expected())
        .put("outcome", run.outcome().word())
        .put("findings", FindingsJson.of(run.findings()))
        .build();
  }
}
