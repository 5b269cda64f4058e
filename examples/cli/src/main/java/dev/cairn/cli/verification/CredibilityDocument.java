package dev.cairn.cli.verification;

import dev.cairn.cli.output.FindingsJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.credibility.CredibilityFact;
import dev.cairn.signing.credibility.CredibilityReport;
import dev.cairn.signing.credibility.CredibilityScore;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a credential is worth, as JSON and as text.
 *
 * @param report the facts
 * @param score the score and its parts
 * @param verification whether the credential holds
 */
public record CredibilityDocument(
    CredibilityReport report, CredibilityScore score, Verification verification) {

  /** The JSON document. */
  public JsonObject json() {
    List<JsonValue> facts = new ArrayList<>();
    for (CredibilityFact fact : report.facts()) {
      facts.add(
          JsonObject.builder()
              .put("topic", fact.topic().word())
              .put("holds", word(fact.holds()))
              .put("statement", fact.statement())
              .put("source", fact.source())
              .build());
    }
    List<JsonValue> parts = new ArrayList<>();
    for (CredibilityScore.Part part : score.parts()) {
      parts.add(
          JsonObject.builder()
              .put("topic", part.topic().word())
              .put("weight", part.weight().toString())
              .put("holds", word(part.holds()))
              .build());
    }
    JsonObject.Builder out =
        JsonObject.builder()
            .put("verdict", verification.word())
            .put("valid", VerificationDocument.isValid(verification))
            .put("trust", verification.trust().word());
    verification.issuer().ifPresent(i -> out.put("issuer", i));
    return out.put(
            "score",
            JsonObject.builder()
                .put("sure", score.sure().toString())
                .put("possible", score.possible().toString())
                .put("parts", new JsonArray(parts))
                .build())
        .put("facts", new JsonArray(facts))
        .put("findings", FindingsJson.of(verification.findings()))
        .build();
  }

  /** For a person: the score, and every fact with its source. */
  public String text(String file) {
    StringBuilder out = new StringBuilder();
    out.append(file).append(": ").append(verification.word().toUpperCase(Locale.ROOT));
    out.append(", ").append(percent(score.sure())).append(" sure");
    if (!score.sure().equals(score.possible())) {
      out.append(", up to ").append(percent(score.possible()));
      out.append(" if all that is unknown were so");
    }
    out.append('\n');
    for (CredibilityFact fact : report.facts()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %s  %-12s%s (%s)%n",
              sign(fact.holds()),
              fact.topic().word(),
              fact.statement(),
              fact.source()));
    }
    out.append("  + speaks for it, - against it, ? nobody says. The score counts topics, each by");
    out.append(" its weight; it decides nothing.\n");
    return out.toString();
  }

  private static String percent(Rational share) {
    BigInteger hundred = share.numerator().multiply(BigInteger.valueOf(100));
    return hundred.divide(share.denominator()) + " %";
  }

  private static String sign(CredibilityFact.Holds holds) {
    return switch (holds) {
      case YES -> "+";
      case NO -> "-";
      case UNKNOWN -> "?";
    };
  }

  private static String word(CredibilityFact.Holds holds) {
    return holds.name().toLowerCase(Locale.ROOT);
  }
}
