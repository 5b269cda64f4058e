package dev.cairn.core.conversion;

import dev.cairn.core.model.Assessment;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * Results for a badge: the award's own, and one for each assessment that gave a grade.
 *
 * @param descriptions what the results mean
 * @param results the results
 */
record BadgeResults(List<ResultDescription> descriptions, List<Result> results) {
  private static final String LOCAL = "urn:epass:learningAssessment:";

  static BadgeResults of(Award award) {
    List<ResultDescription> descriptions =
        new ArrayList<>(award.achievement().resultDescriptions());
    List<Result> results = new ArrayList<>(award.results());
    int n = 0;
    for (Assessment a : award.assessments()) {
      n++;
      if (a.grade().isEmpty()) {
        continue;
      }
      String id = LOCAL + n;
      descriptions.add(
          ResultDescription.builder()
              .id(id)
              .name(a.title().map(LocalizedText::any).orElse("Grade"))
              .resultType("Result")
              .build());
      results.add(Result.ofValue(id, a.grade().map(LocalizedText::any).orElse("")));
    }
    return new BadgeResults(List.copyOf(descriptions), List.copyOf(results));
  }
}
