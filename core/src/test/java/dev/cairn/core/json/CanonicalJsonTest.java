package dev.cairn.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @Test
  void publishedVectorsByteForByte() throws IOException {
    Path root = SharedData.require("vectors/rfc8785-jcs");
    List<Path> inputs;
    try (Stream<Path> files = Files.list(root.resolve("input"))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      String expected =
          Files.readString(root.resolve("output").resolve(input.getFileName())).strip();
      JsonValue value = JsonReader.strict().read(Files.readAllBytes(input)).orThrow();
      assertThat(CanonicalJson.text(value)).as(input.getFileName().toString()).isEqualTo(expected);
    }
  }

  @Property(tries = 5000)
  void numbersAsAnotherImplementationWritesThem(@ForAll long bits) throws IOException {
    double d = Double.longBitsToDouble(bits);
    Assume.that(Double.isFinite(d));
    assertThat(Double.parseDouble(CanonicalNumber.format(d))).isEqualTo(d == 0 ? 0.0 : d);
    // The other implementation lays some subnormal numbers out wrongly, 1e-320 among them.
    if (d == 0 || Math.abs(d) >= Double.MIN_NORMAL) {
      assertThat(CanonicalNumber.format(d)).isEqualTo(NumberToJSON.serializeNumber(d));
    }
  }

  @Property(tries = 200)
  void textAsAnotherImplementationWritesIt(@ForAll("objects") JsonValue value) throws IOException {
    String text = JsonWriter.compact(value);
    assertThat(CanonicalJson.text(value)).isEqualTo(new JsonCanonicalizer(text).getEncodedString());
    assertThat(JsonReader.strict().read(text).orThrow()).isEqualTo(value);
  }

  @Provide
  Arbitrary<JsonValue> objects() {
    return object(3).map(o -> o);
  }

  private static Arbitrary<JsonObject> object(int depth) {
    return Arbitraries.maps(text(), value(depth))
        .ofMaxSize(12)
        .map(
            m -> {
              JsonObject.Builder b = JsonObject.builder();
              m.forEach(b::put);
              return b.build();
            });
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .ofMaxLength(8)
        .filter(s -> s.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff));
  }

  private static Arbitrary<JsonValue> value(int depth) {
    Arbitrary<JsonValue> leaf =
        Arbitraries.oneOf(
            text().map(JsonString::new),
            Arbitraries.longs().between(-(1L << 53), 1L << 53).map(JsonNumber::of),
            Arbitraries.of(JsonBoolean.TRUE, JsonBoolean.FALSE, JsonNull.NULL));
    return depth == 0
        ? leaf
        : Arbitraries.oneOf(
            leaf,
            object(depth - 1).map(o -> o),
            value(depth - 1).list().ofMaxSize(4).map(JsonArray::new));
  }

  @ParameterizedTest
  @DisplayName("Settled 5: a number beyond its shortest double form is an error")
  @ValueSource(strings = {"9007199254740993", "1e400", "0.1000000000000000055", "1e-400"})
  void settled5RefusesNumbersThatReadersSeeDifferently(String number) {
    assertThat(new JsonNumber(number).isExactDouble()).isFalse();
    assertThatThrownBy(() -> CanonicalJson.bytes(new JsonNumber(number)))
        .isInstanceOf(CairnException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740992", "0.1", "1.0", "1e2", "-0", "4.35", "0e99"})
  void settled5AcceptsExactOnes(String number) {
    assertThat(new JsonNumber(number).isExactDouble()).isTrue();
  }
}
