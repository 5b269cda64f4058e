package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.fluent.Draft;
import dev.cairn.pathways.fluent.Rules;
import dev.cairn.pathways.fluent.Where;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import dev.cairn.pathways.rule.Scope;
import dev.cairn.pathways.rule.Sharing;
import dev.cairn.pathways.rule.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules and records that make no sense are refused where they stand, or bounded. */
@Timeout(120)
class BadInputTest {
  private static final int MANY = 10_000;
  private static final Predicate ANY = new Predicate.Always();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private static Award award(Requirement root) {
    return Award.builder().require(root).build();
  }

  private static LearningRecord record(String id, String credits, String... parts) {
    return LearningRecord.builder()
        .id(id)
        .addCodes(id)
        .state(RecordState.EARNED)
        .origin(Origin.INTERNAL)
        .credits(Credit.of(credits, CreditUnit.ECTS))
        .addParts(parts)
        .build();
  }

  private static Question question(Award award, List<LearningRecord> records) {
    return Question.builder().award(award).records(records).decisionDay(DAY).build();
  }

  private static Requirement one(String id) {
    return Requirement.Pick.of(id, ANY, Requirement.records(1), Bounds.NONE);
  }

  private static Requirement deep() {
    Requirement r = one("leaf");
    for (int i = 0; i < MANY; i++) {
      r = new Requirement.AllOf(Node.of("n" + i), List.of(r));
    }
    return r;
  }

  private static void refused(Reading<?> reading, String code, String pointer) {
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .anySatisfy(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.pointer()).startsWith(pointer);
              assertThat(f.message()).endsWith(".").contains(";");
            });
  }

  @Test
  void aTextNestedTenThousandDeepIsRefusedByItsReader() {
    String text = "{\"id\": \"n\", \"allOf\": [".repeat(MANY) + "]}".repeat(MANY);
    byte[] bytes = ("{\"require\": " + text + "}").getBytes(StandardCharsets.UTF_8);
    refused(RuleReader.read(bytes), "json.depth", "/require");
  }

  @Test
  void aValueNestedTenThousandDeepIsRefusedByTheReader() {
    JsonObject node = JsonObject.builder().put("id", "leaf").put("attest", "x").build();
    for (int i = 0; i < MANY; i++) {
      node =
          JsonObject.builder()
              .put("id", "n" + i)
              .put("allOf", new JsonArray(List.of(node)))
              .build();
    }
    JsonObject award = JsonObject.builder().put("require", node).build();
    refused(RuleReader.read(award, ""), "rule.too-deep", "/require/allOf/0/allOf/0");
  }

  @Test
  void rulesNestedTenThousandDeepAreRefusedAtCompileAndNotWritten() {
    Award award = award(deep());
    refused(CompiledAward.compile(award), "rule.too-deep", "/require/allOf/0/allOf/0");
    assertThatThrownBy(() -> RuleWriter.write(award)).isInstanceOf(CairnException.class);
  }

  @Test
  void predicatesAndConditionsNestedTenThousandDeepAreRefusedAtCompile() {
    Predicate p = ANY;
    Condition c = new Condition.Is("cohort", Set.of("1"));
    for (int i = 0; i < MANY; i++) {
      p = new Predicate.Not(p);
      c = new Condition.Not(c);
    }
    Requirement pick = Requirement.Pick.of("p", p, Requirement.records(1), Bounds.NONE);
    refused(CompiledAward.compile(award(pick)), "rule.too-deep", "/require/pick/where");
    Requirement when = new Requirement.When(Node.of("w"), c, one("a"), Optional.empty());
    refused(CompiledAward.compile(award(when)), "rule.too-deep", "/require/when");
    Constraint total = new Constraint.Total(Measure.COUNT, p, Requirement.records(1), Scope.ALL);
    Requirement limited =
        new Requirement.AllOf(Node.of("root").with(List.of(total)), List.of(one("a")));
    refused(CompiledAward.compile(award(limited)), "rule.too-deep", "/require/constraints/0");
  }

  @Test
  void draftsNestedTenThousandDeepAreACallersMistake() {
    assertThatThrownBy(
            () -> {
              Draft draft = Rules.pick(Where.any()).count(1);
              for (int i = 0; i < MANY; i++) {
                draft = Rules.allOf(draft);
              }
            })
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("flatter");
  }

  @Test
  void theCheckerRefusesDeepRulesAndDoesNotThrow() {
    Question deep = question(award(deep()), List.of());
    Question flat = question(award(one("leaf")), List.of());
    Certificate certificate =
        new Certificate(Bindings.of(flat), Claim.Satisfied.of(List.of("leaf"), Map.of()));
    assertThat(CertificateChecker.check(deep, certificate)).isInstanceOf(CheckReport.Refused.class);
  }

  @Test
  void rulesTenThousandWideAreDecidedAndChecked() {
    List<Requirement> leaves = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      leaves.add(
          Requirement.Pick.of(
              "q" + i, new Predicate.Tag("t" + i % 7), Requirement.records(1), Bounds.NONE));
    }
    List<LearningRecord> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      records.add(LearningRecord.builder().from(record("r" + i, "1")).addTags("t" + i % 7).build());
    }
    Requirement some = new Requirement.NOf(Node.of("root"), 40, leaves);
    Question yes = question(award(some), records);
    Award read = RuleReader.read(RuleWriter.write(yes.award()), "").orThrow();
    AuditResult result = CompiledAward.compile(read).orThrow().audit(yes);
    assertThat(result.verdict()).isEqualTo(Verdict.SATISFIED);
    checked(yes, result);
    Question few =
        question(award(new Requirement.NOf(Node.of("root"), 41, leaves)), records.subList(0, 5));
    refuted(few);
    refuted(question(award(new Requirement.NOf(Node.of("root"), 41, leaves)), records));
    List<Requirement> pairs = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Predicate tag = new Predicate.Tag("t" + i % 7);
      pairs.add(Requirement.Pick.of("q" + i, tag, Requirement.records(2), Bounds.NONE));
    }
    refuted(question(award(new Requirement.NOf(Node.of("root"), 21, pairs)), records));
  }

  private static void refuted(Question question) {
    AuditResult result = CompiledAward.compile(question.award()).orThrow().audit(question);
    assertThat(result.verdict()).isEqualTo(Verdict.UNSATISFIED);
    checked(question, result);
  }

  private static void checked(Question question, AuditResult result) {
    assertThat(
            CertificateChecker.check(
                    question, new Certificate(Bindings.of(question), result.claim().orElseThrow()))
                .findings())
        .isEmpty();
  }

  @Test
  void aBudgetBoundsLongRows() {
    List<Requirement> leaves = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      leaves.add(one("q" + i));
    }
    List<LearningRecord> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      records.add(record("r" + i, "1"));
    }
    Question no = question(award(new Requirement.NOf(Node.of("root"), 41, leaves)), records);
    AuditResult result = CompiledAward.compile(no.award()).orThrow().audit(no, Budget.nodes(5));
    assertThat(result.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(result.nodes()).isLessThan(100);
  }

  @Test
  void recordsThatArePartsOfEachOtherAreNeverBothUsed() {
    List<LearningRecord> circle =
        List.of(record("a", "1", "b"), record("b", "1", "c"), record("c", "1", "a", "a"));
    for (Requirement root :
        List.of(
            Requirement.Pick.of("p", ANY, Requirement.records(1), Bounds.NONE),
            Requirement.Pick.of("p", ANY, Requirement.records(2), Bounds.NONE),
            new Requirement.Pick(
                Node.of("p"), ANY, Requirement.records(1), Bounds.NONE, true, false, false))) {
      Question q = question(award(root), circle);
      AuditResult result = CompiledAward.compile(q.award()).orThrow().audit(q);
      assertThat(Optional.of(result.verdict())).as("%s", root).isEqualTo(Oracle.verdict(q));
      assertThat(
              CertificateChecker.check(
                      q, new Certificate(Bindings.of(q), result.claim().orElseThrow()))
                  .findings())
          .as("%s", root)
          .isEmpty();
    }
  }

  @Test
  void namesOfNothingAreRefusedWithAPointer() {
    Constraint before = new Constraint.Before("a", "nowhere", Scope.USED);
    refused(
        CompiledAward.compile(
            award(new Requirement.AllOf(Node.of("root").with(List.of(before)), List.of(one("a"))))),
        "rule.dangling",
        "/require/constraints/0/before");
    Award shared =
        Award.builder()
            .require(new Requirement.AllOf(Node.of("root"), List.of(one("a"), one("b"))))
            .addSharing(
                new Sharing(
                    List.of("a", "nowhere"), Optional.empty(), Optional.empty(), Optional.empty()))
            .build();
    refused(CompiledAward.compile(shared), "rule.dangling", "/sharing/0");
  }

  @Test
  void contradictorySharingIsRefusedWithAPointer() {
    Award.Builder two =
        Award.builder()
            .require(new Requirement.AllOf(Node.of("root"), List.of(one("a"), one("b"))));
    Sharing twice =
        new Sharing(List.of("a", "a"), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(CompiledAward.compile(two.addSharing(twice).build()).isAccepted()).isFalse();
    Sharing pair =
        new Sharing(List.of("a", "b"), Optional.empty(), Optional.empty(), Optional.empty());
    refused(
        CompiledAward.compile(two.sharing(List.of(pair)).maxUses(1).build()),
        "rule.sharing-contradiction",
        "/maxUses");
  }

  @Test
  void boundsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Bounds.between(Rational.of(2), Rational.of(1)))
        .isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> Bounds.atLeast(Rational.of(-1))).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> Credit.of("-1", CreditUnit.ECTS)).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> Requirement.Pick.of("p", ANY, Bounds.NONE, Bounds.NONE))
        .isInstanceOf(CairnException.class);
    Requirement half =
        Requirement.Pick.of("p", ANY, Bounds.atLeast(Rational.of(3, 2)), Bounds.NONE);
    refused(CompiledAward.compile(award(half)), "rule.whole", "/require/pick/count");
  }

  @Test
  void moreThanThereIsCannotBeChosen() {
    Requirement none = new Requirement.NOf(Node.of("root"), 3, List.of(one("a"), one("b")));
    Question q = question(award(none), List.of(record("a", "1"), record("b", "1")));
    CompiledAward.compile(q.award())
        .match(
            a -> {
              assertThat(a.value().audit(q).verdict()).isEqualTo(Verdict.UNSATISFIED);
              return true;
            },
            r -> {
              assertThat(r.findings()).allSatisfy(f -> assertThat(f.pointer()).isNotBlank());
              return true;
            });
  }

  @Test
  void cancellationWorksFromAnotherThread() throws Exception {
    List<LearningRecord> records = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      records.add(record("r" + i, Integer.toString(101 + 2 * i)));
    }
    Bounds even = Bounds.between(Rational.of(1000), Rational.of(1000));
    List<Requirement> leaves = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      leaves.add(Requirement.Pick.of("q" + i, ANY, Bounds.NONE, even));
    }
    Question q = question(award(new Requirement.AllOf(Node.of("root"), leaves)), records);
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch running = new CountDownLatch(1);
    Budget budget =
        Budget.nodes(Long.MAX_VALUE / 4)
            .cancelledBy(
                () -> {
                  running.countDown();
                  return stop.get();
                });
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      CompiledAward compiled = CompiledAward.compile(q.award()).orThrow();
      Future<AuditResult> result = thread.submit(() -> compiled.audit(q, budget));
      assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
      stop.set(true);
      assertThat(result.get(60, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.UNDECIDED);
    } finally {
      thread.shutdownNow();
    }
  }
}
