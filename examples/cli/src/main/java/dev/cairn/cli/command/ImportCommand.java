package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.intake.ImportFormat;
import dev.cairn.cli.intake.ImportFormats;
import dev.cairn.cli.intake.ImportSource;
import dev.cairn.cli.intake.Imported;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.LossesJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.Finding;
import dev.cairn.core.conversion.Loss;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn import}: brings what another system wrote into ours, and says what was lost. */
@Command(
    name = "import",
    description = {
      "Read a framework, a record or rules of another system into ours.",
      "Exit 0 all was carried, 1 something was not; what was not is listed."
    },
    footerHeading = "%nFormats:%n",
    footer = "  see \"cairn import --formats\"")
public final class ImportCommand extends ReportingCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FORMAT",
      description = "Which format it is: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Names.class)
  private String format = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "The file, or for some formats a folder; - is stdin.",
        "Several files, or a folder of rules, give a table."
      })
  private List<String> names = new ArrayList<>();

  @Option(names = "--formats", description = "List the formats, and do nothing else.")
  private boolean list;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write what was made; default stdout. Of several files a folder.")
  private Optional<Path> out = Optional.empty();

  /** A command in this world. */
  public ImportCommand(Console console) {
    super(console);
  }

  /** What help offers. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ImportFormats.all().stream().map(ImportFormat::name).iterator();
    }
  }

  @Override
  Result work() {
    if (list) {
      return formats();
    }
    if (format.isEmpty() || names.isEmpty()) {
      throw new Refusal(
          "usage",
          "",
          "A format and a file are needed, such as \"cairn import case framework.json\"; \"cairn"
              + " import --formats\" lists the formats.");
    }
    ImportFormat known =
        ImportFormats.named(format)
            .orElseThrow(
                () ->
                    new Refusal(
                        "import.format",
                        "",
                        "There is no format \""
                            + format
                            + "\"; choose one of "
                            + String.join(", ", new Names())
                            + "."));
    InputFiles files = new InputFiles(console());
    String file = names.get(0);
    if (names.size() > 1 || (!known.suffixes().isEmpty() && files.isFolder(file))) {
      return new ImportTable(console(), known, files, out).of(names);
    }
    return result(files.accept(file, known.read(new ImportSource(file, files))));
  }

  private Result result(Imported imported) {
    boolean whole = imported.losses().isEmpty();
    List<Finding> findings = new ArrayList<>(imported.findings());
    imported.losses().forEach(l -> findings.add(l.finding()));
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", whole ? "imported" : "partly")
            .put("valid", whole)
            .put("format", format)
            .put("kind", imported.kind())
            .put("title", imported.title())
            .put("facts", JsonArray.ofStrings(imported.facts()));
    StringBuilder summary = new StringBuilder();
    summary.append(imported.title()).append(" (").append(imported.kind()).append("): ");
    summary.append(String.join(", ", imported.facts())).append(".\n");
    imported.findings().forEach(f -> summary.append(f).append('\n'));
    for (Loss loss : imported.losses()) {
      summary.append("not carried  ").append(loss.pointer()).append("  ");
      summary.append(loss.what()).append(": ").append(loss.why()).append('\n');
    }
    summary.append(
        whole
            ? "All of it was carried.\n"
            : imported.losses().size()
                + (imported.losses().size() == 1 ? " thing was" : " things were")
                + " not carried.\n");
    String made = JsonWriter.pretty(imported.document());
    if (out.isPresent()) {
      OutputFiles.write(console().resolve(out.get()), JsonWriter.prettyBytes(imported.document()));
      console().progress("Wrote " + out.get() + ".");
      document.put("file", out.get().toString());
    } else if (!isJson()) {
      // The document is the output; what is said of it must not stand in it.
      summary.toString().lines().forEach(console()::progress);
    }
    document
        .put("result", imported.document())
        .put("notCarried", LossesJson.of(imported.losses()))
        .put("findings", FindingsJson.of(findings));
    return new Result(
        whole ? Exit.YES : Exit.NO, document.build(), out.isPresent() ? summary.toString() : made);
  }

  private static Result formats() {
    StringBuilder text = new StringBuilder();
    List<dev.cairn.core.json.JsonValue> rows = new ArrayList<>();
    for (ImportFormat f : ImportFormats.all()) {
      text.append(String.format(java.util.Locale.ROOT, "%-12s %s%n", f.name(), f.title()));
      rows.add(JsonObject.builder().put("name", f.name()).put("title", f.title()).build());
    }
    return new Result(
        Exit.YES,
        JsonObject.builder()
            .put("verdict", "listed")
            .put("valid", true)
            .put("formats", new JsonArray(rows))
            .put("findings", FindingsJson.of(List.of()))
            .build(),
        text.toString());
  }
}
