package dev.cairn.signing.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitstringStatusListTest {
  private static final int MAX = BitstringStatusList.DEFAULT_MAX_BYTES;

  @ParameterizedTest
  @ValueSource(strings = {"example-02.json", "example-04.json"})
  void expandsThePublishedExamplesToClearBits(String name) throws Exception {
    BitstringStatusList list = decode("vectors/w3c-vc-bitstring-status-list/" + name);
    assertThat(list.entries()).isGreaterThanOrEqualTo(131_072);
    assertThat(list).isEqualTo(BitstringStatusList.ofEntries(131_072, 1));
    assertThat(list.get(94567)).isZero();
  }

  @Test
  void countsFromTheLeft() throws Exception {
    BitstringStatusList list = decode("vectors/1edtech-validator/ob30/bit-string-list/testlist");
    for (long i = 0; i < list.entries(); i++) {
      assertThat(list.get(i)).as("entry %d", i).isEqualTo(i == 23 ? 1 : 0);
    }
  }

  @Property(tries = 30)
  void whatIsSetIsReadBackFromTheEncodedForm(
      @ForAll @IntRange(min = 1, max = 8) int size,
      @ForAll @Size(max = 20) Map<@IntRange(max = 131_071) Integer, @IntRange(max = 255) Integer> changes) {
    Map<Long, Integer> fitting = new HashMap<>();
    changes.forEach((i, v) -> fitting.put((long) i, v & ((1 << size) - 1)));
    BitstringStatusList list = BitstringStatusList.ofEntries(1000, size).with(fitting);
    BitstringStatusList again = BitstringStatusList.decode(list.encode(), size, MAX).orThrow();
    assertThat(again).isEqualTo(list);
    fitting.forEach((i, v) -> assertThat(again.get(i)).isEqualTo(v));
    long set = fitting.values().stream().filter(v -> v != 0).count();
    long found = 0;
    for (long i = 0; i < again.entries(); i++) {
      found += again.get(i) != 0 ? 1 : 0;
    }
    assertThat(found).isEqualTo(set);
  }

  @Test
  void aChangeLeavesTheOldListAsItWas() {
    BitstringStatusList before = BitstringStatusList.ofEntries(1, 2);
    BitstringStatusList after = before.with(5, 2);
    assertThat(before.get(5)).isZero();
    assertThat(after.get(5)).isEqualTo(2);
    assertThat(after.with(5, 0)).isEqualTo(before).hasSameHashCodeAs(before);
  }

  @Test
  void tenMillionEntriesAreSetAndPublished() {
    BitstringStatusList list = BitstringStatusList.ofEntries(10_000_000, 1);
    long start = System.nanoTime();
    String encoded = list.with(9_999_999, 1).encode();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    assertThat(BitstringStatusList.decode(encoded, 1, MAX).orThrow().get(9_999_999)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotAnEncodedList() {
    String good = BitstringStatusList.ofEntries(1, 1).encode();
    assertThat(code(good.substring(1))).isEqualTo("status.malformed-value-error");
    assertThat(code("z" + good.substring(1))).isEqualTo("status.malformed-value-error");
    assertThat(code("u")).isEqualTo("status.malformed-value-error");
    assertThat(code("u***")).isEqualTo("status.malformed-value-error");
    assertThat(code("uAAAA")).isEqualTo("status.malformed-value-error");
    assertThat(code(good.substring(0, good.length() - 8)))
        .isEqualTo("status.malformed-value-error");
    assertThat(
            code(good.substring(0, 20) + (good.charAt(20) == 'A' ? 'B' : 'A') + good.substring(21)))
        .isEqualTo("status.malformed-value-error");
  }

  @Test
  void refusesCallersMistakes() {
    BitstringStatusList list = BitstringStatusList.ofEntries(1, 2);
    assertThatThrownBy(() -> list.get(-1)).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> list.get(131_072)).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> list.with(0, 4)).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> list.entry("urn:x", StatusPurpose.MESSAGE, 0))
        .isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> BitstringStatusList.ofEntries(0, 1))
        .isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> BitstringStatusList.ofEntries(1, 9))
        .isInstanceOf(CairnException.class);
  }

  private static String code(String encoded) {
    Reading<BitstringStatusList> reading = BitstringStatusList.decode(encoded, 1, MAX);
    assertThat(reading.isAccepted()).as(encoded).isFalse();
    return reading.findings().get(0).code();
  }

  private static BitstringStatusList decode(String path) throws Exception {
    JsonObject list =
        JsonReader.strict().readObject(Files.readAllBytes(SharedData.require(path))).orThrow();
    JsonObject subject = (JsonObject) list.find("credentialSubject").orElseThrow();
    return BitstringStatusList.decode(subject.findString("encodedList").orElseThrow(), 1, MAX)
        .orThrow();
  }
}
