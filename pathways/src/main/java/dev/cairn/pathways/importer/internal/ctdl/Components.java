package dev.cairn.pathways.importer.internal.ctdl;

import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.model.ComponentCondition;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.LogicalOperator;
import dev.cairn.core.model.Pathway;
import dev.cairn.core.model.PathwayComponent;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Components of a pathway as requirements. Used for one pathway. */
final class Components {
  private static final int MOST = 5_000;
  private static final int DEEPEST = 60;

  private final Notes notes;
  private final Ids ids;
  private final Leaves leaves;
  private final CtdlGraph graph;
  private final Deque<String> within = new ArrayDeque<>();
  private int made;

  Components(Notes notes, Ids ids, CtdlGraph graph) {
    this.notes = notes;
    this.ids = ids;
    this.leaves = new Leaves(ids);
    this.graph = graph;
  }

  /** All destinations of a pathway; where it names none, all its parts. */
  Requirement pathway(Pathway pathway) {
    Node node = Build.node(ids.of("pathway"), pathway.name().map(LocalizedText::any).orElse(""));
    List<String> to = new ArrayList<>(new LinkedHashSet<>(pathway.destinations()));
    if (to.isEmpty()) {
      notes.taken(
          "", "Pathway", "It names no destination, so each of its components is asked for.");
      to.addAll(pathway.components());
    }
    if (to.isEmpty()) {
      return notes.inPlace(node, "", "Pathway", "It names no components; add them.");
    }
    return new Requirement.AllOf(node, to.stream().map(this::component).toList());
  }

  private Requirement component(String id) {
    Optional<PathwayComponent> found = graph.component(id);
    if (found.isEmpty()) {
      return notes.inPlace(
          Node.of(ids.of(id)),
          "",
          "targetComponent",
          "\"" + id + "\" is not in the graph; add it.");
    }
    PathwayComponent c = found.get();
    String title = c.name().map(LocalizedText::any).orElse("");
    if (within.contains(c.id()) || within.size() > DEEPEST || ++made > MOST) {
      notes.fault(
          "import.cycle",
          "",
          "\"" + c.id() + "\" is a condition of itself, or the pathway too large; mend it.");
      return Build.never(Node.of(ids.of(id)));
    }
    within.push(c.id());
    List<Requirement> all = new ArrayList<>();
    String own = ids.of(c.id());
    for (ComponentCondition condition : c.conditions()) {
      all.add(condition(condition, c.id() + "/condition"));
    }
    if (all.isEmpty()) {
      all.add(itself(c, c.prerequisites().isEmpty() ? own : ids.of(c.id() + "/itself"), title));
    }
    if (!c.prerequisites().isEmpty() || !c.prerequisiteConditions().isEmpty()) {
      notes.lost(
          "",
          "prerequisite",
          "That \""
              + (title.isBlank() ? c.id() : title)
              + "\" comes after its prerequisites; these are asked for, their order is not.");
      c.prerequisites().forEach(p -> all.add(component(p)));
      c.prerequisiteConditions().forEach(p -> all.add(condition(p, c.id() + "/prerequisite")));
    }
    within.pop();
    return all.size() == 1 && all.get(0).id().equals(own)
        ? all.get(0)
        : new Requirement.AllOf(Build.node(own, title), all);
  }

  /**
   * A component without conditions is complete when a record of it, or of what it stands for, is.
   */
  private Requirement itself(PathwayComponent c, String id, String title) {
    if (c.type().equals("CompetencyComponent") && !c.proxyFor().isEmpty()) {
      return leaves.competency(id, title, c.proxyFor().get(0)).with(Build.node(id, title));
    }
    LinkedHashSet<String> codes = new LinkedHashSet<>(c.proxyFor());
    c.codedNotation().ifPresent(codes::add);
    codes.add(c.id());
    c.ctid().ifPresent(codes::add);
    notes.taken(
        "",
        "component",
        "It is complete with a record whose code is its id, CTID, coded notation or what it stands"
            + " for.");
    return leaves.held(id, title, List.copyOf(codes)).with(Build.node(id, title));
  }

  private Requirement condition(ComponentCondition c, String id) {
    String own = ids.of(id);
    Node node = Build.node(own, c.name().or(c::description).map(LocalizedText::any).orElse(""));
    List<Requirement> pieces = new ArrayList<>();
    List<String> targets = List.copyOf(new LinkedHashSet<>(c.targets()));
    Optional<Integer> number = c.requiredNumber();
    if (number.isPresent() && !targets.isEmpty()) {
      List<Requirement> of = targets.stream().map(this::component).toList();
      pieces.add(atLeast(Node.of(ids.of(id + "/targets")), number.get(), of));
    } else {
      targets.forEach(t -> pieces.add(component(t)));
    }
    c.conditions().forEach(n -> pieces.add(condition(n, id + "/condition")));
    if (!c.constraints().isEmpty()) {
      pieces.add(
          notes.inPlace(
              Node.of(ids.of(id + "/constraint")),
              "",
              "hasConstraint",
              "A comparison of properties cannot be asked of records; write it out by hand."));
    }
    if (targets.isEmpty() && c.operator().isEmpty() && number.isPresent()) {
      return atLeast(node, number.get(), pieces);
    }
    return switch (c.operator().orElse(LogicalOperator.AND)) {
      case AND -> new Requirement.AllOf(node, pieces);
      case OR -> new Requirement.AnyOf(node, pieces);
      case NOT -> none(node, pieces);
    };
  }

  private static Requirement atLeast(Node node, int n, List<Requirement> of) {
    return n > of.size()
        ? Build.never(node)
        : n == of.size()
            ? new Requirement.AllOf(node, of)
            : n == 1 ? new Requirement.AnyOf(node, of) : new Requirement.NOf(node, n, of);
  }

  private Requirement none(Node node, List<Requirement> pieces) {
    if (pieces.stream().allMatch(p -> p instanceof Requirement.Pick k && k.observe())) {
      return new Requirement.AllOf(
          node, pieces.stream().map(p -> Leaves.none((Requirement.Pick) p)).toList());
    }
    return notes.inPlace(
        node, "", "logic:Not", "That conditions are not met can only be asked of components.");
  }
}
