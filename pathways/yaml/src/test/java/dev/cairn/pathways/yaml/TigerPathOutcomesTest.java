package dev.cairn.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.TigerPathImporter;
import dev.cairn.pathways.importer.TigerPathTranscript;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transcripts whose audit by TigerPath is recorded. It never searches, so what it calls satisfied
 * must be, and what a student settled must be respected.
 */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class TigerPathOutcomesTest {
  private static final LocalDate DAY = LocalDate.of(2020, 7, 6);

  static Stream<Path> cases() {
    return RuleFiles.below("rules/tigerpath-fixtures/cases", ".test").stream();
  }

  private record Case(
      TigerPathTranscript transcript,
      Award award,
      JsonObject source,
      JsonArray courses,
      boolean satisfied) {}

  private static Case read(Path file) {
    TigerPathTranscript transcript = TigerPathTranscript.read(RuleFiles.bytes(file)).orThrow();
    Path rules =
        SharedData.require(
            "rules/tigerpath-fixtures/rules/"
                + transcript.programme()
                + "_"
                + transcript.classYear()
                + ".json");
    var source = YamlSource.read(RuleFiles.bytes(rules)).orThrow();
    Imported imported = TigerPathImporter.read(source).orThrow();
    assertThat(imported.lost()).isEmpty();
    String text =
        new String(
            RuleFiles.bytes(file.resolveSibling(file.getFileName() + ".expected.json")),
            StandardCharsets.UTF_8);
    int split = text.indexOf("\n]\n") + 3;
    JsonArray courses = (JsonArray) JsonReader.strict().read(text.substring(0, split)).orThrow();
    JsonObject tree = (JsonObject) JsonReader.strict().read(text.substring(split)).orThrow();
    return new Case(
        transcript,
        imported.award(),
        (JsonObject) source.root(),
        courses,
        tree.find("satisfied").orElseThrow().toString().equals("true"));
  }

  private static Question.Builder question(Case c) {
    return Question.builder()
        .award(c.award())
        .records(c.transcript().records())
        .putContext("class-year", c.transcript().classYear())
        .decisionDay(DAY);
  }

  private static AuditResult audit(Question question) {
    AuditResult result = CompiledAward.compile(question.award()).orThrow().audit(question);
    Claim claim = result.claim().orElseThrow();
    CheckReport report =
        CertificateChecker.check(question, new Certificate(Bindings.of(question), claim));
    assertThat(report).isInstanceOf(CheckReport.Accepted.class);
    return result;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatThePeerCallsSatisfiedIs(Path file) {
    Case c = read(file);
    Verdict free = audit(question(c).build()).verdict();
    Question pinned = question(c).exceptions(c.transcript().pins(c.award(), DAY)).build();
    AuditResult chosen = audit(pinned);
    if (c.satisfied()) {
      assertThat(free).isEqualTo(Verdict.SATISFIED);
      assertThat(chosen.verdict()).isEqualTo(Verdict.SATISFIED);
    }
    if (chosen.verdict() == Verdict.SATISFIED) {
      assertThat(free).isEqualTo(Verdict.SATISFIED);
      chosen
          .answer()
          .orElseThrow()
          .uses()
          .forEach(
              (leaf, uses) ->
                  uses.forEach(
                      use ->
                          assertThat(
                                  c.transcript()
                                      .settled()
                                      .getOrDefault(use.record(), List.of(leaf)))
                              .anyMatch(p -> leaf.equals(p) || leaf.startsWith(p + "/"))));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eligibilityIsThePeers(Path file) {
    Case c = read(file);
    Map<String, Requirement.Pick> leaves = new TreeMap<>();
    picks(c.award().require(), leaves);
    Set<String> listed = new TreeSet<>();
    lists(c.source(), "", listed);
    assertThat(leaves.keySet()).containsAll(listed);
    int index = 0;
    for (JsonValue semester : c.courses()) {
      for (JsonValue course : (JsonArray) semester) {
        Set<String> expected = new TreeSet<>();
        ((JsonArray) ((JsonObject) course).find("possible_reqs").orElseThrow())
            .forEach(p -> expected.add(below(((JsonString) p).value())));
        LearningRecord record = c.transcript().records().get(index++);
        Set<String> ours = new TreeSet<>();
        for (String leaf : listed) {
          if (accepts(leaves.get(leaf), record)) {
            ours.add(leaf);
          }
        }
        assertThat(ours).as(record.toString()).isEqualTo(expected);
      }
    }
    assertThat(index).isEqualTo(c.transcript().records().size());
  }

  private static boolean accepts(Requirement.Pick leaf, LearningRecord record) {
    Award one =
        Award.builder()
            .require(
                dev.cairn.pathways.rule.Requirement.Pick.of(
                    "leaf",
                    leaf.where(),
                    Requirement.records(1),
                    dev.cairn.pathways.rule.Bounds.NONE))
            .build();
    Question asked = Question.builder().award(one).addRecords(record).decisionDay(DAY).build();
    return CompiledAward.compile(one).orThrow().audit(asked).verdict() == Verdict.SATISFIED;
  }

  private static void picks(Requirement at, Map<String, Requirement.Pick> into) {
    if (at instanceof Requirement.Pick pick) {
      into.put(pick.id(), pick);
    }
    at.children().forEach(c -> picks(c, into));
  }

  /** Ids of the requirements that list courses or areas. */
  private static void lists(JsonObject at, String path, Set<String> into) {
    if (at.find("req_list").orElse(null) instanceof JsonArray all) {
      for (int i = 0; i < all.size(); i++) {
        JsonObject part = (JsonObject) all.get(i);
        String name = part.findString("name").orElse(String.format("%03d", i));
        lists(part, path.isEmpty() ? name : path + '/' + name, into);
      }
    } else if (at.has("course_list") || at.has("dist_req")) {
      into.add(path);
    }
  }

  private static String below(String path) {
    List<String> names = new ArrayList<>(List.of(path.split("//", -1)));
    return String.join("/", names.subList(3, names.size()));
  }
}
