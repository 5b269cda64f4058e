package dev.cairn.pathways.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.oracle.Answer;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An answer is accepted exactly when the enumerator finds it. */
class AnswerOracleTest {
  private static final int QUESTIONS = Integer.getInteger("cairn.tries", 250);

  private int accepted;
  private int refused;

  @Test
  void settled09AnAnswerIsAcceptedExactlyWhenItHoldsInEveryWorld() {
    for (int seed = 0; seed < QUESTIONS; seed++) {
      Question q = Questions.ofSeed(seed, Questions.Flavour.WHOLE);
      Optional<List<Answer>> all =
          q.horizon() == Horizon.EARNED ? Oracle.answers(q) : Optional.empty();
      if (all.isEmpty() || Oracle.verdict(q).isEmpty()) {
        continue;
      }
      Set<Claim> certain = new HashSet<>();
      all.get().forEach(a -> certain.add(claim(q, a)));
      Random random = new Random(seed);
      int step = Math.max(1, all.get().size() / 20);
      for (int i = 0; i < all.get().size(); i += step) {
        Answer answer = all.get().get(i);
        judge(q, claim(q, answer), certain);
        for (int k = 0; k < 6; k++) {
          judge(q, claim(q, changed(q, answer, random)), certain);
        }
      }
    }
    assertThat(accepted).isGreaterThan(QUESTIONS / 2);
    assertThat(refused).isGreaterThan(QUESTIONS / 2);
  }

  private void judge(Question q, Claim claim, Set<Claim> certain) {
    CheckReport report = Ask.check(q, claim);
    if (report.isAccepted()) {
      accepted++;
      assertThat(certain).as("accepted of %s", q).contains(claim);
    } else {
      refused++;
      if (!observesUnknowns(q)) {
        assertThat(certain).as("%s of %s", report, q).doesNotContain(claim);
      }
    }
  }

  /** Whether an observing pick may hang on something unknown, where only bounds are checked. */
  private static boolean observesUnknowns(Question q) {
    return q.award().toString().contains("observe=true")
        && q.records().stream()
            .anyMatch(
                r ->
                    r.credits().isEmpty()
                        || r.state() == dev.cairn.core.record.RecordState.UNKNOWN
                        || !r.credits()
                            .get()
                            .unit()
                            .equals(q.award().unit().orElse(r.credits().get().unit())));
  }

  private static Claim claim(Question q, Answer a) {
    Map<String, List<Claim.Use>> uses = new TreeMap<>();
    a.uses()
        .forEach(
            (leaf, of) -> {
              if (!of.isEmpty()) {
                uses.put(
                    leaf, of.stream().map(i -> Claim.Use.all(q.records().get(i).id())).toList());
              }
            });
    return Claim.Satisfied.of(a.nodes(), uses);
  }

  /** The answer with one record put into or taken out of a leaf. */
  private static Answer changed(Question q, Answer a, Random random) {
    Map<String, Set<Integer>> uses = new TreeMap<>();
    a.uses().forEach((leaf, of) -> uses.put(leaf, new TreeSet<>(of)));
    if (!uses.isEmpty() && !q.records().isEmpty()) {
      List<String> leaves = List.copyOf(uses.keySet());
      Set<Integer> of = uses.getOrDefault(leaves.get(random.nextInt(leaves.size())), Set.of());
      int r = random.nextInt(q.records().size());
      if (!of.remove(r)) {
        of.add(r);
      }
    }
    Set<String> nodes = new TreeSet<>(a.nodes());
    if (random.nextInt(4) == 0) {
      nodes.remove(List.copyOf(nodes).get(random.nextInt(nodes.size())));
      uses.keySet().retainAll(nodes);
    }
    return new Answer(nodes, uses);
  }
}
