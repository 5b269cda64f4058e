package dev.cairn.cli.ledger;

import dev.cairn.cli.Exit;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.log.Checkpoint;
import dev.cairn.signing.log.NoteKey;
import java.util.List;

/** What the log commands say of a log, as JSON. */
public final class LogDocument {
  private LogDocument() {}

  /** The members that all of them have; the caller adds to it. */
  public static JsonObject.Builder json(String verdict, Checkpoint checkpoint, NoteKey key) {
    return JsonObject.builder()
        .put("verdict", verdict)
        .put("valid", true)
        .put("origin", checkpoint.origin())
        .put("size", checkpoint.size())
        .put("root", checkpoint.root().hex())
        .put("checkpoint", checkpoint.note())
        .put("key", key.text());
  }

  /** A result without findings. */
  public static Result result(JsonObject.Builder document, String text) {
    return new Result(Exit.YES, document.put("findings", FindingsJson.of(List.of())).build(), text);
  }
}
