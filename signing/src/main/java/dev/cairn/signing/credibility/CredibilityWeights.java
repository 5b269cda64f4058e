package dev.cairn.signing.credibility;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much each topic counts in a score, and how old is too old. The closed JSON form, version
 * {@code "1"}; a topic left out weighs nothing:
 *
 * <pre>{@code
 * {"credibilityWeights": "1", "maxAgeYears": 10,
 *  "weights": {"integrity": 3, "issuer": 3, "assessment": 1, "level": 1}}
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param weights the weight of each topic, zero or more, together above zero
 * @param maxAgeYears the age in years beyond which a credential is old; 1 to 100
 */
public record CredibilityWeights(Map<CredibilityTopic, Rational> weights, int maxAgeYears) {
  private static final int DEFAULT_AGE = 10;

  /** Copies the weights and checks them. */
  public CredibilityWeights {
    Map<CredibilityTopic, Rational> copy = new EnumMap<>(CredibilityTopic.class);
    copy.putAll(weights);
    weights = Collections.unmodifiableMap(copy);
    if (maxAgeYears < 1
        || maxAgeYears > 100
        || copy.values().stream().anyMatch(w -> w.signum() < 0)
        || copy.values().stream().allMatch(w -> w.signum() == 0)) {
      throw CairnException.illegalArgument(
          "Weights are zero or more with one above zero, and the age is 1 to 100 years.");
    }
  }

  /** Every topic counts once; a credential is old after ten years. */
  public static CredibilityWeights equal() {
    Map<CredibilityTopic, Rational> all = new EnumMap<>(CredibilityTopic.class);
    for (CredibilityTopic topic : CredibilityTopic.values()) {
      all.put(topic, Rational.ONE);
    }
    return new CredibilityWeights(all, DEFAULT_AGE);
  }

  /** Reads weights; refusals have codes {@code credibility.*} and a pointer. */
  public static Reading<CredibilityWeights> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(CredibilityWeights::read);
  }

  private static Reading<CredibilityWeights> read(JsonObject document) {
    List<Finding> findings = new ArrayList<>();
    for (String name : document.names()) {
      if (!List.of("credibilityWeights", "maxAgeYears", "weights").contains(name)) {
        findings.add(
            error(
                "unknown-key",
                JsonPointer.child("", name),
                "\"" + name + "\" is not known here; remove it."));
      }
    }
    if (document.findString("credibilityWeights").filter("1"::equals).isEmpty()) {
      findings.add(error("version", "", "Weights need \"credibilityWeights\": \"1\"; add it."));
    }
    int age = document.has("maxAgeYears") ? age(document, findings) : DEFAULT_AGE;
    Map<CredibilityTopic, Rational> weights = new EnumMap<>(CredibilityTopic.class);
    if (document.find("weights").orElse(new JsonNumber("0")) instanceof JsonObject stated) {
      stated.forEach((name, value) -> weight(name, value, weights, findings));
    } else {
      findings.add(error("weights", "/weights", "Weights need an object of topics; add it."));
    }
    if (findings.isEmpty() && weights.values().stream().allMatch(w -> w.signum() == 0)) {
      findings.add(error("weights", "/weights", "No topic weighs anything; give one a weight."));
    }
    return findings.isEmpty()
        ? Reading.of(new CredibilityWeights(weights, age))
        : Reading.refused(findings);
  }

  private static int age(JsonObject document, List<Finding> findings) {
    JsonValue value = document.find("maxAgeYears").orElseThrow();
    if (value instanceof JsonNumber n && n.text().matches("[1-9][0-9]?|100")) {
      return Integer.parseInt(n.text());
    }
    findings.add(error("age", "/maxAgeYears", "The age is " + value + "; write 1 to 100 years."));
    return DEFAULT_AGE;
  }

  private static void weight(
      String name,
      JsonValue value,
      Map<CredibilityTopic, Rational> weights,
      List<Finding> findings) {
    String at = JsonPointer.child("/weights", name);
    CredibilityTopic topic = CredibilityTopic.ofWord(name).orElse(null);
    if (topic == null) {
      findings.add(error("topic", at, "\"" + name + "\" is no topic; correct or remove it."));
    } else if (value instanceof JsonNumber n && n.text().matches("[0-9]{1,6}")) {
      weights.put(topic, Rational.of(Long.parseLong(n.text())));
    } else {
      findings.add(error("weight", at, "The weight is " + value + "; write 0 to 999999."));
    }
  }

  private static Finding error(String code, String at, String message) {
    return Finding.error("credibility." + code, at, message);
  }
}
