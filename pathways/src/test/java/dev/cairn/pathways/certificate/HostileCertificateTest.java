package dev.cairn.pathways.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Question;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Certificates meant to hurt are refused in bounded time and space. */
class HostileCertificateTest {
  private static final Question Q =
      Ask.cases(
          "{'require': {'id': 'root', 'pick': {'count': [2]}}}", "[{'id': 'a', 'code': 'A'}]");

  private static List<String> codes(Claim claim) {
    return Ask.check(Q, claim).findings().stream().map(f -> f.code()).toList();
  }

  @Test
  void aProofAboveTheCapIsRefusedUnread() {
    Proof.Term term = new Proof.Term(Name.of("min", "root", "count"), Rational.ONE);
    assertThat(
            codes(
                new Claim.Unsatisfied(new Proof.Linear(Collections.nCopies(Proof.MAX_SIZE, term)))))
        .containsExactly("certificate.size");
  }

  @Test
  void aDeepProofCostsNoStack() {
    Proof proof = new Proof.Empty("root");
    for (int i = 0; i < 300_000; i++) {
      proof = new Proof.Cut(List.of(new Proof.Term(Name.of("once", "a"), Rational.ONE)), proof);
    }
    assertThat(Ask.accepts(Q, new Claim.Unsatisfied(proof))).isTrue();
  }

  @Test
  void namesThatAreNoneAreRefused() {
    for (String row :
        List.of(
            "min", "min:root", "min:root:grade", "once", "once:a:root:root", "cut:0", "x:y:z:w")) {
      Name name = Name.parse(row).orElseThrow();
      assertThat(
              codes(
                  new Claim.Unsatisfied(
                      new Proof.Linear(List.of(new Proof.Term(name, Rational.ONE))))))
          .as(row)
          .containsExactly("certificate.row");
    }
    for (String on :
        List.of("s:root", "x:root:b", "f:root:a", "t:root", "u:root:a", "q:root:root")) {
      Proof leaf = new Proof.Empty("root");
      assertThat(
              codes(
                  new Claim.Unsatisfied(new Proof.Split(Name.parse(on).orElseThrow(), leaf, leaf))))
          .as(on)
          .containsExactly("certificate.split");
    }
  }

  @Test
  void anAnswerThatNamesWhatIsNotThereIsRefused() {
    assertThat(codes(Ask.answer("root nowhere"))).containsExactly("certificate.node");
    assertThat(codes(Ask.answer("root>a,b"))).containsExactly("certificate.record");
    assertThat(codes(Ask.answer("root>a,a"))).containsExactly("certificate.record");
    assertThat(codes(Ask.answer("root>a:1/2"))).containsExactly("certificate.part");
  }

  @Test
  void anotherLearnersCertificateIsRefused() {
    Question anna = Question.builder().from(Q).learner("anna").build();
    Question berta = Question.builder().from(Q).learner("berta").build();
    Certificate ofAnna =
        new Certificate(Bindings.of(anna), new Claim.Unsatisfied(new Proof.Empty("root")));
    assertThat(CertificateChecker.check(anna, ofAnna).isAccepted()).isTrue();
    assertThat(CertificateChecker.check(berta, ofAnna).findings())
        .extracting(f -> f.pointer())
        .containsExactly("/bindings/question/learner");
    assertThat(
            CertificateChecker.check(
                    anna,
                    new Certificate(new Bindings(new TreeMap<>(), new TreeMap<>()), ofAnna.claim()))
                .findings())
        .allSatisfy(f -> assertThat(f.code()).isEqualTo("certificate.binding"));
  }
}
