package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.signing.PartShower;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.signing.disclosure.Disclosed;
import dev.cairn.signing.disclosure.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn derive}: shows part of a credential that was issued for selective disclosure. */
@Command(
    name = "derive",
    description = {
      "Show part of a credential, the smallest that shows what is named and still verifies.",
      "Takes a credential of suite ecdsa-sd-2023 or bbs-2023, or an SD-JWT."
    })
public final class DeriveCommand extends ReportingCommand {

  @Parameters(paramLabel = "CRED", description = "The credential as issued; - is stdin.")
  private String credential = "";

  @Option(
      names = {"--reveal", "--disclose"},
      required = true,
      paramLabel = "WHAT",
      description =
          "What must be shown: a JSON pointer such as /validFrom, a member such as"
              + " achievement.name, or a field of the record such as record.credits; may be"
              + " repeated.")
  private List<String> reveal = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "The mapping that makes records; default the built-in one.")
  private Optional<String> mapping = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; default stdout.")
  private Optional<Path> out = Optional.empty();

  @Mixin private VerifierOptions options = new VerifierOptions();

  /** A command in this world. */
  public DeriveCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles files = new InputFiles(console());
    byte[] received = files.read(credential);
    Wanted wanted = files.accept("--reveal", Wanted.of(reveal));
    Disclosed disclosed =
        files.accept(
            credential,
            new PartShower(options.setup(console()).canonicalizer(), mapping(files))
                .show(received, wanted));
    JsonObject.Builder document =
        JsonObject.builder()
            .put("verdict", "derived")
            .put("valid", true)
            .put("hidden", JsonArray.ofStrings(disclosed.hidden()));
    return deliver(disclosed.credential(), out, document);
  }

  private RecordMapping mapping(InputFiles files) {
    return mapping
        .map(path -> files.accept(path, RecordMapping.read(files.read(path))))
        .orElseGet(RecordMapping::builtIn);
  }
}
