package dev.cairn.pathways.audit.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.rule.Predicate.CodePattern;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Codes against patterns, as the rules define them. */
class CodeMatchTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("C 0129-*").ofMinLength(1).ofMaxLength(7);
  }

  /** The definition, by regular expressions. */
  private static boolean defined(CodePattern pattern, String code) {
    if (pattern.range().isPresent()) {
      String prefix = pattern.range().get().prefix();
      return code.matches(Pattern.quote(prefix) + "[0-9]+")
          && isBetween(pattern, new BigInteger(code.substring(prefix.length())));
    }
    String stars =
        Arrays.stream(pattern.text().split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(stars, Pattern.DOTALL).matcher(code).matches();
  }

  private static boolean isBetween(CodePattern pattern, BigInteger number) {
    return number.compareTo(pattern.range().orElseThrow().from()) >= 0
        && number.compareTo(pattern.range().orElseThrow().to()) <= 0;
  }

  @Property(tries = 3000)
  void aCodeFitsAsDefined(@ForAll("texts") String pattern, @ForAll("texts") String code) {
    if (!pattern.isBlank()) {
      CodePattern p = new CodePattern(pattern);
      assertThat(CodeMatch.matches(p, code)).isEqualTo(defined(p, code));
      assertThat(CodeMatch.matches(p, pattern)).isEqualTo(defined(p, pattern));
    }
  }

  @Test
  void aRangeComparesNumbersOfAnyLengthAndIsNoCodeItself() {
    CodePattern range = new CodePattern("CS 7-999999999999999999");
    for (String code :
        Set.of("CS 7", "CS 007", "CS 999999999999999999", "CS 0000000000000000000000010")) {
      assertThat(CodeMatch.matches(range, code)).as(code).isTrue();
    }
    for (String code :
        Set.of("CS 6", "CS ", "CS 7a", "CS 1000000000000000000", "CS 7-999999999999999999")) {
      assertThat(CodeMatch.matches(range, code)).as(code).isFalse();
    }
  }

  @Property(tries = 300)
  void aCodeFoundForSomePatternsFitsTheseAndNoOthers(
      @ForAll("texts") String a, @ForAll("texts") String b, @ForAll("texts") String c) {
    Set<String> all = new TreeSet<>();
    for (String x : new String[] {a, b, c}) {
      if (!x.isBlank() && CodeMatch.isWide(x)) {
        all.add(x);
      }
    }
    Set<String> some = new TreeSet<>(all);
    all.stream().findFirst().ifPresent(some::remove);
    CodeMatch.exactly(some, all)
        .ifPresent(
            code ->
                all.forEach(
                    x ->
                        assertThat(defined(new CodePattern(x), code)).isEqualTo(some.contains(x))));
  }
}
