package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.stack.Wishes;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordReader;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.audit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which of several answers is wanted, and what else could be earned. */
final class WishOptions {
  @Option(
      names = "--minimal",
      description = "The answer with fewest exceptions, records, sharing, then earliest days, ids.")
  private boolean minimal;

  @Option(
      names = "--minimal-nodes",
      paramLabel = "N",
      description = "Search nodes for --minimal, beside those of --nodes; default 300000.")
  private long nodes = Budget.standard().nodes();

  @Option(
      names = "--pin",
      paramLabel = "RECORD=NODE",
      description = "Count this record there, or say why it may not; may be given again.")
  private List<String> pins = new ArrayList<>();

  @Option(
      names = "--offerings",
      paramLabel = "FILE",
      description = "Records still to be earned, for what would complete the award.")
  private Optional<String> offerings = Optional.empty();

  /** The wishes. */
  Wishes wishes(Console console) {
    InputFiles files = new InputFiles(console);
    Optional<List<LearningRecord>> offered =
        offerings.map(f -> files.accept(f, RecordReader.strict().read(files.read(f))));
    return new Wishes(
        minimal ? Optional.of(Budget.nodes(nodes)) : Optional.empty(),
        pins.stream().map(WishOptions::pin).toList(),
        offered);
  }

  /** The last sign splits, since ids of records may hold one. */
  private static Place pin(String text) {
    int at = text.lastIndexOf('=');
    if (at < 1 || at == text.length() - 1) {
      throw new Refusal(
          "usage.pin", "", "\"" + text + "\" is no pin; write --pin RECORD=NODE, both by id.");
    }
    return new Place(text.substring(0, at), text.substring(at + 1));
  }
}
