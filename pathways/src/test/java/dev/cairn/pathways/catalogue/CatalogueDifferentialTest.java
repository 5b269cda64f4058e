package dev.cairn.pathways.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.catalogue.Ledger.PastAward;
import dev.cairn.pathways.catalogue.Ledger.Spent;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.oracle.Answer;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.AwardDefaults;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random small awards together, as components and after a ledger, against an enumerator that joins
 * nothing. {@code -Dcairn.catalogue.pairs=1000} asks that many.
 */
class CatalogueDifferentialTest {
  private static final int PAIRS = Integer.getInteger("cairn.catalogue.pairs", 60);

  /** Two awards, one learner's records, and how many of them may serve both awards. */
  private record Pair(Question base, Award a, Award b, int mayShare) {
    static Pair ofSeed(long seed) {
      Question base = Questions.ofSeed(seed, Questions.Flavour.KNOWN);
      Question other = Questions.ofSeed(seed + 1_000_000, Questions.Flavour.KNOWN);
      return new Pair(base, plain(base.award(), "A"), plain(other.award(), "B"), (int) (seed % 3));
    }

    private Question alone(Award award) {
      return Question.builder()
          .from(base)
          .award(award)
          .exceptions(List.of())
          .awards(List.of(new HeldAward("cert", Optional.empty(), false)))
          .build();
    }

    private Catalogue catalogue(Award... awards) {
      Catalogue.Builder out = Catalogue.builder().addAwards(awards);
      if (mayShare > 0) {
        out.addSharing(
            new Sharing(
                List.of("A", "B"), Optional.of(mayShare), Optional.empty(), Optional.empty()));
      }
      return out.build();
    }

    private Application.Builder application(HeldAward... held) {
      List<HeldAward> all = new ArrayList<>(List.of(held));
      all.add(new HeldAward("cert", Optional.empty(), false));
      return Application.builder()
          .records(base.records())
          .facts(new Facts(base.attestations(), all, base.context()))
          .decisionDay(base.decisionDay())
          .knownAt(base.knownAt())
          .horizon(base.horizon())
          .undatedPasses(base.undatedPasses());
    }

    boolean compare(long seed) {
      if (isEntryUnclear(base) || divides(a.require()) || divides(b.require())) {
        return false;
      }
      PairOracle oracle = new PairOracle(base.records(), mayShare);
      Optional<Boolean> together = oracle.together(alone(a), alone(b));
      agrees("together " + seed, together, catalogue(a, b), application().build());
      Requirement asks = new Requirement.Awarded(Node.of("has A"), "A", Optional.empty());
      Award larger =
          Award.builder()
              .from(b)
              .require(new Requirement.AllOf(Node.of("with A"), List.of(asks, b.require())))
              .build();
      agrees(
          "component " + seed,
          together,
          catalogue(a, larger),
          application(new HeldAward("A", Optional.empty(), false)).addAwards("B").build());
      Optional<List<Answer>> answers = Oracle.answers(alone(a));
      if (answers.isPresent() && !answers.get().isEmpty()) {
        Answer fixed = answers.get().get((int) (seed % answers.get().size()));
        agrees(
            "ledger " + seed,
            oracle.beside(fixed, alone(b)),
            catalogue(a, b),
            application().addAwards("B").ledger(ledger(fixed)).build());
      }
      return together.isPresent();
    }

    private Ledger ledger(Answer answer) {
      List<Spent> spent = new ArrayList<>();
      answer
          .uses()
          .forEach(
              (leaf, used) ->
                  used.forEach(
                      i ->
                          spent.add(
                              new Spent(
                                  base.records().get(i).id(),
                                  Optional.of(leaf),
                                  Optional.empty(),
                                  Optional.empty()))));
      return new Ledger(
          Optional.empty(), List.of(new PastAward("A", a.version(), base.decisionDay(), spent)));
    }
  }

  /** An award without what a catalogue states in its place. */
  private static Award plain(Award award, String id) {
    return Award.builder()
        .from(award)
        .id(id)
        .unit(Optional.empty())
        .conversion(Optional.empty())
        .defaults(AwardDefaults.NONE)
        .conflicts(List.of())
        .maxUses(Optional.empty())
        .exceptions(List.of())
        .build();
  }

  /** A catalogue refuses an entry that is no day. */
  private static boolean isEntryUnclear(Question q) {
    return "unclear".equals(q.context().get(Application.ENTRY));
  }

  private static boolean divides(Requirement r) {
    return r instanceof Requirement.Pick p && p.divisible()
        || r.children().stream().anyMatch(CatalogueDifferentialTest::divides);
  }

  private static void agrees(String of, Optional<Boolean> expected, Catalogue c, Application x) {
    Conferral conferral = CatalogueAudit.decide(c, x, Budget.nodes(20_000)).orThrow();
    if (conferral.verdict() == Verdict.UNDECIDED) {
      return;
    }
    expected.ifPresent(
        e -> assertThat(conferral.verdict() == Verdict.SATISFIED).as(of).isEqualTo(e));
    CheckReport report = Catalogues.check(conferral);
    if (conferral.verdict() != Verdict.UNDETERMINED && !(report instanceof CheckReport.Unproved)) {
      assertThat(report.findings()).as(of).isEmpty();
    }
  }

  @Test
  void pairsAreAsAnEnumeratorFindsThemThatJoinsNothing() {
    int compared = 0;
    for (long seed = 0; seed < PAIRS; seed++) {
      compared += Pair.ofSeed(seed).compare(seed) ? 1 : 0;
    }
    assertThat(compared).as("small enough to enumerate").isGreaterThan(PAIRS / 3);
  }

  @Test
  void oneAwardAloneHasItsOwnVerdictWhateverTheOrderOfRecordsAndAnEmptyLedger() {
    for (long seed = 0; seed < PAIRS; seed++) {
      Question q = Questions.ofSeed(seed, Questions.Flavour.ANY);
      if (isEntryUnclear(q)) {
        continue;
      }
      Award award = Award.builder().from(q.award()).id("A").exceptions(List.of()).build();
      Question own = Question.builder().from(q).award(award).exceptions(List.of()).build();
      Verdict verdict =
          CompiledAward.compile(award).orThrow().audit(own, Budget.nodes(20_000)).verdict();
      List<LearningRecord> reversed = new ArrayList<>(q.records());
      Collections.reverse(reversed);
      for (List<LearningRecord> records : List.of(q.records(), reversed)) {
        Application application =
            Application.builder()
                .records(records)
                .facts(new Facts(q.attestations(), q.awards(), q.context()))
                .decisionDay(q.decisionDay())
                .knownAt(q.knownAt())
                .horizon(q.horizon())
                .undatedPasses(q.undatedPasses())
                .conversion(q.conversion())
                .ledger(Ledger.EMPTY)
                .build();
        Catalogue catalogue =
            Catalogue.builder()
                .addAwards(award)
                .unit(award.unit())
                .conversion(award.conversion())
                .defaults(award.defaults())
                .zone(award.zone())
                .build();
        Verdict joined =
            CatalogueAudit.decide(catalogue, application, Budget.nodes(20_000)).orThrow().verdict();
        assertThat(joined).as("seed %s", seed).isEqualTo(verdict);
      }
    }
  }
}
