package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.LossesJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.show.FileOpener;
import dev.cairn.cli.show.Opened;
import dev.cairn.core.Finding;
import dev.cairn.core.conversion.Conversion;
import dev.cairn.core.conversion.Converted;
import dev.cairn.core.conversion.ExchangeFormat;
import dev.cairn.core.conversion.Loss;
import dev.cairn.core.conversion.Original;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn convert}: the same award in another format, unsigned, and what was lost. */
@Command(
    name = "convert",
    description = {
      "Convert a credential into another format: ob3, clr, elm, ctdl. What is made is unsigned, and the "
          + "original goes along as evidence.",
      "Exit 0 all was carried, 1 something was not; what was not is listed."
    })
public final class ConvertCommand extends ReportingCommand {
  @Parameters(paramLabel = "FILE", description = "The credential: JSON, a token, a picture.")
  private String file = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description =
          "ob3 (Open Badges 3.0), clr (CLR 2.0), elm (European Digital Credential) or ctdl.")
  private String to = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; default stdout.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to write what was lost, as JSON.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--by-digest",
      description = "Name the original by its SHA-256 instead of embedding it.")
  private boolean byDigest;

  /** A command in this world. */
  public ConvertCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    ExchangeFormat target =
        ExchangeFormat.ofId(to)
            .orElseThrow(
                () ->
                    new Refusal(
                        "convert.format",
                        "",
                        "There is no format \""
                            + to
                            + "\" to convert into; use ob3, clr, elm or ctdl."));
    InputFiles files = new InputFiles(console());
    byte[] received = files.read(file);
    Opened opened = files.accept(file, FileOpener.open(received));
    CredentialDocument source =
        opened.document().orElseThrow(() -> new Refusal(file, opened.findings()));
    Original original =
        new Original(
            received,
            mediaType(opened),
            byDigest ? Original.Kept.BY_DIGEST : Original.Kept.EMBEDDED);
    return result(files.accept(file, Conversion.convert(source, target, original)));
  }

  private static String mediaType(Opened opened) {
    if (opened.layers().isEmpty()) {
      return "application/vc";
    }
    return switch (opened.layers().get(0)) {
      case "a PNG picture" -> "image/png";
      case "an SVG picture" -> "image/svg+xml";
      case "a JWT" -> "application/vc+jwt";
      case "an SD-JWT" -> "application/vc+sd-jwt";
      case "a COSE message" -> "application/vc+cose";
      default -> "application/json";
    };
  }

  private Result result(Converted converted) {
    List<Finding> findings = new ArrayList<>(converted.findings());
    converted.losses().forEach(l -> findings.add(l.finding()));
    JsonValue made =
        converted.documents().size() == 1
            ? converted.documents().get(0)
            : new JsonArray(List.copyOf(converted.documents()));
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", converted.isWhole() ? "converted" : "partly")
            .put("valid", converted.isWhole())
            .put("from", converted.from().id())
            .put("to", converted.to().id())
            .put("signed", false);
    StringBuilder summary = new StringBuilder();
    summary
        .append(converted.from().title())
        .append(" to ")
        .append(converted.to().title())
        .append(
            converted.documents().size() == 1
                ? ""
                : ", " + converted.documents().size() + " documents")
        .append(". Unsigned: the original's signature does not cover it.\n");
    converted.findings().forEach(f -> summary.append(f).append('\n'));
    for (Loss loss : converted.losses()) {
      summary.append("not carried  ").append(loss.pointer()).append("  ");
      summary.append(loss.what()).append(": ").append(loss.why()).append('\n');
    }
    summary.append(
        converted.isWhole()
            ? "All of it was carried.\n"
            : converted.losses().size() + " things were not carried.\n");
    JsonArray losses = LossesJson.of(converted.losses());
    report.ifPresent(
        to -> {
          OutputFiles.write(
              console().resolve(to),
              JsonWriter.prettyBytes(
                  JsonObject.builder()
                      .put("from", converted.from().id())
                      .put("to", converted.to().id())
                      .put("notCarried", losses)
                      .build()));
          console().progress("Wrote " + to + ".");
        });
    out.ifPresent(
        to -> {
          OutputFiles.write(console().resolve(to), JsonWriter.prettyBytes(made));
          console().progress("Wrote " + to + ".");
          document.put("file", to.toString());
        });
    if (out.isEmpty() && !isJson()) {
      // The document is the output; what is said of it must not stand in it.
      summary.toString().lines().forEach(console()::progress);
    }
    document
        .put("credentials", new JsonArray(List.copyOf(converted.documents())))
        .put("notCarried", losses)
        .put("findings", FindingsJson.of(findings));
    return new Result(
        converted.isWhole() ? Exit.YES : Exit.NO,
        document.build(),
        out.isPresent() ? summary.toString() : JsonWriter.pretty(made));
  }
}
