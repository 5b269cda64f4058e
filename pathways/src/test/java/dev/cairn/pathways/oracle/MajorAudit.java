package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordReader;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Predicate.CodePattern;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An everyday audit of the size and shape of a liberal-arts major: required courses with
 * alternatives, electives by number range and level, a choice of topics, a grade average, courses
 * in residence, against a whole transcript of 40 courses. Half of the seeds lack something.
 */
public final class MajorAudit {
  private static final String[] OTHERS = {"ART", "BIO", "ENGL", "HIST", "PHIL", "REL", "SPAN"};

  private MajorAudit() {}

  /** The rules of the major. */
  public static Award award() {
    Requirement core =
        new Requirement.AllOf(
            Node.of("core"),
            List.of(
                one("intro", "CSCI 121", "CSCI 125"),
                one("design", "CSCI 251"),
                one("hardware", "CSCI 241"),
                one("algorithms", "CSCI 253"),
                one("theory", "CSCI 252"),
                one("ethics", "CSCI 263")));
    Requirement maths =
        new Requirement.AllOf(
            Node.of("maths"),
            List.of(
                one("calculus", "MATH 119", "MATH 120", "MATH 121"),
                new Requirement.AnyOf(
                    Node.of("discrete"),
                    List.of(one("proofs", "MATH 244"), one("linear", "MATH 220", "MATH 230")))));
    Requirement topics =
        new Requirement.NOf(
            Node.of("topics"),
            2,
            List.of(
                one("systems", "CSCI 273", "CSCI 300"),
                one("languages", "CSCI 276", "CSCI 333"),
                one("networks", "CSCI 275", "CSCI 284"),
                one("intelligence", "CSCI 379", "CSCI 390")));
    Requirement electives =
        Requirement.Pick.of(
            "electives",
            new Predicate.All(
                List.of(
                    codes("CSCI 230-399"),
                    new Predicate.GradeIn(
                        RecordReader.CASE, Bounds.atLeast(Rational.parse("1.7"))))),
            Bounds.atLeast(Rational.of(2)),
            Bounds.NONE);
    Requirement upper =
        Requirement.Pick.of("upper", codes("CSCI 3*"), Requirement.records(1), Bounds.NONE);
    Constraint mean =
        new Constraint.Mean(Rational.of(2), Measure.CREDITS, new Predicate.Always(), Scope.USED);
    Constraint resident =
        new Constraint.Ratio(
            Measure.COUNT,
            new Predicate.OriginIs(Set.of(Origin.INTERNAL)),
            new Constraint.Base.Used(),
            Bounds.atLeast(Rational.of(1, 2)),
            Scope.USED);
    Constraint ungraded =
        new Constraint.Total(
            Measure.COUNT,
            new Predicate.Tag("pass-fail"),
            Bounds.atMost(Rational.of(1)),
            Scope.USED);
    Constraint levels = new Constraint.Distinct(RecordKey.SUBJECT, 2, Scope.USED);
    return Award.builder()
        .require(
            new Requirement.AllOf(
                Node.of("major").with(List.of(mean, resident, ungraded, levels)),
                List.of(core, maths, topics, electives, upper)))
        .build();
  }

  private static Requirement one(String id, String... codes) {
    return Requirement.Pick.of(id, codes(codes), Requirement.records(1), Bounds.NONE);
  }

  private static Predicate codes(String... codes) {
    return new Predicate.Code(Stream.of(codes).map(CodePattern::new).toList());
  }

  /** The question of that seed about these rules. */
  public static Question question(Award award, long seed) {
    Random random = new Random(seed);
    List<String> taken =
        new ArrayList<>(
            List.of(
                random.nextBoolean() ? "CSCI 121" : "CSCI 125",
                "CSCI 251",
                "CSCI 241",
                "CSCI 253",
                "CSCI 252",
                "CSCI 263",
                "MATH 120",
                random.nextBoolean() ? "MATH 244" : "MATH 230",
                "CSCI 273",
                "CSCI 276",
                "CSCI 284",
                "CSCI 300",
                "CSCI 333",
                "CSCI 379"));
    if (seed % 2 == 1) {
      taken.remove(random.nextInt(8));
    }
    while (taken.size() < 40) {
      taken.add(OTHERS[random.nextInt(OTHERS.length)] + " " + (110 + taken.size()));
    }
    List<LearningRecord> records = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      records.add(record(i, taken.get(i), random));
    }
    return Question.builder()
        .award(award)
        .records(records)
        .decisionDay(LocalDate.of(2026, 6, 30))
        .build();
  }

  private static LearningRecord record(int i, String code, Random random) {
    LearningRecord.Builder record =
        LearningRecord.builder()
            .id("r" + i)
            .addCodes(code)
            .issuer("https://college.example")
            .subject(code.substring(0, code.indexOf(' ')))
            .state(RecordState.EARNED)
            .earned(LocalDate.of(2022 + i / 10, 5, 20))
            .origin(random.nextInt(10) == 0 ? Origin.TRANSFER : Origin.INTERNAL)
            .grade(new Grade(RecordReader.CASE, (20 + random.nextInt(20)) / 10.0 + ""))
            .credits(new Credit(Rational.of(random.nextInt(5) == 0 ? 3 : 4, 4), CreditUnit.ECTS));
    if (random.nextInt(12) == 0) {
      record.addTags("pass-fail");
    }
    return record.build();
  }
}
