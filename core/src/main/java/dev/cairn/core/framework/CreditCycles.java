package dev.cairn.core.framework;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether converting there and back can make credit out of nothing. What counts for certain is the
 * least an amount may be worth, so a policy is sound when the product of its least factors around
 * every cycle of units is at most one. (The largest factors of a range may well exceed it: that
 * only means the sources leave room.)
 */
public final class CreditCycles {
  private CreditCycles() {}

  /**
   * A cycle of units around which the least factors gain, the first unit repeated at the end; empty
   * if there is none. Cubic in the number of units, by repeated relaxation as in Bellman and Ford,
   * with products for sums.
   */
  public static Optional<List<CreditUnit>> gaining(ConversionPolicy policy) {
    Set<CreditUnit> set = new LinkedHashSet<>();
    policy
        .rates()
        .forEach(
            r -> {
              set.add(r.from());
              set.add(r.to());
            });
    List<CreditUnit> units = new ArrayList<>(set);
    for (int start = 0; start < units.size(); start++) {
      Optional<List<CreditUnit>> cycle = gainingFrom(policy, units, start);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    return Optional.empty();
  }

  /** The best product of each length from one unit; a return to it above one is a gain. */
  private static Optional<List<CreditUnit>> gainingFrom(
      ConversionPolicy policy, List<CreditUnit> units, int start) {
    List<Best> best = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      best.add(i == start ? new Best(Rational.ONE, List.of(units.get(i))) : Best.NONE);
    }
    for (int length = 0; length < units.size(); length++) {
      List<Best> next = new ArrayList<>();
      units.forEach(u -> next.add(Best.NONE));
      for (ConversionPolicy.Rate rate : policy.rates()) {
        Best from = best.get(units.indexOf(rate.from()));
        int to = units.indexOf(rate.to());
        if (!from.path().isEmpty()) {
          Rational product = from.product().times(rate.low());
          if (next.get(to).path().isEmpty() || product.compareTo(next.get(to).product()) > 0) {
            List<CreditUnit> path = new ArrayList<>(from.path());
            path.add(rate.to());
            next.set(to, new Best(product, path));
          }
        }
      }
      Best back = next.get(start);
      if (!back.path().isEmpty() && back.product().compareTo(Rational.ONE) > 0) {
        return Optional.of(List.copyOf(back.path()));
      }
      best = next;
    }
    return Optional.empty();
  }

  private record Best(Rational product, List<CreditUnit> path) {
    private static final Best NONE = new Best(Rational.ZERO, List.of());
  }
}
