package dev.cairn.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.pathways.importer.SourceDocument;
import dev.cairn.pathways.importer.SourcePosition;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML comes in as it stands, with places, and within bounds. */
class YamlSourceTest {
  private static Reading<SourceDocument> read(String text) {
    return YamlSource.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(String text) {
    return read(text).orThrow().root().toString();
  }

  @Test
  void scalarsFollowTheCoreSchema() {
    assertThat(json("{a: 1, b: '1', c: 1.50, d: yes, e: true, f: ~, g: , h: 007, i: 2018-19}"))
        .isEqualTo(
            "{\"a\":1,\"b\":\"1\",\"c\":1.50,\"d\":\"yes\",\"e\":true,\"f\":null,\"g\":null,"
                + "\"h\":\"007\",\"i\":\"2018-19\"}");
  }

  @Test
  void everyValueKnowsItsPlace() {
    SourceDocument document = read("name: x\nof:\n  - course: A 1\n  - course: B 2\n").orThrow();
    assertThat(document.position("/of/1/course")).contains(new SourcePosition(4, 5));
    assertThat(document.position("/of/1/course/none")).contains(new SourcePosition(4, 5));
    assertThat(document.position("")).contains(new SourcePosition(1, 1));
  }

  @Test
  void jsonWithCommentsReads() {
    assertThat(json("{ \"a\": [1, 2], # two\n \"b\": \"x\" }"))
        .isEqualTo("{\"a\":[1,2],\"b\":\"x\"}");
  }

  @Test
  void aliasesRepeat() {
    SourceDocument d = read("a: &x [1, {b: 2}]\nc: *x\n").orThrow();
    assertThat(JsonPointer.resolve(d.root(), "/c/1/b")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2|yaml.duplicate-key|/a",
        "a: *b|yaml.alias|/a",
        "a: !!java.net.URL [x]|yaml.tag|/a",
        "? [1, 2]\\n: 3|yaml.key|''",
        "a: {<<: {b: 1}}|yaml.merge|/a/<<",
        "a: [1, 2|yaml.syntax|/a",
        "a: 1\\n---\\nb: 2|yaml.documents|''",
        "'# nothing'|yaml.syntax|''",
        "a: &a [*a]|yaml.alias|/a/0",
      })
  void faultsAreNamed(String text, String code, String pointer) {
    Reading<SourceDocument> read = read(text.replace("\\n", "\n"));
    assertThat(read.findings()).singleElement().extracting(Finding::code).isEqualTo(code);
    assertThat(read.findings().get(0).pointer()).isEqualTo(pointer);
    assertThat(read.findings().get(0).message()).endsWith(".");
  }

  @Test
  void aSmallDocumentCannotStandForAHugeOne() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
    }
    assertThat(read(bomb.toString()).findings())
        .extracting(Finding::code)
        .containsExactly("yaml.values");
  }

  @Test
  void aliasesCannotNestBeyondTheDepth() {
    StringBuilder deep = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 200; i++) {
      deep.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
    }
    assertThat(read(deep.toString()).findings())
        .extracting(Finding::code)
        .containsExactly("yaml.values");
  }

  @Test
  void depthAndSizeAreBounded() {
    assertThat(read("[".repeat(5000)).findings())
        .extracting(Finding::code)
        .containsExactly("yaml.depth");
    assertThat(YamlSource.read(new byte[50], new YamlLimits(49, 10, 10)).findings())
        .extracting(Finding::code)
        .containsExactly("yaml.size");
    assertThat(YamlSource.read(new byte[] {(byte) 0xC3, 'x'}).findings())
        .extracting(Finding::code)
        .containsExactly("yaml.encoding");
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll String text) {
    Reading<SourceDocument> read = read(text);
    assertThat(read.isAccepted() || !read.findings().isEmpty()).isTrue();
  }
}
