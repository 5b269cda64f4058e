package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.baking.Baking;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn bake}: a credential into a picture. */
@Command(
    name = "bake",
    description = {
      "Put a signed credential into a PNG or SVG picture. Nothing else of the picture changes, and a"
          + " picture that carries one already is refused unless --replace is given.",
      "Exit 0 baked."
    })
public final class BakeCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "CRED", description = "The credential; - is stdin.")
  private String credential = "";

  @Parameters(index = "1", paramLabel = "PICTURE", description = "A PNG or SVG file.")
  private String picture = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  private Path out = Path.of("");

  @Option(names = "--replace", description = "Replace the credential the picture carries.")
  private boolean replace;

  /** A command in this world. */
  public BakeCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    byte[] image = files.read(picture);
    byte[] document = files.read(credential);
    Baking baking = Baking.standard();
    byte[] baked =
        files.accept(
            picture, replace ? baking.rebake(image, document) : baking.bake(image, document));
    OutputFiles.write(console().resolve(out), baked);
    console().progress("Wrote " + out + ".");
    return new Result(
        Exit.YES,
        JsonObject.builder()
            .put("verdict", "baked")
            .put("valid", true)
            .put("file", out.toString())
            .put("findings", FindingsJson.of(List.of()))
            .build(),
        "");
  }
}
