package dev.cairn.pathways.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closed form of awards: what is refused, where, and that nothing hides anything. */
class RuleReaderTest {
  private static final String LEAF = "{'id': 'a', 'pick': {'count': [1]}}";

  private static Reading<Award> read(String json) {
    return RuleReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(String json) {
    return read(json).findings().stream()
        .filter(f -> f.severity() == Finding.Severity.ERROR)
        .map(f -> f.code() + " " + f.pointer())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'id': 'a', 'pick': {'count': [1]}, 'x': 1} | rule.unknown-key /require/x
          {'id': 'a', 'pick': {'count': [1], 'x': 1}} | rule.unknown-key /require/pick/x
          {'id': 'a', 'pick': {'where': {'codes': ['A']}, 'count': [1]}} | rule.unknown-key /require/pick/where/codes
          {'pick': {'count': [1]}} | rule.missing /require
          {'id': 'a'} | rule.kind /require
          {'id': 'a', 'attest': 'x', 'allOf': []} | rule.kind /require
          {'id': 'a', 'allOf': [{'id': 'a', 'attest': 'x'}]} | rule.duplicate-id /require/allOf/0/id
          {'id': 'a', 'pick': {'count': [-1]}} | rule.negative /require/pick/count/0
          {'id': 'a', 'pick': {'count': [3, 2]}} | rule.inverted /require/pick/count
          {'id': 'a', 'pick': {'count': ['1/2']}} | rule.whole /require/pick/count/0
          {'id': 'a', 'pick': {'count': []}} | rule.bounds /require/pick/count
          {'id': 'a', 'pick': {'count': [null]}} | rule.bounds /require/pick/count
          {'id': 'a', 'pick': {}} | rule.bounds /require/pick
          {'id': 'a', 'pick': {'credits': [9007199254740993]}} | rule.inexact-number /require/pick/credits/0
          {'id': 'a', 'pick': {'credits': ['many']}} | rule.number /require/pick/credits/0
          {'id': 'a', 'pick': {'credits': [1]}, 'observe': 1} | rule.type /require/observe
          {'id': 'a', 'pick': {'count': [1]}, 'divisible': true} | rule.divisible /require/divisible
          {'id': 'a', 'nOf': -1, 'of': []} | rule.negative /require/nOf
          {'id': 'a', 'nOf': 1} | rule.missing /require
          {'id': 'a', 'sumOf': {}, 'of': []} | rule.bounds /require/sumOf
          {'id': 'a', 'cover': {'items': []}} | rule.empty /require/cover/items
          {'id': 'a', 'cover': {'items': ['x'], 'each': 0}} | rule.whole /require/cover/each
          {'id': 'a', 'pick': {'where': {'code': []}, 'count': [1]}} | rule.empty /require/pick/where/code
          {'id': 'a', 'pick': {'where': {'code': ['CS 9-3']}, 'count': [1]}} | rule.inverted /require/pick/where/code
          {'id': 'a', 'pick': {'where': {'always': false}, 'count': [1]}} | rule.type /require/pick/where/always
          {'id': 'a', 'pick': {'where': {'level': [5, 4]}, 'count': [1]}} | rule.inverted /require/pick/where/level
          {'id': 'a', 'pick': {'where': {'origin': ['here']}, 'count': [1]}} | rule.word /require/pick/where/origin
          {'id': 'a', 'pick': {'where': {'validAt': 'never'}, 'count': [1]}} | rule.date /require/pick/where/validAt
          {'id': 'a', 'pick': {'where': {'earnedIn': {'from': '2025-01-02', 'to': '2025-01-01'}}, 'count': [1]}} | rule.inverted /require/pick/where/earnedIn/from
          {'id': 'a', 'pick': {'where': {'grade': {}}, 'count': [1]}} | rule.missing /require/pick/where/grade
          {'id': 'a', 'allOf': [], 'constraints': [{'mean': {}}]} | rule.missing /require/constraints/0/mean
          {'id': 'a', 'allOf': [], 'constraints': [{'total': {'of': 'credits'}}]} | rule.missing /require/constraints/0/total
          {'id': 'a', 'allOf': [], 'constraints': [{'total': {'of': 'credits', 'max': 1, 'over': 'some'}}]} | rule.word /require/constraints/0/total/over
          {'id': 'a', 'allOf': [], 'constraints': [{'window': {'months': 0}}]} | rule.whole /require/constraints/0/window/months
          {'id': 'a', 'allOf': [], 'constraints': [{'distinct': {'key': 'colour', 'min': 1}}]} | rule.word /require/constraints/0/distinct/key
          {'id': 'a', 'allOf': [], 'constraints': [{'chain': {}}]} | rule.kind /require/constraints/0
          {'id': 'a', 'allOf': [], 'constraints': [{'before': ['a', 'b']}]} | rule.dangling /require/constraints/0/before/1
          {'id': 'a', 'allOf': [{'id': 'b', 'attest': 'x', 'constraints': [{'before': ['a', 'b']}]}]} | rule.not-below /require/allOf/0/constraints/0/before/0
          {'id': 'a', 'allOf': [{'id': 'b', 'attest': 'x', 'contributesAtMost': 1}]} | rule.contributes /require/allOf/0/contributesAtMost
          {'id': 'a', 'when': {'key': 'cohort'}, 'then': {'id': 'b', 'attest': 'x'}} | rule.missing /require/when
          {'id': 'a', 'when': {'key': 'cohort', 'in': ['1']}} | rule.missing /require
          """)
  void refusesFaultyNodes(String node, String fault) {
    assertThat(faults("{'require': " + node + "}")).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'sharing': [{'among': ['a', 'b']}] | rule.dangling /sharing/0/among/1
          'sharing': [{'among': ['a']}] | rule.among /sharing/0/among
          'sharing': [{'among': []}] | rule.empty /sharing/0/among
          'sharing': [{'among': ['a', 'r'], 'maxCount': -1}] | rule.negative /sharing/0/maxCount
          'sharing': [{'among': ['a', 'r']}, {'among': ['r', 'a'], 'maxCount': 2}] | rule.sharing-repeated /sharing/1/among
          'sharing': [{'among': ['a', 'r'], 'maxRatio': {'of': 'x', 'max': 1}}] | rule.dangling /sharing/0/maxRatio/of
          'maxUses': 1, 'sharing': [{'among': ['a', 'r']}] | rule.sharing-contradiction /maxUses
          'maxUses': 0 | rule.whole /maxUses
          'conflicts': [['A']] | rule.conflict-single /conflicts/0
          'zone': 'Mars/Base' | rule.zone /zone
          'valid': {} | rule.missing /valid
          'defaults': {'credits': -1} | rule.negative /defaults/credits
          'language': 2 | rule.language /language
          'exceptions': [{'waive': {'node': 'x'}, 'authority': 'D', 'date': '2026-01-01', 'reason': 'r'}] | rule.dangling /exceptions/0
          'exceptions': [{'waive': {'node': 'a'}, 'date': '2026-01-01', 'reason': 'r'}] | rule.missing /exceptions/0
          'exceptions': [{'insert': {'record': 'x', 'leaf': 'r'}, 'authority': 'D', 'date': '2026-01-01', 'reason': 'r'}] | rule.exception-leaf /exceptions/0
          'exceptions': [{'setValue': {'node': 'a', 'bound': 'credits', 'value': 2}, 'authority': 'D', 'date': '2026-01-01', 'reason': 'r'}] | rule.exception-bound /exceptions/0
          """)
  void refusesFaultyAwards(String member, String fault) {
    String json = "{'require': {'id': 'r', 'allOf': [" + LEAF + "]}, " + member + "}";
    assertThat(faults(json)).containsExactly(fault);
  }

  @Test
  void aFileIsAnAwardOrHoldsOne() {
    String award = "{\"require\": {\"id\": \"a\", \"allOf\": []}}";
    assertThat(RuleReader.read(utf8("{\"award\": " + award + "}")).orThrow())
        .isEqualTo(RuleReader.read(utf8(award)).orThrow());
    assertThat(RuleReader.read(utf8("{\"award\": {\"requires\": 1}}")).findings())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.pointer()).startsWith("/award"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName(
      "Settled 11: a number that is not its shortest double form is refused, as a text not")
  void inexactNumbers() {
    String leaf = "{'require': {'id': 'a', 'pick': {'credits': [%s]}}}";
    assertThat(faults(leaf.formatted("0.1000000000000000055"))).hasSize(1);
    assertThat(read(leaf.formatted("0.1000000000000000055")).findings().get(0).message())
        .contains("0.1000000000000000055")
        .endsWith("write it as a string.");
    assertThat(faults(leaf.formatted("'0.1000000000000000055'"))).isEmpty();
  }

  @Test
  void everyFaultIsReportedAtOnce() {
    assertThat(
            faults(
                "{'x': 1, 'require': {'id': 'r', 'allOf': [{'pick': {'count': [2, 1]}},"
                    + " {'id': 'r', 'pick': {'where': {'y': 1, 'tag': 3}, 'count': [1]}}]},"
                    + " 'sharing': [{'among': ['p', 'q']}]}"))
        .containsExactlyInAnyOrder(
            "rule.unknown-key /x",
            "rule.missing /require/allOf/0",
            "rule.inverted /require/allOf/0/pick/count",
            "rule.duplicate-id /require/allOf/1/id",
            "rule.unknown-key /require/allOf/1/pick/where/y",
            "rule.type /require/allOf/1/pick/where/tag",
            "rule.dangling /sharing/0/among/0",
            "rule.dangling /sharing/0/among/1");
  }

  @Test
  void constraintsOfTheAwardAreTheRoots() {
    Award award =
        read("{'require': {'id': 'r', 'allOf': [], 'constraints': [{'mean': {'min': 3}}]},"
                + " 'constraints': [{'total': {'of': 'count', 'max': 4}}]}")
            .orThrow();
    assertThat(award.require().node().constraints())
        .hasSize(2)
        .element(1)
        .isInstanceOf(Constraint.Total.class);
  }

  @Test
  void severalKeysOfAPredicateMeanAllOfThem() {
    Award award =
        read("{'require': {'id': 'a', 'pick': {'where': {'tag': 'x', 'level': [3]}, 'count': [1]}}}")
            .orThrow();
    assertThat(((Requirement.Pick) award.require()).where())
        .isInstanceOfSatisfying(Predicate.All.class, all -> assertThat(all.of()).hasSize(2));
  }

  @Test
  void aTreeThatIsTooDeepIsRefused() {
    String open = "{'id': '%d', 'allOf': [";
    StringBuilder json = new StringBuilder("{'require': ");
    for (int i = 0; i < 3000; i++) {
      json.append(open.formatted(i));
    }
    json.append("]}".repeat(3000)).append('}');
    assertThat(read(json.toString()).isAccepted()).isFalse();
  }
}
