package dev.cairn.pathways.importer.internal.ctdl;

import dev.cairn.core.format.ctdl.Offering;
import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Condition profiles of a credential as requirements. Used for one credential. */
final class Profiles {
  private static final Set<ConditionKind> ASKED =
      Set.of(ConditionKind.REQUIRES, ConditionKind.ENTRY_CONDITION, ConditionKind.COREQUISITE);
  private static final int DEEPEST = 40;

  private final Notes notes;
  private final Ids ids;
  private final Leaves leaves;

  Profiles(Notes notes, Ids ids) {
    this.notes = notes;
    this.ids = ids;
    this.leaves = new Leaves(ids);
  }

  Requirement offered(Offering credential, String title) {
    String root = ids.of("credential");
    List<Requirement> all = new ArrayList<>();
    for (ConditionKind kind : ConditionKind.values()) {
      List<ConditionProfile> profiles = credential.conditions(kind);
      if (profiles.isEmpty()) {
        continue;
      }
      if (!ASKED.contains(kind)) {
        notes.taken("", kind.term(), "It does not bear on earning the credential and is left out.");
        continue;
      }
      for (ConditionProfile p : profiles) {
        all.add(profile(p, kind.term(), 0));
      }
    }
    return all.isEmpty()
        ? notes.inPlace(
            Build.node(root, title),
            "",
            "requires",
            "The credential states no conditions; add them.")
        : new Requirement.AllOf(Build.node(root, title), all);
  }

  private Requirement profile(ConditionProfile p, String id, int depth) {
    Node node =
        Build.node(ids.of(id), p.name().or(p::description).map(LocalizedText::any).orElse(""));
    if (depth > DEEPEST) {
      return notes.inPlace(node, "", "alternativeCondition", "It nests too deep; flatten it.");
    }
    List<Requirement> all = new ArrayList<>();
    for (List<String> targets :
        List.of(p.targetCredentials(), p.targetAssessments(), p.targetLearningOpportunities())) {
      targets.forEach(t -> all.add(leaves.held(node.id() + '/' + t, "", List.of(t))));
    }
    p.targetCompetencies().forEach(c -> all.add(competency(c, node.id())));
    credits(p.creditValues(), node.id()).ifPresent(all::add);
    p.minimumAge().ifPresent(n -> all.add(atLeast("age", n, node.id())));
    p.yearsOfExperience().ifPresent(n -> all.add(atLeast("years-of-experience", n, node.id())));
    told(p, node.id(), all);
    if (!p.alternatives().isEmpty()) {
      String own = ids.of(node.id() + "/alternatives");
      List<Requirement> any = new ArrayList<>();
      p.alternatives().forEach(a -> any.add(profile(a, node.id() + "/alternative", depth + 1)));
      all.add(new Requirement.AnyOf(Node.of(own), any));
    }
    return new Requirement.AllOf(node, all);
  }

  private Requirement competency(FrameworkNode c, String id) {
    Optional<String> what = c.targetNode().or(c::codedNotation);
    String title = c.targetNodeName().map(LocalizedText::any).orElse("");
    return what.isPresent()
        ? leaves.competency(id + '/' + what.get(), title, what.get())
        : notes.inPlace(
            Build.node(ids.of(id + "/competency"), title),
            "",
            "targetCompetency",
            "The competency has neither an address nor a code; add one.");
  }

  /** Several values are several ways to say one thing. */
  private Optional<Requirement> credits(List<CreditValue> values, String id) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<Requirement> any = new ArrayList<>();
    for (CreditValue v : values) {
      Optional<Rational> least = v.value().or(v::minValue);
      Optional<CreditUnit> unit =
          v.unitTypes().stream()
              .map(FrameworkNode::targetNode)
              .flatMap(Optional::stream)
              .findFirst()
              .map(CreditUnit::new);
      String own = ids.of(id + "/credits");
      if (least.isEmpty()) {
        any.add(
            notes.inPlace(
                Node.of(own), "", "creditValue", "It states no amount; write it out by hand."));
        continue;
      }
      any.add(
          new Requirement.Pick(
              new Node(own, Optional.empty(), List.of(), unit, Optional.empty()),
              new Predicate.Always(),
              Bounds.NONE,
              new Bounds(least, v.maxValue().filter(m -> v.value().isEmpty())),
              true,
              false,
              false));
    }
    return Optional.of(
        any.size() == 1 ? any.get(0) : new Requirement.AnyOf(Node.of(ids.of(id + "/credit")), any));
  }

  /** A number of the learner's own. */
  private Requirement atLeast(String key, Rational n, String id) {
    notes.taken("", key, "It is asked of the learner's context, under \"" + key + "\".");
    String own = ids.of(id + '/' + key);
    return new Requirement.When(
        Build.node(own, key + " at least " + n),
        new Condition.Within(key, Bounds.atLeast(n)),
        new Requirement.AllOf(Node.of(ids.of(own + "/met")), List.of()),
        Optional.of(Build.never(Node.of(ids.of(own + "/not met")))));
  }

  /** What is written for people, and what this form has no words for. */
  private void told(ConditionProfile p, String id, List<Requirement> all) {
    for (LocalizedText text : p.conditions()) {
      notes.taken("", "condition", "A condition in words is an attestation of these words.");
      all.add(
          new Requirement.Attest(Build.node(ids.of(id + "/condition"), text.any()), text.any()));
    }
    for (String submission : p.submissionOf()) {
      all.add(
          new Requirement.Attest(
              Node.of(ids.of(id + "/submission")), "submission of " + submission));
    }
    for (String shared : p.commonConditions()) {
      all.add(
          notes.inPlace(
              Node.of(ids.of(id + "/common")),
              "",
              "commonConditions",
              "The conditions of " + shared + " stand elsewhere; write them out."));
    }
    if (!p.residentOf().isEmpty()) {
      all.add(
          notes.inPlace(
              Node.of(ids.of(id + "/residence")),
              "",
              "residentOf",
              "Where a learner lives is not asked here; attest it or write it out."));
    }
    if (p.weight().isPresent()) {
      notes.lost("", "weight", "How much a condition counts among others has no meaning here.");
    }
  }
}
