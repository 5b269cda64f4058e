package dev.cairn.pathways.certificate;

import dev.cairn.core.json.JsonReader;
import dev.cairn.core.record.RecordDefaults;
import dev.cairn.core.record.RecordReader;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Questions and claims in few words, for tests. JSON may use single quotes. */
public final class Ask {
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private Ask() {}

  static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  /** A question as case files have it: one credit unless stated, internal, undated passes. */
  public static Question cases(String award, String records) {
    return builder(award, records, RecordReader.withDefaults(RecordDefaults.caseFile()))
        .undatedPasses(true)
        .build();
  }

  /** A question of records that say what they say. */
  public static Question.Builder strict(String award, String records) {
    return builder(award, records, RecordReader.strict());
  }

  private static Question.Builder builder(String award, String records, RecordReader reader) {
    return Question.builder()
        .award(RuleReader.read(json(award)).orThrow())
        .records(JsonReader.strict().read(json(records)).then(v -> reader.readAll(v, "")).orThrow())
        .decisionDay(DAY);
  }

  /** An answer: {@code root core>r1,r2 more>r3:1/2}. */
  static Claim.Satisfied answer(String text) {
    TreeMap<String, List<Claim.Use>> uses = new TreeMap<>();
    List<String> active =
        Arrays.stream(text.trim().split(" +"))
            .map(
                part -> {
                  String[] sides = part.split(">", -1);
                  if (sides.length > 1) {
                    uses.put(sides[0], Arrays.stream(sides[1].split(",")).map(Ask::use).toList());
                  }
                  return sides[0];
                })
            .toList();
    return Claim.Satisfied.of(active, Map.copyOf(uses));
  }

  private static Claim.Use use(String text) {
    String[] sides = text.split(":", -1);
    return new Claim.Use(
        sides[0],
        sides.length > 1
            ? java.util.Optional.of(dev.cairn.core.model.Rational.parse(sides[1]))
            : java.util.Optional.empty());
  }

  static CheckReport check(Question q, Claim claim) {
    return CertificateChecker.check(q, new Certificate(Bindings.of(q), claim));
  }

  static boolean accepts(Question q, Claim claim) {
    return check(q, claim).isAccepted();
  }
}
