package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.show.Described;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.profile.Comparison;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn compare}: micro-credentials side by side, and what each does not say. */
@Command(
    name = "compare",
    description = {
      "Put micro-credentials side by side: level, workload, cost, outcomes, recognition, "
          + "stackability, and what each lacks.",
      "Exit 0."
    })
public final class CompareCommand extends ReportingCommand {
  @Parameters(arity = "1..*", paramLabel = "CRED", description = "Credentials; - is stdin.")
  private List<String> credentials = new ArrayList<>();

  @Option(names = "--csv", description = "A table as CSV instead of Markdown.")
  private boolean csv;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the table; default stdout.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day whose level tables are used; default today.")
  private Optional<String> asOf = Optional.empty();

  /** A command in this world. */
  public CompareCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    List<Microcredential> all = new ArrayList<>();
    for (String file : credentials) {
      all.addAll(Described.in(files, file, ZoneOffset.UTC));
    }
    if (all.size() < 2) {
      throw new Refusal(
          "usage", "", "One credential compares with nothing; name two or more of them.");
    }
    LocalDate day = Moment.asOf(asOf, console().clock().instant()).dayIn(ZoneOffset.UTC);
    return result(Comparison.of(all, day));
  }

  private Result result(Comparison comparison) {
    String table = csv ? comparison.toCsv() : comparison.toMarkdown();
    JsonObject.Builder document =
        JsonObject.builder().put("verdict", "compared").put("valid", true);
    out.ifPresent(
        file -> {
          OutputFiles.write(console().resolve(file), table.getBytes(StandardCharsets.UTF_8));
          console().progress("Wrote " + file + ".");
          document.put("file", file.toString());
        });
    List<JsonValue> rows = new ArrayList<>();
    for (Comparison.Row row : comparison.rows()) {
      List<JsonValue> cells = new ArrayList<>();
      row.cells().forEach(c -> cells.add(c.<JsonValue>map(JsonString::new).orElse(JsonNull.NULL)));
      rows.add(
          JsonObject.builder()
              .put("property", row.property())
              .put("alike", row.isAlike())
              .put("cells", new JsonArray(cells))
              .build());
    }
    List<JsonValue> lacking = new ArrayList<>();
    StringBuilder text = new StringBuilder(table);
    for (int i = 0; i < comparison.titles().size(); i++) {
      List<String> lacks = comparison.lacking(i);
      lacking.add(JsonArray.ofStrings(lacks));
      if (!csv) {
        text.append('\n').append(comparison.titles().get(i)).append(" does not state: ");
        text.append(lacks.isEmpty() ? "nothing is missing" : String.join(", ", lacks))
            .append(".\n");
      }
    }
    document
        .put("titles", JsonArray.ofStrings(comparison.titles()))
        .put("rows", new JsonArray(rows))
        .put("lacking", new JsonArray(lacking))
        .put("findings", FindingsJson.of(List.of()));
    return new Result(Exit.YES, document.build(), out.isPresent() ? "" : text.toString());
  }
}
