package dev.cairn.core.format.ctdl;

import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.ComponentCondition;
import dev.cairn.core.model.Constraint;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.LogicalOperator;
import dev.cairn.core.model.Pathway;
import dev.cairn.core.model.PathwayComponent;
import dev.cairn.core.model.TransferValueProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads pathways, their components and transfer values; faults go to the report. */
final class PathwayReader {
  private PathwayReader() {}

  static Pathway pathway(CtdlNode n) {
    return Pathway.builder()
        .id(n.id().orElse(""))
        .ctid(n.string("ctid"))
        .name(n.text("name"))
        .description(n.text("description"))
        .subjectWebpage(n.string("subjectWebpage"))
        .destinations(n.references("hasDestinationComponent"))
        .parts(n.references("hasPart"))
        .children(n.references("hasChild"))
        .progressionModels(n.references("hasProgressionModel"))
        .ownedBy(n.references("ownedBy"))
        .offeredBy(n.references("offeredBy"))
        .inLanguage(n.strings("inLanguage"))
        .build();
  }

  static PathwayComponent component(CtdlNode n) {
    PathwayComponent.Builder out =
        PathwayComponent.builder()
            .id(n.id().orElse(""))
            .type(n.type())
            .ctid(n.string("ctid"))
            .name(n.text("name"))
            .description(n.text("description"))
            .subjectWebpage(n.string("subjectWebpage"))
            .children(n.references("hasChild"))
            .childOf(n.references("isChildOf"))
            .partOf(n.references("isPartOf"))
            .destinationOf(n.references("isDestinationComponentOf"))
            .precededBy(n.references("precededBy"))
            .conditions(n.objects("hasCondition", PathwayReader::condition))
            .creditValues(CtdlReader.credits(n, "creditValue"))
            .pointValues(points(n))
            .programTerm(n.text("programTerm"))
            .codedNotation(n.string("codedNotation"))
            .designations(CtdlReader.alignments(n, "componentDesignation"))
            .progressionLevels(n.references("hasProgressionLevel"))
            .sourceData(n.string("sourceData"));
    out.addAllProxyFor(n.references("proxyFor")).addAllProxyFor(n.references("proxyForList"));
    if (!n.values("preceeds").isEmpty()) {
      n.report()
          .warn(
              "spelling",
              n.pointer(),
              "\"preceeds\" is the old spelling of \"precedes\" and read as that; write it so.");
    }
    for (String term : List.of("precedes", "preceeds")) {
      order(n, term, c -> out.addAllPrecedes(c.targets()), out::addPrecedes);
    }
    order(n, "prerequisite", out::addPrerequisiteConditions, out::addPrerequisites);
    return out.build();
  }

  /** References, or in the old form conditions whose targets are meant. */
  private static void order(
      CtdlNode n, String term, Consumer<ComponentCondition> condition, Consumer<String> reference) {
    for (Located value : n.values(term)) {
      if (value.value() instanceof JsonObject o) {
        CtdlNode node = new CtdlNode(o, value.pointer(), n.report());
        if (node.type().equals("ComponentCondition") || !node.values("targetComponent").isEmpty()) {
          condition.accept(condition(node));
          continue;
        }
      }
      n.reference(term, value).ifPresent(reference);
    }
  }

  /** Points as a value, in the old form a bare number. */
  private static List<CreditValue> points(CtdlNode n) {
    boolean bare =
        n.values("pointValue").stream().anyMatch(v -> !(v.value() instanceof JsonObject));
    String term = n.values("pointValue").isEmpty() ? "points" : "pointValue";
    if (n.values(term).isEmpty()) {
      return List.of();
    }
    if (!bare && term.equals("pointValue")) {
      return CtdlReader.credits(n, term);
    }
    return n
        .number(term)
        .map(
            points ->
                new CreditValue(
                    Optional.of(points),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()))
        .stream()
        .toList();
  }

  static ComponentCondition condition(CtdlNode n) {
    return ComponentCondition.builder()
        .id(n.id())
        .name(n.text("name"))
        .description(n.text("description"))
        .requiredNumber(requiredNumber(n))
        .operator(operator(n))
        .targets(n.references("targetComponent"))
        .conditions(n.objects("hasCondition", PathwayReader::condition))
        .constraints(n.objects("hasConstraint", PathwayReader::constraint))
        .requiredConstraints(n.count("requiredConstraints"))
        .build();
  }

  private static Optional<Integer> requiredNumber(CtdlNode n) {
    if (!n.values("requiredNumber").isEmpty()) {
      return n.count("requiredNumber");
    }
    Optional<String> left = n.string("leftOperand");
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String operand = n.string("operand").orElse("");
    if (left.get().equals("reqNum") && (operand.equals("=") || operand.equals(">="))) {
      return n.count("rightOperand");
    }
    n.report()
        .error(
            "condition",
            n.pointer(),
            "The condition compares \""
                + left.get()
                + "\" by \""
                + operand
                + "\"; write \"requiredNumber\" or a \"hasConstraint\".");
    return Optional.empty();
  }

  private static Optional<LogicalOperator> operator(CtdlNode n) {
    for (String term : List.of("logicalOperator", "logicalOperand")) {
      List<FrameworkNode> written = CtdlReader.alignments(n, term);
      if (!written.isEmpty()) {
        String word =
            written
                .get(0)
                .localName()
                .or(() -> written.get(0).targetNodeName().map(Object::toString))
                .orElse("");
        Optional<LogicalOperator> operator = LogicalOperator.ofTerm(word);
        if (operator.isEmpty()) {
          n.report()
              .error(
                  "operator",
                  n.pointer(),
                  "The operator \"" + word + "\" is not known; write logic:And, Or or Not.");
        }
        return operator;
      }
    }
    return Optional.empty();
  }

  private static Constraint constraint(CtdlNode n) {
    return new Constraint(
        n.text("name"),
        n.text("description"),
        n.strings("leftSource"),
        n.string("leftAction"),
        n.string("comparator"),
        n.strings("rightSource"),
        n.string("rightAction"));
  }

  static TransferValueProfile transfer(CtdlNode n) {
    TransferValueProfile profile =
        TransferValueProfile.builder()
            .id(n.id().orElse(""))
            .ctid(n.string("ctid"))
            .name(n.text("name"))
            .description(n.text("description"))
            .subjectWebpage(n.string("subjectWebpage"))
            .transferValues(
                n.values("transferValue").isEmpty()
                    ? CtdlReader.credits(n, "creditValue")
                    : CtdlReader.credits(n, "transferValue"))
            .transferFrom(n.references("transferValueFrom"))
            .transferFor(n.references("transferValueFor"))
            .startDate(n.day("startDate"))
            .endDate(n.day("endDate"))
            .ownedBy(n.references("ownedBy"))
            .derivedFrom(n.references("derivedFrom"))
            .build();
    if (profile.startDate().isPresent()
        && profile.endDate().isPresent()
        && profile.endDate().get().isBefore(profile.startDate().get())) {
      n.report()
          .error(
              "date-order",
              n.pointer(),
              "It ends on "
                  + profile.endDate().get()
                  + " before it starts on "
                  + profile.startDate().get()
                  + "; swap the two.");
    }
    return profile;
  }
}
