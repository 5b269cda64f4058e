package dev.cairn.pathways.certificate;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.record.RecordWriter;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleWriter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a certificate was made for: digests of everything its verdict depends on, and the days.
 *
 * <p>A digest is the SHA-256 of the RFC 8785 form, 64 lower-case hexadecimal digits. Immutable and
 * thread-safe.
 *
 * @param question {@code award}, {@code records} (sorted by id), {@code exceptions}, {@code
 *     attestations}, {@code awards}, {@code context}, {@code decisionDay}, {@code horizon}, {@code
 *     undatedPasses} and, where the question has them, {@code learner}, {@code knownAt}, {@code
 *     conversion}
 * @param documents what made the records what they are: {@code mapping}, {@code recognition},
 *     {@code trust}, …, as the question lists them
 */
public record Bindings(SortedMap<String, String> question, SortedMap<String, String> documents) {
  /** Copies both. */
  public Bindings {
    question = Collections.unmodifiableSortedMap(new TreeMap<>(question));
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /**
   * What a certificate of this question is bound to. Linear in the question.
   *
   * @throws dev.cairn.core.CairnException if a text of the question holds half of a character pair
   */
  public static Bindings of(Question q) {
    SortedMap<String, String> of = new TreeMap<>();
    of.put("award", RuleWriter.sha256(q.award()));
    of.put("records", RecordWriter.sha256(q.records()));
    of.put("exceptions", CanonicalJson.sha256(exceptions(q.exceptions())));
    of.put("attestations", CanonicalJson.sha256(attestations(q.attestations())));
    of.put("awards", CanonicalJson.sha256(awards(q.awards())));
    of.put("context", CanonicalJson.sha256(context(q.context())));
    of.put("decisionDay", q.decisionDay().toString());
    of.put("horizon", q.horizon().word());
    of.put("undatedPasses", Boolean.toString(q.undatedPasses()));
    q.learner().ifPresent(l -> of.put("learner", l));
    q.knownAt().ifPresent(d -> of.put("knownAt", d.toString()));
    q.conversion().ifPresent(c -> of.put("conversion", CanonicalJson.sha256(conversion(c))));
    return new Bindings(of, new TreeMap<>(q.bindings()));
  }

  private static JsonArray exceptions(List<GrantedException> exceptions) {
    return sorted(RuleWriter.writeExceptions(exceptions).items());
  }

  private static JsonObject attestations(Map<String, Boolean> stated) {
    JsonObject.Builder out = JsonObject.builder();
    new TreeMap<>(stated).forEach(out::put);
    return out.build();
  }

  private static JsonArray awards(List<HeldAward> awards) {
    return sorted(
        awards.stream()
            .<JsonValue>map(
                a -> {
                  JsonObject.Builder out =
                      JsonObject.builder().put("award", a.award()).put("held", a.held());
                  a.version().ifPresent(v -> out.put("version", v));
                  return out.build();
                })
            .toList());
  }

  private static JsonObject context(Map<String, String> stated) {
    JsonObject.Builder out = JsonObject.builder();
    new TreeMap<>(stated).forEach(out::put);
    return out.build();
  }

  private static JsonObject conversion(ConversionPolicy policy) {
    return JsonObject.builder()
        .put("name", policy.name())
        .put("source", policy.source())
        .put(
            "rates",
            sorted(
                policy.rates().stream()
                    .<JsonValue>map(
                        r ->
                            JsonObject.builder()
                                .put("from", r.from().id())
                                .put("to", r.to().id())
                                .put("low", r.low().toString())
                                .put("high", r.high().toString())
                                .build())
                    .toList()))
        .build();
  }

  private static JsonArray sorted(List<JsonValue> values) {
    return new JsonArray(
        values.stream().sorted(Comparator.comparing(CanonicalJson::text)).toList());
  }
}
