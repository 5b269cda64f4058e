package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.openbadges.Achievement;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Feeds the fields of a record from an Open Badges credential; used once. */
final class BadgeMapper {
  private static final Set<String> COMPETENCY_TYPES = Set.of("CFItem", "ceasn:Competency");
  private static final Set<String> COMMON_SCALES =
      Set.of("GradePointAverage", "LetterGrade", "Percent");
  private static final Pattern NUMBERED = Pattern.compile("(?:[A-Za-z-]+[ :]*)?0*([0-9]{1,2})");

  private final RecordMapping mapping;
  private final ZoneId zone;
  private final List<Finding> findings;

  BadgeMapper(RecordMapping mapping, ZoneId zone, List<Finding> findings) {
    this.mapping = mapping;
    this.zone = zone;
    this.findings = findings;
  }

  LearningRecord.Builder map(AchievementCredential badge, JsonObject credential) {
    Achievement achievement = badge.subject().achievement();
    LearningRecord.Builder record =
        LearningRecord.builder()
            .issuer(badge.issuer().id())
            .earned(earned(badge, credential))
            .expires(badge.validUntil().map(u -> u.firstDayFrom(zone)))
            .credits(credits(badge))
            .level(level(achievement))
            .grade(grade(badge))
            .origin(origin(badge.issuer().id()));
    mapping.codes().forEach(f -> record.addAllCodes(f.of(achievement)));
    mapping.tags().forEach(f -> record.addAllTags(f.of(achievement)));
    record.subject(
        mapping.subjects().stream().flatMap(f -> f.of(achievement).stream()).findFirst());
    competencies(achievement).forEach(id -> record.putCompetencies(id, Optional.empty()));
    return record;
  }

  private LocalDate earned(AchievementCredential badge, JsonObject credential) {
    Optional<DateTimeStamp> stated = badge.awardedDate().or(() -> badge.subject().activityEnd());
    return stated
        .map(s -> s.dayIn(zone))
        .or(() -> dayWithoutOffset(credential))
        .orElseGet(() -> badge.validFrom().dayIn(zone));
  }

  /** Open Badges lets the end of an activity have no offset; then its day is taken as written. */
  private Optional<LocalDate> dayWithoutOffset(JsonObject credential) {
    return OneOrMany.objects(credential, "credentialSubject").stream()
        .flatMap(s -> s.findString("activityEndDate").stream())
        .findFirst()
        .flatMap(
            text -> {
              try {
                LocalDate day = LocalDateTime.parse(text).toLocalDate();
                unsure(
                    "date-without-offset",
                    "/credentialSubject/activityEndDate",
                    "\"" + text + "\" has no offset, so its day is taken as written; ask for one.");
                return Optional.of(day);
              } catch (DateTimeException hasOffset) {
                return Optional.empty();
              }
            });
  }

  private Optional<Credit> credits(AchievementCredential badge) {
    Optional<Rational> amount =
        badge.subject().creditsEarned().or(() -> badge.subject().achievement().creditsAvailable());
    CreditUnit unit =
        Optional.ofNullable(mapping.unitByIssuer().get(badge.issuer().id()))
            .or(mapping::unit)
            .orElse(CreditUnit.UNSTATED);
    return amount.map(a -> new Credit(a, unit));
  }

  private Optional<Level> level(Achievement achievement) {
    for (Map.Entry<String, Set<String>> framework : mapping.levelFrameworks().entrySet()) {
      Set<String> codes = new LinkedHashSet<>();
      for (Alignment a : achievement.alignments()) {
        if (isOf(a, framework)) {
          a.targetCode().map(BadgeMapper::levelCode).ifPresent(codes::add);
        }
      }
      if (codes.size() == 1) {
        return Optional.of(Level.of(framework.getKey(), codes.iterator().next()));
      }
      if (codes.size() > 1) {
        unsure(
            "several-levels",
            "/credentialSubject/achievement/alignment",
            "It is aligned with the levels "
                + codes
                + " of "
                + framework.getKey()
                + ", so its level is unknown; ask which one it is.");
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Alignment alignment, Map.Entry<String, Set<String>> framework) {
    String name = alignment.targetFramework().map(BadgeMapper::folded).orElse("");
    return !name.isEmpty()
        && (name.equals(folded(framework.getKey()))
            || framework.getValue().stream().anyMatch(n -> folded(n).equals(name)));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String levelCode(String code) {
    Matcher numbered = NUMBERED.matcher(code.strip());
    return numbered.matches() ? numbered.group(1) : code.strip();
  }

  private Optional<Grade> grade(AchievementCredential badge) {
    List<Grade> grades = new ArrayList<>();
    for (Result result : badge.subject().results()) {
      description(badge, result)
          .filter(d -> mapping.gradeTypes().contains(d.resultType()))
          .filter(
              d ->
                  mapping.gradeDescriptions().isEmpty()
                      || mapping.gradeDescriptions().contains(d.id()))
          .flatMap(d -> result.value().filter(v -> !v.isBlank()).map(v -> grade(d, v)))
          .ifPresent(grades::add);
    }
    if (grades.size() > 1) {
      unsure(
          "several-grades",
          "/credentialSubject/result",
          "It has "
              + grades.size()
              + " grades, so its grade is unknown; let the mapping name the result that is meant.");
      return Optional.empty();
    }
    return grades.stream().findFirst();
  }

  private static Optional<ResultDescription> description(
      AchievementCredential badge, Result result) {
    return result
        .resultDescription()
        .flatMap(
            id ->
                badge.subject().achievement().resultDescriptions().stream()
                    .filter(d -> d.id().equals(id))
                    .findFirst());
  }

  private Grade grade(ResultDescription description, String value) {
    String type = description.resultType();
    String scale =
        mapping.gradeScale().orElse(COMMON_SCALES.contains(type) ? type : description.id());
    String bare = value.strip();
    return type.equals("Percent") && bare.endsWith("%") && bare.length() > 1
        ? new Grade(scale, bare.substring(0, bare.length() - 1).strip())
        : new Grade(scale, bare);
  }

  private Set<String> competencies(Achievement achievement) {
    Set<String> ids = new LinkedHashSet<>();
    for (Alignment a : achievement.alignments()) {
      boolean competency = a.targetType().map(COMPETENCY_TYPES::contains).orElse(true);
      boolean level = mapping.levelFrameworks().entrySet().stream().anyMatch(f -> isOf(a, f));
      if (competency && !level) {
        if (mapping.competencyUrls()) {
          ids.add(a.targetUrl());
        }
        if (mapping.competencyCodes()) {
          a.targetCode().filter(c -> !c.isBlank()).ifPresent(ids::add);
        }
      }
    }
    return ids;
  }

  private Optional<Origin> origin(String issuer) {
    if (mapping.origin().isPresent()) {
      return mapping.origin();
    }
    return mapping.internalIssuers().contains(issuer)
        ? Optional.of(Origin.INTERNAL)
        : mapping.otherOrigin();
  }

  private void unsure(String code, String pointer, String message) {
    findings.add(Finding.warning("mapping." + code, pointer, message));
  }
}
