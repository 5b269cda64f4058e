package dev.cairn.pathways.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.rule.Question;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
  private static final String TWO =
      "{'require': {'id': 'root', 'allOf': ["
          + "{'id': 'Foo', 'pick': {'where': {'code': ['A', 'B', 'C']}, 'count': [2]}},"
          + "{'id': 'Bar', 'pick': {'where': {'code': ['A', 'B']}, 'count': [1]}}]}}";
  private static final String ABC =
      "[{'id': 'A', 'code': 'A'}, {'id': 'B', 'code': 'B'}, {'id': 'C', 'code': 'C'}]";

  @Test
  void anAnswerThatHoldsIsAccepted() {
    assertThat(Ask.check(Ask.cases(TWO, ABC), Ask.answer("root Foo>A,C Bar>B")))
        .isInstanceOf(CheckReport.Accepted.class);
  }

  @Test
  void aRecordServesOneLeafUnlessSharingSaysOtherwise() {
    Question q = Ask.cases(TWO, ABC);
    assertThat(Ask.check(q, Ask.answer("root Foo>A,B Bar>B")).findings())
        .extracting(f -> f.code())
        .containsExactly("certificate.shared");
  }
}
