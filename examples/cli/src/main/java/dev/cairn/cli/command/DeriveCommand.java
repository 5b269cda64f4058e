package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.baking.DocumentForm;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.suite.BbsSuite;
import dev.cairn.signing.suite.DerivingCryptosuite;
import dev.cairn.signing.suite.EcdsaSdSuite;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    JsonValue derived = files.accept(credential, derive(received));
    JsonObject.Builder document = JsonObject.builder().put("verdict", "derived").put("valid", true);
    return deliver(derived, out, document);
  }

  private Reading<? extends JsonValue> derive(byte[] received) {
    if (DocumentForm.detect(received).equals(Optional.of(DocumentForm.JSON))) {
      return JsonReader.strict()
          .readObject(received)
          .then(signed -> suiteOf(signed).derive(signed, reveal));
    }
    return SdJwtHolder.read(received)
        .then(holder -> holder.present(Set.copyOf(reveal)))
        .then(token -> Reading.of(new JsonString(token)));
  }

  private DerivingCryptosuite suiteOf(JsonObject signed) {
    Canonicalizer canonicalizer = options.setup(console()).canonicalizer();
    BbsSuite bbs = BbsSuite.issuing(canonicalizer, List.of(), new SecureRandom());
    return signed.find("proof").orElse(null) instanceof JsonObject proof
            && proof.findString("cryptosuite").equals(Optional.of(bbs.name()))
        ? bbs
        : EcdsaSdSuite.verifying(canonicalizer);
  }
}
