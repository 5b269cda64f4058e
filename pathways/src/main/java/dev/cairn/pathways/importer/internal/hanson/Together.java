package dev.cairn.pathways.importer.internal.hanson;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.hanson.Expression.Modifier;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for together: requirements, and numbers over what they find. A number over the
 * requirements below is a bound on the courses used below, which may be more than each asks for; a
 * number over a filter is a set of courses of its own, which others may use too.
 */
final class Together {
  private final Area area;
  private final Section in;
  private final String id;
  private final List<Requirement> parts = new ArrayList<>();
  private final List<Constraint> overall = new ArrayList<>();
  private final List<Modifier> filtered = new ArrayList<>();
  private final Set<Section> named = new LinkedHashSet<>();

  Together(Area area, Section in, String id) {
    this.area = area;
    this.in = in;
    this.id = id;
  }

  Requirement all(List<Expression> of) {
    String own = area.ids().of(id);
    of.forEach(this::name);
    List<Modifier> children = new ArrayList<>();
    for (Expression e : of) {
      if (e instanceof Modifier m) {
        if (m.from().equals("filter")) {
          filtered.add(m);
        } else if (m.from().equals("children")) {
          children.add(m);
        } else {
          apart(m, m.where().orElse(new Predicate.Always()), true);
        }
      } else {
        parts.add(area.expression(e, in, id));
      }
    }
    boolean more = false;
    for (Modifier m : children) {
      more |= overChildren(m);
    }
    if (more) {
      extra();
    }
    if (!filtered.isEmpty()) {
      overFilter();
    }
    Node node = Build.with(Node.of(own), overall);
    if (parts.size() == 1 && overall.isEmpty() && parts.get(0).node().title().isEmpty()) {
      return parts.get(0);
    }
    return new Requirement.AllOf(node, parts);
  }

  private void name(Expression e) {
    if (e instanceof Expression.Reference r) {
      in.named(r.name()).ifPresent(named::add);
    } else if (e instanceof Expression.Group g) {
      g.of().forEach(this::name);
    } else if (e instanceof Expression.Of o) {
      o.of().forEach(this::name);
    }
  }

  /** Whether courses may be used besides those that the requirements named here ask for. */
  private boolean overChildren(Modifier m) {
    if (!m.children().isEmpty()) {
      List<Section> listed = new ArrayList<>();
      for (String name : m.children()) {
        Optional<Section> section = in.named(name);
        if (section.isEmpty()) {
          parts.add(
              area.lost(
                  id + "/from", in, "from", "\"" + name + "\" is defined nowhere here; mend it."));
          return false;
        }
        listed.add(section.get());
      }
      if (listed.stream().noneMatch(named::contains)) {
        Predicate any = Found.any(listed.stream().map(Found::in).toList());
        apart(m, m.where().map(any::and).orElse(any), false);
        return false;
      }
      parts.add(
          area.lost(
              id + "/from",
              in,
              "from (…)",
              "A number over some of the requirements that are asked for here, too, would count"
                  + " courses of others; write it out by hand."));
      return false;
    }
    if (named.isEmpty() && parts.isEmpty()) {
      Predicate any = Found.any(in.below().values().stream().map(Found::in).toList());
      apart(m, m.where().map(any::and).orElse(any), false);
      return false;
    }
    constraint(m, Optional.empty()).ifPresent(overall::add);
    return m.count().hasMinimum();
  }

  /** Courses of the requirements below that may count besides what these ask for. */
  private void extra() {
    Predicate any = Found.any(in.below().values().stream().map(Found::in).toList());
    parts.add(
        new Requirement.Pick(
            Build.node(area.ids().of(id + "/others"), "More courses of these requirements"),
            any,
            Bounds.atLeast(Rational.ZERO),
            Bounds.NONE,
            false,
            false,
            false));
  }

  /** A set of courses of its own for one number. */
  private void apart(Modifier m, Predicate where, boolean free) {
    String own = area.ids().of(id + "/from");
    Modifier plain = new Modifier(m.count(), m.what(), m.from(), m.children(), Optional.empty());
    set(own, where, List.of(plain)).ifPresent(parts::add);
    if (free) {
      area.free(own);
    }
  }

  private void overFilter() {
    if (in.filter().isEmpty()) {
      parts.add(area.lost(id + "/filter", in, "filter", "No filter is stated here; mend it."));
      return;
    }
    String own = area.ids().of(id + "/filter");
    area.notes()
        .taken(
            in.pointer(),
            "from filter",
            "Courses of a filter are looked for among all, and not used up.");
    set(own, in.filter().get(), filtered).ifPresent(parts::add);
    area.free(own);
  }

  private Optional<Requirement> set(String own, Predicate where, List<Modifier> asked) {
    Bounds count = Bounds.NONE;
    Bounds credits = Bounds.NONE;
    List<Constraint> on = new ArrayList<>();
    for (Modifier m : asked) {
      if (m.where().isEmpty() && m.what().equals("course") && !count.isPresent()) {
        count = m.count().bounds();
      } else if (m.where().isEmpty() && m.what().equals("credit") && !credits.isPresent()) {
        credits = m.count().bounds();
      } else {
        Optional<Constraint> made = constraint(m, m.where());
        if (made.isEmpty()) {
          return Optional.empty();
        }
        on.add(made.get());
      }
    }
    if (!count.isPresent() && !credits.isPresent()) {
      count = Bounds.atLeast(Rational.ZERO);
    }
    return Optional.of(
        new Requirement.Pick(
            Build.with(Node.of(own), on), where, count, credits, false, false, false));
  }

  private Optional<Constraint> constraint(Modifier m, Optional<Predicate> given) {
    Optional<Predicate> where = given.or(m::where);
    switch (m.what()) {
      case "course", "credit" -> {
        return Optional.of(
            new Constraint.Total(
                m.what().equals("course") ? Measure.COUNT : Measure.CREDITS,
                where.orElse(new Predicate.Always()),
                m.count().bounds(),
                Scope.USED));
      }
      case "department" -> {
        if (where.isEmpty() && m.count().operator().equals(">=")) {
          return Optional.of(
              new Constraint.Distinct(RecordKey.SUBJECT, m.count().whole(), Scope.USED));
        }
      }
      default -> {
        // Terms: named below.
      }
    }
    parts.add(
        area.lost(
            id + "/" + m.what() + "s",
            in,
            m.what() + "s from",
            "The language has no such number over these courses; check it by hand."));
    return Optional.empty();
  }
}
