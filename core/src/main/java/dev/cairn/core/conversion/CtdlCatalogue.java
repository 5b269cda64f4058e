package dev.cairn.core.conversion;

import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.ctdl.Offering;
import dev.cairn.core.format.ctdl.OtherResource;
import dev.cairn.core.model.Accreditation;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Assessment;
import dev.cairn.core.model.Catalogue;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.PartOf;
import dev.cairn.core.model.Pathway;
import dev.cairn.core.model.PathwayComponent;
import dev.cairn.core.model.Recognition;
import dev.cairn.core.model.TransferValueProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a graph offers; used once. */
final class CtdlCatalogue {
  private static final List<ConditionKind> ONWARD =
      List.of(ConditionKind.IS_ADVANCED_STANDING_FOR, ConditionKind.IS_REQUIRED_FOR);

  private final CtdlGraph graph;
  private final Set<PartOf> structure = new LinkedHashSet<>();
  private final Set<String> stacking = new HashSet<>();

  CtdlCatalogue(CtdlGraph graph) {
    this.graph = graph;
  }

  Catalogue read() {
    Catalogue.Builder out = Catalogue.builder().id(graph.id());
    for (DescribedResource r : graph.resources()) {
      if (r instanceof Offering o) {
        reference(o).ifPresent(id -> o.parts().forEach(p -> structure.add(new PartOf(p, id))));
        reference(o).ifPresent(id -> o.partOf().forEach(w -> structure.add(new PartOf(id, w))));
      } else if (r instanceof Pathway p) {
        out.addPathways(p);
      } else if (r instanceof PathwayComponent c) {
        out.addComponents(c);
      } else if (r instanceof TransferValueProfile t) {
        out.addTransferValues(t);
        stacking.addAll(t.transferFrom());
      }
    }
    structure.forEach(p -> stacking.add(p.part()));
    for (DescribedResource r : graph.resources()) {
      if (r instanceof Offering o) {
        out.addAchievements(achievement(o));
      }
    }
    return out.structure(structure).build();
  }

  /** What others refer to it by: its id or, without one, its CTID. */
  private static Optional<String> reference(Offering o) {
    return Optional.of(o.id()).filter(id -> !id.isBlank()).or(o::ctid);
  }

  private Achievement achievement(Offering o) {
    Achievement.Builder out =
        Achievement.builder()
            .title(o.name().orElseGet(() -> LocalizedText.of(o.id())))
            .id(Optional.of(o.id()).filter(id -> !id.isBlank()))
            .kind(CtdlValues.kind(o.type()))
            .type(Concept.of(o.type()))
            .description(o.description())
            .homepage(o.subjectWebpage())
            .code(o.codedNotations().stream().findFirst())
            .language(o.inLanguage().stream().findFirst())
            .creator(
                o.ownedBy().stream()
                    .findFirst()
                    .or(() -> o.offeredBy().stream().findFirst())
                    .map(this::organisation))
            .conditions(o.conditions())
            .criteria(description(o, ConditionKind.REQUIRES))
            .prerequisites(description(o, ConditionKind.ENTRY_CONDITION))
            .credits(CtdlValues.credits(o.creditValues()))
            .creditValues(o.creditValues().stream().filter(v -> !CtdlValues.isPlain(v)).toList())
            .workload(CtdlValues.workload(o.durations()))
            .participation(o.deliveryTypes().stream().findFirst().map(FrameworkNode::concept));
    o.ctid().ifPresent(id -> out.addIdentifiers(new Identifier(CtdlValues.CTID, id)));
    o.keywords().forEach(k -> out.addKeywords(k.any()));
    o.subjects().forEach(s -> out.addFields(s.concept()));
    o.costs().forEach(c -> CtdlValues.cost(c).ifPresent(out::addCosts));
    levels(o).forEach(out::addLevels);
    recognition(o, out);
    if (stacks(o)) {
      out.stackable(true);
    }
    List<FrameworkNode> competencies = new ArrayList<>(o.teaches());
    competencies.addAll(o.assesses());
    for (ConditionProfile c : o.conditions(ConditionKind.REQUIRES)) {
      competencies.addAll(c.targetCompetencies());
      c.targetAssessments().forEach(a -> out.addAssessments(assessment(a)));
    }
    competencies.stream().distinct().forEach(c -> competency(c, out));
    return out.build();
  }

  private static Optional<LocalizedText> description(Offering o, ConditionKind kind) {
    return o.conditions(kind).stream().flatMap(c -> c.description().stream()).findFirst();
  }

  private boolean stacks(Offering o) {
    return stacking.contains(o.id())
        || o.ctid().filter(stacking::contains).isPresent()
        || ONWARD.stream().anyMatch(k -> !o.conditions(k).isEmpty());
  }

  /** The first of each framework; which of several holds is not told. */
  private static List<Level> levels(Offering o) {
    List<Level> all = new ArrayList<>();
    List<FrameworkNode> nodes = new ArrayList<>(o.audienceLevels());
    for (CreditValue v : o.creditValues()) {
      nodes.addAll(v.levelTypes());
    }
    Set<String> seen = new HashSet<>();
    for (FrameworkNode n : nodes) {
      CtdlValues.level(n).filter(l -> seen.add(l.framework())).ifPresent(all::add);
    }
    return all;
  }

  private void recognition(Offering o, Achievement.Builder out) {
    o.accreditedBy().forEach(by -> out.addQualityAssurance(Accreditation.by(name(by))));
    o.recognizedBy().forEach(by -> out.addRecognitions(Recognition.by(name(by))));
    o.approvedBy().forEach(by -> out.addRecognitions(recognised(by, CtdlValues.APPROVED)));
    o.regulatedBy().forEach(by -> out.addRecognitions(recognised(by, CtdlValues.REGULATED)));
  }

  private Recognition recognised(String by, String as) {
    return new Recognition(name(by), Optional.of(LocalizedText.of(as)), Optional.empty());
  }

  private Assessment assessment(String id) {
    return new Assessment(
        Optional.of(LocalizedText.of(name(id))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What something in the graph is called; its id, if it is elsewhere. */
  private String name(String idOrCtid) {
    return graph
        .find(idOrCtid)
        .flatMap(DescribedResource::name)
        .map(LocalizedText::any)
        .filter(n -> !n.isBlank())
        .orElse(idOrCtid);
  }

  private Organisation organisation(String id) {
    Optional<Organisation> here =
        graph
            .find(id)
            .flatMap(
                r -> r instanceof OtherResource other ? other.organisation() : Optional.empty());
    if (here.isEmpty()) {
      return Organisation.of(id);
    }
    Organisation o = here.get();
    return Organisation.builder()
        .from(o)
        .id(id)
        .accreditations(
            o.accreditations().stream()
                .map(a -> Accreditation.by(name(a.authority().orElse(""))))
                .toList())
        .recognitions(o.recognitions().stream().map(r -> Recognition.by(name(r.by()))).toList())
        .build();
  }

  /** One with an address is an alignment; one that has only words is an outcome. */
  private static void competency(FrameworkNode c, Achievement.Builder out) {
    if (c.targetNode().isPresent()) {
      String node = c.targetNode().get();
      out.addAlignments(
          new Alignment(
              c.targetNodeName().map(LocalizedText::any).orElse(node),
              node,
              c.codedNotation(),
              c.frameworkName().map(LocalizedText::any),
              Optional.of(CtdlValues.COMPETENCY),
              c.targetNodeDescription().map(LocalizedText::any)));
    } else {
      c.targetNodeName()
          .or(c::targetNodeDescription)
          .ifPresent(
              text ->
                  out.addOutcomes(
                      new LearningOutcome(
                          Optional.empty(), text, c.targetNodeDescription(), List.of())));
    }
  }
}
