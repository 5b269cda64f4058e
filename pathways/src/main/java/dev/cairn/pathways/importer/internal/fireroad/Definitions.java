package dev.cairn.pathways.importer.internal.fireroad;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.fireroad.RequirementsList.Definition;
import dev.cairn.pathways.importer.internal.fireroad.Statement.Threshold;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns definitions into requirements. Used for one list. */
final class Definitions {
  private static final Set<String> HASS = Set.of("HASS", "HASS-A", "HASS-E", "HASS-H", "HASS-S");
  private static final int MOST = 5_000;

  private final Notes notes;
  private final Ids ids;
  private final Map<String, Definition> definitions;
  private final boolean exclusive;
  private final Deque<String> within = new ArrayDeque<>();
  private final Set<String> leaves = new LinkedHashSet<>();
  private final List<Sharing> sharing = new ArrayList<>();
  private int made;

  Definitions(Notes notes, Ids ids, Map<String, Definition> definitions, boolean exclusive) {
    this.notes = notes;
    this.ids = ids;
    this.definitions = definitions;
    this.exclusive = exclusive;
  }

  /** A section or a name in a statement. */
  Requirement named(String name) {
    Definition d = definitions.get(name);
    String id = within.isEmpty() ? name : within.getLast() + '/' + name;
    if (d == null
        || within.size() > 40
        || within.stream().anyMatch(w -> w.equals(id) || w.endsWith('/' + name))) {
      notes.fault(
          "import.cycle", "", "\"" + name + "\" is defined by itself; mend the definition.");
      return Build.never(Node.of(ids.of(id)));
    }
    within.addLast(id);
    Requirement read = statement(d.statement(), id, d);
    within.removeLast();
    return read.node().title().isPresent()
        ? read
        : read.with(
            new Node(
                read.id(),
                Optional.of(d.title()),
                read.node().constraints(),
                read.node().unit(),
                read.node().contributesAtMost()));
  }

  /** Which records may serve several requirements. */
  List<Sharing> sharing() {
    List<Sharing> all = new ArrayList<>(sharing);
    if (!exclusive && leaves.size() > 1) {
      all.clear();
      all.add(entry(List.copyOf(leaves)));
    }
    return all;
  }

  private static Sharing entry(List<String> among) {
    return new Sharing(among, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Requirement statement(Statement s, String id, Definition of) {
    if (++made > MOST) {
      notes.fault(
          "import.size",
          "",
          "The definitions unfold to more than " + MOST + " parts; shorten them.");
      return Build.never(Node.of(ids.of(id)));
    }
    if (s instanceof Statement.Name name) {
      return definitions.containsKey(name.text())
          ? named(name.text())
          : pick(id, where(name.text(), of), Bounds.atLeast(Rational.ONE), Bounds.NONE, false);
    }
    if (s instanceof Statement.Manual manual) {
      notes.taken(of.at(), "\"\"text\"\"", "What is told by hand is an attestation of that text.");
      String text = manual.text().isBlank() ? of.title() : of.title() + ": " + manual.text();
      return new Requirement.Attest(Node.of(ids.of(id)), text);
    }
    return items((Statement.Items) s, id, of);
  }

  private Requirement items(Statement.Items items, String id, Definition of) {
    Optional<Predicate> plain = items.all() ? Optional.empty() : plain(items, of);
    Threshold least = items.threshold().orElse(new Threshold(">=", 1, false));
    if (plain.isPresent() && items.distinct().isEmpty()) {
      return bounded(id, plain.get(), least);
    }
    if (!least.isMinimum()
        || items.distinct().filter(d -> !d.isMinimum() || d.units()).isPresent()) {
      notes.lost(
          of.at(),
          "threshold",
          "A maximum over lists in lists has no meaning here; write it out by hand.");
      return new Requirement.Attest(Node.of(ids.of(id)), "not carried over: threshold of " + id);
    }
    String own = ids.of(id);
    boolean counted = items.threshold().isPresent() && least.inclusive() > 0;
    List<Requirement> parts = new ArrayList<>();
    if (items.all() || items.distinct().isPresent() || !counted) {
      parts.add(chosen(items, id, own, of, items.all() && !counted));
    }
    if (counted) {
      parts.add(sum(items, id, parts.isEmpty() ? own : ids.of(id + "/in all"), least, of));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    sharing.add(entry(parts.stream().map(Requirement::id).toList()));
    return new Requirement.AllOf(Node.of(own), parts);
  }

  /** All of the items, or so many of them. */
  private Requirement chosen(
      Statement.Items items, String id, String own, Definition of, boolean alone) {
    int least = items.distinct().map(Threshold::inclusive).orElse(1);
    boolean none =
        items.distinct().isEmpty()
            && !items.all()
            && items.threshold().filter(t -> t.inclusive() <= 0).isPresent();
    boolean only =
        alone || (!items.all() && items.threshold().filter(t -> t.inclusive() > 0).isEmpty());
    Node node = Node.of(only ? own : ids.of(id + "/each"));
    List<Requirement> each = new ArrayList<>();
    for (Statement s : items.of()) {
      each.add(statement(items.distinct().isPresent() ? atLeastOne(s) : s, part(id, s), of));
    }
    return items.all()
        ? new Requirement.AllOf(node, each)
        : none
            ? new Requirement.NOf(node, 0, each)
            : least == 1
                ? new Requirement.AnyOf(node, each)
                : new Requirement.NOf(node, least, each);
  }

  /** An item that counts as one of several sources needs a course, even if it may be left out. */
  private Statement atLeastOne(Statement s) {
    Statement meant =
        s instanceof Statement.Name n && definitions.containsKey(n.text())
            ? definitions.get(n.text()).statement()
            : s;
    return meant instanceof Statement.Items i
            && i.threshold().filter(t -> t.isMinimum() && t.inclusive() <= 0).isPresent()
        ? new Statement.Items(i.all(), i.of(), Optional.empty(), i.distinct())
        : s;
  }

  /** Courses of the items added up; one of a plain list of alternatives counts for one. */
  private Requirement sum(
      Statement.Items items, String id, String own, Threshold least, Definition of) {
    List<Requirement> each = new ArrayList<>();
    for (Statement s : items.of()) {
      Requirement part = statement(s, part(id, s), of);
      boolean alternatives = s instanceof Statement.Items i && !i.all() && i.threshold().isEmpty();
      each.add(alternatives && !least.units() ? part.with(Build.capped(part.node(), 1)) : part);
    }
    if (items.of().stream().anyMatch(s -> s instanceof Statement.Items)) {
      notes.taken(
          of.at(), "{>=n}", "Alternatives in parentheses count for one course among the others.");
    }
    return new Requirement.SumOf(
        Node.of(own),
        least.units() ? Measure.CREDITS : Measure.COUNT,
        Bounds.atLeast(Rational.of(least.inclusive())),
        each);
  }

  private static String part(String id, Statement s) {
    return s instanceof Statement.Name n ? id + '/' + n.text() : id + "/part";
  }

  /** So many of records; a maximum is of all that match. */
  private Requirement bounded(String id, Predicate where, Threshold threshold) {
    Rational n = Rational.of(Math.max(threshold.inclusive(), 0));
    Bounds bound = threshold.isMinimum() ? Bounds.atLeast(n) : Bounds.atMost(n);
    return pick(
        id,
        where,
        threshold.units() ? Bounds.NONE : bound,
        threshold.units() ? bound : Bounds.NONE,
        !threshold.isMinimum());
  }

  private Requirement pick(
      String id, Predicate where, Bounds count, Bounds credits, boolean observe) {
    String own = ids.of(id);
    if (!observe) {
      leaves.add(own);
    }
    return new Requirement.Pick(Node.of(own), where, count, credits, observe, false, false);
  }

  /** Whether every item is a course or attribute; then which records they are. */
  private Optional<Predicate> plain(Statement.Items items, Definition of) {
    List<Predicate> any = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (Statement s : items.of()) {
      if (!(s instanceof Statement.Name name) || definitions.containsKey(name.text())) {
        return Optional.empty();
      }
      Predicate one = where(name.text(), of);
      if (one instanceof Predicate.Code c) {
        c.patterns().forEach(p -> codes.add(p.text()));
      } else {
        any.add(one);
      }
    }
    if (!codes.isEmpty()) {
      any.add(0, Build.codes(codes));
    }
    return Optional.of(Build.any(any));
  }

  private Predicate where(String name, Definition of) {
    if (name.startsWith("GIR:") || name.startsWith("HASS") || name.startsWith("CI-")) {
      notes.taken(
          of.at(),
          name.startsWith("GIR:") ? "GIR" : name.startsWith("CI-") ? "CI" : "HASS",
          "A class carries its attributes as tags, for example \"" + name + "\".");
      return name.equals("HASS")
          ? Build.tags(HASS.stream().sorted().toList())
          : new Predicate.Tag(name);
    }
    return Build.codes(List.of(name));
  }
}
