package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.ledger.LedgerOptions;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.log.Checkpoint;
import dev.cairn.signing.log.ConsistencyProof;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.NoteKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn log verify}: is the log whole, and the same that it was? */
@Command(
    name = "verify",
    description = {
      "Compute a whole log anew and compare it with its checkpoint; with --since, also that it"
          + " begins with what an earlier checkpoint states.",
      "Without the log: --since OLD --checkpoint NEW --consistency PROOF --log-key KEY.",
      "Exit 0 whole and the same, 1 not."
    })
public final class LogVerifyCommand extends ReportingCommand {
  @Parameters(arity = "0..1", paramLabel = "DIR", description = "The log's folder.")
  private Optional<String> folder = Optional.empty();

  @Option(names = "--since", paramLabel = "FILE", description = "A checkpoint kept from earlier.")
  private Optional<String> since = Optional.empty();

  @Option(names = "--checkpoint", paramLabel = "FILE", description = "A later checkpoint.")
  private Optional<String> later = Optional.empty();

  @Option(
      names = "--consistency",
      paramLabel = "FILE",
      description = "The proof that the one begins the other.")
  private Optional<String> proof = Optional.empty();

  @Mixin private LedgerOptions options = new LedgerOptions();

  /** A command in this world. */
  public LogVerifyCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    boolean offline =
        folder.isEmpty() && since.isPresent() && later.isPresent() && proof.isPresent();
    boolean whole = folder.isPresent() && later.isEmpty() && proof.isEmpty();
    if (!offline && !whole) {
      throw new Refusal(
          "usage.verify",
          "",
          "Give the log's DIR, or all of --since, --checkpoint and --consistency.");
    }
    return offline ? consistency() : whole(folder.orElseThrow());
  }

  private Result whole(String name) {
    List<Finding> findings = new ArrayList<>();
    try (LogReader log = options.reader(console(), new InputFiles(console()).path(name))) {
      Reading<Checkpoint> audited = log.audit();
      findings.addAll(audited.findings());
      Optional<Checkpoint> earlier = since.map(f -> checkpoint(f, log.key()));
      if (audited.isAccepted() && earlier.isPresent()) {
        begins(log, earlier.get()).ifPresent(findings::add);
      }
      return result(log.checkpoint(), findings);
    } catch (IOException e) {
      throw new Refusal("input.unreadable", "", name + " cannot be read; check its rights.");
    }
  }

  private static Optional<Finding> begins(LogReader log, Checkpoint earlier) {
    boolean begins =
        earlier.size() <= log.checkpoint().size()
            && log.root(earlier.size()).equals(earlier.root());
    return begins
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "log.rewritten",
                "",
                "The log does not begin with the "
                    + earlier.size()
                    + " entries of the checkpoint it signed earlier; keep both, they prove it."));
  }

  private Result consistency() {
    InputFiles files = new InputFiles(console());
    NoteKey key =
        options
            .logKey(console())
            .orElseThrow(
                () -> new Refusal("usage.log-key", "", "Of which log? Give --log-key KEY."));
    Checkpoint first = checkpoint(since.orElseThrow(), key);
    Checkpoint second = checkpoint(later.orElseThrow(), key);
    String name = proof.orElseThrow();
    ConsistencyProof read = files.accept(name, ConsistencyProof.read(files.readObject(name)));
    boolean holds =
        read.first() == first.size()
            && read.second() == second.size()
            && read.proves(first.root(), second.root());
    return result(
        second,
        holds
            ? List.of()
            : List.of(
                Finding.error(
                    "log.rewritten",
                    "",
                    "The proof does not show that the log of "
                        + first.size()
                        + " entries begins the log of "
                        + second.size()
                        + "; ask the log for one that does.")));
  }

  private Checkpoint checkpoint(String name, NoteKey key) {
    InputFiles files = new InputFiles(console());
    String note = new String(files.read(name), StandardCharsets.UTF_8);
    return files.accept(name, Checkpoint.open(note, key));
  }

  private static Result result(Checkpoint checkpoint, List<Finding> findings) {
    boolean sound = findings.isEmpty();
    JsonObject document =
        JsonObject.builder()
            .put("verdict", sound ? "verified" : "rejected")
            .put("valid", sound)
            .put("origin", checkpoint.origin())
            .put("size", checkpoint.size())
            .put("root", checkpoint.root().hex())
            .put("findings", FindingsJson.of(findings))
            .build();
    StringBuilder text = new StringBuilder();
    text.append(checkpoint.origin()).append(" at ").append(checkpoint.size());
    text.append(sound ? " entries: whole and the same\n" : " entries: NOT SOUND\n");
    findings.forEach(
        f -> text.append("  ").append(f.message()).append(" [").append(f.code()).append("]\n"));
    return new Result(sound ? Exit.YES : Exit.NO, document, text.toString());
  }
}
