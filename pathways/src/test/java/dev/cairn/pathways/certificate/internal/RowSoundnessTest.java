package dev.cairn.pathways.certificate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.oracle.Answer;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every row of every kind holds in every answer there is: the heart of the checker. */
class RowSoundnessTest {
  private static final int QUESTIONS = Integer.getInteger("cairn.tries", 600);
  private static final int ANSWERS = 60;

  @Test
  void settled15EveryAnswerSatisfiesEveryRow() {
    assertThat(holds((q, seed) -> q)).hasSizeGreaterThan(30);
  }

  @Test
  void rowsAlsoHoldOfAQuestionThatSaysLessForItsWorldsHoldTheAnswer() {
    assertThat(holds(Forgetting::of)).hasSizeGreaterThan(30);
  }

  /** Tests answers of questions against rows of what is left of them; counts rows by kind. */
  private static Map<String, Integer> holds(BiFunction<Question, Integer, Question> left) {
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < QUESTIONS; seed++) {
      Question q = Questions.ofSeed(seed, Questions.Flavour.WHOLE);
      Facts known = new Facts(q);
      Optional<List<Answer>> answers = isKnown(known) ? Oracle.answers(q) : Optional.empty();
      if (answers.isEmpty() || answers.get().isEmpty()) {
        continue;
      }
      Question less = left.apply(q, seed);
      Facts facts = new Facts(less);
      RowSystem system = new RowSystem(facts);
      Map<Name, Row> rows = RowNames.all(facts, system);
      int step = Math.max(1, answers.get().size() / ANSWERS);
      for (int i = 0; i < answers.get().size(); i += step) {
        Answer answer = answers.get().get(i);
        AnswerValues values =
            new AnswerValues(
                facts,
                system,
                answer.nodes(),
                answer.uses(),
                (r, unit) -> credits(known.records.get(r.index), unit));
        rows.forEach(
            (name, row) -> {
              assertThat(values.satisfies(row))
                  .as("question %s, row %s, answer %s", less, name, answer)
                  .isTrue();
              seen.merge(name.kind(), 1, Integer::sum);
            });
      }
    }
    return seen;
  }

  private static Rational credits(RecordFacts r, String unit) {
    Rational known = r.credits(unit).lo();
    if (known == null) {
      throw new AssertionError(r.id());
    }
    return known;
  }

  /**
   * Whether every amount is known, so that an answer says what every variable is. The enumerator
   * reads a waived {@code when} as waiving its branches too, so such questions are left out.
   */
  private static boolean isKnown(Facts facts) {
    return facts.structure.nodes.stream()
            .noneMatch(n -> n.waived && n.requirement instanceof Requirement.When)
        && facts.structure.nodes.stream()
            .allMatch(n -> facts.records.stream().allMatch(r -> r.credits(n.unit).isPoint()))
        && facts.contexts.unknownKeys().isEmpty();
  }
}
