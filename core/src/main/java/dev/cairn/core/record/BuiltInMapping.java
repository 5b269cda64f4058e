package dev.cairn.core.record;

import java.util.Set;

/** The mapping used when none is given. */
final class BuiltInMapping {
  private BuiltInMapping() {}

  static final RecordMapping OPEN_BADGES =
      RecordMapping.builder()
          .id("urn:cairn:mapping:built-in")
          .version("1")
          .addCodes(BadgeField.ID, BadgeField.HUMAN_CODE)
          .putLevelFrameworks("EQF", names("EQF", "European Qualifications Framework"))
          .putLevelFrameworks(
              "QF-EHEA",
              names(
                  "QF-EHEA",
                  "Framework of Qualifications for the European Higher Education Area",
                  "Qualifications Framework of the European Higher Education Area"))
          .putLevelFrameworks("RQF", names("RQF", "Regulated Qualifications Framework"))
          .putLevelFrameworks("SCQF", names("SCQF", "Scottish Credit and Qualifications Framework"))
          .putLevelFrameworks(
              "CQFW", names("CQFW", "Credit and Qualifications Framework for Wales"))
          .putLevelFrameworks("NFQ", names("NFQ", "Irish National Framework of Qualifications"))
          .putLevelFrameworks("AQF", names("AQF", "Australian Qualifications Framework"))
          .putLevelFrameworks(
              "NZQCF",
              names(
                  "NZQCF",
                  "NZQF",
                  "New Zealand Qualifications and Credentials Framework",
                  "New Zealand Qualifications Framework"))
          .addGradeTypes(
              "GradePointAverage",
              "LetterGrade",
              "Percent",
              "RawScore",
              "RubricScore",
              "ScaledScore")
          .competencyUrls(true)
          .competencyCodes(true)
          .addTags(BadgeField.TAG, BadgeField.TYPE)
          .addSubjects(BadgeField.FIELD_OF_STUDY)
          .build();

  private static Set<String> names(String... names) {
    return Set.of(names);
  }
}
