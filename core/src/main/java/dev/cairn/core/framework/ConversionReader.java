package dev.cairn.core.framework;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes conversion policies in their closed JSON form:
 *
 * <pre>{@code
 * {"name": "2:1", "source": "faculty handbook 2026, 4.2",
 *  "rates": [{"from": "UK-CATS", "to": "ECTS", "factor": "1/2"},
 *            {"from": "ECTS", "to": "HOURS", "low": "25", "high": "30"}]}
 * }</pre>
 *
 * <p>Refused with codes {@code conversion.*} and a pointer: unknown names, two rates of one pair,
 * factors that are not above zero, low above high, and rates that gain by a cycle.
 */
public final class ConversionReader {
  private ConversionReader() {}

  /** Reads a policy. */
  public static Reading<ConversionPolicy> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(ConversionReader::read);
  }

  /** Reads a policy. */
  public static Reading<ConversionPolicy> read(JsonObject object) {
    List<Finding> findings = new ArrayList<>();
    ClosedObject fields = new ClosedObject(object, "", "conversion", findings);
    Optional<String> name = fields.requiredText("name");
    Optional<String> source = fields.requiredText("source");
    List<ConversionPolicy.Rate> rates = new ArrayList<>();
    Optional<JsonArray> array = fields.array("rates");
    if (!fields.has("rates")) {
      fields.missing("rates");
    }
    for (int i = 0; i < array.map(JsonArray::size).orElse(0); i++) {
      rate(array.get().get(i), JsonPointer.child("/rates", i), findings)
          .ifPresent(
              r -> {
                if (rates.stream()
                    .anyMatch(o -> o.from().equals(r.from()) && o.to().equals(r.to()))) {
                  findings.add(
                      Finding.error(
                          "conversion.duplicate",
                          "/rates",
                          "There are two rates from "
                              + r.from()
                              + " to "
                              + r.to()
                              + "; keep one of them."));
                } else {
                  rates.add(r);
                }
              });
    }
    fields.refuseOthers();
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    ConversionPolicy policy = new ConversionPolicy(name.orElseThrow(), source.orElseThrow(), rates);
    CreditCycles.gaining(policy)
        .ifPresent(
            cycle ->
                findings.add(
                    Finding.error(
                        "conversion.gain",
                        "/rates",
                        "Converting along "
                            + cycle
                            + " makes credit out of nothing; lower one of these factors.")));
    return Reading.of(policy, findings);
  }

  private static Optional<ConversionPolicy.Rate> rate(
      JsonValue value, String at, List<Finding> findings) {
    if (!(value instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "conversion.type", at, "A rate is " + value.kind() + "; write an object, { … }."));
      return Optional.empty();
    }
    ClosedObject fields = new ClosedObject(object, at, "conversion", findings);
    Optional<String> from = fields.requiredText("from");
    Optional<String> to = fields.requiredText("to");
    Optional<Rational> factor = fields.rational("factor");
    Optional<Rational> low = fields.rational("low").or(() -> factor);
    Optional<Rational> high = fields.rational("high").or(() -> factor);
    fields.refuseOthers();
    boolean oneWay = fields.has("factor") != (fields.has("low") || fields.has("high"));
    if (!oneWay || fields.has("low") != fields.has("high")) {
      findings.add(
          Finding.error(
              "conversion.factor",
              at,
              "A rate needs a \"factor\", or \"low\" and \"high\"; write one of the two."));
      return Optional.empty();
    }
    if (from.isEmpty() || to.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get().signum() <= 0 || high.get().compareTo(low.get()) < 0) {
      findings.add(
          Finding.error(
              "conversion.factor",
              at,
              "The factors "
                  + low.get()
                  + " to "
                  + high.get()
                  + " are no range above zero; put the smaller first."));
      return Optional.empty();
    }
    return Optional.of(
        new ConversionPolicy.Rate(
            new CreditUnit(from.get()), new CreditUnit(to.get()), low.get(), high.get()));
  }

  /** Writes a policy; reads back equal. */
  public static JsonObject write(ConversionPolicy policy) {
    List<JsonValue> rates = new ArrayList<>();
    for (ConversionPolicy.Rate r : policy.rates()) {
      JsonObject.Builder rate =
          JsonObject.builder().put("from", r.from().id()).put("to", r.to().id());
      if (r.isExact()) {
        rate.put("factor", r.low().toString());
      } else {
        rate.put("low", r.low().toString()).put("high", r.high().toString());
      }
      rates.add(rate.build());
    }
    return JsonObject.builder()
        .put("name", policy.name())
        .put("source", policy.source())
        .put("rates", new JsonArray(rates))
        .build();
  }

  /** The SHA-256 of the RFC 8785 form of {@link #write}, 64 lower-case hexadecimal digits. */
  public static String sha256(ConversionPolicy policy) {
    return CanonicalJson.sha256(write(policy));
  }
}
