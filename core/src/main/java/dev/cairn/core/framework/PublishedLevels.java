package dev.cairn.core.framework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Frameworks and comparisons as their authorities publish them. */
final class PublishedLevels {
  private PublishedLevels() {}

  private static final String UK_REPORT =
      "Referencing of the UK qualifications frameworks to the EQF (Ofqual, CCEA, SCQF Partnership,"
          + " Welsh Government, 2010; SCQF report renewed 2018/19). Confirmed from a published"
          + " mapping: SCQF 1 and 2 without an EQF level, SCQF 3 to 5 and 7 to 12. That mapping"
          + " gives SCQF 6 as EQF 3; all other rows are restated from general knowledge and not"
          + " confirmed";
  private static final String IRELAND_NEW_ZEALAND =
      "QQI and NZQA, Comparing Qualifications in Ireland and New Zealand: A Guide (2020). Confirmed"
          + " from an excerpt: NFQ 5, EQF 4 and NZQCF 3 and 4. The other rows are restated from"
          + " general knowledge and not confirmed; NZQA says a comparison does not guarantee"
          + " recognition";

  private static final List<LevelFramework> FRAMEWORKS =
      List.of(
          numbered("EQF", "European Qualifications Framework", 8),
          new LevelFramework(
              "QF-EHEA",
              "Framework of Qualifications for the European Higher Education Area",
              List.of("short", "first", "second", "third")),
          entries("RQF", "Regulated Qualifications Framework (England, Northern Ireland)"),
          entries("CQFW", "Credit and Qualifications Framework for Wales"),
          numbered("SCQF", "Scottish Credit and Qualifications Framework", 12),
          numbered("NFQ", "Irish National Framework of Qualifications", 10),
          numbered("AQF", "Australian Qualifications Framework", 10),
          numbered("NZQCF", "New Zealand Qualifications and Credentials Framework", 10));

  private static final Map<String, List<String>> UK_LEVELS =
      matches("E1 -", "E2 -", "E3 1", "1 2", "2 3", "3 4", "4 5", "5 5", "6 6", "7 7", "8 8");

  static final LevelTables TABLES =
      LevelTables.of(
          FRAMEWORKS,
          List.of(
              table(
                  "ehea-eqf-2008",
                  "QF-EHEA",
                  "EQF",
                  2008,
                  "Recommendation on the European Qualifications Framework, 23 April 2008, annex"
                      + " II; kept by the Council Recommendation of 22 May 2017, annex II",
                  matches("short 5", "first 6", "second 7", "third 8")),
              table("rqf-eqf-2010", "RQF", "EQF", 2010, UK_REPORT, UK_LEVELS),
              table("cqfw-eqf-2010", "CQFW", "EQF", 2010, UK_REPORT, UK_LEVELS),
              table(
                  "scqf-eqf-2010",
                  "SCQF",
                  "EQF",
                  2010,
                  UK_REPORT,
                  matches(
                      "1 -", "2 -", "3 1", "4 2", "5 3", "6 4", "7 5", "8 5", "9 6", "10 6", "11 7",
                      "12 8")),
              table(
                  "nfq-eqf-2020",
                  "NFQ",
                  "EQF",
                  2020,
                  IRELAND_NEW_ZEALAND,
                  matches("1 1", "2 1", "3 2", "4 3", "5 4", "6 5", "7 6", "8 6", "9 7", "10 8")),
              table(
                  "nzqcf-eqf-2020",
                  "NZQCF",
                  "EQF",
                  2020,
                  IRELAND_NEW_ZEALAND,
                  matches("1 2", "2 3", "3 4", "4 4", "5 5", "6 5", "7 6", "8 -", "9 7", "10 8")),
              table(
                  "nfq-nzqcf-2020",
                  "NFQ",
                  "NZQCF",
                  2020,
                  IRELAND_NEW_ZEALAND,
                  matches("1 -", "2 -", "3 1", "4 2", "5 3,4", "6 5,6", "7 7", "9 9", "10 10"))));

  private static LevelFramework numbered(String id, String title, int highest) {
    return new LevelFramework(
        id, title, IntStream.rangeClosed(1, highest).mapToObj(Integer::toString).toList());
  }

  private static LevelFramework entries(String id, String title) {
    return new LevelFramework(
        id, title, List.of("E1", "E2", "E3", "1", "2", "3", "4", "5", "6", "7", "8"));
  }

  private static LevelTable table(
      String id,
      String from,
      String to,
      int year,
      String source,
      Map<String, List<String>> matches) {
    return new LevelTable(
        id, from, to, LocalDate.of(year, 1, 1), Optional.empty(), source, matches);
  }

  /** Each text is a level, a space, and its matches between commas; a dash for none. */
  private static Map<String, List<String>> matches(String... rows) {
    Map<String, List<String>> matches = new LinkedHashMap<>();
    for (String row : rows) {
      int space = row.indexOf(' ');
      String others = row.substring(space + 1);
      matches.put(
          row.substring(0, space), others.equals("-") ? List.of() : List.of(others.split(",")));
    }
    return matches;
  }
}
