package dev.cairn.core.conversion;

import dev.cairn.core.format.case_.CaseAssociation;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.case_.CaseItem;
import dev.cairn.core.format.case_.CaseRubric;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Competency;
import dev.cairn.core.model.CompetencyAssociation;
import dev.cairn.core.model.CompetencyFramework;
import dev.cairn.core.model.CompetencyRelation;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Rubric;
import dev.cairn.core.model.RubricLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CASE packages in the terms of the domain. Stateless; linear. */
public final class CaseMapping {
  private CaseMapping() {}

  private static final Set<String> READ =
      Set.of(
          "CFDocument/identifier",
          "CFDocument/title",
          "CFDocument/creator",
          "CFItems/identifier",
          "CFItems/uri",
          "CFItems/fullStatement",
          "CFItems/humanCodingScheme",
          "CFItems/CFItemType",
          "CFDocument/uri",
          "CFItems/abbreviatedStatement",
          "CFItems/educationLevel",
          "CFItems/language",
          "CFItems/CFDocumentURI/*",
          "CFItems/CFItemAssociationURI/*",
          "CFAssociations/associationType",
          "CFAssociations/originNodeURI/*",
          "CFAssociations/destinationNodeURI/*",
          "CFAssociations/sequenceNumber",
          "CFAssociations/CFDocumentURI/*",
          "CFRubrics/identifier",
          "CFRubrics/title",
          "CFRubrics/CFRubricCriteria/identifier",
          "CFRubrics/CFRubricCriteria/description",
          "CFRubrics/CFRubricCriteria/CFItemURI/*",
          "CFRubrics/CFRubricCriteria/weight",
          "CFRubrics/CFRubricCriteria/CFRubricCriterionLevels/identifier",
          "CFRubrics/CFRubricCriteria/CFRubricCriterionLevels/quality",
          "CFRubrics/CFRubricCriteria/CFRubricCriterionLevels/score",
          "CFRubrics/CFRubricCriteria/CFRubricCriterionLevels/description");

  /** A package as a framework; an association of the source's own keeps its word. */
  public static CompetencyFramework framework(CaseFramework source) {
    CompetencyFramework.Builder out =
        CompetencyFramework.builder()
            .id(source.identifier())
            .title(LocalizedText.of(source.title()))
            .uri(source.uri())
            .creator(source.creator());
    source.items().forEach(i -> out.addItems(item(i)));
    source.associations().forEach(a -> out.addAssociations(association(a)));
    source.rubrics().forEach(r -> out.addRubrics(rubric(r)));
    return out.build();
  }

  /** What of a package is not in the framework that {@link #framework} makes of it. */
  public static List<Loss> losses(JsonObject cfPackage) {
    return UnreadMembers.of(
        cfPackage, READ, "A framework here has no place for it; keep the package beside it.");
  }

  private static Competency item(CaseItem i) {
    return Competency.builder()
        .id(i.identifier())
        .uri(i.uri())
        .statement(LocalizedText.of(i.fullStatement(), i.language()))
        .code(i.humanCodingScheme())
        .label(i.abbreviatedStatement().map(t -> LocalizedText.of(t, i.language())))
        .type(i.type())
        .educationLevels(i.educationLevels())
        .language(i.language())
        .build();
  }

  private static Rubric rubric(CaseRubric r) {
    return new Rubric(
        r.identifier(),
        r.title(),
        r.criteria().stream()
            .map(
                c ->
                    new Rubric.Criterion(
                        c.identifier(),
                        c.description(),
                        c.item(),
                        c.weight(),
                        c.levels().stream().map(CaseMapping::level).toList()))
            .toList());
  }

  private static RubricLevel level(CaseRubric.Level l) {
    return new RubricLevel(
        l.identifier(),
        l.quality().or(l::description).orElse(l.identifier()),
        Optional.empty(),
        l.score().map(Rational::toString),
        l.description(),
        List.of());
  }

  private static CompetencyAssociation association(CaseAssociation a) {
    Optional<CompetencyRelation> known =
        CompetencyRelation.ofWord(a.type()).filter(r -> r != CompetencyRelation.OTHER);
    return new CompetencyAssociation(
        known.orElse(CompetencyRelation.OTHER),
        known.isPresent() ? Optional.empty() : Optional.of(a.type()),
        a.origin(),
        a.destination(),
        a.sequenceNumber());
  }
}
