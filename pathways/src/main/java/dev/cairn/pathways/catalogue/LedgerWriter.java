package dev.cairn.pathways.catalogue;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.Comparator;
import java.util.List;

/**
 * Writes ledgers in the form {@link LedgerReader} reads: awards by day and id, what is spent by
 * record and node, exact numbers as texts. One text for one ledger, whatever its order.
 *
 * <p>Stateless and thread-safe. Linear in the ledger, but for sorting.
 */
public final class LedgerWriter {
  /** What the member {@code format} says. */
  static final String FORMAT = "cairn-ledger";

  private LedgerWriter() {}

  /** The SHA-256 of the RFC 8785 form, 64 lower-case hexadecimal digits. */
  public static String sha256(Ledger ledger) {
    return CanonicalJson.sha256(write(ledger));
  }

  /** A ledger. */
  public static JsonObject write(Ledger ledger) {
    JsonObject.Builder out = JsonObject.builder().put("format", FORMAT).put("version", 1);
    ledger.learner().ifPresent(l -> out.put("learner", l));
    List<JsonValue> awards =
        ledger.conferred().stream()
            .sorted(
                Comparator.comparing(Ledger.PastAward::date).thenComparing(Ledger.PastAward::award))
            .<JsonValue>map(LedgerWriter::award)
            .toList();
    return out.put("conferred", new JsonArray(awards)).build();
  }

  private static JsonObject award(Ledger.PastAward past) {
    JsonObject.Builder out = JsonObject.builder().put("award", past.award());
    past.version().ifPresent(v -> out.put("version", v));
    List<JsonValue> spent =
        past.spent().stream()
            .sorted(
                Comparator.comparing(Ledger.Spent::record).thenComparing(s -> s.node().orElse("")))
            .<JsonValue>map(LedgerWriter::spent)
            .toList();
    return out.put("date", past.date().toString()).put("spent", new JsonArray(spent)).build();
  }

  private static JsonObject spent(Ledger.Spent spent) {
    JsonObject.Builder out = JsonObject.builder().put("record", spent.record());
    spent.node().ifPresent(n -> out.put("node", n));
    spent.part().ifPresent(p -> out.put("part", new JsonString(p.toString())));
    spent.credits().ifPresent(c -> out.put("credits", new JsonString(c.toString())));
    return out.build();
  }
}
