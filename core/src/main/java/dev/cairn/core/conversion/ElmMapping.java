package dev.cairn.core.conversion;

import dev.cairn.core.Reading;
import dev.cairn.core.format.elm.ElmCredential;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Assessment;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The European Learning Model in the terms of the domain, and back. What the model says in its own
 * way is brought into it: an alignment with a competency becomes a learning outcome with that
 * skill, a result a graded assessment, a badge's achievement type a term. Stateless; linear.
 */
public final class ElmMapping {
  private static final Set<String> COMPETENCIES = Set.of("CFItem", "ceasn:Competency", "ext:Skill");

  private ElmMapping() {}

  /** A credential in the terms of the domain. */
  public static Transcript transcript(ElmCredential credential) {
    return credential.transcript();
  }

  /** A transcript as an unsigned European Digital Credential. */
  public static Reading<JsonObject> credential(Transcript transcript) {
    List<Award> awards = transcript.awards().stream().map(ElmMapping::inItsTerms).toList();
    return ElmCredential.write(Transcript.builder().from(transcript).awards(awards).build());
  }

  private static Award inItsTerms(Award award) {
    List<Assessment> assessments = new ArrayList<>(award.assessments());
    for (Result r : award.results()) {
      grade(r)
          .ifPresent(
              g ->
                  assessments.add(
                      new Assessment(
                          Optional.of(
                              LocalizedText.of(
                                  name(r, award.achievement()), award.achievement().language())),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.of(LocalizedText.of(g, award.achievement().language())))));
    }
    return Award.builder()
        .from(award)
        .assessments(assessments)
        .results(List.of())
        .achievement(inItsTerms(award.achievement()))
        .build();
  }

  private static Achievement inItsTerms(Achievement a) {
    Achievement.Builder out = Achievement.builder().from(a);
    for (Alignment x : a.alignments()) {
      if (x.targetType().filter(COMPETENCIES::contains).isPresent()) {
        out.addOutcomes(
            new LearningOutcome(
                Optional.empty(),
                LocalizedText.of(x.targetName(), a.language()),
                x.targetDescription().map(d -> LocalizedText.of(d, a.language())),
                List.of(
                    new Concept(
                        Optional.of(x.targetUrl()),
                        LocalizedText.of(x.targetName(), a.language())))));
      }
    }
    a.type()
        .filter(t -> t.uri().isEmpty() && t.label().in("").isPresent())
        .ifPresent(t -> out.type(BadgeAlignments.term(t.label().any())));
    return out.build();
  }

  private static Optional<String> grade(Result r) {
    return r.value();
  }

  private static String name(Result r, Achievement a) {
    return r.resultDescription()
        .flatMap(
            id ->
                a.resultDescriptions().stream()
                    .filter(d -> d.id().equals(id))
                    .map(ResultDescription::name)
                    .findFirst())
        .orElse("Result");
  }
}
