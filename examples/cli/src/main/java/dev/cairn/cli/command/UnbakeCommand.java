package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.baking.Unbaked;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn unbake}: the credential out of a picture. */
@Command(
    name = "unbake",
    description = {
      "Take the credential out of a PNG or SVG picture, as it was put in. Whether it holds is for"
          + " verify to tell, which reads pictures itself.",
      "Exit 0 a credential was found; a picture with none, or with two, is bad input."
    })
public final class UnbakeCommand extends ReportingCommand {
  @Parameters(paramLabel = "PICTURE", description = "A PNG or SVG file; - is stdin.")
  private String picture = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; default stdout.")
  private Optional<Path> out = Optional.empty();

  /** A command in this world. */
  public UnbakeCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    Unbaked found = files.accept(picture, Baking.standard().unbake(files.read(picture)));
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", "unbaked")
            .put("valid", true)
            .put("picture", found.picture().name().toLowerCase(Locale.ROOT))
            .put("form", found.form().name().toLowerCase(Locale.ROOT))
            .put("credential", found.text());
    out.ifPresent(
        file -> {
          OutputFiles.write(console().resolve(file), found.bytes());
          console().progress("Wrote " + file + ".");
          document.put("file", file.toString());
        });
    return new Result(
        Exit.YES,
        document.put("findings", FindingsJson.of(List.of())).build(),
        out.isPresent() ? "" : found.text() + "\n");
  }
}
