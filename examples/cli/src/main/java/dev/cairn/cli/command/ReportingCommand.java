package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands share: {@code --json}, {@code --help}, and printing in one place. */
@Command(mixinStandardHelpOptions = true, version = "cairn 0.1.0-SNAPSHOT")
abstract class ReportingCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--json", description = "Print one JSON document on stdout.")
  private boolean json;

  ReportingCommand(Console console) {
    this.console = console;
  }

  final Console console() {
    return console;
  }

  /** Whether one JSON document is asked for. */
  final boolean isJson() {
    return json;
  }

  /** Does the work. A bad input ends it with a {@link dev.cairn.cli.Refusal}. */
  abstract Result work();

  /**
   * Ends with a credential made: written to a file, or printed where none is named.
   *
   * @param made JSON, or a token as a string
   * @param document what the command says of it so far
   */
  final Result deliver(JsonValue made, Optional<Path> out, JsonObject.Builder document) {
    return deliver(made, "credential", out, document);
  }

  /** The same, under another name in JSON. */
  final Result deliver(
      JsonValue made, String name, Optional<Path> out, JsonObject.Builder document) {
    byte[] bytes =
        made instanceof JsonString token
            ? (token.value() + "\n").getBytes(StandardCharsets.UTF_8)
            : JsonWriter.prettyBytes(made);
    out.ifPresent(
        file -> {
          OutputFiles.write(console.resolve(file), bytes);
          console.progress("Wrote " + file + ".");
          document.put("file", file.toString());
        });
    document.put(name, made).put("findings", FindingsJson.of(List.of()));
    String text = out.isPresent() ? "" : new String(bytes, StandardCharsets.UTF_8);
    return new Result(Exit.YES, document.build(), text);
  }

  @Override
  public final Integer call() {
    Result result = work();
    console.out().print(json ? JsonWriter.pretty(result.document()) : result.text());
    console.out().flush();
    finish();
    return result.exit();
  }

  /** What a command does after it has printed; nothing, unless it goes on. */
  void finish() {}
}
