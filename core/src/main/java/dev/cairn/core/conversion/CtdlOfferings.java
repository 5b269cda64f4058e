package dev.cairn.core.conversion;

import dev.cairn.core.Reading;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.ctdl.Offering;
import dev.cairn.core.model.Accreditation;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.AchievementKind;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Catalogue;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.PartOf;
import dev.cairn.core.model.Recognition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a catalogue as a graph; used once. */
final class CtdlOfferings {
  private static final Set<String> COMPETENCIES =
      Set.of("CFItem", CtdlValues.COMPETENCY, "ext:Skill");

  private final Map<String, List<String>> parts = new LinkedHashMap<>();

  private CtdlOfferings(Catalogue catalogue) {
    for (PartOf p : catalogue.structure()) {
      parts.computeIfAbsent(p.whole(), w -> new ArrayList<>()).add(p.part());
    }
  }

  static Reading<CtdlGraph> graph(Catalogue catalogue) {
    CtdlOfferings writer = new CtdlOfferings(catalogue);
    Map<String, DescribedResource> byId = new LinkedHashMap<>();
    for (Achievement a : catalogue.achievements()) {
      a.id()
          .or(() -> ctid(a))
          .ifPresent(id -> byId.computeIfAbsent(id, i -> writer.offering(i, a)));
    }
    List<DescribedResource> others = new ArrayList<>(catalogue.pathways());
    others.addAll(catalogue.components());
    others.addAll(catalogue.transferValues());
    others.forEach(r -> byId.putIfAbsent(r.id().isBlank() ? r.ctid().orElse("") : r.id(), r));
    if (byId.isEmpty()) {
      return Reading.refused(
          "conversion.missing",
          "",
          "CTDL names achievements by URL, and none here has one; add it there.");
    }
    String id = catalogue.id().orElseGet(() -> byId.keySet().iterator().next() + "#graph");
    return Reading.of(CtdlGraph.of(id, byId.values()));
  }

  /**
   * An achievement as an offering.
   *
   * @param reference what others refer to it by
   */
  private Offering offering(String reference, Achievement a) {
    String type = type(a);
    boolean credential = Offering.isCredentialType(type);
    List<FrameworkNode> competencies = competencies(a);
    Offering.Builder out =
        Offering.builder()
            .id(a.id().orElse(""))
            .type(type)
            .ctid(ctid(a))
            .name(a.title())
            .description(a.description())
            .subjectWebpage(a.homepage().or(a::criteriaPage))
            .ownedBy(a.creator().flatMap(Organisation::id).stream().toList())
            .inLanguage(a.language().stream().toList())
            .codedNotations(a.code().stream().toList())
            .creditValues(CtdlValues.creditValues(a.credits(), a.creditValues()))
            .costs(a.costs().stream().map(CtdlValues::cost).toList())
            .durations(CtdlValues.durations(a.workload()))
            .audienceLevels(a.levels().stream().map(CtdlValues::level).toList())
            .subjects(a.fields().stream().map(CtdlOfferings::node).toList())
            .keywords(a.keywords().stream().map(LocalizedText::of).toList())
            .deliveryTypes(a.participation().stream().map(CtdlOfferings::node).toList())
            .parts(parts.getOrDefault(reference, List.of()))
            .conditions(conditions(a, credential ? competencies : List.of()));
    if (type.equals("AssessmentProfile")) {
      out.assesses(competencies);
    } else if (!credential) {
      out.teaches(competencies);
    }
    recognition(a, out);
    return out.build();
  }

  /** The source's own class where it is one of CTDL, else the one that its kind names. */
  private static String type(Achievement a) {
    Optional<String> own =
        a.type()
            .map(t -> t.toString().replaceFirst("^ext:", ""))
            .filter(t -> Offering.isCredentialType(t) || Offering.isLearningOpportunityType(t))
            .or(() -> BadgeAlignments.type(a).filter(Offering::isCredentialType));
    return own.orElseGet(
        () ->
            a.kind() == AchievementKind.COURSE
                ? "Course"
                : a.kind() == AchievementKind.LEARNING_PROGRAMME
                    ? "LearningProgram"
                    : a.kind() == AchievementKind.ASSESSMENT ? "AssessmentProfile" : "Credential");
  }

  private static Optional<String> ctid(Achievement a) {
    return a.identifiers().stream()
        .filter(
            i -> i.scheme().equals(CtdlValues.CTID) || i.scheme().equals("ext:" + CtdlValues.CTID))
        .map(Identifier::value)
        .findFirst();
  }

  /** Who is known by a name alone is nothing a graph can refer to. */
  private static void recognition(Achievement a, Offering.Builder out) {
    for (Accreditation q : a.qualityAssurance()) {
      q.authority().filter(CtdlOfferings::isReference).ifPresent(out::addAccreditedBy);
    }
    for (Recognition r : a.recognitions()) {
      if (!isReference(r.by())) {
        continue;
      }
      switch (r.as().map(LocalizedText::any).orElse("")) {
        case CtdlValues.APPROVED -> out.addApprovedBy(r.by());
        case CtdlValues.REGULATED -> out.addRegulatedBy(r.by());
        default -> out.addRecognizedBy(r.by());
      }
    }
  }

  private static boolean isReference(String text) {
    return text.indexOf(':') > 0 && text.indexOf(' ') < 0;
  }

  /** The profiles it has; without them what its texts say, with the competencies. */
  private static Map<ConditionKind, List<ConditionProfile>> conditions(
      Achievement a, List<FrameworkNode> competencies) {
    Map<ConditionKind, List<ConditionProfile>> conditions = new EnumMap<>(ConditionKind.class);
    conditions.putAll(a.conditions());
    if (conditions.isEmpty()) {
      if (a.criteria().isPresent() || !competencies.isEmpty()) {
        conditions.put(
            ConditionKind.REQUIRES,
            List.of(
                ConditionProfile.builder()
                    .description(a.criteria())
                    .targetCompetencies(competencies)
                    .build()));
      }
      a.prerequisites()
          .ifPresent(
              p ->
                  conditions.put(
                      ConditionKind.ENTRY_CONDITION,
                      List.of(ConditionProfile.builder().description(p).build())));
    }
    return conditions;
  }

  private static List<FrameworkNode> competencies(Achievement a) {
    List<FrameworkNode> all = new ArrayList<>();
    for (Alignment x : a.alignments()) {
      if (x.targetType().filter(COMPETENCIES::contains).isPresent()) {
        all.add(
            new FrameworkNode(
                Optional.of(x.targetUrl()),
                Optional.of(LocalizedText.of(x.targetName(), a.language())),
                x.targetDescription().map(d -> LocalizedText.of(d, a.language())),
                Optional.empty(),
                x.targetFramework().map(f -> LocalizedText.of(f, a.language())),
                x.targetCode(),
                Optional.empty()));
      }
    }
    for (LearningOutcome o : a.outcomes()) {
      all.add(
          new FrameworkNode(
              o.id().filter(CtdlOfferings::isReference),
              Optional.of(o.title()),
              o.description(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
      for (Concept c : o.competencies()) {
        if (c.uri().isPresent()) {
          all.add(node(c));
        }
      }
    }
    return all;
  }

  private static FrameworkNode node(Concept c) {
    return new FrameworkNode(
        c.uri(),
        Optional.of(c.label()).filter(l -> !l.byLanguage().isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
