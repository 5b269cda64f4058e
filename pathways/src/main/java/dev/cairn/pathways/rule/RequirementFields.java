package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads requirement trees. Used once and dropped. */
final class RequirementFields {
  private static final List<String> KINDS =
      List.of("allOf", "anyOf", "nOf", "sumOf", "pick", "cover", "attest", "awarded", "when");

  private final List<Finding> findings;
  private final NodeIds ids;
  private final PredicateFields predicates;
  private final Derivations derivations;
  private int depth;

  RequirementFields(List<Finding> findings, NodeIds ids) {
    this.findings = findings;
    this.ids = ids;
    this.predicates = new PredicateFields(findings);
    this.derivations = new Derivations(findings);
  }

  /** Checks what the whole tree must be read for. */
  void checkDerivations(Requirement root) {
    derivations.check(root);
  }

  /**
   * Reads a node and what is below it.
   *
   * @param parent the id of the node above; empty for the root
   */
  Optional<Requirement> read(JsonValue value, String pointer, String parent) {
    return read(value, pointer, parent, false);
  }

  private Optional<Requirement> read(
      JsonValue value, String pointer, String parent, boolean belowSum) {
    if (!(value instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "rule.type",
              pointer,
              "A requirement is " + ClosedObject.shown(value) + "; write an object, { … }."));
      return Optional.empty();
    }
    if (depth >= Depth.DEEPEST) {
      findings.add(
          Finding.error(
              "rule.too-deep",
              pointer,
              "The tree is more than " + Depth.DEEPEST + " nodes deep here; make it flatter."));
      return Optional.empty();
    }
    ClosedObject fields = new ClosedObject(object, pointer, "rule", findings);
    Optional<String> id = fields.requiredText("id");
    id.ifPresent(i -> ids.declare(i, pointer, parent));
    Node node = node(fields, id.orElse("?"), belowSum);
    List<String> kinds = KINDS.stream().filter(object::has).toList();
    depth++;
    Optional<Requirement> read =
        kinds.size() == 1 ? kind(kinds.get(0), fields, node) : noKind(pointer, node, kinds);
    depth--;
    if (kinds.size() == 1) {
      fields.refuseOthers();
    }
    return read;
  }

  private Node node(ClosedObject fields, String id, boolean belowSum) {
    Optional<Rational> atMost = Numbers.bound(fields, "contributesAtMost");
    if (atMost.isPresent() && !belowSum) {
      fields.error(
          "contributes",
          "contributesAtMost",
          "\"" + id + "\" is not directly below a sumOf, so it adds to nothing; remove this.");
    }
    List<Constraint> constraints =
        fields
            .array("constraints")
            .map(
                a ->
                    new ConstraintFields(findings, ids)
                        .readAll(a, fields.at("constraints"), id.equals("?") ? "" : id))
            .orElse(List.of());
    return new Node(
        id, fields.text("title"), constraints, fields.text("unit").map(CreditUnit::new), atMost);
  }

  private Optional<Requirement> noKind(String pointer, Node node, List<String> kinds) {
    findings.add(
        Finding.error(
            "rule.kind",
            pointer,
            kinds.isEmpty()
                ? "\""
                    + node.id()
                    + "\" asks for nothing; give it one of "
                    + String.join(", ", KINDS)
                    + "."
                : "\""
                    + node.id()
                    + "\" is several things at once, "
                    + String.join(" and ", kinds)
                    + "; keep one and put the others in nodes of their own."));
    return Optional.empty();
  }

  private Optional<Requirement> kind(String kind, ClosedObject fields, Node node) {
    return switch (kind) {
      case "allOf" -> Optional.of(new Requirement.AllOf(node, children(fields, kind, node, false)));
      case "anyOf" -> Optional.of(new Requirement.AnyOf(node, children(fields, kind, node, false)));
      case "nOf" -> nOf(fields, node);
      case "sumOf" -> sumOf(fields, node);
      case "pick" -> pick(fields, node);
      case "cover" -> fields.object(kind).flatMap(inner -> cover(inner, node));
      case "attest" -> fields.text(kind).map(key -> new Requirement.Attest(node, key));
      case "awarded" -> fields.object(kind).flatMap(inner -> awarded(inner, node));
      default -> when(fields, node);
    };
  }

  private List<Requirement> children(
      ClosedObject fields, String name, Node node, boolean belowSum) {
    List<Requirement> read = new ArrayList<>();
    fields
        .array(name)
        .ifPresent(
            items -> {
              for (int i = 0; i < items.size(); i++) {
                String where = JsonPointer.child(fields.at(name), i);
                read(items.get(i), where, node.id(), belowSum).ifPresent(read::add);
              }
            });
    return read;
  }

  private List<Requirement> requiredChildren(ClosedObject fields, Node node, boolean belowSum) {
    if (!fields.has("of")) {
      fields.missing("of");
    }
    return children(fields, "of", node, belowSum);
  }

  private Optional<Requirement> nOf(ClosedObject fields, Node node) {
    Optional<Integer> k = Numbers.whole(fields, "nOf", 0);
    List<Requirement> of = requiredChildren(fields, node, false);
    if (k.filter(n -> n > of.size()).isPresent()) {
      fields.warn(
          "never",
          "nOf",
          "\""
              + node.id()
              + "\" asks for "
              + k.get()
              + " of "
              + of.size()
              + " and can never hold; ask for fewer or add some.");
    }
    return k.map(n -> new Requirement.NOf(node, n, of));
  }

  private Optional<Requirement> sumOf(ClosedObject fields, Node node) {
    Optional<ClosedObject> inner = fields.object("sumOf");
    List<Requirement> of = requiredChildren(fields, node, true);
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Optional<Bounds> count = Numbers.array(inner.get(), "count", true, findings);
    Optional<Bounds> credits = Numbers.array(inner.get(), "credits", false, findings);
    if (inner.get().has("count") == inner.get().has("credits")) {
      fields.error(
          "bounds",
          "sumOf",
          "\"" + node.id() + "\" needs one of count and credits, and not both; give one.");
    }
    inner.get().refuseOthers();
    Measure measure = inner.get().has("count") ? Measure.COUNT : Measure.CREDITS;
    return Optional.of(
        new Requirement.SumOf(node, measure, count.or(() -> credits).orElse(Bounds.NONE), of));
  }

  private Optional<Requirement> pick(ClosedObject fields, Node node) {
    boolean observe = fields.flag("observe").orElse(false);
    boolean repeatable = fields.flag("repeatable").orElse(false);
    boolean divisible = fields.flag("divisible").orElse(false);
    Optional<ClosedObject> inner = fields.object("pick");
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Predicate where = predicates.where(inner.get());
    Optional<Bounds> count = Numbers.array(inner.get(), "count", true, findings);
    Optional<Bounds> credits = Numbers.array(inner.get(), "credits", false, findings);
    inner.get().refuseOthers();
    if (!inner.get().has("count") && !inner.get().has("credits")) {
      fields.error(
          "bounds", "pick", "\"" + node.id() + "\" bounds nothing; give count or credits.");
    }
    if (divisible && (observe || inner.get().has("count"))) {
      fields.error(
          "divisible",
          "divisible",
          "\""
              + node.id()
              + "\" divides credits, so it can neither observe nor bound a count; remove one.");
    }
    Bounds c = count.orElse(Bounds.NONE);
    Bounds s = credits.orElse(Bounds.NONE);
    return c.isPresent() || s.isPresent()
        ? Optional.of(new Requirement.Pick(node, where, c, s, observe, repeatable, divisible))
        : Optional.empty();
  }

  private Optional<Requirement> cover(ClosedObject inner, Node node) {
    if (!inner.has("items")) {
      inner.missing("items");
    }
    Optional<List<String>> items = Texts.list(inner, "items", findings);
    Predicate where = predicates.where(inner);
    int each = Numbers.whole(inner, "each", 1).orElse(1);
    Bounds count = Numbers.array(inner, "count", true, findings).orElse(Bounds.NONE);
    inner.refuseOthers();
    return items.map(i -> new Requirement.Cover(node, i, where, each, count));
  }

  private Optional<Requirement> awarded(ClosedObject inner, Node node) {
    Optional<String> award = inner.requiredText("award");
    Optional<String> version = inner.text("version");
    Optional<String> by = inner.text("by");
    by.ifPresent(id -> ids.refer(id, inner.at("by")));
    inner.refuseOthers();
    by.ifPresent(id -> derivations.add(node.id(), id, inner.at("by")));
    return award.map(a -> new Requirement.Awarded(node, a, version, by));
  }

  private Optional<Requirement> when(ClosedObject fields, Node node) {
    Optional<Condition> condition =
        fields.value("when").flatMap(v -> new ConditionFields(findings).read(v, fields.at("when")));
    if (!fields.has("then")) {
      fields.missing("then");
    }
    Optional<Requirement> then =
        fields.value("then").flatMap(v -> read(v, fields.at("then"), node.id()));
    Optional<Requirement> otherwise =
        fields.value("else").flatMap(v -> read(v, fields.at("else"), node.id()));
    return condition.flatMap(c -> then.map(t -> new Requirement.When(node, c, t, otherwise)));
  }
}
