package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules and requirements, from the outside in. */
final class Rules {
  private static final int DEEPEST = 60;
  private static final List<String> COUNTS = List.of("all", "any", "both", "either", "of");
  private static final Set<String> OF_COUNT =
      Set.of("all", "any", "both", "either", "of", "count", "at_most", "audit", "message");
  private static final Set<String> OF_REQUIREMENT =
      Set.of(
          "name",
          "message",
          "result",
          "requirements",
          "department_audited",
          "department-audited",
          "contract",
          "disjoint",
          "in_gpa",
          "type",
          "code",
          "degree",
          "limit",
          "multicountable");

  private final Notes notes;
  private final Ids ids;
  private final Splits splits;
  private final Courses courses;
  private final Query queries;
  private final Where where;
  private final Area area;

  Rules(Notes notes, Ids ids, Area area) {
    this.notes = notes;
    this.ids = ids;
    this.area = area;
    this.splits = new Splits(notes, ids);
    this.courses = new Courses(notes, ids, area.shares(), area.onAll());
    this.queries = new Query(notes, ids, area);
    this.where = new Where(notes);
  }

  /** Any rule. */
  Requirement rule(JsonValue value, Place at) {
    if (!(value instanceof JsonObject rule)) {
      return lost(at, "rule", "A rule must be a mapping, not " + value + "; mend the source.");
    }
    if (at.depth() > DEEPEST) {
      notes.fault(
          "import.depth", at.pointer(), "Rules are more than " + DEEPEST + " deep; flatten them.");
      return Build.never(Node.of(ids.of(at.id())));
    }
    if (rule.has("$if")) {
      return conditional(rule, at);
    }
    if (rule.has("proficiency")) {
      return proficiency(rule, at);
    }
    if (Query.isOne(rule)) {
      return splits.over(rule, at, p -> queries.read(rule, p));
    }
    if (COUNTS.stream().anyMatch(rule::has)) {
      return splits.over(rule.find("audit").orElse(JsonNull.NULL), at, p -> count(rule, p));
    }
    if (rule.has("requirement")) {
      return reference(rule, at);
    }
    if (Courses.isOne(rule)) {
      return courses.leaf(rule, at);
    }
    if (rule.has("name") || rule.has("result") || isAudited(rule)) {
      String name = Fields.text(rule, "name").orElse("requirement");
      return requirement(name, rule, at.pointer(), at);
    }
    String construct = rule.isEmpty() ? "rule" : rule.names().get(0);
    return lost(at, construct, "This importer does not know such a rule; carry it over by hand.");
  }

  private Requirement lost(Place at, String construct, String sentence) {
    return notes.inPlace(Node.of(ids.of(at.below(construct))), at.pointer(), construct, sentence);
  }

  private Requirement conditional(JsonObject rule, Place at) {
    JsonValue condition = rule.find("$if").orElseThrow();
    for (String key : rule.names()) {
      if (!Set.of("$if", "$then", "$else", "$hide-when-false").contains(key)) {
        return lost(at, key, "A condition does not have it; mend it by hand.");
      }
    }
    Place inner = at.sometimes();
    Requirement yes =
        rule.find("$then")
            .map(r -> rule(r, inner.step("then", at.pointer() + "/$then")))
            .orElseGet(() -> nothing(at));
    Requirement no =
        rule.find("$else")
            .map(r -> rule(r, inner.step("else", at.pointer() + "/$else")))
            .orElseGet(() -> nothing(at));
    return splits.choose(condition, at, yes, no);
  }

  private Requirement nothing(Place at) {
    return new Requirement.AllOf(Node.of(ids.of(at.below("nothing"))), List.of());
  }

  private Requirement proficiency(JsonObject rule, Place at) {
    String name = Fields.text(rule, "proficiency").orElse("");
    Place own = at.step(name, at.pointer());
    Requirement shown =
        new Requirement.Attest(Node.of(ids.of(own.id() + "/shown")), "proficiency: " + name);
    notes.taken(
        at.pointer(),
        "proficiency",
        "It is shown by an attestation, for example {\"proficiency: " + name + "\": true}.");
    return rule.find("course").orElse(JsonNull.NULL) instanceof JsonObject course
        ? new Requirement.AnyOf(
            Build.node(ids.of(own.id()), name),
            List.of(shown, courses.leaf(course, own.sometimes())))
        : shown;
  }

  private Requirement reference(JsonObject rule, Place at) {
    String name = Fields.text(rule, "requirement").orElse("");
    if (!(at.requirements().find(name).orElse(JsonNull.NULL) instanceof JsonObject body)) {
      return lost(at, "requirement", "\"" + name + "\" is defined nowhere here; mend the source.");
    }
    String pointer = definedAt(at) + "/requirements/" + name.replace("~", "~0").replace("/", "~1");
    return requirement(name, body, pointer, at);
  }

  /** Where the mapping stands that defines requirements here. */
  private static String definedAt(Place at) {
    String pointer = at.pointer();
    int result = pointer.lastIndexOf("/result");
    return result < 0 ? pointer : pointer.substring(0, result);
  }

  /** A requirement: its rule, and the department's word where that is asked. */
  Requirement requirement(String name, JsonObject body, String pointer, Place outer) {
    Place at = outer.into(name, pointer, Fields.object(body, "requirements"));
    for (String key : body.names()) {
      if (!OF_REQUIREMENT.contains(key)) {
        return lost(at, key, "A requirement does not have it here; carry it over by hand.");
      }
    }
    if (body.has("in_gpa")) {
      notes.taken(pointer, "in_gpa", "It is for the grade average shown, which nothing asks for.");
    }
    if (body.has("disjoint")) {
      notes.taken(pointer, "disjoint", "A hint for the search, which asks for nothing.");
    }
    List<Requirement> of = new ArrayList<>();
    if (body.has("result")) {
      of.add(
          rule(
              body.find("result").orElseThrow(),
              new Place(
                  at.id(),
                  pointer + "/result",
                  at.path(),
                  at.requirements(),
                  at.always(),
                  at.counted(),
                  at.decided(),
                  at.depth())));
    }
    if (isAudited(body)) {
      String names = String.join("/", at.path());
      notes.taken(
          pointer,
          "department_audited",
          "The department's word is an attestation under the requirement's names, for example"
              + " {\""
              + names
              + "\": true}.");
      of.add(new Requirement.Attest(Node.of(ids.of(at.id() + "/department")), names));
    }
    if (of.isEmpty()) {
      return lost(at, "result", "It says neither a result nor who audits it; mend the source.");
    }
    Requirement only = of.get(0);
    return of.size() == 1 && only.node().title().isEmpty()
        ? only.with(titled(only.node(), name))
        : new Requirement.AllOf(Build.node(ids.of(at.id()), name), of);
  }

  private static Node titled(Node node, String name) {
    return new Node(
        node.id(), Optional.of(name), node.constraints(), node.unit(), node.contributesAtMost());
  }

  private static boolean isAudited(JsonObject body) {
    return Fields.flag(body, "department_audited") || Fields.flag(body, "department-audited");
  }

  /** So many of several rules. */
  private Requirement count(JsonObject rule, Place at) {
    for (String key : rule.names()) {
      if (!OF_COUNT.contains(key)) {
        return lost(at, key, "A list of rules does not have it; mend it by hand.");
      }
    }
    String key = COUNTS.stream().filter(rule::has).findFirst().orElseThrow();
    if (!(rule.find(key).orElseThrow() instanceof JsonArray items)) {
      return lost(at, key, "A list of rules is wanted; mend the source.");
    }
    Optional<Integer> least = least(rule, key, items.size());
    Optional<List<Constraint>> audit = audit(rule, at);
    if (least.isEmpty() || audit.isEmpty()) {
      return lost(at, least.isEmpty() ? "count" : "audit", "See what it lost; write it by hand.");
    }
    boolean all = least.get() == items.size();
    boolean exactly = Fields.flag(rule, "at_most");
    Place inner = at.counting(hasMinimum(audit.get()));
    Optional<Requirement> plain =
        all ? Optional.empty() : oneOf(items, least.get(), exactly, inner);
    if (plain.isPresent()) {
      return plain.get().with(Build.with(plain.get().node(), audit.get()));
    }
    Node node = Build.with(Node.of(ids.of(at.id().isEmpty() ? "area" : at.id())), audit.get());
    List<Requirement> of = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Place item = all ? inner : inner.sometimes();
      of.add(
          rule(
              items.get(i),
              new Place(
                  item.id(),
                  at.pointer() + '/' + key + '/' + i,
                  item.path(),
                  item.requirements(),
                  item.always(),
                  item.counted(),
                  item.decided(),
                  item.depth() + 1)));
    }
    if (!audit.get().isEmpty() && of.stream().anyMatch(area::seesCourses)) {
      return notes.inPlace(
          node,
          at.pointer() + "/audit",
          "audit",
          "It looks at courses that rules below only see, which is not said of courses used; write"
              + " it out by hand.");
    }
    if (exactly && !all && inner.counted()) {
      return exactly(node, least.get(), of, at);
    }
    return all
        ? new Requirement.AllOf(node, of)
        : least.get() == 1
            ? new Requirement.AnyOf(node, of)
            : new Requirement.NOf(node, least.get(), of);
  }

  /**
   * So many of several rules and no more, where a minimum above makes the difference: each uses at
   * least one course and counts for one, and they add up to the number.
   */
  private Requirement exactly(Node node, int count, List<Requirement> of, Place at) {
    if (!of.stream().allMatch(r -> area.shares().usesOne(r))) {
      return notes.inPlace(
          node,
          at.pointer(),
          "at_most",
          "That no more of these are used than needed matters for a minimum above, and cannot be"
              + " said of rules that use no course of their own; write it out by hand.");
    }
    Rational k = Rational.of(count);
    return new Requirement.SumOf(
        node,
        Measure.COUNT,
        Bounds.between(k, k),
        of.stream().map(r -> r.with(Build.capped(r.node(), 1))).toList());
  }

  /** So many of several plain courses of different codes are so many records of those codes. */
  private Optional<Requirement> oneOf(JsonArray items, int least, boolean exactly, Place at) {
    List<Predicate> any = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    boolean simple = true;
    for (JsonValue item : items) {
      if (!(item instanceof JsonObject rule) || !courses.isPlain(rule)) {
        return Optional.empty();
      }
      String code = Fields.text(rule, "course").or(() -> Fields.text(rule, "crsid")).orElse("");
      if (least > 1 && (code.isEmpty() || codes.contains(code))) {
        return Optional.empty();
      }
      codes.add(code);
      simple &= Set.of("course", "hidden").containsAll(rule.names());
      Optional<Predicate> which = courses.where(rule, at);
      if (which.isEmpty()) {
        return Optional.empty();
      }
      any.add(which.get());
    }
    Rational k = Rational.of(least);
    return Optional.of(
        new Requirement.Pick(
            Node.of(ids.of(at.id().isEmpty() ? "area" : at.id())),
            simple ? Build.codes(codes) : Build.any(any),
            exactly ? Bounds.between(k, k) : Bounds.atLeast(k),
            Bounds.NONE,
            false,
            false,
            false));
  }

  private Optional<Integer> least(JsonObject rule, String key, int size) {
    return switch (key) {
      case "all", "both" -> Optional.of(size);
      case "any", "either" -> Optional.of(1);
      default -> {
        String count = Fields.text(rule, "count").orElse("");
        yield count.equals("all")
            ? Optional.of(size)
            : count.equals("any")
                ? Optional.of(1)
                : count.matches("[0-9]{1,4}")
                    ? Optional.of(Integer.parseInt(count))
                    : Optional.empty();
      }
    };
  }

  private Optional<List<Constraint>> audit(JsonObject rule, Place at) {
    if (!rule.has("audit")) {
      return Optional.of(List.of());
    }
    List<String> lost = new ArrayList<>();
    JsonObject audit = Fields.object(rule, "audit");
    List<Ask> asks =
        Ask.read(
            audit,
            at.pointer() + "/audit",
            at,
            notes,
            o -> where.filter(o, at.pointer() + "/audit", at),
            lost);
    if (asks.isEmpty() && lost.isEmpty()) {
      notes.lost(at.pointer() + "/audit", "audit", "It asserts nothing; mend the source.");
      return Optional.empty();
    }
    return lost.isEmpty()
        ? Assertions.constraints(notes, asks, Optional.empty())
        : Optional.empty();
  }

  private static boolean hasMinimum(List<Constraint> constraints) {
    return constraints.stream()
        .anyMatch(
            c ->
                !(c instanceof Constraint.Total t)
                    || t.range().min().filter(m -> m.signum() > 0).isPresent());
  }
}
