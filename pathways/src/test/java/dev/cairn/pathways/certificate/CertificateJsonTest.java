package dev.cairn.pathways.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateJsonTest {
  private static final String HEAD =
      "{'format': 'cairn-certificate', 'version': 1, 'bindings': {'question': {}, 'documents': {}},"
          + " 'verdict': ";

  private static Certificate of(Claim claim) {
    TreeMap<String, String> question = new TreeMap<>();
    question.put("decisionDay", "2026-06-01");
    return new Certificate(new Bindings(question, new TreeMap<>()), claim);
  }

  private static void readsBack(Claim claim) {
    Certificate c = of(claim);
    byte[] text = JsonWriter.prettyBytes(CertificateWriter.write(c));
    assertThat(CertificateReader.read(text).orThrow()).isEqualTo(c);
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    Claim.Satisfied answer = Ask.answer("root core>r1,r2:1/2 more");
    readsBack(answer);
    readsBack(
        new Claim.Satisfied(
            answer.active(),
            answer.uses(),
            List.of(
                Claim.Sum.of("core", "credits", Rational.of(15, 2)),
                new Claim.Sum("root", "constraints.0", Rational.ZERO, Optional.empty())),
            List.of(new Claim.Assumption(Unknown.ofRecord("r1", "grade", "case"), "3"))));
    readsBack(new Claim.Undetermined(List.of(), Optional.empty()));
    readsBack(
        new Claim.Undetermined(
            List.of(Unknown.ofLearner("context", "cohort"), Unknown.ofRecord("r1", "state")),
            Optional.of(answer)));
    readsBack(new Claim.TooLarge(Verdict.UNSATISFIED));
    Proof leaf =
        new Proof.Linear(
            List.of(new Proof.Term(Name.of("min", "a:b~c", "count"), Rational.of(2, 3))));
    readsBack(
        new Claim.Unsatisfied(
            new Proof.Split(
                Name.of("x", "core", "r1"),
                new Proof.Cases(
                    Unknown.ofRecord("r1", "level", "case"),
                    List.of(leaf, new Proof.Empty("core"), new Proof.Cycle(List.of("a", "b")))),
                new Proof.Cut(
                    List.of(new Proof.Term(Name.of("once", "r1"), Rational.ONE)),
                    new Proof.Hall(Measure.CREDITS, List.of("core"), List.of("r1", "r2"))))));
  }

  @Test
  void aDeepProofIsWrittenAndReadWithoutDepth() {
    Proof proof = new Proof.Empty("core");
    for (int i = 0; i < 20_000; i++) {
      proof = new Proof.Split(Name.of("x", "core", "r" + i), new Proof.Empty("core"), proof);
    }
    byte[] text = JsonWriter.prettyBytes(CertificateWriter.write(of(new Claim.Unsatisfied(proof))));
    Certificate back = CertificateReader.read(text).orThrow();
    assertThat(JsonWriter.prettyBytes(CertificateWriter.write(back))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'PERHAPS'} | certificate.verdict | /verdict",
        "'SATISFIED'} | certificate.missing | ''",
        "'SATISFIED', 'answer': {'active': [], 'uses': {}, 'mood': 1}}"
            + " | certificate.unknown-key | /answer/mood",
        "'SATISFIED', 'answer': {'active': [], 'uses': {'l': [3]}}}"
            + " | certificate.type | /answer/uses/l/0",
        "'SATISFIED', 'answer': {'active': [], 'uses': {'l': [{'record': 'r', 'part': '3/2'}]}}}"
            + " | certificate.part | /answer/uses/l/0/part",
        "'UNSATISFIED', 'proof': []} | certificate.proof-form | /proof",
        "'UNSATISFIED', 'proof': [{'linear': {'min:a:count': '-1'}}]}"
            + " | certificate.proof-form | /proof/0/linear/min:a:count",
        "'UNSATISFIED', 'proof': [{'split': 'x:a:b', 'zero': 1, 'one': 1}, {'empty': 'a'}]}"
            + " | certificate.proof-form | /proof/0/one",
        "'UNSATISFIED', 'proof': [{'split': 'x:a:b', 'zero': 0, 'one': 1}, {'empty': 'a'}]}"
            + " | certificate.proof-form | /proof/0/zero",
        "'UNSATISFIED', 'proof': [{'empty': 'a'}, {'empty': 'a'}]}"
            + " | certificate.proof-form | /proof/1",
        "'UNSATISFIED', 'proof': [{'magic': 'a'}]} | certificate.proof-form | /proof/0",
        "'UNDETERMINED', 'unknowns': [{'record': 'r'}]} | certificate.missing | /unknowns/0",
      })
  void whatIsNotOfTheFormIsRefusedWithItsPlace(String rest, String code, String pointer) {
    assertThat(CertificateReader.read(Ask.json(HEAD + rest)).findings())
        .anySatisfy(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.pointer()).isEqualTo(pointer);
            });
  }

  @Test
  void anotherVersionIsRefused() {
    assertThat(
            CertificateReader.read(
                    Ask.json(HEAD.replace("1,", "2,") + "'UNDETERMINED', 'unknowns': []}"))
                .findings())
        .extracting(f -> f.code())
        .containsExactly("certificate.version");
  }
}
