package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.ledger.LedgerOptions;
import dev.cairn.cli.ledger.LogDocument;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.anchor.AnchorReceipt;
import dev.cairn.signing.anchor.LogLedger;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn log prove}: that something is in the log, or that the log only grew. */
@Command(
    name = "prove",
    description = {
      "Prove that a file is in the log: gives the receipt that \"cairn verify --anchor\" takes.",
      "With --since N: prove that the log of N entries begins the log as it is now.",
      "Such a proof states no time, and not that a credential is true or still holds."
    })
public final class LogProveCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "DIR", description = "The log's folder.")
  private String folder = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file that was appended; - is stdin.")
  private Optional<String> file = Optional.empty();

  @Option(names = "--index", paramLabel = "N", description = "Its entry, if you know it.")
  private Optional<Long> index = Optional.empty();

  @Option(names = "--since", paramLabel = "N", description = "The earlier number of entries.")
  private Optional<Long> since = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Where the proof goes.")
  private Optional<Path> out = Optional.empty();

  @Mixin private LedgerOptions options = new LedgerOptions();

  /** A command in this world. */
  public LogProveCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    if (since.isPresent() == (file.isPresent() || index.isPresent())) {
      throw new Refusal(
          "usage.prove", "", "Prove what? Name a FILE or --index N; or else --since N.");
    }
    try (LogReader log = options.reader(console(), new InputFiles(console()).path(folder))) {
      JsonObject.Builder document = LogDocument.json("proved", log.checkpoint(), log.key());
      JsonObject proof =
          since.isPresent()
              ? log.consistency(since.get(), log.checkpoint().size()).toJson()
              : receipt(log);
      document.put(since.isPresent() ? "consistency" : "receipt", proof);
      String text = JsonWriter.pretty(proof);
      if (out.isPresent()) {
        OutputFiles.write(console().resolve(out.get()), JsonWriter.prettyBytes(proof));
        console().progress("Wrote " + out.get() + ".");
        document.put("file", out.get().toString());
        text = "";
      }
      return LogDocument.result(document, text);
    } catch (IOException e) {
      throw new Refusal("input.unreadable", "", folder + " cannot be read; check its rights.");
    }
  }

  private JsonObject receipt(LogReader log) {
    Optional<Sha256> digest = file.map(f -> Sha256.of(new InputFiles(console()).read(f)));
    long at =
        index.orElseGet(
            () -> {
              OptionalLong found = log.find(digest.orElseThrow());
              return found.orElseThrow(
                  () ->
                      new Refusal(
                          "log.no-entry",
                          "",
                          "The log has no entry "
                              + digest.orElseThrow()
                              + "; append the file, or name it as it was when it was appended."));
            });
    Sha256 entry = log.entry(at);
    if (digest.isPresent() && !digest.get().equals(entry)) {
      throw new Refusal(
          "log.no-entry",
          "",
          "Entry " + at + " is " + entry + ", not this file; leave --index out.");
    }
    return new AnchorReceipt(
            entry,
            Optional.empty(),
            LogLedger.KIND,
            LogLedger.evidence(log.checkpoint(), log.inclusion(at, log.checkpoint().size())))
        .toJson();
  }
}
