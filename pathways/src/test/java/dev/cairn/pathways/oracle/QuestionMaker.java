package dev.cairn.pathways.oracle;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.core.record.Revocation;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a small question of a tape. */
final class QuestionMaker {
  static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private final Tape tape;
  private final Questions.Flavour flavour;
  private boolean unknownAmount;

  QuestionMaker(Tape tape, Questions.Flavour flavour) {
    this.tape = tape;
    this.flavour = flavour;
  }

  private boolean isKnown() {
    return flavour == Questions.Flavour.KNOWN;
  }

  Question make() {
    List<LearningRecord> records = new ArrayList<>();
    int n = tape.below(6);
    for (int i = 0; i < n; i++) {
      records.add(record(i));
    }
    AwardMaker awards = new AwardMaker(tape, flavour, n);
    Question.Builder q =
        Question.builder()
            .award(awards.award())
            .records(records)
            .decisionDay(DAY)
            .undatedPasses(isKnown() || !tape.oneIn(4))
            .horizon(
                tape.oneIn(5) ? tape.of(Horizon.IN_PROGRESS, Horizon.PLANNED) : Horizon.EARNED);
    facts(q);
    if (!isKnown() && tape.oneIn(4)) {
      q.addAllExceptions(awards.exceptions());
    }
    if (tape.oneIn(10)) {
      q.knownAt(DAY.minusMonths(tape.below(20)));
    }
    if (tape.oneIn(3)) {
      Rational low = Rational.of(1, 2);
      q.conversion(
          new ConversionPolicy(
              "halves",
              "made up",
              List.of(
                  new ConversionPolicy.Rate(
                      CreditUnit.UK_CATS,
                      CreditUnit.ECTS,
                      low,
                      !isKnown() && tape.oneIn(4) ? Rational.ONE : low))));
    }
    return q.build();
  }

  private void facts(Question.Builder q) {
    for (String key : List.of("thesis", "ethics")) {
      if (isKnown() || !tape.oneIn(4)) {
        q.putAttestations(key, !tape.oneIn(3));
      }
    }
    q.putAllContext(
        isKnown() || !tape.oneIn(4) ? Map.of("cohort", tape.of("2024", "2025")) : Map.of());
    if (isKnown() || !tape.oneIn(4)) {
      q.putContext("entry", tape.of("2024-09-01", "2025-09-01", "unclear"));
      q.putContext("year", tape.of("1", "3"));
    }
    if (isKnown() || !tape.oneIn(4)) {
      boolean held = !tape.oneIn(3);
      q.addAwards(new HeldAward("cert", Optional.of("2024"), held));
      if (isKnown() || tape.oneIn(2)) {
        q.addAwards(new HeldAward("cert", Optional.of("2025"), tape.oneIn(2)));
        q.addAwards(new HeldAward("cert", Optional.empty(), held));
      }
    }
  }

  private LearningRecord record(int i) {
    LearningRecord.Builder r = LearningRecord.builder().id("r" + i);
    if (isKnown() || !tape.oneIn(10)) {
      r.addCodes(tape.of("A", "B", "C 10", "C 20", "D"));
      if (tape.oneIn(6)) {
        r.addCodes(tape.of("B", "C 10", "D"));
      }
    }
    r.state(state());
    credits(r);
    for (String tag : List.of("x", "y", "z")) {
      if (tape.oneIn(2)) {
        r.addTags(tag);
      }
    }
    if (isKnown() || !tape.oneIn(8)) {
      r.issuer(tape.of("u1", "u2"));
      r.subject(tape.of("art", "bio", "cs"));
      r.origin(tape.of(Origin.INTERNAL, Origin.TRANSFER, Origin.EXAM));
    }
    if (isKnown() || !tape.oneIn(8)) {
      r.level(Level.of("case", tape.of("1", "2", "3")));
    }
    if (isKnown() || !tape.oneIn(8)) {
      r.grade(new Grade("case", tape.of("4.0", "3.0", "2.5", "1.7")));
    }
    if (!tape.oneIn(6)) {
      r.earned(DAY.minusMonths(tape.below(30)).minusDays(tape.below(3)));
    }
    if (tape.oneIn(8)) {
      r.expires(DAY.plusMonths(tape.of(12, 1, -1)));
    }
    if (tape.oneIn(4)) {
      r.putCompetencies(tape.of("c1", "c2"), level());
    }
    if (tape.oneIn(8)) {
      r.recorded(DAY.minusMonths(tape.below(12)));
    }
    if (tape.oneIn(14)) {
      r.revoked(new Revocation(DAY.minusMonths(tape.of(1, -1)), Optional.empty(), ""));
    }
    if (i > 0 && tape.oneIn(7)) {
      r.parts(Set.of("r" + tape.below(i)));
    }
    return r.build();
  }

  private Optional<Rational> level() {
    return !isKnown() && tape.oneIn(4)
        ? Optional.empty()
        : Optional.of(Rational.of(1 + tape.below(3)));
  }

  private RecordState state() {
    if (!tape.oneIn(6)) {
      return RecordState.EARNED;
    }
    RecordState s =
        tape.of(
            RecordState.IN_PROGRESS, RecordState.PLANNED, RecordState.REVOKED, RecordState.UNKNOWN);
    return isKnown() && s == RecordState.UNKNOWN ? RecordState.EARNED : s;
  }

  private void credits(LearningRecord.Builder r) {
    // One unknown amount at most: the oracle is exact for one.
    if (!isKnown() && !unknownAmount && tape.oneIn(9)) {
      unknownAmount = true;
      return;
    }
    Rational amount =
        tape.of(Rational.ONE, Rational.of(2), Rational.of(3), Rational.of(1, 2), Rational.of(3, 2));
    r.credits(new Credit(amount, tape.oneIn(6) ? CreditUnit.UK_CATS : CreditUnit.ECTS));
  }
}
