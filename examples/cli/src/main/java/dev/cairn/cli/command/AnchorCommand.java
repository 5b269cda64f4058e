package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.ledger.AnchorDocument;
import dev.cairn.cli.ledger.AnchorTarget;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.anchor.AnchorReceipt;
import dev.cairn.signing.log.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn anchor}: fixes that files exist, in a log, by a timestamp or on a chain. */
@Command(
    name = "anchor",
    description = {
      "Anchor files, all under one root, and give a receipt for each.",
      "An anchor proves that these bytes existed when the ledger took them. It does not prove that"
          + " a credential is true, who issued it or may, or that it still holds.",
      "--log DIR --key FILE; or --timestamp URL --tsa-root PEM; or --ledger ethereum --node URL"
          + " --chain-id N --key FILE."
    })
public final class AnchorCommand extends ReportingCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, to the byte; - is stdin.")
  private List<String> files = new ArrayList<>();

  @Mixin private AnchorTarget target = new AnchorTarget();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where receipts go, as NAME.anchor.json; default stdout, for one file.")
  private Optional<Path> out = Optional.empty();

  /** A command in this world. */
  public AnchorCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    if (files.size() > 1 && out.isEmpty() && !isJson()) {
      throw new Refusal(
          "usage.out", "", "Several files give several receipts; say where with --out DIR.");
    }
    InputFiles input = new InputFiles(console());
    List<Sha256> digests = files.stream().map(name -> Sha256.of(input.read(name))).toList();
    List<Path> places = places();
    AnchorTarget.Done done = target.submit(console(), digests);
    List<AnchorReceipt> receipts = Refusal.unlessAccepted("", done.receipts());
    List<JsonValue> rows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      JsonObject receipt = receipts.get(i).toJson();
      JsonObject.Builder row = JsonObject.builder().put("file", files.get(i));
      if (!places.isEmpty()) {
        OutputFiles.write(console().resolve(places.get(i)), JsonWriter.prettyBytes(receipt));
        console().progress("Wrote " + places.get(i) + ".");
        row.put("receiptFile", places.get(i).toString());
      }
      rows.add(row.put("receipt", receipt).build());
    }
    done.receipts()
        .findings()
        .forEach(f -> console().progress(f.message() + " [" + f.code() + "]"));
    console().progress(done.meaning().proves());
    console().progress(done.meaning().doesNotProve());
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", "anchored")
            .put("valid", true)
            .put("ledger", receipts.get(0).ledger());
    AnchorDocument.meaning(document, done.meaning());
    document
        .put("receipts", new JsonArray(rows))
        .put("findings", FindingsJson.of(done.receipts().findings()));
    String text = places.isEmpty() ? JsonWriter.pretty(receipts.get(0).toJson()) : "";
    return new Result(Exit.YES, document.build(), text);
  }

  /** Where the receipts go, each a name of its own. */
  private List<Path> places() {
    if (out.isEmpty()) {
      return List.of();
    }
    List<Path> places = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    for (String name : files) {
      String base = name.equals(InputFiles.STDIN) ? "stdin" : name;
      Path place = out.get().resolve(Path.of(base).getFileName() + ".anchor.json");
      if (!taken.add(place)) {
        throw new Refusal(
            "usage.out",
            "",
            "Two files are called " + Path.of(base).getFileName() + "; anchor them apart.");
      }
      places.add(place);
    }
    return places;
  }
}
