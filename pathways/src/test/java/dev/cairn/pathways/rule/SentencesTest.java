package dev.cairn.pathways.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registrar reads. */
class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'id': 'a', 'pick': {'where': {'code': ['CS 1', 'CS 3*']}, 'count': [2]}} | a: at least 2 records with the code CS 1 or CS 3*
          {'id': 'a', 'title': 'Core', 'pick': {'where': {'tag': 'core', 'level': [5]}, 'credits': [20, 30]}} | Core (a): between 20 and 30 credits labelled core and of a level of at least 5 (case)
          {'id': 'a', 'pick': {'where': {'not': {'origin': ['transfer', 'rpl']}}, 'count': [1]}, 'observe': true} | a: at least 1 record not (of origin rpl or transfer), counted without using them up
          {'id': 'a', 'nOf': 1, 'of': [{'id': 'b', 'attest': 'x'}, {'id': 'c', 'attest': 'y'}]} | a: 1 of [b; c]
          {'id': 'a', 'cover': {'items': ['sql', 'stats'], 'each': 2, 'count': [null, 3]}} | a: at most 3 records that carry at least 2 times sql and stats
          {'id': 'a', 'awarded': {'award': 'cert', 'version': '2025'}} | a: the award cert in version 2025
          {'id': 'a', 'when': {'key': 'cohort', 'in': ['2024']}, 'then': {'id': 'b', 'attest': 'x'}} | a: if the learner's cohort is 2024, b, else nothing
          {'id': 'a', 'allOf': [], 'constraints': [{'ratio': {'of': 'credits', 'where': {'origin': ['internal']}, 'min': '2/3'}}, {'window': {'months': 48}}]} | a: nothing, provided that at least 2/3 of the credits used is of origin internal and that they were earned within 48 months of the earliest
          """)
  void aRequirementReadsAsASentence(String json, String sentence) {
    byte[] award =
        ("{'require': " + json + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(RuleReader.read(award).orThrow().require()).hasToString(sentence);
  }

  @Test
  void anExceptionNamesWhoGrantedItAndWhy() {
    String json =
        "[{\"waive\": {\"node\": \"a\"}, \"authority\": \"The dean\", \"date\": \"2026-01-02\","
            + " \"reason\": \"illness\"}]";
    GrantedException e =
        RuleReader.readExceptions(dev.cairn.core.json.JsonReader.strict().read(json).orThrow(), "")
            .orThrow()
            .get(0);
    assertThat(e).hasToString("a is waived (granted by The dean on 2026-01-02: illness)");
  }
}
