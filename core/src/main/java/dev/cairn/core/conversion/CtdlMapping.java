package dev.cairn.core.conversion;

import dev.cairn.core.Reading;
import dev.cairn.core.format.ctdl.ConditionKind;
import dev.cairn.core.format.ctdl.ConditionProfile;
import dev.cairn.core.format.ctdl.CreditValue;
import dev.cairn.core.format.ctdl.CtdlAlignment;
import dev.cairn.core.format.ctdl.CtdlCredential;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.ctdl.CtdlResource;
import dev.cairn.core.format.ctdl.LearningOpportunity;
import dev.cairn.core.format.ctdl.Offered;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.AchievementKind;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.PartOf;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * CTDL in the terms of the domain, and back. CTDL says what is on offer and never who earned it, so
 * its credentials and learning opportunities are achievements, not awards; conditions, pathways and
 * transfer values stay in the graph. Of credit only a single value is taken: a range would have to
 * be guessed. Stateless; linear.
 */
public final class CtdlMapping {
  private static final String CTID = "ctid";
  private static final Set<String> OPPORTUNITIES =
      Set.of("Course", "LearningProgram", "LearningOpportunityProfile", "AssessmentProfile");
  private static final Set<String> SHARED =
      Set.of(
          "ApprenticeshipCertificate",
          "AssociateDegree",
          "BachelorDegree",
          "Badge",
          "Certificate",
          "CertificateOfCompletion",
          "Certification",
          "Degree",
          "Diploma",
          "DoctoralDegree",
          "GeneralEducationDevelopment",
          "JourneymanCertificate",
          "License",
          "MasterCertificate",
          "MasterDegree",
          "MicroCredential",
          "ProfessionalDoctorate",
          "QualityAssuranceCredential",
          "ResearchDoctorate",
          "SecondarySchoolDiploma");

  private CtdlMapping() {}

  /** The credentials and learning opportunities of a graph, in its order. */
  public static List<Achievement> achievements(CtdlGraph graph) {
    List<Achievement> all = new ArrayList<>();
    for (CtdlResource r : graph.resources()) {
      if (r instanceof CtdlCredential c) {
        all.add(achievement(c, c, List.of()));
      } else if (r instanceof LearningOpportunity o) {
        all.add(achievement(o, o, o.teaches()));
      }
    }
    return List.copyOf(all);
  }

  private static Achievement achievement(CtdlResource r, Offered o, List<CtdlAlignment> taught) {
    Optional<String> language = o.inLanguage().stream().findFirst();
    Achievement.Builder out =
        Achievement.builder()
            .title(r.name().orElseGet(() -> LocalizedText.of(r.id())))
            .id(r.id())
            .kind(AchievementKind.ofBadgeType(r.type()))
            .type(Concept.of(r.type()))
            .description(r.description())
            .homepage(r.subjectWebpage())
            .language(language)
            .creator(o.ownedBy().stream().findFirst().map(Organisation::of));
    r.ctid().ifPresent(id -> out.addIdentifiers(new Identifier(CTID, id)));
    credits(o).forEach(out::addCredits);
    o.keywords().forEach(k -> out.addKeywords(k.any()));
    conditions(o, ConditionKind.REQUIRES).ifPresent(out::criteria);
    conditions(o, ConditionKind.ENTRY_CONDITION).ifPresent(out::prerequisites);
    List<CtdlAlignment> competencies = new ArrayList<>(taught);
    o.conditions(ConditionKind.REQUIRES).forEach(c -> competencies.addAll(c.targetCompetencies()));
    for (CtdlAlignment a : competencies) {
      a.targetNode()
          .ifPresent(
              node ->
                  out.addAlignments(
                      new Alignment(
                          a.targetNodeName().map(LocalizedText::any).orElse(node),
                          node,
                          a.codedNotation(),
                          a.frameworkName().map(LocalizedText::any),
                          Optional.of("ceasn:Competency"),
                          a.targetNodeDescription().map(LocalizedText::any))));
    }
    return out.build();
  }

  private static List<Credit> credits(Offered o) {
    Map<CreditUnit, Credit> byUnit = new LinkedHashMap<>();
    for (CreditValue v : o.creditValues()) {
      v.value()
          .filter(n -> n.signum() >= 0)
          .ifPresent(n -> byUnit.putIfAbsent(v.unit(), new Credit(n, v.unit())));
    }
    return List.copyOf(byUnit.values());
  }

  private static Optional<LocalizedText> conditions(Offered o, ConditionKind kind) {
    return o.conditions(kind).stream().flatMap(c -> c.description().stream()).findFirst();
  }

  /** Which achievements are parts of which. */
  static List<PartOf> structure(CtdlGraph graph) {
    List<PartOf> parts = new ArrayList<>();
    for (CtdlResource r : graph.resources()) {
      if (r instanceof Offered o) {
        o.parts().forEach(p -> parts.add(new PartOf(p, r.id())));
        o.partOf().forEach(w -> parts.add(new PartOf(r.id(), w)));
      }
    }
    return parts.stream().distinct().toList();
  }

  /**
   * The achievements of a transcript as a graph: what can be earned, not who earned it.
   *
   * @return refused as {@code conversion.missing} if none of them has a URL
   */
  public static Reading<JsonObject> graph(Transcript t) {
    Map<String, CtdlResource> byId = new LinkedHashMap<>();
    t.awards()
        .forEach(
            a ->
                a.achievement()
                    .id()
                    .ifPresent(
                        id -> byId.putIfAbsent(id, resource(a.achievement(), a.issuer(), t))));
    t.described()
        .forEach(
            a ->
                a.id()
                    .ifPresent(
                        id ->
                            byId.putIfAbsent(
                                id, resource(a, t.issuer().orElse(Organisation.of(id)), t))));
    if (byId.isEmpty()) {
      return Reading.refused(
          "conversion.missing",
          "",
          "CTDL names achievements by URL, and none here has one; add it there.");
    }
    return Reading.of(
        CtdlGraph.of(byId.keySet().iterator().next() + "#graph", byId.values()).toJson());
  }

  private static CtdlResource resource(Achievement a, Organisation issuer, Transcript t) {
    String type = BadgeAlignments.type(a).filter(SHARED::contains).orElse("Credential");
    Optional<String> opportunity =
        a.kind() == AchievementKind.COURSE
            ? Optional.of("Course")
            : a.kind() == AchievementKind.LEARNING_PROGRAMME
                ? Optional.of("LearningProgram")
                : a.kind() == AchievementKind.ASSESSMENT
                    ? Optional.of("AssessmentProfile")
                    : a.type()
                        .map(y -> y.toString().replaceFirst("^ext:", ""))
                        .filter(OPPORTUNITIES::contains);
    String id = a.id().orElseThrow();
    List<String> owner =
        a.creator().or(() -> Optional.of(issuer)).flatMap(Organisation::id).stream().toList();
    List<String> parts =
        t.structure().stream().filter(p -> p.whole().equals(id)).map(PartOf::part).toList();
    List<CtdlAlignment> competencies = competencies(a);
    Map<ConditionKind, List<ConditionProfile>> conditions =
        conditions(a, opportunity.isPresent() ? List.of() : competencies);
    if (opportunity.isPresent()) {
      return LearningOpportunity.builder()
          .id(id)
          .type(opportunity.get())
          .ctid(ctid(a))
          .name(a.title())
          .description(a.description())
          .subjectWebpage(a.homepage().or(a::criteriaPage))
          .ownedBy(owner)
          .inLanguage(a.language().stream().toList())
          .creditValues(a.credits().stream().map(CtdlMapping::value).toList())
          .keywords(a.keywords().stream().map(LocalizedText::of).toList())
          .conditions(conditions)
          .teaches(competencies)
          .parts(parts)
          .build();
    }
    return CtdlCredential.builder()
        .id(id)
        .type(type)
        .ctid(ctid(a))
        .name(a.title())
        .description(a.description())
        .subjectWebpage(a.homepage().or(a::criteriaPage))
        .ownedBy(owner)
        .inLanguage(a.language().stream().toList())
        .creditValues(a.credits().stream().map(CtdlMapping::value).toList())
        .keywords(a.keywords().stream().map(LocalizedText::of).toList())
        .conditions(conditions)
        .parts(parts)
        .build();
  }

  private static Optional<String> ctid(Achievement a) {
    return a.identifiers().stream()
        .filter(i -> i.scheme().equals(CTID) || i.scheme().equals("ext:" + CTID))
        .map(Identifier::value)
        .findFirst();
  }

  private static Map<ConditionKind, List<ConditionProfile>> conditions(
      Achievement a, List<CtdlAlignment> competencies) {
    Map<ConditionKind, List<ConditionProfile>> conditions = new LinkedHashMap<>();
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
    return conditions;
  }

  private static List<CtdlAlignment> competencies(Achievement a) {
    List<CtdlAlignment> all = new ArrayList<>();
    for (Alignment x : a.alignments()) {
      if (x.targetType()
          .filter(Set.of("CFItem", "ceasn:Competency", "ext:Skill")::contains)
          .isPresent()) {
        all.add(
            new CtdlAlignment(
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
      for (Concept c : o.competencies()) {
        c.uri()
            .ifPresent(
                uri ->
                    all.add(
                        new CtdlAlignment(
                            Optional.of(uri),
                            Optional.of(c.label()).filter(l -> !l.byLanguage().isEmpty()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
      }
    }
    return all;
  }

  private static CreditValue value(Credit c) {
    Optional<String> unit =
        c.unit().equals(CreditUnit.US_SEMESTER)
            ? Optional.of("creditUnit:SemesterHour")
            : c.unit().equals(CreditUnit.US_QUARTER)
                ? Optional.of("creditUnit:QuarterHour")
                : Optional.empty();
    return new CreditValue(
        Optional.of(c.amount()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        unit.map(CtdlAlignment::of).stream().toList(),
        List.of(),
        Optional.of(c.unit())
            .filter(u -> u.isStated() && unit.isEmpty())
            .map(u -> LocalizedText.of(u.id())),
        Optional.empty());
  }
}
