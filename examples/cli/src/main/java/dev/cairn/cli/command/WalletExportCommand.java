package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.WalletFiles;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.wallet.WalletEntry;
import dev.cairn.signing.wallet.WalletExport;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn wallet export}: takes credentials out, in forms that other tools read. */
@Command(
    name = "export",
    description = {
      "Write what is in a wallet: zip, the originals to the byte; vp, an unsigned Verifiable"
          + " Presentation; clr, an unsigned Comprehensive Learner Record (\"cairn issue\" signs"
          + " it)."
    })
public final class WalletExportCommand extends ReportingCommand {

  /** The forms, as they are written on the command line. */
  enum Form {
    zip,
    vp,
    clr
  }

  @Parameters(paramLabel = "WALLET", description = "The wallet.")
  private String wallet = "";

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "zip",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Form form = Form.zip;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where it goes.")
  private Path out = Path.of("");

  @Option(
      names = "--holder",
      paramLabel = "ID",
      description = "Who presents, or whose record it is: a DID or URL; needed for clr.")
  private Optional<String> holder = Optional.empty();

  @Option(names = "--name", paramLabel = "TEXT", description = "What a clr is called.")
  private String name = "Learning record";

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public WalletExportCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    List<WalletEntry> entries =
        WalletFiles.read(console(), new InputFiles(console()).path(wallet), passwords);
    List<Finding> findings = List.of();
    byte[] content;
    if (form == Form.zip) {
      content = WalletExport.zip(entries);
    } else {
      Reading<JsonObject> made = form == Form.vp ? presentation(entries) : record(entries);
      content = JsonWriter.prettyBytes(Refusal.unlessAccepted(wallet, made));
      findings = made.findings();
    }
    OutputFiles.write(console().resolve(out), content);
    findings.forEach(f -> console().progress(f.message() + " [" + f.code() + "]"));
    console().progress("Wrote " + out + "; it is not encrypted.");
    JsonObject document =
        JsonObject.builder()
            .put("verdict", "exported")
            .put("valid", true)
            .put("wallet", wallet)
            .put("form", form.name())
            .put("file", out.toString())
            .put("findings", FindingsJson.of(findings))
            .build();
    return new Result(Exit.YES, document, "");
  }

  private Reading<JsonObject> presentation(List<WalletEntry> entries) {
    return WalletExport.presentation(entries, holder);
  }

  private Reading<JsonObject> record(List<WalletEntry> entries) {
    String learner =
        holder.orElseThrow(
            () -> new Refusal("usage.holder", "", "Whose record is it? Give --holder ID."));
    return WalletExport.learnerRecord(
        entries,
        "urn:uuid:" + UUID.randomUUID(),
        learner,
        learner,
        name,
        console().clock().instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
