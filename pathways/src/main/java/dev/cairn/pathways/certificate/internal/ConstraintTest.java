package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a constraint holds over given records in every, some or no world. */
final class ConstraintTest {
  private final Weights weights;
  private final LocalDate decisionDay;

  ConstraintTest(Weights weights, LocalDate decisionDay) {
    this.weights = weights;
    this.decisionDay = decisionDay;
  }

  /**
   * Tests every kind but {@code before}. Linear in the records.
   *
   * @param c the constraint
   * @param node the node that carries it
   * @param items the records it looks at
   * @param required what the active leaves below ask for, for a share of that
   */
  Truth test(Constraint c, NodeFacts node, List<Item> items, Span required) {
    if (c instanceof Constraint.Total total) {
      return within(matching(total, node, items), total.range());
    }
    if (c instanceof Constraint.Ratio ratio) {
      return ratio(ratio, node, items, required);
    }
    if (c instanceof Constraint.Mean mean) {
      Span above = Span.ZERO;
      for (Item i : items) {
        above =
            above.plus(
                part(
                    weights.aboveMean(
                        mean.min(), mean.weight(), mean.scale(), mean.where(), i.record(), node),
                    mean.weight(),
                    i));
      }
      return above.atLeast(Rational.ZERO);
    }
    if (c instanceof Constraint.Distinct distinct) {
      Set<String> certain = new HashSet<>();
      Set<String> possible = new HashSet<>();
      for (Item i : items) {
        possible.addAll(Keys.of(distinct.key(), i.record().record));
        if (i.certain()) {
          certain.addAll(Keys.of(distinct.key(), i.record().record));
        }
      }
      return certain.size() >= distinct.min()
          ? Truth.YES
          : possible.size() >= distinct.min() ? Truth.UNKNOWN : Truth.NO;
    }
    if (c instanceof Constraint.Same same) {
      return same(same, node, items);
    }
    if (c instanceof Constraint.Window window) {
      return window(window, items);
    }
    throw new Refusal(
        "question.constraint",
        "",
        "The constraint " + c + " is not known to the checker; use a newer one.");
  }

  /** The sum that a {@code total} or the upper part of a {@code ratio} adds up to. */
  Span matching(Constraint c, NodeFacts node, List<Item> items) {
    Span sum = Span.ZERO;
    for (Item i : items) {
      if (c instanceof Constraint.Total t) {
        sum = sum.plus(part(weights.matching(t.where(), t.of(), i.record(), node), t.of(), i));
      } else if (c instanceof Constraint.Ratio r) {
        sum = sum.plus(part(weights.matching(r.where(), r.of(), i.record(), node), r.of(), i));
      }
    }
    return sum;
  }

  static Truth within(Span sum, Bounds range) {
    return range
        .min()
        .map(sum::atLeast)
        .orElse(Truth.YES)
        .and(range.max().map(sum::atMost).orElse(Truth.YES));
  }

  /** A record's share of a sum: its part where credits are added, and nothing if it may be away. */
  private static Span part(Span whole, Measure of, Item i) {
    Span here =
        of == Measure.CREDITS && !i.part().equals(Rational.ONE) ? whole.times(i.part()) : whole;
    return i.certain() ? here : here.or(Span.ZERO);
  }

  private Truth ratio(Constraint.Ratio ratio, NodeFacts node, List<Item> items, Span required) {
    if (ratio.base() instanceof Constraint.Base.Used) {
      Truth max =
          ratio
              .range()
              .max()
              .map(m -> share(ratio, m, node, items).atLeast(Rational.ZERO))
              .orElse(Truth.YES);
      return ratio
          .range()
          .min()
          .map(m -> share(ratio, m, node, items).atMost(Rational.ZERO))
          .orElse(Truth.YES)
          .and(max);
    }
    Span base =
        ratio.base() instanceof Constraint.Base.Stated stated ? Span.of(stated.value()) : required;
    if (base.hi() != null && base.hi().signum() == 0) {
      return Truth.YES;
    }
    Truth truth = Truth.YES;
    Span sum = matching(ratio, node, items);
    if (ratio.range().max().isPresent()) {
      Span left = base.times(ratio.range().max().get());
      truth = truth.and(left.plus(sum.times(Rational.of(-1))).atLeast(Rational.ZERO));
    }
    if (ratio.range().min().isPresent()) {
      Span right = base.times(ratio.range().min().get());
      truth = truth.and(sum.plus(right.times(Rational.of(-1))).atLeast(Rational.ZERO));
    }
    return truth == Truth.NO && (base.lo() == null || base.lo().signum() == 0)
        ? Truth.UNKNOWN
        : truth;
  }

  private Span share(Constraint.Ratio ratio, Rational of, NodeFacts node, List<Item> items) {
    Span sum = Span.ZERO;
    for (Item i : items) {
      sum =
          sum.plus(
              part(
                  weights.shareLessMatching(of, ratio.where(), ratio.of(), i.record(), node),
                  ratio.of(),
                  i));
    }
    return sum;
  }

  private Truth same(Constraint.Same same, NodeFacts node, List<Item> items) {
    if (same.min().signum() == 0) {
      return Truth.YES;
    }
    Map<String, Span> sums = new HashMap<>();
    for (Item i : items) {
      Span here =
          part(Weights.measure(same.of(), Span.of(i.record().credits(node.unit))), same.of(), i);
      for (String value : Keys.of(same.key(), i.record().record)) {
        sums.merge(value, here, Span::plus);
      }
    }
    return sums.values().stream().map(s -> s.atLeast(same.min())).reduce(Truth.NO, Truth::or);
  }

  private Truth window(Constraint.Window window, List<Item> items) {
    return holds(window, items, true)
        ? Truth.YES
        : holds(window, items, false) ? Truth.UNKNOWN : Truth.NO;
  }

  private boolean holds(Constraint.Window window, List<Item> items, boolean all) {
    LocalDate first = null;
    LocalDate last = null;
    for (Item i : items) {
      LocalDate day = i.record().earned();
      if (day == null || (!all && !i.certain())) {
        continue;
      }
      first = first == null || day.isBefore(first) ? day : first;
      last = last == null || day.isAfter(last) ? day : last;
    }
    if (first == null || last == null) {
      return true;
    }
    @Nullable LocalDate end = windowEnd(window);
    return end == null
        ? last.isBefore(first.plusMonths(window.months()))
        : first.isAfter(end.minusMonths(window.months())) && !last.isAfter(end);
  }

  /** The last day of a window that does not hang on the records; null if it does. */
  @Nullable LocalDate windowEnd(Constraint.Window window) {
    if (window.anchor() instanceof Constraint.Anchor.AwardDay) {
      return decisionDay;
    }
    return window.anchor() instanceof Constraint.Anchor.Day d ? d.day() : null;
  }

  /** Whether every record of one list is dated before every record of the other. */
  static boolean isBefore(List<Item> earlier, List<Item> later) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return true;
    }
    LocalDate last = LocalDate.MIN;
    for (Item i : earlier) {
      LocalDate day = i.record().earned();
      if (day == null) {
        return false;
      }
      last = day.isAfter(last) ? day : last;
    }
    for (Item i : later) {
      LocalDate day = i.record().earned();
      if (day == null || !day.isAfter(last)) {
        return false;
      }
    }
    return true;
  }
}
