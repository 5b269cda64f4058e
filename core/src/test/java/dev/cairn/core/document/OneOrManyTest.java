package dev.cairn.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneOrManyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a'|a",
        "{'id':'a'}|a",
        "['a']|a",
        "[{'id':'a','name':'b'}]|a",
        "['a','b']|",
        "[]|",
        "{'name':'b'}|",
        "7|"
      },
      quoteCharacter = '`')
  void readsAnIdHoweverItIsWritten(String value, String id) {
    JsonObject object =
        JsonReader.strict()
            .readObject(
                ("{'issuer':" + value + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8))
            .orThrow();
    assertThat(OneOrMany.id(object, "issuer").orElse(null)).isEqualTo(id);
    assertThat(OneOrMany.id(object, "holder")).isEmpty();
  }
}
