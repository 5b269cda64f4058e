package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The laws of the rule language, on random questions over the whole of it. */
class LawsTest {
  private static final Set<String> MINIMA = Set.of("min", "k");

  @Provide
  Arbitrary<Question> any() {
    return Questions.any();
  }

  private static AuditResult audit(Question q) {
    return CompiledAward.compile(q.award()).orThrow().audit(q);
  }

  private static Verdict verdict(Question q) {
    Verdict v = audit(q).verdict();
    Assume.that(v != Verdict.UNDECIDED);
    return v;
  }

  private static void stillHolds(Question before, Question after) {
    if (verdict(before) == Verdict.SATISFIED) {
      assertThat(verdict(after)).isEqualTo(Verdict.SATISFIED);
    }
  }

  @Property(tries = 150)
  void nothingDependsOnTheOrderOfRecordsChildrenOrExceptions(
      @ForAll("any") Question q, @ForAll int seed) {
    assertThat(audit(Reworked.shuffled(q, new Random(seed))).claim()).isEqualTo(audit(q).claim());
  }

  @Property(tries = 150)
  void nothingDependsOnWhatRecordsAndNodesAreCalled(@ForAll("any") Question q) {
    assertThat(verdict(Reworked.renamed(q))).isEqualTo(verdict(q));
  }

  @Property(tries = 200)
  void settled13AddingARecordNeverBreaksWhatDoesNotLookAtAll(
      @ForAll("any") Question q, @ForAll("any") Question other) {
    Assume.that(!Reworked.looksAtAll(q.award()) && !other.records().isEmpty());
    List<LearningRecord> more = new ArrayList<>(q.records());
    more.add(
        LearningRecord.builder()
            .from(other.records().get(0))
            .id("added")
            .parts(q.records().stream().map(LearningRecord::id).toList())
            .build());
    stillHolds(q, Question.builder().from(q).records(more).build());
  }

  @Property(tries = 200)
  void settled13AddingARecordNeverBreaksAMinimumOverAll(
      @ForAll @IntRange(min = 0, max = 3) int min, @ForAll("any") Question other) {
    Requirement seen =
        new Requirement.Pick(
            Node.of("seen"), ANY, Bounds.atLeast(Rational.of(min)), Bounds.NONE, true, true, false);
    Constraint total =
        new Constraint.Total(Measure.COUNT, ANY, Bounds.atLeast(Rational.of(min)), Scope.ALL);
    Requirement root = new Requirement.AllOf(Node.of("root").with(List.of(total)), List.of(seen));
    Question before = question(root, List.of());
    List<LearningRecord> records = new ArrayList<>();
    for (LearningRecord r : other.records()) {
      Question after = question(root, records);
      stillHolds(before, after);
      before = after;
      records.add(LearningRecord.builder().from(r).parts(List.of()).build());
    }
  }

  @Property(tries = 200)
  void looseningABoundNeverBreaks(@ForAll("any") Question q, @ForAll int seed) {
    Assume.that(!Reworked.sharesOfRequired(q.award()));
    Assume.that(q.exceptions().isEmpty() && q.award().exceptions().isEmpty());
    Optional<Question> loose = Reworked.with(q, rules -> loosened(rules, new Random(seed)));
    Assume.that(loose.isPresent());
    stillHolds(q, loose.orElseThrow());
  }

  /** Rules in which some minimum is lower, or some maximum higher; caps of children stay. */
  private static JsonValue loosened(JsonValue value, Random random) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(x -> loosened(x, random)).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    JsonObject result = object;
    for (String name : object.names()) {
      JsonValue inner = object.find(name).orElseThrow();
      boolean bounds = (name.equals("count") || name.equals("credits")) && isBounds(inner);
      if (bounds && random.nextBoolean()) {
        result = result.with(name, looser((JsonArray) inner, random));
      } else if (isConstraint(name)) {
        result = result.with(name, looserConstraint((JsonObject) inner, random));
      } else if (name.equals("nOf") && inner instanceof JsonNumber) {
        result = result.with(name, random.nextBoolean() ? JsonNumber.of(0) : inner);
      } else if (!bounds && !name.equals("where") && !name.equals("when")) {
        result = result.with(name, loosened(inner, random));
      }
    }
    return result;
  }

  private static boolean isBounds(JsonValue value) {
    return value instanceof JsonArray a && !a.isEmpty() && !(a.get(0) instanceof JsonObject);
  }

  private static JsonValue looser(JsonArray bounds, Random random) {
    List<JsonValue> items = new ArrayList<>(bounds.items());
    if (bounds.size() == 2 && random.nextBoolean()) {
      items.set(1, JsonNumber.of(50));
    } else {
      items.set(0, JsonNumber.of(0));
    }
    return new JsonArray(items);
  }

  private static boolean isConstraint(String name) {
    return Set.of("total", "ratio", "mean", "distinct", "same", "window").contains(name);
  }

  private static JsonObject looserConstraint(JsonObject c, Random random) {
    JsonObject result = c;
    for (String name : c.names()) {
      if (MINIMA.contains(name) && random.nextBoolean()) {
        boolean text = c.find(name).orElseThrow() instanceof JsonString;
        result = result.with(name, text ? new JsonString("0") : JsonNumber.of(0));
      } else if (name.equals("max") && random.nextBoolean()) {
        result = result.with(name, JsonNumber.of(60));
      } else if (name.equals("months")) {
        result = result.with(name, JsonNumber.of(400));
      }
    }
    return result;
  }

  @Property(tries = 200)
  void waivingNeverBreaks(@ForAll("any") Question q, @ForAll @IntRange(min = 0, max = 6) int node) {
    Assume.that(!Reworked.sharesOfRequired(q.award()));
    Assume.that(Reworked.any(q.award(), r -> r.id().equals("n" + node), c -> false));
    List<GrantedException> more = new ArrayList<>(q.exceptions());
    more.add(
        new GrantedException(
            new GrantedException.Change.Waive("n" + node), "Dean", q.decisionDay(), "agreed"));
    stillHolds(q, Question.builder().from(q).exceptions(more).build());
  }

  @Property(tries = 200)
  void aWiderHorizonNeverBreaksWhatDoesNotLookAtAll(@ForAll("any") Question q) {
    Assume.that(!Reworked.looksAtAll(q.award()));
    Question at = Question.builder().from(q).horizon(Horizon.EARNED).build();
    for (Horizon wider : List.of(Horizon.IN_PROGRESS, Horizon.PLANNED)) {
      Question next = Question.builder().from(q).horizon(wider).build();
      stillHolds(at, next);
      at = next;
    }
  }

  @Property(tries = 200)
  void statingWhatWasUnknownNeverChangesACertainVerdict(
      @ForAll("any") Question q, @ForAll boolean stated) {
    Question more =
        Question.builder()
            .from(q)
            .putAttestations("thesis", q.attestations().getOrDefault("thesis", stated))
            .putAttestations("ethics", q.attestations().getOrDefault("ethics", !stated))
            .putContext("cohort", q.context().getOrDefault("cohort", stated ? "2024" : "1999"))
            .putContext("year", q.context().getOrDefault("year", stated ? "3" : "none"))
            .build();
    Verdict before = verdict(q);
    if (before != Verdict.UNDETERMINED) {
      assertThat(verdict(more)).isEqualTo(before);
    }
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void allOfThemIsAllOf(@ForAll("any") Question q) {
    Award all = with(q.award(), r -> new Requirement.AllOf(Node.of("top"), r));
    Award n = with(q.award(), r -> new Requirement.NOf(Node.of("top"), r.size(), r));
    assertThat(verdict(about(q, n))).isEqualTo(verdict(about(q, all)));
    Award one = with(q.award(), r -> new Requirement.NOf(Node.of("top"), 1, r));
    Award some = with(q.award(), r -> new Requirement.AnyOf(Node.of("top"), r));
    assertThat(verdict(about(q, one))).isEqualTo(verdict(about(q, some)));
  }

  private interface Joined {
    Requirement of(List<Requirement> children);
  }

  private static Award with(Award award, Joined joined) {
    Requirement other = Requirement.Pick.of("other", ANY, Requirement.records(1), Bounds.NONE);
    return Award.builder().from(award).require(joined.of(List.of(award.require(), other))).build();
  }

  private static Question about(Question q, Award award) {
    return Question.builder().from(q).award(award).build();
  }

  private static final Predicate ANY = new Predicate.Always();

  private static Question question(Requirement root, List<LearningRecord> records) {
    return Question.builder()
        .award(Award.builder().require(root).build())
        .records(records)
        .decisionDay(LocalDate.of(2026, 6, 30))
        .build();
  }

  @Property(tries = 60)
  void allOfNothingHoldsAndOneOfNothingDoesNot(@ForAll("any") Question q) {
    Question none = question(new Requirement.AllOf(Node.of("root"), List.of()), q.records());
    assertThat(verdict(none)).isEqualTo(Verdict.SATISFIED);
    Question one = question(new Requirement.NOf(Node.of("root"), 1, List.of()), q.records());
    assertThat(verdict(one)).isEqualTo(Verdict.UNSATISFIED);
    Question any = question(new Requirement.AnyOf(Node.of("root"), List.of()), q.records());
    assertThat(verdict(any)).isEqualTo(Verdict.UNSATISFIED);
  }

  @Property(tries = 60)
  void aShareOrAMeanOfNothingHolds(
      @ForAll @IntRange(min = 0, max = 9) int least, @ForAll boolean counted) {
    Measure of = counted ? Measure.COUNT : Measure.CREDITS;
    Bounds range = Bounds.between(Rational.of(least, 10), Rational.of(least, 10));
    List<Constraint> over =
        List.of(
            new Constraint.Ratio(of, ANY, new Constraint.Base.Used(), range, Scope.USED),
            new Constraint.Ratio(of, ANY, new Constraint.Base.Used(), range, Scope.ALL),
            new Constraint.Ratio(of, ANY, new Constraint.Base.Required(), range, Scope.USED),
            new Constraint.Mean(Rational.of(least), of, ANY, Scope.USED),
            new Constraint.Mean(Rational.of(least), of, ANY, Scope.ALL));
    Requirement root = new Requirement.AllOf(Node.of("root").with(over), List.of());
    assertThat(verdict(question(root, List.of()))).isEqualTo(Verdict.SATISFIED);
  }
}
