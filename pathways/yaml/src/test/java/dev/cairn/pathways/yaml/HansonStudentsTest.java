package dev.cairn.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.importer.HansonImporter;
import dev.cairn.pathways.importer.HansonStudent;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up transcripts through every area: a verdict each, and proofs that the checker accepts. */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class HansonStudentsTest {
  private static final LocalDate DAY = LocalDate.of(2017, 1, 1);

  static Stream<Path> students() {
    return RuleFiles.below("rules/gobbldygook-students", ".json").stream();
  }

  @ParameterizedTest
  @MethodSource("students")
  void everyAreaGivesAVerdictWithItsProof(Path file) {
    HansonStudent student = HansonStudent.read(RuleFiles.bytes(file)).orThrow();
    List<Verdict> verdicts = new ArrayList<>();
    for (Path area : RuleFiles.below("rules/gobbldygook-areas", ".yaml")) {
      Award award =
          YamlSource.read(RuleFiles.bytes(area)).then(HansonImporter::read).orThrow().award();
      Question question =
          Question.builder()
              .award(award)
              .records(student.records())
              .exceptions(student.waivers(award, DAY))
              .decisionDay(DAY)
              .build();
      AuditResult result =
          CompiledAward.compile(award).orThrow().audit(question, Budget.standard());
      verdicts.add(result.verdict());
      result
          .claim()
          .ifPresent(
              claim ->
                  assertThat(
                          CertificateChecker.check(
                              question, new Certificate(Bindings.of(question), claim)))
                      .as(file + " " + area)
                      .isNotInstanceOf(CheckReport.Refused.class));
    }
    assertThat(verdicts).isNotEmpty();
  }
}
