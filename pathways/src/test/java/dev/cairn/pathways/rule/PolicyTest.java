package dev.cairn.pathways.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Published stacking policies as rule documents in our own words. */
class PolicyTest {
  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PolicyTest.class.getResource("/policies")).toURI());
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  @DisplayName("Settled 16: each published policy is a rule document with a yes and a no case")
  void everyPolicyHasAYesAndANo() throws IOException, URISyntaxException {
    SoftAssertions soft = new SoftAssertions();
    for (Path file : files()) {
      List<RuleCase> cases = CaseReader.read(Files.readAllBytes(file)).orThrow();
      soft.assertThat(cases.stream().map(c -> c.expect().orElseThrow()))
          .as(file.getFileName().toString())
          .contains(Verdict.SATISFIED, Verdict.UNSATISFIED);
      for (RuleCase c : cases) {
        Question q = c.question().orThrow();
        AuditResult result = CompiledAward.compile(q.award()).orThrow().audit(q);
        soft.assertThat(result.verdict())
            .as(c.id() + " " + result.findings())
            .isEqualTo(c.expect().orElseThrow());
      }
    }
    soft.assertAll();
  }

  @Test
  @DisplayName("Settled 16: no published policy is left out")
  void noPolicyIsLeftOut() throws IOException, URISyntaxException {
    List<String> ours = new ArrayList<>();
    for (Path file : files()) {
      ours.add(file.getFileName().toString().replace(".json", ""));
    }
    JsonObject published =
        JsonReader.strict()
            .readObject(
                Files.readAllBytes(SharedData.require("rules/policies/stacking-policies.json")))
            .orThrow();
    List<String> theirs = new ArrayList<>();
    for (JsonValue policy : (JsonArray) published.find("policies").orElseThrow()) {
      theirs.add(((JsonObject) policy).findString("id").orElseThrow());
    }
    assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
  }
}
