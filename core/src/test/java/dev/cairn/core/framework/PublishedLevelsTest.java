package dev.cairn.core.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.framework.LevelAnswer.Order;
import dev.cairn.core.model.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every cell of every published table, typed here a second time from the source that the row names.
 * Rows: table, first day, words of its source, then each level and what stands beside it.
 */
class PublishedLevelsTest {
  private static final LevelTables PUBLISHED = LevelTables.published();
  private static final List<String> CITED =
      List.of(
          "ehea-eqf-2008",
          "rqf-eqf-2010",
          "cqfw-eqf-2010",
          "scqf-eqf-2010",
          "scqf-eqf-sqa",
          "nfq-eqf-2020",
          "nzqcf-eqf-2016",
          "nfq-nzqcf-2020",
          "aqf-nzqcf-2015");

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ehea-eqf-2008 | 2008 | 23 April 2008, annex II | short=5 first=6 second=7 third=8",
        // Ofqual, Qualification Level register: Entry 3 Level 1, Level 1 Level 2 ... Level 8
        "rqf-eqf-2010 | 2010 | Ofqual's register of qualification levels"
            + " | E1= E2= E3=1 1=2 2=3 3=4 4=5 5=5 6=6 7=7 8=8",
        // YMCA Awards, UK and EU qualification frameworks: the column CQFW
        "cqfw-eqf-2010 | 2010 | renewed by ColegauCymru in 2019"
            + " | E1= E2= E3=1 1=2 2=3 3=4 4=5 5=5 6=6 7=7 8=8",
        // Pearson, Scottish Credit and Qualifications Framework: the columns SCQF and EQF
        "scqf-eqf-2010 | 2010 | Referencing Report 2019"
            + " | 1= 2= 3=1 4=2 5=3 6=4 7=5 8=5 9=6 10=6 11=7 12=8",
        // Credential Engine, scqf-eqf-mapping.json, whose source is SQA's page 64561
        "scqf-eqf-sqa | 2010 | sqa.org.uk/sqa/64561.html"
            + " | 1= 2= 3=1 4=2 5=3 6=3 7=5 8=5 9=6 10=6 11=7 12=8",
        // NZQA, New Zealand and Ireland, the columns NFQ and EQF
        "nfq-eqf-2020 | 2020 | QQI and NZQA | 1=1 2=1 3=2 4=3 5=4 6=5 7=6 8=6 9=7 10=8",
        // NZQA, European Union: level 8 unlevelled; no NZQF level compares to EQF level 1
        "nzqcf-eqf-2016 | 2016 | Joint Technical Report (2016)"
            + " | 1=2 2=3 3=4 4=4 5=5 6=5 7=6 8= 9=7 10=8",
        // NZQA, New Zealand and Ireland, the columns NFQ and NZQCF
        "nfq-nzqcf-2020 | 2020 | QQI and NZQA | 1= 2= 3=1 4=2 5=3,4 6=5,6 7=7 9=9 10=10",
        // NZQA, New Zealand and Australia
        "aqf-nzqcf-2015 | 2015 | Enhancing Mobility"
            + " | 1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9 10=10",
      })
  void everyCellIsAsItsSourcePublishesIt(String id, int year, String source, String cells) {
    LevelTable table =
        PUBLISHED.tables().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    assertThat(table.source()).contains(source);
    assertThat(table.since()).isEqualTo(LocalDate.of(year, 1, 1));
    Map<String, List<String>> expected = new TreeMap<>();
    for (String cell : cells.split(" ")) {
      String[] parts = cell.split("=", -1);
      expected.put(parts[0], parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")));
    }
    assertThat(table.matches()).containsExactlyInAnyOrderEntriesOf(expected);
    expected.forEach((from, others) -> answersSo(table, from, others));
  }

  private static void answersSo(LevelTable table, String code, List<String> others) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (String other : PUBLISHED.framework(table.to()).orElseThrow().codes()) {
      Order order =
          PUBLISHED.compare(Level.of(table.from(), code), Level.of(table.to(), other), day).order();
      if (others.isEmpty()) {
        assertThat(order).as("%s %s, %s", table.id(), code, other).isEqualTo(Order.NOT_COMPARABLE);
      } else if (others.contains(other)) {
        assertThat(order)
            .as("%s %s, %s", table.id(), code, other)
            .isIn(Order.SAME, Order.OVERLAPPING);
      }
    }
  }

  @Test
  @DisplayName("No table is published here without a source that a test cites")
  void everyTableIsCited() {
    assertThat(PUBLISHED.tables()).extracting(LevelTable::id).containsExactlyElementsOf(CITED);
  }

  @Test
  @DisplayName("Before the first table of two frameworks was published they are not comparable")
  void tablesAreDated() {
    List<String> answered = new ArrayList<>();
    for (LevelTable table : PUBLISHED.tables()) {
      table.matches().entrySet().stream()
          .filter(e -> !e.getValue().isEmpty())
          .forEach(
              e -> {
                Level from = Level.of(table.from(), e.getKey());
                Level to = Level.of(table.to(), e.getValue().get(0));
                Order before = PUBLISHED.compare(from, to, table.since().minusDays(1)).order();
                if (before != Order.NOT_COMPARABLE) {
                  answered.add(from + " " + to);
                }
              });
    }
    assertThat(answered).isEmpty();
  }
}
