package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that look for courses, areas, performances or recitals and assert something of them. */
final class Query {
  private static final Set<String> READ =
      Set.of(
          "from",
          "where",
          "limit",
          "claim",
          "allow_claimed",
          "assert",
          "all",
          "load_potentials",
          "include_failed",
          "message");

  private final Notes notes;
  private final Ids ids;
  private final Area area;
  private final Where where;
  private final Limits limits;

  Query(Notes notes, Ids ids, Area area) {
    this.notes = notes;
    this.ids = ids;
    this.area = area;
    this.where = new Where(notes);
    this.limits = new Limits(notes, where);
  }

  static boolean isOne(JsonObject rule) {
    return rule.has("from");
  }

  Requirement read(JsonObject rule, Place at) {
    Node node = Node.of(ids.of(at.below("query")));
    List<String> lost = new ArrayList<>();
    for (String key : rule.names()) {
      if (!READ.contains(key)) {
        notes.lost(at.pointer() + '/' + key, key, "A query does not have it; mend it by hand.");
        lost.add(key);
      }
    }
    Optional<Predicate> which =
        rule.has("where")
            ? where.read(rule.find("where").orElseThrow(), at.pointer() + "/where", at)
            : Optional.of(new Predicate.Always());
    List<Ask> asks =
        Ask.read(
            rule, at.pointer(), at, notes, o -> where.filter(o, at.pointer() + "/all", at), lost);
    List<Limits.Limit> caps = limits.read(rule, at, lost);
    String from = Fields.text(rule, "from").orElse("");
    if (which.isEmpty() || !lost.isEmpty()) {
      return inPlace(node);
    }
    return switch (from) {
      case "courses" -> courses(rule, at, node, area.coursesOnly(which.get(), rule), asks, caps);
      case "claimed" -> claimed(at, node, which.get(), asks);
      case "areas", "music performances", "music recitals", "music attendances" ->
          others(at, node, from, which.get(), asks);
      default ->
          notes.inPlace(
              node,
              at.pointer() + "/from",
              "from",
              "\"" + from + "\" is no source known here; carry it over by hand.");
    };
  }

  private Requirement inPlace(Node node) {
    return new Requirement.Attest(node, "not carried over: query at " + node.id());
  }

  private Requirement courses(
      JsonObject rule,
      Place at,
      Node node,
      Predicate which,
      List<Ask> asks,
      List<Limits.Limit> caps) {
    boolean claims = rule.find("claim").map(c -> c.equals(JsonBoolean.TRUE)).orElse(true);
    Predicate found = which;
    List<Constraint> constraints = new ArrayList<>();
    boolean chooses = false;
    for (Limits.Limit cap : caps) {
      if (cap.isNone()) {
        found = found.and(new Predicate.Not(cap.where()));
      } else {
        chooses = true;
        constraints.add(cap.constraint());
      }
    }
    if (!claims && !(chooses && asks.stream().allMatch(a -> a.max().isEmpty()))) {
      if (chooses) {
        return notes.inPlace(
            node,
            at.pointer() + "/limit",
            "limit",
            "A cap on courses that are only seen, beside a maximum, would be read in two ways;"
                + " write it out by hand.");
      }
      area.seen(node.id());
      return new Assertions(notes, ids, at, true)
          .over(node, area.unlimited(found), asks, constraints)
          .orElseGet(() -> inPlace(node));
    }
    return using(rule, at, node, found, asks, constraints, claims);
  }

  /** Courses that are used: split by course where one of them may serve elsewhere too. */
  private Requirement using(
      JsonObject rule,
      Place at,
      Node node,
      Predicate found,
      List<Ask> asks,
      List<Constraint> constraints,
      boolean claims) {
    Assertions assertions = new Assertions(notes, ids, at, false);
    Optional<Requirement> made = assertions.over(node, found, asks, constraints);
    if (made.isEmpty()) {
      return inPlace(node);
    }
    Requirement whole = made.get();
    List<String> shared = area.shares().multicountableAt(at.path());
    if (!shared.isEmpty() && whole instanceof Requirement.Pick pick) {
      whole = new Divided(ids, area.shares(), at).by(shared, pick);
    }
    if (!claims || Fields.flag(rule, "allow_claimed")) {
      leaves(whole).forEach(area.shares()::free);
    }
    area.addAll(assertions.sharing());
    return whole;
  }

  private static List<String> leaves(Requirement at) {
    return at.children().isEmpty()
        ? at instanceof Requirement.Pick ? List.of(at.id()) : List.of()
        : at.children().stream().flatMap(c -> leaves(c).stream()).toList();
  }

  /** Courses that other rules use: where it is always asked for, conditions on the whole. */
  private Requirement claimed(Place at, Node node, Predicate which, List<Ask> asks) {
    Optional<List<Constraint>> all = Assertions.constraints(notes, asks, Optional.of(which));
    if (all.isEmpty()) {
      return inPlace(node);
    }
    if (!at.always()) {
      return notes.inPlace(
          node,
          at.pointer() + "/from",
          "from: claimed",
          "Courses used elsewhere can be asked for in the whole, not in one of several ways; write"
              + " it out by hand.");
    }
    area.onAll(all.get());
    return new Requirement.AllOf(
        Build.node(node.id(), "Among the courses used: " + all.get()), List.of());
  }

  private Requirement others(Place at, Node node, String from, Predicate which, List<Ask> asks) {
    String tag = from.equals("areas") ? "area" : from.replace(' ', '-').replaceFirst("s$", "");
    notes.taken(
        at.pointer() + "/from",
        "from: " + from,
        "Each is a record with the tag \"" + tag + "\"; its name, role and status are tags too.");
    Predicate found =
        which instanceof Predicate.Always
            ? new Predicate.Tag(tag)
            : new Predicate.Tag(tag).and(which);
    return new Assertions(notes, ids, at, true)
        .over(node, found, asks, List.of())
        .orElseGet(() -> inPlace(node));
  }

  /** Which sources besides courses a document looks into. */
  static boolean usesOthers(JsonValue value) {
    String text = value.toString();
    return text.contains("\"from\":\"areas\"") || text.contains("\"from\":\"music ");
  }
}
