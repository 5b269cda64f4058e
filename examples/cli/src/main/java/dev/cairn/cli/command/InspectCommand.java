package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.report.Card;
import dev.cairn.cli.report.CardPage;
import dev.cairn.cli.report.Report;
import dev.cairn.cli.show.CardReader;
import dev.cairn.cli.show.CardText;
import dev.cairn.cli.show.FileOpener;
import dev.cairn.cli.show.Opened;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn inspect}: what does it say, and is its structure sound? */
@Command(
    name = "inspect",
    description = {
      "Show a credential to a person: Open Badges 2 and 3, CLR, European Digital Credentials, other "
          + "W3C credentials and presentations, JWTs, SD-JWTs, PNG and SVG pictures, CASE, CTDL.",
      "Judges its structure alone; signatures are for \"cairn verify\".",
      "Exit 0 sound, 1 with faults. A fault (error) is what the format forbids; warnings and",
      "information are notes on a sound document: an older version, what points nowhere,",
      "what could not be checked."
    })
public final class InspectCommand extends ReportingCommand {
  @Parameters(paramLabel = "FILE", description = "The file; - is stdin.")
  private String file = "";

  @Option(names = "--html", paramLabel = "OUT", description = "Write a page for reading, too.")
  private Optional<Path> page = Optional.empty();

  /** A command in this world. */
  public InspectCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    Opened opened = files.accept(file, FileOpener.open(files.read(file)));
    CardReader.Inspection inspection = CardReader.read(opened);
    page.ifPresent(
        out -> {
          OutputFiles.write(console().resolve(out), CardPage.html(inspection.card()));
          console().progress("Wrote " + out + ".");
        });
    Card card = inspection.card();
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", card.verdict().text())
            .put("valid", inspection.isSound())
            .put("format", inspection.format())
            .put("title", card.title())
            .put("kind", card.kind())
            .put("secured", opened.secured())
            .put("layers", JsonArray.ofStrings(opened.layers()));
    JsonObject.Builder facts = JsonObject.builder();
    for (Report.Fact f : card.facts()) {
      facts.put(f.name(), f.value());
    }
    document.put("facts", facts.build()).put("sections", sections(card));
    page.ifPresent(out -> document.put("html", out.toString()));
    document.put("findings", FindingsJson.of(inspection.findings()));
    return new Result(
        inspection.isSound() ? Exit.YES : Exit.NO, document.build(), CardText.of(card));
  }

  private static JsonArray sections(Card card) {
    List<JsonValue> sections = new ArrayList<>();
    for (Card.Section s : card.sections()) {
      List<JsonValue> rows = new ArrayList<>();
      s.rows().forEach(r -> rows.add(JsonArray.ofStrings(r.cells())));
      sections.add(
          JsonObject.builder()
              .put("title", s.title())
              .put("columns", JsonArray.ofStrings(s.columns()))
              .put("rows", new JsonArray(rows))
              .build());
    }
    return new JsonArray(sections);
  }
}
