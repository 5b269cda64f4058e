package dev.cairn.core.conversion;

import dev.cairn.core.format.esco.EscoClassification;
import dev.cairn.core.format.esco.EscoConcept;
import dev.cairn.core.format.esco.EscoRelation;
import dev.cairn.core.model.Competency;
import dev.cairn.core.model.CompetencyAssociation;
import dev.cairn.core.model.CompetencyFramework;
import dev.cairn.core.model.CompetencyRelation;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * ESCO in the terms of the domain: skills, occupations and groups are items, broader concepts are
 * parents, and what an occupation asks for is an association, essential or optional. Stateless;
 * linear.
 */
public final class EscoMapping {
  private static final String ID = "http://data.europa.eu/esco";
  private static final String WHY =
      "A framework here has no place for it; keep the CSV files beside it.";

  private EscoMapping() {}

  /** The classification as one framework. */
  public static CompetencyFramework framework(EscoClassification esco) {
    CompetencyFramework.Builder out =
        CompetencyFramework.builder()
            .id(ID)
            .uri(ID)
            .title(LocalizedText.of("ESCO"))
            .creator("European Commission");
    for (EscoConcept c : esco.concepts()) {
      out.addItems(item(c));
      for (String broader : esco.broader(c.uri())) {
        out.addAssociations(
            CompetencyAssociation.of(CompetencyRelation.IS_CHILD_OF, c.uri(), broader));
      }
      for (EscoRelation asked : esco.skillsOf(c.uri())) {
        out.addAssociations(
            CompetencyAssociation.of(
                asked.essential() ? CompetencyRelation.REQUIRES : CompetencyRelation.BENEFITS_FROM,
                asked.source(),
                asked.target()));
      }
    }
    return out.build();
  }

  private static Competency item(EscoConcept c) {
    List<LocalizedText> others = new ArrayList<>();
    c.altLabels()
        .forEach(
            (language, labels) ->
                labels.forEach(l -> others.add(new LocalizedText(java.util.Map.of(language, l)))));
    return Competency.builder()
        .id(c.uri())
        .uri(c.uri())
        .statement(c.preferredLabel())
        .notes(c.description())
        .code(c.code())
        .type(c.skillType().orElse(c.kind().word()))
        .alternativeLabels(others)
        .build();
  }

  /** What of the classification is not in the framework. */
  public static List<Loss> losses(EscoClassification esco) {
    List<Loss> losses = new ArrayList<>();
    lost(losses, esco, "reuseLevel", c -> c.reuseLevel().isPresent());
    lost(losses, esco, "status", c -> c.status().isPresent());
    lost(losses, esco, "iscoGroup", c -> c.iscoGroup().isPresent());
    return losses;
  }

  private static void lost(
      List<Loss> losses, EscoClassification esco, String what, Predicate<EscoConcept> has) {
    long count = esco.concepts().stream().filter(has).count();
    if (count > 0) {
      losses.add(new Loss("", what + " (of " + count + " concepts)", WHY));
    }
  }
}
