package dev.cairn.core.framework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Frameworks and comparisons as their authorities publish them. Only what a source was seen to say
 * is here: the AQF, for one, has no table to the EQF, because the report that compares them was not
 * at hand. Where two publications differ, both stand, and the answer is what lies between them.
 */
final class PublishedLevels {
  private PublishedLevels() {}

  private static final String UK_REPORT =
      "Referencing of the UK qualifications frameworks to the EQF (Ofqual, CCEA, SCQF Partnership,"
          + " Welsh Government, 2010)";
  private static final String IRELAND_NEW_ZEALAND =
      "QQI and NZQA, Comparing Qualifications in Ireland and New Zealand: A Guide (2020), table of"
          + " levels as NZQA shows it; NZQA says that a comparison does not guarantee recognition";

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
              table(
                  "rqf-eqf-2010",
                  "RQF",
                  "EQF",
                  2010,
                  UK_REPORT + "; levels as in Ofqual's register of qualification levels",
                  UK_LEVELS),
              table(
                  "cqfw-eqf-2010",
                  "CQFW",
                  "EQF",
                  2010,
                  UK_REPORT + ", renewed by ColegauCymru in 2019",
                  UK_LEVELS),
              table(
                  "scqf-eqf-2010",
                  "SCQF",
                  "EQF",
                  2010,
                  UK_REPORT
                      + "; SCQF Partnership, Referencing Report 2019, which kept it. Another"
                      + " publication (scqf-eqf-sqa) differs at SCQF 6",
                  matches(
                      "1 -", "2 -", "3 1", "4 2", "5 3", "6 4", "7 5", "8 5", "9 6", "10 6", "11 7",
                      "12 8")),
              // It gives no date of its own, so it stands as long as the one it restates.
              table(
                  "scqf-eqf-sqa",
                  "SCQF",
                  "EQF",
                  2010,
                  "SQA, Comparing Scottish and European Qualifications Frameworks"
                      + " (sqa.org.uk/sqa/64561.html, undated), as Credential Engine encodes it:"
                      + " SCQF 6 is EQF 3 there, and EQF 4 in the referencing report",
                  matches(
                      "1 -", "2 -", "3 1", "4 2", "5 3", "6 3", "7 5", "8 5", "9 6", "10 6", "11 7",
                      "12 8")),
              table(
                  "nfq-eqf-2020",
                  "NFQ",
                  "EQF",
                  2020,
                  IRELAND_NEW_ZEALAND,
                  matches("1 1", "2 1", "3 2", "4 3", "5 4", "6 5", "7 6", "8 6", "9 7", "10 8")),
              table(
                  "nzqcf-eqf-2016",
                  "NZQCF",
                  "EQF",
                  2016,
                  "European Commission and NZQA, Comparative Analysis of the European Qualifications"
                      + " Framework and the New Zealand Qualifications Framework: Joint Technical"
                      + " Report (2016): level 8 stays without an EQF level, and no level compares"
                      + " to EQF 1; the other rows also stand in NZQA's table with Ireland",
                  matches("1 2", "2 3", "3 4", "4 4", "5 5", "6 5", "7 6", "8 -", "9 7", "10 8")),
              // Level 8 of the NFQ stands beside a cell that spans two rows there: left out.
              table(
                  "nfq-nzqcf-2020",
                  "NFQ",
                  "NZQCF",
                  2020,
                  IRELAND_NEW_ZEALAND,
                  matches("1 -", "2 -", "3 1", "4 2", "5 3,4", "6 5,6", "7 7", "9 9", "10 10")),
              table(
                  "aqf-nzqcf-2015",
                  "AQF",
                  "NZQCF",
                  2015,
                  "Australian Government Department of Education and Training and NZQA, Enhancing"
                      + " Mobility: Referencing of the Australian and New Zealand Qualifications"
                      + " Frameworks (2015): the levels are broadly comparable; NZQA says that this"
                      + " does not guarantee recognition",
                  matches(
                      "1 1", "2 2", "3 3", "4 4", "5 5", "6 6", "7 7", "8 8", "9 9", "10 10"))));

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
