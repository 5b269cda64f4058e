package dev.cairn.pathways.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.rule.CaseReader;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleCase;
import dev.cairn.pathways.rule.Verdict;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The project's own corpus: every case, by the enumerator and by the engine; every key. */
class CorpusTest {
  /** Every key of the language; a new one needs a case. */
  private static final List<String> KEYS =
      List.of(
          "id title version valid from to defaults credits origin unit conversion zone require",
          "constraints sharing conflicts maxUses exceptions language among maxCount maxCredits",
          "maxRatio of max allOf anyOf nOf sumOf count contributesAtMost pick where observe",
          "repeatable divisible cover items each attest awarded award by when then else key in min",
          "all any not always code tag issuer subject state level framework grade scale competency",
          "earnedIn validAt total ratio base mean weight distinct same window months anchor before",
          "over insert record leaf block node waive setValue bound value substitute recredit",
          "authority date reason attestations awards held context decisionDay knownAt horizon");

  /** What a case says besides, and the form of conversions. */
  private static final Set<String> OF_CASES =
      Set.of(
          "records", "expect", "refused", "note", "source", "conversion", "learner", "offerings");

  private static final Pattern LISTED = Pattern.compile("use one of (.*), or remove it");

  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(CorpusTest.class.getResource("/cases")).toURI());
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static List<RuleCase> cases() throws IOException, URISyntaxException {
    List<RuleCase> cases = new ArrayList<>();
    for (Path file : files()) {
      cases.addAll(CaseReader.read(Files.readAllBytes(file)).orThrow());
    }
    return cases;
  }

  @Test
  @DisplayName(
      "Settled 12: what no published case shows has cases of our own; the enumerator agrees")
  void theEnumeratorAgrees() throws IOException, URISyntaxException {
    SoftAssertions soft = new SoftAssertions();
    for (RuleCase c : cases()) {
      if (c.refused().isEmpty()) {
        soft.assertThat(Oracle.verdict(c.question().orThrow())).as(c.id()).isEqualTo(c.expect());
      } else {
        soft.assertThat(c.question().findings().stream().map(Finding::code))
            .as(c.id())
            .containsAll(c.refused());
      }
    }
    soft.assertAll();
  }

  @Test
  @DisplayName("Settled 12: the engine gives these verdicts, and the checker accepts them")
  void theEngineAgrees() throws IOException, URISyntaxException {
    SoftAssertions soft = new SoftAssertions();
    for (RuleCase c : cases()) {
      if (c.refused().isEmpty()) {
        Question q = c.question().orThrow();
        AuditResult result = CompiledAward.compile(q.award()).orThrow().audit(q);
        soft.assertThat(result.verdict()).as(c.id()).isEqualTo(c.expect().orElseThrow());
        if (result.verdict() == Verdict.SATISFIED || result.verdict() == Verdict.UNSATISFIED) {
          Certificate shown = new Certificate(Bindings.of(q), result.claim().orElseThrow());
          soft.assertThat(CertificateChecker.check(q, shown).findings()).as(c.id()).isEmpty();
        }
      }
    }
    soft.assertAll();
  }

  @Test
  @DisplayName("Settled 12: every key has a case that holds, one that fails and one left open")
  void everyKeyHasAYesANoAndAnUnknown() throws IOException, URISyntaxException {
    Map<String, Set<String>> verdicts = new TreeMap<>();
    for (JsonObject one : objects()) {
      Set<String> seen = new TreeSet<>();
      keys(one.without("records").without("conversion"), seen);
      String verdict = one.findString("expect").orElse("REFUSED");
      seen.forEach(k -> verdicts.computeIfAbsent(k, x -> new TreeSet<>()).add(verdict));
    }
    SoftAssertions soft = new SoftAssertions();
    for (String key : known()) {
      soft.assertThat(verdicts.getOrDefault(key, Set.of()))
          .as(key)
          .contains("SATISFIED", "UNSATISFIED", "UNDETERMINED");
    }
    soft.assertAll();
  }

  @Test
  @DisplayName("Settled 12: the reader asks for no key that is not listed here")
  void theReaderKnowsNoOtherKey() throws IOException, URISyntaxException {
    Set<String> asked = new TreeSet<>();
    Set<List<String>> tried = new HashSet<>();
    for (JsonObject one : objects()) {
      for (JsonValue odd : oddities(one.without("records").without("conversion"), tried)) {
        JsonObject file = JsonObject.builder().put("cases", new JsonArray(List.of(odd))).build();
        CaseReader.read(file.toString().getBytes(StandardCharsets.UTF_8))
            .match(a -> faults(a.value()), r -> r.findings().stream())
            .filter(f -> f.code().endsWith("unknown-key"))
            .map(f -> LISTED.matcher(f.message()))
            .filter(Matcher::find)
            .forEach(m -> asked.addAll(List.of(m.group(1).split(", "))));
      }
    }
    assertThat(asked).contains("pick", "ratio", "maxRatio", "recredit", "in", "horizon");
    asked.removeAll(OF_CASES);
    assertThat(known()).containsAll(asked);
  }

  private static Stream<Finding> faults(List<RuleCase> cases) {
    return cases.stream().flatMap(c -> c.question().findings().stream());
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>();
    KEYS.forEach(line -> known.addAll(List.of(line.split(" "))));
    return known;
  }

  private static List<JsonObject> objects() throws IOException, URISyntaxException {
    List<JsonObject> all = new ArrayList<>();
    for (Path file : files()) {
      JsonObject read = (JsonObject) JsonReader.strict().read(Files.readAllBytes(file)).orThrow();
      ((JsonArray) read.find("cases").orElseThrow()).forEach(c -> all.add((JsonObject) c));
    }
    return all;
  }

  /**
   * The same value once for every object in it whose members were not tried before, with a key in
   * that object that nothing knows.
   */
  private static List<JsonValue> oddities(JsonValue value, Set<List<String>> tried) {
    List<JsonValue> odd = new ArrayList<>();
    if (value instanceof JsonObject o) {
      if (tried.add(o.names())) {
        odd.add(o.with("?", JsonObject.empty()));
      }
      o.forEach((name, inner) -> oddities(inner, tried).forEach(x -> odd.add(o.with(name, x))));
    } else if (value instanceof JsonArray a) {
      for (int i = 0; i < a.size(); i++) {
        for (JsonValue x : oddities(a.get(i), tried)) {
          List<JsonValue> items = new ArrayList<>();
          a.forEach(items::add);
          items.set(i, x);
          odd.add(new JsonArray(items));
        }
      }
    }
    return odd;
  }

  private static void keys(JsonValue value, Set<String> into) {
    if (value instanceof JsonObject o) {
      o.forEach(
          (name, inner) -> {
            into.add(name);
            keys(inner, into);
          });
    } else if (value instanceof JsonArray a) {
      a.forEach(inner -> keys(inner, into));
    }
  }
}
