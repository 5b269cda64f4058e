package dev.cairn.cli.ledger;

import dev.cairn.cli.Exit;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.anchor.Meaning;
import java.util.Locale;

/** What came of verifying a receipt, as JSON and as text. */
public final class AnchorDocument {
  private AnchorDocument() {}

  /** As JSON; the caller adds to it. */
  public static JsonObject.Builder json(AnchorResult result) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("verdict", result.word())
            .put("valid", result instanceof AnchorResult.Anchored);
    if (result instanceof AnchorResult.Anchored anchored) {
      out.put("ledger", anchored.ledger());
      anchored.notLaterThan().ifPresent(t -> out.put("notLaterThan", t.toString()));
      meaning(out, anchored.meaning());
    }
    return out.put("findings", FindingsJson.of(result.findings()));
  }

  /** What evidence in a ledger proves, and what not. */
  public static void meaning(JsonObject.Builder out, Meaning meaning) {
    out.put("proves", meaning.proves()).put("doesNotProve", meaning.doesNotProve());
  }

  /** As text. */
  public static String text(AnchorResult result) {
    StringBuilder out = new StringBuilder();
    out.append("  anchor     ").append(result.word().toLowerCase(Locale.ROOT));
    if (result instanceof AnchorResult.Anchored anchored) {
      out.append(" in ").append(anchored.ledger());
      anchored.notLaterThan().ifPresent(t -> out.append(", not later than ").append(t));
      out.append("\n    ").append(anchored.meaning().proves());
      out.append("\n    ").append(anchored.meaning().doesNotProve());
    }
    out.append('\n');
    for (Finding f : result.findings()) {
      out.append("    ").append(f.message()).append(" [").append(f.code()).append("]\n");
    }
    return out.toString();
  }

  /** The exit code it calls for. */
  public static int exit(AnchorResult result) {
    return result.match(anchored -> Exit.YES, not -> Exit.NO, unknown -> Exit.UNKNOWN);
  }
}
