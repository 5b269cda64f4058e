package dev.cairn.pathways.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Changes one thing in a certificate, a record, a rule, a day, a fact, the context, an exception or
 * the conversion policy. A stale certificate is refused for its bindings; with its digests made
 * anew it is refused, or truly has that verdict.
 */
class CertificateMutationTest {
  private static final int QUESTIONS = Integer.getInteger("cairn.tries", 150);
  private static final int MUTANTS = 12;

  private int accepted;
  private int refused;

  @Test
  void settled15AMutantIsRefusedOrTrulyHasThatVerdict() {
    for (int seed = 0; seed < QUESTIONS; seed++) {
      Question q = Questions.ofSeed(seed, Questions.Flavour.ANY);
      AuditResult result = CompiledAward.compile(q.award()).orThrow().audit(q);
      if (result.claim().isEmpty()
          || !Ask.check(q, result.claim().get()).isAccepted()
          || q.horizon() != Horizon.EARNED) {
        continue;
      }
      Certificate certificate = new Certificate(Bindings.of(q), result.claim().get());
      Random random = new Random(seed);
      for (int i = 0; i < MUTANTS; i++) {
        changedCertificate(q, certificate, random);
        changedQuestion(q, certificate, random);
      }
    }
    assertThat(refused).isGreaterThan(300);
    assertThat(accepted).isGreaterThan(300);
  }

  private void changedCertificate(Question q, Certificate certificate, Random random) {
    JsonObject json = CertificateWriter.write(certificate);
    JsonValue mutant = mutate(json, random);
    CertificateReader.read(mutant, "")
        .match(
            a -> {
              if (!a.value().equals(certificate)) {
                judge(q, CertificateChecker.check(q, a.value()), a.value().verdict());
              }
              return true;
            },
            r -> {
              refused++;
              return true;
            });
  }

  private void changedQuestion(Question q, Certificate certificate, Random random) {
    Optional<Question> mutant = mutate(q, random);
    if (mutant.isEmpty() || Bindings.of(mutant.get()).equals(Bindings.of(q))) {
      return;
    }
    Question other = mutant.get();
    assertThat(CertificateChecker.check(other, certificate))
        .as("the old digests of %s", other)
        .isInstanceOf(CheckReport.Refused.class);
    Claim claim = certificate.claim();
    judge(other, Ask.check(other, claim), claim.verdict());
  }

  private void judge(Question q, CheckReport report, Verdict claimed) {
    if (report.isAccepted()) {
      accepted++;
      Optional<Verdict> truth = Oracle.verdict(q);
      if (truth.isPresent()) {
        assertThat(truth).as("%s", q).contains(claimed);
      }
    } else {
      refused++;
    }
  }

  /** A document with one text, number, member or item of it changed. */
  static JsonValue mutate(JsonValue value, Random random) {
    if (value instanceof JsonObject object && !object.isEmpty()) {
      int at = random.nextInt(object.size());
      String name = object.nameAt(at);
      switch (random.nextInt(8)) {
        case 0:
          return object.without(name);
        case 1:
          return object.without(name).with(name + "x", object.valueAt(at));
        default:
          return object.with(name, mutate(object.valueAt(at), random));
      }
    }
    if (value instanceof JsonArray array && !array.isEmpty()) {
      List<JsonValue> items = new ArrayList<>(array.items());
      int at = random.nextInt(items.size());
      if (random.nextInt(4) == 0) {
        items.remove(at);
      } else {
        items.set(at, mutate(items.get(at), random));
      }
      return new JsonArray(items);
    }
    if (value instanceof JsonString text) {
      return new JsonString(
          switch (random.nextInt(4)) {
            case 0 -> text.value() + "0";
            case 1 -> text.value().replace('1', '2');
            case 2 -> text.value().replace('0', '1').replace('2', '1');
            default -> text.value().replace('n', 'r');
          });
    }
    return value instanceof JsonNumber ? JsonNumber.of(random.nextInt(5)) : value;
  }

  private static Optional<Question> mutate(Question q, Random random) {
    Question.Builder other = Question.builder().from(q);
    switch (random.nextInt(8)) {
      case 0:
        List<LearningRecord> records = new ArrayList<>(q.records());
        if (records.isEmpty()) {
          return Optional.empty();
        }
        LearningRecord removed = records.remove(random.nextInt(records.size()));
        if (random.nextBoolean()) {
          records.add(Changes.changed(removed, random));
        }
        return Optional.of(other.records(records).build());
      case 1:
        JsonValue rules = mutate(RuleWriter.write(q.award()), random);
        return RuleReader.read(rules, "")
            .match(a -> Optional.of(other.award(a.value()).build()), r -> Optional.empty());
      case 2:
        return Optional.of(
            other.decisionDay(q.decisionDay().minusDays(random.nextInt(1000))).build());
      case 3:
        boolean held = random.nextBoolean();
        return Optional.of(
            random.nextBoolean()
                ? other.putAttestations("thesis", held).build()
                : other.putAttestations("ethics", held).build());
      case 4:
        return Optional.of(
            random.nextBoolean()
                ? other.putContext("cohort", random.nextBoolean() ? "2024" : "1999").build()
                : other.context(Map.of()).build());
      case 5:
        return Changes.exception(q, random)
            .map(e -> other.exceptions(List.of(e)).build())
            .or(() -> Optional.of(other.exceptions(List.of()).build()));
      case 6:
        return Optional.of(other.conversion(Changes.conversion(random)).build());
      default:
        return Optional.of(other.knownAt(q.decisionDay().minusDays(random.nextInt(900))).build());
    }
  }
}
