package dev.cairn.core.conversion;

import dev.cairn.core.internal.UrlSyntax;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What alignments of Open Badges stand for: levels, learning outcomes and skills where they say so,
 * else what they are. The types {@code ext:LearningOutcome} and {@code ext:Skill} are this
 * project's, for what other formats state by itself.
 */
final class BadgeAlignments {
  private static final String EQF = "http://data.europa.eu/snb/eqf/";
  private static final String OUTCOME = "ext:LearningOutcome";
  private static final String SKILL = "ext:Skill";
  private static final String BADGE_TERM = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";

  private BadgeAlignments() {}

  /** Sorts the alignments of an achievement into what they stand for. */
  static void read(dev.cairn.core.format.openbadges.Achievement source, Achievement.Builder out) {
    Set<String> levels = new HashSet<>();
    List<LearningOutcome> outcomes = new ArrayList<>();
    for (Alignment a : source.alignments()) {
      Optional<Level> level = level(a).filter(l -> levels.add(l.framework()));
      if (level.isPresent()) {
        out.addLevels(level.get());
      } else if (a.targetType().filter(OUTCOME::equals).isPresent()) {
        outcomes.add(outcome(a, source.inLanguage()));
      } else if (a.targetType().filter(SKILL::equals).isPresent() && !outcomes.isEmpty()) {
        outcomes.add(withSkill(outcomes.remove(outcomes.size() - 1), a, source.inLanguage()));
      } else {
        out.addAlignments(a);
      }
    }
    out.outcomes(outcomes);
  }

  /** Skills stand behind the outcome they belong to. */
  private static LearningOutcome withSkill(
      LearningOutcome outcome, Alignment skill, Optional<String> language) {
    List<Concept> all = new ArrayList<>(outcome.competencies());
    all.add(
        new Concept(
            Optional.of(skill.targetUrl()), LocalizedText.of(skill.targetName(), language)));
    return new LearningOutcome(outcome.id(), outcome.title(), outcome.description(), all);
  }

  private static Optional<Level> level(Alignment a) {
    String url = a.targetUrl();
    return url.startsWith(EQF) && url.length() == EQF.length() + 1
        ? Optional.of(Level.of("EQF", url.substring(EQF.length())))
        : Optional.empty();
  }

  private static LearningOutcome outcome(Alignment a, Optional<String> language) {
    return new LearningOutcome(
        Optional.of(a.targetUrl()),
        LocalizedText.of(a.targetName(), language),
        a.targetDescription().map(d -> LocalizedText.of(d, language)),
        List.of());
  }

  static List<Alignment> write(Achievement a) {
    List<Alignment> all = new ArrayList<>(a.alignments());
    for (Level l : a.levels()) {
      if (l.framework().equals("EQF")) {
        all.add(
            new Alignment(
                "EQF level " + l.value(),
                EQF + l.value(),
                Optional.of(l.value()),
                Optional.of("European Qualifications Framework"),
                Optional.of("ext:Level"),
                Optional.empty()));
      } else if (UrlSyntax.isUrl(l.value())) {
        all.add(Alignment.of(l.toString(), l.value()).ofType("ext:Level"));
      }
    }
    for (LearningOutcome o : a.outcomes()) {
      o.id()
          .filter(UrlSyntax::isUrl)
          .ifPresent(
              id ->
                  all.add(
                      new Alignment(
                          inOneLanguage(o.title(), a.language()),
                          id,
                          Optional.empty(),
                          Optional.empty(),
                          Optional.of(OUTCOME),
                          o.description().map(d -> inOneLanguage(d, a.language())))));
      for (Concept c : o.competencies()) {
        c.uri()
            .filter(UrlSyntax::isUrl)
            .ifPresent(uri -> all.add(Alignment.of(label(c, o, a.language()), uri).ofType(SKILL)));
      }
    }
    return all;
  }

  private static String label(Concept c, LearningOutcome o, Optional<String> language) {
    String label = inOneLanguage(c.label(), language);
    return label.isBlank() ? inOneLanguage(o.title(), language) : label;
  }

  /** The word for its kind: the source's own where that is one of Open Badges. */
  static Optional<String> type(Achievement a) {
    Optional<String> own =
        a.type()
            .flatMap(
                t ->
                    t.uri()
                        .filter(u -> u.startsWith(BADGE_TERM))
                        .map(u -> u.substring(BADGE_TERM.length()))
                        .or(() -> t.uri().isEmpty() ? t.label().in("") : Optional.empty()));
    return own.map(BadgeWords::achievementType).or(() -> a.kind().badgeType());
  }

  /** An achievement type of Open Badges as a term other formats can carry. */
  static Concept term(String achievementType) {
    return new Concept(
        Optional.of(BADGE_TERM + achievementType), new LocalizedText(Map.of("", achievementType)));
  }

  /** The text in the language, else in the one there always is. */
  static String inOneLanguage(LocalizedText text, Optional<String> language) {
    return language.flatMap(text::in).orElseGet(text::any);
  }
}
