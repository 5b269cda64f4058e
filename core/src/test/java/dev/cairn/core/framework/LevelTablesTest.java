package dev.cairn.core.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.framework.LevelAnswer.Order;
import dev.cairn.core.model.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTablesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final LevelTables PUBLISHED = LevelTables.published();

  @ParameterizedTest
  @CsvSource({
    // within one framework
    "EQF, 6, EQF, 7, LOWER",
    "EQF, 6, EQF, 6, SAME",
    "EQF, 6, EQF, 9, NOT_COMPARABLE",
    "QF-EHEA, second, QF-EHEA, first, HIGHER",
    "RQF, E3, RQF, 1, LOWER",
    "case, 10, case, 9, HIGHER",
    "case, a, case, b, NOT_COMPARABLE",
    // by a table, either way
    "SCQF, 9, EQF, 6, SAME",
    "SCQF, 10, EQF, 6, SAME",
    "EQF, 6, SCQF, 11, LOWER",
    "SCQF, 2, EQF, 1, NOT_COMPARABLE",
    "RQF, 4, EQF, 5, SAME",
    "QF-EHEA, first, EQF, 6, SAME",
    // as NZQA and QQI publish: NFQ 5 is EQF 4, and NZQCF 3 and 4
    "NFQ, 5, EQF, 4, SAME",
    "NFQ, 5, NZQCF, 3, OVERLAPPING",
    "NFQ, 5, NZQCF, 5, LOWER",
    "NZQCF, 4, NFQ, 5, OVERLAPPING",
    "NZQCF, 8, EQF, 6, NOT_COMPARABLE",
    "NFQ, 1, NZQCF, 1, NOT_COMPARABLE",
    // both against the EQF
    "SCQF, 9, NFQ, 8, SAME",
    "RQF, 7, QF-EHEA, second, SAME",
    "SCQF, 8, NZQCF, 7, LOWER",
    "AQF, 8, NZQCF, 8, SAME",
    "AQF, 7, NFQ, 7, SAME",
    // two publications differ: EQF 3 in one, EQF 4 in the other
    "SCQF, 6, EQF, 3, OVERLAPPING",
    "SCQF, 6, EQF, 4, OVERLAPPING",
    "SCQF, 6, EQF, 5, LOWER",
    "SCQF, 6, RQF, 3, OVERLAPPING",
    // nothing is known here
    "AQF, 7, EQF, 6, NOT_COMPARABLE",
    "AQF, 7, QF-EHEA, first, NOT_COMPARABLE",
    "X, 1, EQF, 1, NOT_COMPARABLE",
  })
  void comparesAsPublished(String f1, String c1, String f2, String c2, Order expected) {
    LevelAnswer answer = PUBLISHED.compare(Level.of(f1, c1), Level.of(f2, c2), DAY);
    assertThat(answer.order()).isEqualTo(expected);
    assertThat(PUBLISHED.compare(Level.of(f2, c2), Level.of(f1, c1), DAY).order())
        .isEqualTo(expected.turned());
    assertThat(answer.tables().isEmpty())
        .isEqualTo(f1.equals(f2) || expected == Order.NOT_COMPARABLE);
  }

  @Test
  void aTableAnswersOnlyWhileItStands() {
    Level nfq = Level.of("NFQ", "9");
    Level eqf = Level.of("EQF", "7");
    assertThat(PUBLISHED.compare(nfq, eqf, LocalDate.of(2019, 12, 31)).order())
        .isEqualTo(Order.NOT_COMPARABLE);
    assertThat(PUBLISHED.compare(nfq, eqf, LocalDate.of(2020, 1, 1)).order()).isEqualTo(Order.SAME);
  }

  @Test
  void tablesThatDisagreeLeaveTheAnswerOpen() {
    LevelFramework a = new LevelFramework("A", "A", List.of("1", "2"));
    LevelFramework b = new LevelFramework("B", "B", List.of("1", "2"));
    LevelTable one = table("one", Map.of("1", List.of("1")));
    LevelTable two = table("two", Map.of("1", List.of("2")));
    LevelTables both = LevelTables.of(List.of(a, b), List.of(one, two));
    LevelAnswer answer = both.compare(Level.of("A", "1"), Level.of("B", "1"), DAY);
    assertThat(answer.order()).isEqualTo(Order.OVERLAPPING);
    assertThat(answer.tables()).containsExactly(one, two);
  }

  @Test
  void aTableOfALevelNobodyHasIsTheCallersMistake() {
    LevelFramework a = new LevelFramework("A", "A", List.of("1"));
    LevelFramework b = new LevelFramework("B", "B", List.of("1"));
    assertThatThrownBy(
            () -> LevelTables.of(List.of(a, b), List.of(table("t", Map.of("1", List.of("9"))))))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("B 9");
  }

  /** No level is at once above and below another, whatever the way through the tables. */
  @Property(tries = 500)
  void theOrderNeverContradictsItself(
      @ForAll("level") Level a, @ForAll("level") Level b, @ForAll("level") Level c) {
    Order ab = PUBLISHED.compare(a, b, DAY).order();
    Order bc = PUBLISHED.compare(b, c, DAY).order();
    Order ac = PUBLISHED.compare(a, c, DAY).order();
    assertThat(PUBLISHED.compare(b, a, DAY).order()).isEqualTo(ab.turned());
    if (ab == Order.LOWER && bc == Order.LOWER) {
      assertThat(ac).isNotEqualTo(Order.HIGHER);
    }
    assertThat(PUBLISHED.compare(a, a, DAY).order()).isEqualTo(Order.SAME);
  }

  @Provide
  Arbitrary<Level> level() {
    List<Level> all = new ArrayList<>();
    for (String id : List.of("EQF", "QF-EHEA", "RQF", "CQFW", "SCQF", "NFQ", "AQF", "NZQCF")) {
      PUBLISHED.framework(id).orElseThrow().codes().forEach(c -> all.add(Level.of(id, c)));
    }
    return Arbitraries.of(all);
  }

  private static LevelTable table(String id, Map<String, List<String>> matches) {
    return new LevelTable(id, "A", "B", DAY, Optional.empty(), "test", matches);
  }
}
