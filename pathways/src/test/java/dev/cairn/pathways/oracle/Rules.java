package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.GrantedException.Change;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A question's rules and records, exceptions applied. */
final class Rules {
  final Question question;
  final Award award;
  final List<LearningRecord> records;
  final Map<String, Requirement> nodes = new LinkedHashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Set<String>> parts = new HashMap<>();

  Rules(Question question) {
    this.question = question;
    this.award = question.award();
    award.exceptions().forEach(e -> changes.add(e.change()));
    question.exceptions().stream().map(GrantedException::change).forEach(changes::add);
    collect(award.require(), "");
    records = question.records().stream().map(this::filled).toList();
    records.forEach(r -> parts.put(r.id(), closure(r.id())));
  }

  private void collect(Requirement r, String parent) {
    nodes.put(r.id(), r);
    parents.put(r.id(), parent);
    r.children().forEach(c -> collect(c, r.id()));
  }

  private LearningRecord filled(LearningRecord r) {
    Optional<Credit> credits = r.credits();
    if (credits.isEmpty() && award.defaults().credits().isPresent()) {
      credits = Optional.of(new Credit(award.defaults().credits().get(), CreditUnit.UNSTATED));
    }
    if (credits.isPresent()
        && !credits.get().unit().isStated()
        && award.defaults().unit().isPresent()) {
      credits = Optional.of(new Credit(credits.get().amount(), award.defaults().unit().get()));
    }
    for (Change c : changes) {
      if (c instanceof Change.Recredit x && x.record().equals(r.id())) {
        CreditUnit own =
            credits.map(Credit::unit).or(() -> award.defaults().unit()).orElse(CreditUnit.UNSTATED);
        CreditUnit unit = own.isStated() ? own : award.unit().orElse(CreditUnit.UNSTATED);
        credits = Optional.of(new Credit(x.credits(), unit));
      }
    }
    return LearningRecord.builder()
        .from(r)
        .credits(credits)
        .origin(r.origin().or(() -> award.defaults().origin()))
        .build();
  }

  private Set<String> closure(String id) {
    Set<String> all = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      String at = open.remove(open.size() - 1);
      for (LearningRecord r : question.records()) {
        if (r.id().equals(at)) {
          r.parts().stream().filter(all::add).forEach(open::add);
        }
      }
    }
    return all;
  }

  boolean isPartOf(LearningRecord part, LearningRecord whole) {
    return parts.get(whole.id()).contains(part.id());
  }

  boolean isAtOrBelow(String node, String above) {
    for (String at = node; !at.isEmpty(); at = parents.getOrDefault(at, "")) {
      if (at.equals(above)) {
        return true;
      }
    }
    return false;
  }

  String parent(String node) {
    return parents.getOrDefault(node, "");
  }

  /**
   * Whether two nodes lie in the two branches of one {@code when}, and so are never both active.
   */
  boolean isExcluded(String a, String b) {
    for (Requirement r : nodes.values()) {
      if (r instanceof Requirement.When w && w.otherwise().isPresent()) {
        String then = w.then().id();
        String otherwise = w.otherwise().get().id();
        if ((isAtOrBelow(a, then) && isAtOrBelow(b, otherwise))
            || (isAtOrBelow(b, then) && isAtOrBelow(a, otherwise))) {
          return true;
        }
      }
    }
    return false;
  }

  Optional<CreditUnit> unit(String node) {
    for (String at = node; !at.isEmpty(); at = parents.getOrDefault(at, "")) {
      Optional<CreditUnit> unit = nodes.get(at).node().unit();
      if (unit.isPresent()) {
        return unit;
      }
    }
    return award.unit();
  }

  boolean isWaived(String node) {
    return changes.stream().anyMatch(c -> c instanceof Change.Waive w && w.node().equals(node));
  }

  boolean isInserted(String record, String leaf) {
    return changes.contains(new Change.Insert(record, leaf));
  }

  boolean isBlocked(String record, String node) {
    return changes.stream()
        .anyMatch(
            c ->
                c instanceof Change.Block b
                    && b.record().equals(record)
                    && (b.node().isEmpty() || isAtOrBelow(node, b.node().get())));
  }

  Set<String> substitutes(String record, String node) {
    Set<String> codes = new TreeSet<>();
    for (Change c : changes) {
      if (c instanceof Change.Substitute s
          && s.record().equals(record)
          && (s.node().isEmpty() || isAtOrBelow(node, s.node().get()))) {
        codes.add(s.code());
      }
    }
    return codes;
  }

  private Optional<Rational> value(String node, String bound) {
    return changes.stream()
        .filter(
            c -> c instanceof Change.SetValue v && v.node().equals(node) && v.bound().equals(bound))
        .map(c -> ((Change.SetValue) c).value())
        .findFirst();
  }

  /** The bounds of a node after exceptions. */
  Bounds bounds(String node, String name, Bounds stated) {
    Optional<Rational> min = value(node, name + ".min").or(stated::min);
    Optional<Rational> max = value(node, name + ".max").or(stated::max);
    return isWaived(node) ? new Bounds(Optional.empty(), max) : new Bounds(min, max);
  }

  /** A whole number of a node after exceptions, waiving apart. */
  int whole(String node, String name, int stated) {
    return value(node, name).map(v -> v.numerator().intValueExact()).orElse(stated);
  }

  Optional<Rational> contributesAtMost(Requirement r) {
    return value(r.id(), "contributesAtMost").or(() -> r.node().contributesAtMost());
  }

  /** The constraints of a node after exceptions. */
  List<Constraint> constraints(Requirement r) {
    List<Constraint> left = new ArrayList<>();
    List<Constraint> stated = r.node().constraints();
    for (int i = 0; i < stated.size(); i++) {
      String at = "constraints." + i;
      Constraint c = stated.get(i);
      boolean waived = isWaived(r.id());
      if (c instanceof Constraint.Total t) {
        left.add(new Constraint.Total(t.of(), t.where(), bounds(r.id(), at, t.range()), t.scope()));
      } else if (c instanceof Constraint.Ratio x) {
        Bounds range = bounds(r.id(), at, x.range());
        left.add(new Constraint.Ratio(x.of(), x.where(), x.base(), range, x.scope()));
      } else if (c instanceof Constraint.Mean m && !waived) {
        Rational min = value(r.id(), at + ".min").orElse(m.min());
        left.add(new Constraint.Mean(min, m.weight(), m.where(), m.scope(), m.scale()));
      } else if (c instanceof Constraint.Distinct d && !waived) {
        left.add(new Constraint.Distinct(d.key(), whole(r.id(), at + ".min", d.min()), d.scope()));
      } else if (c instanceof Constraint.Same s && !waived) {
        Rational min = value(r.id(), at + ".min").orElse(s.min());
        left.add(new Constraint.Same(s.key(), s.of(), min, s.scope()));
      } else if (c instanceof Constraint.Window w) {
        int months = whole(r.id(), at + ".months", w.months());
        left.add(new Constraint.Window(months, w.anchor(), w.scope()));
      } else if (c instanceof Constraint.Before) {
        left.add(c);
      }
    }
    return left;
  }
}
