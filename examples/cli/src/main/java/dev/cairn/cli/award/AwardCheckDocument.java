package dev.cairn.cli.award;

import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.stack.CredentialRow;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A re-check as JSON and as text. */
public final class AwardCheckDocument {
  private AwardCheckDocument() {}

  /** The document. */
  public static JsonObject json(AwardCheck check) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("verdict", check.outcome().word())
            .put("valid", check.outcome() == AwardCheck.Outcome.ACCEPTED);
    check.verdict().ifPresent(v -> out.put("claimed", v.name()));
    check
        .award()
        .ifPresent(
            a -> {
              out.put("award", a.word()).put("trust", a.trust().word());
              a.issuer().ifPresent(i -> out.put("issuer", i));
            });
    check
        .terms()
        .ifPresent(
            t -> {
              out.put("trustAny", t.trustAny());
              out.put("learners", JsonArray.ofStrings(t.learners()));
              out.put("decisionDay", t.decisionDay().toString());
            });
    List<JsonValue> rows = new ArrayList<>();
    for (CredentialRow row : check.rows()) {
      JsonObject.Builder one =
          JsonObject.builder()
              .put("source", row.verified().source())
              .put("name", row.name())
              .put("verdict", row.verified().verification().word())
              .put("trust", row.verified().verification().trust().word());
      row.record().ifPresent(r -> one.put("record", r));
      rows.add(one.build());
    }
    return out.put("constituents", new JsonArray(rows))
        .put("findings", FindingsJson.of(check.findings()))
        .build();
  }

  /** The text. */
  public static String text(AwardCheck check) {
    StringBuilder out = new StringBuilder(check.outcome().name());
    check.verdict().ifPresent(v -> out.append("  claims ").append(v));
    out.append('\n');
    check
        .award()
        .ifPresent(
            a ->
                out.append("  the award itself: ")
                    .append(a.word())
                    .append(", trust ")
                    .append(a.trust().word())
                    .append(a.issuer().map(i -> ", issuer " + i).orElse(""))
                    .append('\n'));
    check
        .terms()
        .filter(t -> t.trustAny())
        .ifPresent(t -> out.append("  trust: ANY issuer was accepted for the constituents\n"));
    for (CredentialRow row : check.rows()) {
      out.append("  ").append(row.name()).append(": ");
      out.append(row.verified().verification().word()).append(", trust ");
      out.append(row.verified().verification().trust().word()).append('\n');
    }
    for (Finding f : check.findings()) {
      if (f.severity() != Finding.Severity.INFO) {
        out.append("  ").append(f.severity().name().toLowerCase(Locale.ROOT)).append(": ");
        out.append(f.message()).append(" [").append(f.code());
        out.append(f.pointer().isEmpty() ? "" : " at " + f.pointer()).append("]\n");
      }
    }
    return out.toString();
  }
}
