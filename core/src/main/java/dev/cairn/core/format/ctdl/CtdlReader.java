package dev.cairn.core.format.ctdl;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads credentials, learning opportunities and what they are made of; faults go to the report. */
final class CtdlReader {
  private CtdlReader() {}

  static Offering offering(CtdlNode n) {
    boolean credential = CtdlTypes.isCredential(n.type());
    return Offering.builder()
        .id(n.id().orElse(""))
        .type(n.type())
        .ctid(n.string("ctid"))
        .name(n.text("name"))
        .description(n.text("description"))
        .subjectWebpage(n.string("subjectWebpage"))
        .ownedBy(n.references("ownedBy"))
        .offeredBy(n.references("offeredBy"))
        .accreditedBy(n.references("accreditedBy"))
        .approvedBy(n.references("approvedBy"))
        .recognizedBy(n.references("recognizedBy"))
        .regulatedBy(n.references("regulatedBy"))
        .inLanguage(n.strings("inLanguage"))
        .codedNotations(n.strings("codedNotation"))
        .conditions(conditions(n))
        .creditValues(credits(n, "creditValue"))
        .costs(n.objects("estimatedCost", CtdlReader::cost))
        .durations(n.objects("estimatedDuration", CtdlReader::duration))
        .audienceLevels(alignments(n, "audienceLevelType"))
        .subjects(alignments(n, "subject"))
        .keywords(n.texts("keyword"))
        .status(alignments(n, statusTerm(credential)))
        .partOf(n.references("isPartOf"))
        .parts(n.references("hasPart"))
        .deliveryTypes(alignments(n, deliveryTerm(credential)))
        .learningMethods(alignments(n, "learningMethodType"))
        .teaches(alignments(n, "teaches"))
        .assesses(alignments(n, "assesses"))
        .build();
  }

  /** Credentials and what one learns by call their status differently. */
  static String statusTerm(boolean credential) {
    return credential ? "credentialStatusType" : "lifeCycleStatusType";
  }

  /** A credential is no delivery itself; it names that of the learning. */
  static String deliveryTerm(boolean credential) {
    return credential ? "learningDeliveryType" : "deliveryType";
  }

  private static CostProfile cost(CtdlNode n) {
    return new CostProfile(
        n.text("name"),
        n.text("description"),
        n.number("price"),
        n.string("currency"),
        alignments(n, "directCostType"),
        alignments(n, "residencyType"),
        alignments(n, "audienceType"),
        n.string("costDetails"),
        n.text("paymentPattern"),
        n.day("startDate"),
        n.day("endDate"));
  }

  private static DurationProfile duration(CtdlNode n) {
    return new DurationProfile(
        n.string("exactDuration"),
        n.string("minimumDuration"),
        n.string("maximumDuration"),
        n.text("description"));
  }

  private static Map<ConditionKind, List<ConditionProfile>> conditions(CtdlNode n) {
    Map<ConditionKind, List<ConditionProfile>> byKind = new EnumMap<>(ConditionKind.class);
    for (ConditionKind kind : ConditionKind.values()) {
      List<ConditionProfile> profiles = n.objects(kind.term(), CtdlReader::condition);
      if (!profiles.isEmpty()) {
        byKind.put(kind, List.copyOf(profiles));
      }
    }
    return byKind;
  }

  static ConditionProfile condition(CtdlNode n) {
    return ConditionProfile.builder()
        .name(n.text("name"))
        .description(n.text("description"))
        .conditions(n.texts("condition"))
        .targetCredentials(n.references("targetCredential"))
        .targetAssessments(n.references("targetAssessment"))
        .targetLearningOpportunities(n.references("targetLearningOpportunity"))
        .targetCompetencies(alignments(n, "targetCompetency"))
        .alternatives(n.objects("alternativeCondition", CtdlReader::condition))
        .creditValues(credits(n, "creditValue"))
        .minimumAge(n.number("minimumAge"))
        .yearsOfExperience(n.number("yearsOfExperience"))
        .weight(n.number("weight"))
        .submissionOf(n.references("submissionOf"))
        .residentOf(n.objects("residentOf", CtdlNode::json))
        .jurisdictions(n.objects("jurisdiction", CtdlNode::json))
        .commonConditions(n.references("commonConditions"))
        .assertedBy(n.references("assertedBy"))
        .build();
  }

  /** Objects, or bare URIs of their nodes. */
  static List<FrameworkNode> alignments(CtdlNode n, String term) {
    List<FrameworkNode> found = new ArrayList<>();
    for (Located value : n.values(term)) {
      if (value.value() instanceof JsonString s) {
        found.add(FrameworkNode.of(s.value()));
      } else if (value.value() instanceof JsonObject o) {
        found.add(alignment(new CtdlNode(o, value.pointer(), n.report())));
      } else {
        n.report()
            .error(
                "form",
                value.pointer(),
                "\""
                    + term
                    + "\" is "
                    + ClosedObject.shown(value.value())
                    + "; write an alignment, { … }, or the URI of its node.");
      }
    }
    return found;
  }

  private static FrameworkNode alignment(CtdlNode n) {
    // The old registry embeds the node it speaks of, at times without an id.
    Optional<CtdlNode> embedded =
        n.values("targetNode").stream()
            .filter(v -> v.value() instanceof JsonObject)
            .map(v -> new CtdlNode((JsonObject) v.value(), v.pointer(), n.report()))
            .findFirst();
    return new FrameworkNode(
        embedded.isPresent() ? embedded.get().id() : n.string("targetNode").or(n::id),
        n.text("targetNodeName")
            .or(() -> n.text("prefLabel"))
            .or(() -> embedded.flatMap(e -> e.text("competencyText").or(() -> e.text("name")))),
        n.text("targetNodeDescription"),
        n.string("framework"),
        n.text("frameworkName"),
        n.string("codedNotation"),
        n.number("weight"));
  }

  static List<CreditValue> credits(CtdlNode n, String term) {
    return n.objects(term, CtdlReader::credit);
  }

  private static CreditValue credit(CtdlNode n) {
    Optional<Rational> min = n.number("minValue");
    Optional<Rational> max = n.number("maxValue");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      n.report()
          .error(
              "range",
              n.pointer(),
              "The range from " + min.get() + " to " + max.get() + " is inverted; swap them.");
      max = Optional.empty();
    }
    return new CreditValue(
        n.number("value"),
        min,
        max,
        n.number("percentage"),
        alignments(n, "creditUnitType"),
        alignments(n, "creditLevelType"),
        unitText(n),
        n.text("description"));
  }

  /** A text, or an alignment whose name is the text. */
  private static Optional<LocalizedText> unitText(CtdlNode n) {
    boolean aligned =
        n.values("unitText").stream()
            .anyMatch(
                v ->
                    v.value() instanceof JsonObject o
                        && (o.has("@type") || o.has("ceterms:targetNodeName")));
    return aligned
        ? alignments(n, "unitText").stream().flatMap(a -> a.targetNodeName().stream()).findFirst()
        : n.text("unitText");
  }

  static OtherResource other(CtdlNode n) {
    // What it is called is told where it can be; its own form is not judged here.
    CtdlNode lenient = new CtdlNode(n.json(), n.pointer(), new Report("ctdl", new ArrayList<>()));
    return new OtherResource(
        n.id().orElse(""),
        n.type(),
        lenient.string("ctid"),
        lenient.text("name").or(() -> lenient.text("prefLabel")),
        lenient.text("description"),
        lenient.string("subjectWebpage"),
        n.json());
  }
}
