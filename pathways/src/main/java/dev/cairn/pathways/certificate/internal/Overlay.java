package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.GrantedException.Change;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Exceptions, applied to the nodes of one check. Used once. */
final class Overlay {
  private static final String CODE = "question.exception";

  private final Function<String, Optional<NodeFacts>> nodes;
  private final Map<String, Rational> values = new HashMap<>();

  /** Records blocked everywhere. */
  final Set<String> blocked = new HashSet<>();

  /** Record id to the credits it is taken for. */
  final Map<String, Rational> recredited = new HashMap<>();

  /** Record id to the codes seen on it. */
  final Map<String, Set<RecordFacts.Substitution>> substituted = new HashMap<>();

  Overlay(Function<String, Optional<NodeFacts>> nodes) {
    this.nodes = nodes;
  }

  void apply(List<GrantedException> exceptions) {
    for (GrantedException e : exceptions) {
      apply(e.change());
    }
    for (GrantedException e : exceptions) {
      if (e.change() instanceof Change.SetValue set) {
        set(node(set.node()), set.bound(), set.value());
      }
    }
    for (GrantedException e : exceptions) {
      if (e.change() instanceof Change.Waive waive) {
        waive(node(waive.node()));
      }
    }
  }

  private void apply(Change change) {
    if (change instanceof Change.Insert insert) {
      NodeFacts leaf = node(insert.leaf());
      if (!leaf.isPickOrCover()) {
        throw refused("\"" + insert.leaf() + "\" picks no records; insert at a pick or cover.");
      }
      leaf.inserted.add(insert.record());
    } else if (change instanceof Change.Block block) {
      if (block.node().isPresent()) {
        node(block.node().get()).blocked.add(block.record());
      } else {
        blocked.add(block.record());
      }
    } else if (change instanceof Change.SetValue set) {
      node(set.node());
      once(values, key(set.node(), set.bound()), set.value());
    } else if (change instanceof Change.Recredit recredit) {
      if (recredit.credits().signum() < 0) {
        throw refused("Credits cannot be " + recredit.credits() + "; give zero or more.");
      }
      once(recredited, recredit.record(), recredit.credits());
    } else if (change instanceof Change.Substitute substitute) {
      int from = 0;
      int to = Integer.MAX_VALUE;
      if (substitute.node().isPresent()) {
        NodeFacts at = node(substitute.node().get());
        from = at.index;
        to = at.end;
      }
      substituted
          .computeIfAbsent(substitute.record(), r -> new HashSet<>())
          .add(new RecordFacts.Substitution(substitute.code(), from, to));
    } else if (change instanceof Change.Waive waive) {
      node(waive.node()).waived = true;
    } else {
      throw refused("This kind of exception is not known to the checker; use a newer one.");
    }
  }

  private static String key(String node, String bound) {
    return node + "\n" + bound;
  }

  private static void once(Map<String, Rational> values, String key, Rational value) {
    Rational before = values.putIfAbsent(key, value);
    if (before != null && !before.equals(value)) {
      throw refused(
          "Two exceptions set one thing to " + before + " and to " + value + "; keep one.");
    }
  }

  private NodeFacts node(String id) {
    return nodes
        .apply(id)
        .orElseThrow(() -> refused("The award has no node \"" + id + "\"; name one that it has."));
  }

  private static Refusal refused(String message) {
    return new Refusal(CODE, "", message);
  }

  private static void waive(NodeFacts n) {
    n.needed = n.needed < 0 ? -1 : 0;
    n.count = new Bounds(Optional.empty(), n.count.max());
    n.credits = new Bounds(Optional.empty(), n.credits.max());
    for (int i = 0; i < n.constraints.size(); i++) {
      Constraint c = n.constraints.get(i);
      if (c instanceof Constraint.Total t) {
        n.constraints.set(
            i, new Constraint.Total(t.of(), t.where(), withoutMin(t.range()), t.scope()));
      } else if (c instanceof Constraint.Ratio r) {
        n.constraints.set(
            i, new Constraint.Ratio(r.of(), r.where(), r.base(), withoutMin(r.range()), r.scope()));
      } else if (!(c instanceof Constraint.Window) && !(c instanceof Constraint.Before)) {
        n.constraints.set(i, null);
      }
    }
  }

  private static Bounds withoutMin(Bounds b) {
    return new Bounds(Optional.empty(), b.max());
  }

  private void set(NodeFacts n, String bound, Rational value) {
    if (value.signum() < 0) {
      throw refused("The bound " + bound + " cannot be " + value + "; give zero or more.");
    }
    if (bound.startsWith("constraints.")) {
      setConstraint(n, bound, value);
      return;
    }
    boolean pick = n.requirement instanceof Requirement.Pick;
    boolean sum = n.requirement instanceof Requirement.SumOf;
    boolean cover = n.requirement instanceof Requirement.Cover;
    boolean countable = pick || cover || (sum && n.measure() == Measure.COUNT);
    boolean creditable = pick || (sum && n.measure() == Measure.CREDITS);
    if (bound.equals("count.min") && countable) {
      n.count = bounds(n, "count.", n.count);
      whole(value);
    } else if (bound.equals("count.max") && countable) {
      n.count = bounds(n, "count.", n.count);
      whole(value);
    } else if (bound.equals("credits.min") && creditable) {
      n.credits = bounds(n, "credits.", n.credits);
    } else if (bound.equals("credits.max") && creditable) {
      n.credits = bounds(n, "credits.", n.credits);
    } else if (bound.equals("each") && cover && value.signum() > 0) {
      n.each = small(value);
    } else if (bound.equals("k") && n.requirement instanceof Requirement.NOf) {
      n.needed = small(value);
    } else if (bound.equals("contributesAtMost")) {
      n.cap = Optional.of(value);
    } else {
      throw refused("\"" + n.id() + "\" has no bound " + bound + "; set one that it has.");
    }
  }

  private void setConstraint(NodeFacts n, String bound, Rational value) {
    String[] parts = bound.split("\\.", -1);
    int at = parts.length == 3 && parts[1].matches("[0-9]{1,6}") ? Integer.parseInt(parts[1]) : -1;
    if (at < 0 || at >= n.constraints.size()) {
      throw refused("\"" + n.id() + "\" has no bound " + bound + "; set one that it has.");
    }
    Constraint c = Objects.requireNonNull(n.constraints.get(at));
    n.constraints.set(
        at,
        changed(n, "constraints." + parts[1] + ".", c, parts[2], value)
            .orElseThrow(
                () -> refused("\"" + n.id() + "\" has no bound " + bound + "; set one it has.")));
  }

  private Optional<Constraint> changed(
      NodeFacts n, String prefix, Constraint c, String end, Rational value) {
    boolean min = end.equals("min");
    if (c instanceof Constraint.Total t && (min || end.equals("max"))) {
      if (t.of() == Measure.COUNT) {
        whole(value);
      }
      return Optional.of(
          new Constraint.Total(t.of(), t.where(), bounds(n, prefix, t.range()), t.scope()));
    }
    if (c instanceof Constraint.Ratio r && (min || end.equals("max"))) {
      return Optional.of(
          new Constraint.Ratio(
              r.of(), r.where(), r.base(), bounds(n, prefix, r.range()), r.scope()));
    }
    if (c instanceof Constraint.Mean m && min) {
      return Optional.of(new Constraint.Mean(value, m.weight(), m.where(), m.scope(), m.scale()));
    }
    if (c instanceof Constraint.Distinct d && min) {
      return Optional.of(new Constraint.Distinct(d.key(), small(value), d.scope()));
    }
    if (c instanceof Constraint.Same s && min) {
      Rational v = s.of() == Measure.COUNT ? whole(value) : value;
      return Optional.of(new Constraint.Same(s.key(), s.of(), v, s.scope()));
    }
    if (c instanceof Constraint.Window w && end.equals("months") && value.signum() > 0) {
      return Optional.of(new Constraint.Window(small(value), w.anchor(), w.scope()));
    }
    return Optional.empty();
  }

  /** The bounds with both ends as set, so that the order of two exceptions is no matter. */
  private Bounds bounds(NodeFacts n, String prefix, Bounds before) {
    Optional<Rational> min = end(n, prefix + "min").or(before::min);
    Optional<Rational> max = end(n, prefix + "max").or(before::max);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      throw refused(
          "An exception puts the minimum "
              + min.get()
              + " above the maximum "
              + max.get()
              + "; set both.");
    }
    return new Bounds(min, max);
  }

  private Optional<Rational> end(NodeFacts n, String bound) {
    return Optional.ofNullable(values.get(key(n.id(), bound)));
  }

  private static Rational whole(Rational value) {
    if (!value.isInteger()) {
      throw refused("A count cannot be " + value + "; give a whole number.");
    }
    return value;
  }

  private static int small(Rational value) {
    if (!value.isInteger() || value.numerator().bitLength() > 30) {
      throw refused("The bound cannot be " + value + "; give a whole number of ordinary size.");
    }
    return value.numerator().intValue();
  }
}
