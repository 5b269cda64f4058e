package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.signing.PartShower;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
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
      "Show part of a credential, the smallest that shows what is named.",
      "Takes a credential of suite ecdsa-sd-2023 or bbs-2023, or an SD-JWT."
    })
public final class DeriveCommand extends ReportingCommand {

  @Parameters(paramLabel = "CRED", description = "The credential as issued; - is stdin.")
  private String credential = "";

  @Option(
      names = "--reveal",
      required = true,
      paramLabel = "POINTER",
      description = "JSON pointer to what must be shown; may be repeated.")
  private List<String> reveal = List.of();

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
    JsonValue derived =
        files.accept(
            credential,
            new PartShower(options.setup(console()).canonicalizer()).show(received, reveal));
    JsonObject.Builder document = JsonObject.builder().put("verdict", "derived").put("valid", true);
    return deliver(derived, out, document);
  }
}
