package dev.cairn.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":{\"a\":1,\"a\":2}} | json.duplicate-key | /b/a",
        "{\"a\":[1,2 | json.syntax | /a/1",
        "{\"a\":1} x | json.syntax | ``",
        "{\"a\":1} {} | json.trailing | ``",
        "[\"\\ud800\"] | json.lone-surrogate | /0",
        "[01] | json.syntax | ``",
        "[NaN] | json.syntax | ``",
        "{'a':1} | json.syntax | ``",
        "hello | json.syntax | ``",
        "{\"x~/y\":{\"k\":1,\"k\":1}} | json.duplicate-key | /x~0~1y/k",
      })
  void refusesWithCodeAndPlace(String text, String code, String pointer) {
    Reading<JsonValue> reading = JsonReader.strict().read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.isAccepted()).isFalse();
    Finding first = reading.findings().get(0);
    assertThat(first.code()).isEqualTo(code);
    if (!code.equals("json.syntax")) {
      assertThat(first.pointer()).isEqualTo(pointer);
    }
  }

  @Test
  void refusesTenMegabytesOfNestingWithoutOverflow() {
    byte[] bomb = "[".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);
    Reading<JsonValue> reading = JsonReader.strict().read(bomb);
    assertThat(reading.findings().get(0).code()).isEqualTo("json.depth");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0xaf, '"'};
    assertThat(JsonReader.strict().read(overlong).findings().get(0).code())
        .isEqualTo("json.encoding");
  }

  @Test
  void refusesLongNumbersAndLargeDocuments() {
    assertThat(code(JsonReader.strict().read("[" + "1".repeat(101) + "]")))
        .isEqualTo("json.number-length");
    JsonReader small = JsonReader.with(JsonLimits.defaults().withMaxBytes(4));
    assertThat(code(small.read("[1,2,3]".getBytes(StandardCharsets.UTF_8)))).isEqualTo("json.size");
  }

  @Test
  void keepsOrderAndNumberText() {
    String text = "{\"z\":1.0,\"a\":[1e0,-0,true,null,\"\u00e9\\n\"]}";
    JsonValue value = JsonReader.strict().read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(JsonWriter.compact(value)).isEqualTo(text);
    assertThat(JsonPointer.resolve(value, "/a/4")).contains(new JsonString("\u00e9\n"));
  }

  @Test
  void itemsOfNamedListsAreHandedOnAndNotKept() {
    String text = "{\"a\":[1,{\"x\":2}],\"b\":\"c\",\"d\":3,\"e~/\":[]}";
    List<String> items = new ArrayList<>();
    JsonItems into = (item, at) -> items.add(at + " " + item);
    Map<String, JsonItems> lists = Map.of("a", into, "d", into, "e~/", into);
    JsonObject rest =
        JsonReader.strict().readObject(text.getBytes(StandardCharsets.UTF_8), lists).orThrow();
    assertThat(rest.toString()).isEqualTo("{\"b\":\"c\"}");
    assertThat(items).containsExactly("/a/0 1", "/a/1 {\"x\":2}", "/d 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":[1,{\"x\":1,\"x\":2}]} | json.duplicate-key | /a/1/x",
        "{\"a\":[],\"a\":[]} | json.duplicate-key | /a",
        "{\"a\":[1]} x | json.syntax | ``",
        "{\"a\":[1 | json.syntax | ``",
        "[1] | json.type | ``",
        "` ` | json.syntax | ``",
        "{\"a\":[\"\\ud800\"]} | json.lone-surrogate | /a/0",
      })
  void readingItemByItemIsAsStrict(String text, String code, String pointer) {
    Reading<JsonObject> reading =
        JsonReader.strict()
            .readObject(text.getBytes(StandardCharsets.UTF_8), Map.of("a", (item, at) -> {}));
    assertThat(code(reading)).isEqualTo(code);
    if (!code.equals("json.syntax")) {
      assertThat(reading.findings().get(0).pointer()).isEqualTo(pointer);
    }
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    assertThat(code(JsonReader.strict().readObject(utf16, Map.of()))).isEqualTo("json.encoding");
  }

  private static String code(Reading<?> reading) {
    return reading.findings().get(0).code();
  }
}
