package dev.cairn.cli.award;

import dev.cairn.cli.stack.Evaluation;
import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.VerifiedItem;
import dev.cairn.cli.stack.WalletItem;
import dev.cairn.core.framework.ConversionReader;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.RecordWriter;
import dev.cairn.pathways.certificate.CertificateWriter;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.RuleWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the member of a signed award that holds what shows it:
 *
 * <pre>{@code
 * {"version": "1",
 *  "decision": {"learners": […], "day": "…", "asOf": "…", "horizon": "earned"},
 *  "rules": {…}, "mapping": {…}, "recognition": {…}, "conversion": {…}, "trust": {…} or "trustAny": true,
 *  "facts": {…}, "exceptions": […], "vouched": […],
 *  "credentials": [{"name": "…", "document": {…}} or {"name": "…", "data": "data:…"}],
 *  "certificate": {…}}
 * }</pre>
 */
final class StackMember {
  /** The member's name. */
  static final String NAME = "stack";

  /** What the inline context says it means. */
  static final String IRI = "urn:cairn:term:stack";

  /** The version of this form. */
  static final String VERSION = "1";

  private StackMember() {}

  static JsonObject write(Evaluation evaluation, List<VerifiedItem> constituents, Instant moment) {
    Terms terms = evaluation.asked().terms();
    JsonObject.Builder decision =
        JsonObject.builder()
            .put("learners", JsonArray.ofStrings(terms.learners()))
            .put("day", terms.decisionDay().toString())
            .put("asOf", moment.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("horizon", terms.horizon().word());
    terms.knownAt().ifPresent(d -> decision.put("knownAt", d.toString()));
    JsonObject.Builder out =
        JsonObject.builder()
            .put("version", VERSION)
            .put("decision", decision.build())
            .put("rules", RuleWriter.write(terms.award()))
            .put("mapping", terms.mapping().toJson());
    terms.trust().ifPresent(p -> out.put("trust", p.json()));
    if (terms.trustAny()) {
      out.put("trustAny", true);
    }
    terms.recognition().ifPresent(p -> out.put("recognition", p.toJson()));
    terms.conversion().ifPresent(p -> out.put("conversion", ConversionReader.write(p)));
    if (!terms.facts().equals(Facts.NONE)) {
      out.put("facts", facts(terms.facts()));
    }
    if (!terms.exceptions().isEmpty()) {
      out.put("exceptions", RuleWriter.writeExceptions(terms.exceptions()));
    }
    if (!terms.vouched().isEmpty()) {
      out.put("vouched", RecordWriter.writeAll(terms.vouched()));
    }
    return out.put("credentials", credentials(constituents))
        .put("certificate", CertificateWriter.write(evaluation.certificate().orElseThrow()))
        .build();
  }

  private static JsonArray credentials(List<VerifiedItem> constituents) {
    Map<String, WalletItem> files = new LinkedHashMap<>();
    constituents.forEach(c -> files.putIfAbsent(c.item().name(), c.item()));
    List<JsonValue> rows = new ArrayList<>();
    for (WalletItem item : files.values()) {
      JsonObject.Builder row = JsonObject.builder().put("name", item.name());
      JsonReader.strict()
          .readObject(item.bytes())
          .match(
              a -> row.put("document", a.value()),
              r ->
                  row.put(
                      "data",
                      "data:application/octet-stream;base64,"
                          + Base64.getEncoder().encodeToString(item.bytes())));
      rows.add(row.build());
    }
    return new JsonArray(rows);
  }

  private static JsonObject facts(Facts facts) {
    JsonObject.Builder attestations = JsonObject.builder();
    new TreeMap<>(facts.attestations()).forEach(attestations::put);
    JsonObject.Builder context = JsonObject.builder();
    new TreeMap<>(facts.context()).forEach(context::put);
    List<JsonValue> awards = new ArrayList<>();
    facts
        .awards()
        .forEach(
            a -> {
              JsonObject.Builder row =
                  JsonObject.builder().put("award", a.award()).put("held", a.held());
              a.version().ifPresent(v -> row.put("version", v));
              awards.add(row.build());
            });
    return JsonObject.builder()
        .put("attestations", attestations.build())
        .put("context", context.build())
        .put("awards", new JsonArray(awards))
        .build();
  }
}
