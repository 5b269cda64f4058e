package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that cannot be read is rejected with code and pointer; never a stack trace. */
class VerifyBadInputTest {
  @TempDir Path dir;

  static Stream<Arguments> documents() {
    String issuer = "did:web:uni.example";
    String good = Badges.unsigned(issuer, "did:example:l", "A1").toString();
    return Stream.of(
        Arguments.of("not JSON", "This is no credential.", "json.syntax"),
        Arguments.of("empty", "", "json.syntax"),
        Arguments.of("truncated", good.substring(0, good.length() / 2), "json.syntax"),
        Arguments.of(
            "duplicate key", good.replaceFirst("\\{", "{\"id\":\"x\","), "json.duplicate-key"),
        Arguments.of("nesting", "[".repeat(10_000_000), "json.depth"),
        Arguments.of("wrong type", "[1, 2]", "json.type"),
        Arguments.of("no issuer", good.replaceFirst("\"issuer\":\\{[^}]*\\},", ""), "vc.issuer"),
        Arguments.of("trailing", good + "{}", "json.trailing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void aBadDocumentIsRejectedWithItsCode(String what, String document, String code) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    Run json = Run.in(dir, bytes, Map.of(), "verify", "-", "--json");
    assertThat(json.exit()).as(json.out() + json.err()).isEqualTo(Exit.NO);
    assertThat(json.json().findString("verdict")).contains("rejected");
    assertThat(json.json().find("findings").orElseThrow().toString())
        .contains("\"code\":\"" + code + "\"")
        .contains("\"pointer\":");
    Run text = Run.in(dir, bytes, Map.of(), "verify", "-");
    assertThat(text.out() + text.err())
        .contains(code)
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
  }

  @Test
  void aBadPolicyOrTimeIsExitTwoWithItsPointer() {
    Badges.write(dir.resolve("a.json"), "{}");
    Badges.write(dir.resolve("trust.json"), "{\"trustPolicy\":\"1\",\"name\":\"x\",\"acept\":[]}");
    Run policy = Run.in(dir, "verify", "a.json", "--trust", "trust.json");
    assertThat(policy.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(policy.err()).startsWith("cairn: trust.json: ").contains("acept").hasLineCount(1);
    Run time = Run.in(dir, "verify", "a.json", "--as-of", "yesterday");
    assertThat(time.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(time.err()).contains("--as-of is \"yesterday\"").hasLineCount(1);
    Run folder = Run.in(dir, "verify", "a.json", "--did", "nowhere");
    assertThat(folder.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(folder.err()).contains("no folder \"nowhere\"").hasLineCount(1);
  }
}
