package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.ledger.AnchorTarget;
import dev.cairn.cli.ledger.LogDocument;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.log.Appended;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn log append}: appends the digests of files. */
@Command(
    name = "append",
    description =
        "Append the SHA-256 of each file, all at once; durable and signed when it says so.")
public final class LogAppendCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "DIR", description = "The log's folder.")
  private String folder = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, to the byte; - is stdin.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "The log's key.")
  private Path key = Path.of("");

  @Mixin private PasswordSource passwords = new PasswordSource();

  /** A command in this world. */
  public LogAppendCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    InputFiles input = new InputFiles(console());
    List<Sha256> digests = files.stream().map(name -> Sha256.of(input.read(name))).toList();
    try (LogWriter log = AnchorTarget.writer(console(), input.path(folder), key, passwords)) {
      Appended appended = log.append(digests);
      List<JsonValue> entries = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < files.size(); i++) {
        long index = appended.first() + i;
        entries.add(
            JsonObject.builder()
                .put("file", files.get(i))
                .put("digest", digests.get(i).hex())
                .put("index", index)
                .build());
        text.append(index).append(' ').append(digests.get(i)).append(' ').append(files.get(i));
        text.append('\n');
      }
      return LogDocument.result(
          LogDocument.json("appended", appended.checkpoint(), log.key())
              .put("first", appended.first())
              .put("entries", new JsonArray(entries)),
          text.toString());
    } catch (IOException e) {
      throw new Refusal(
          "log.unwritable",
          "",
          "The log in " + folder + " could not be written; look with \"cairn log verify\".");
    }
  }
}
