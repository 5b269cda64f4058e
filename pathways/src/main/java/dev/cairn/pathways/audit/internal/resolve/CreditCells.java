package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a record of unknown credits gives to a sum whose predicate itself asks about credits: the
 * range is cut where the predicate may change, and each piece is judged with its own ends.
 */
final class CreditCells {
  private CreditCells() {}

  /** Whether a predicate asks about credits. */
  static boolean asks(Predicate p) {
    if (p instanceof Predicate.All all) {
      return all.of().stream().anyMatch(CreditCells::asks);
    }
    if (p instanceof Predicate.Any any) {
      return any.of().stream().anyMatch(CreditCells::asks);
    }
    if (p instanceof Predicate.Not not) {
      return asks(not.inner());
    }
    return p instanceof Predicate.CreditsIn;
  }

  private static void ends(Predicate p, Set<Rational> into) {
    if (p instanceof Predicate.All all) {
      all.of().forEach(x -> ends(x, into));
    } else if (p instanceof Predicate.Any any) {
      any.of().forEach(x -> ends(x, into));
    } else if (p instanceof Predicate.Not not) {
      ends(not.inner(), into);
    } else if (p instanceof Predicate.CreditsIn c) {
      c.range().min().ifPresent(into::add);
      c.range().max().ifPresent(into::add);
    }
  }

  static Extent gives(
      PredicateJudge judge,
      Predicate p,
      PredicateJudge.Seen seen,
      Situation situation,
      long met,
      long unmet) {
    Rational low = seen.credits().low();
    @Nullable Rational high = seen.credits().high();
    TreeSet<Rational> cuts = new TreeSet<>();
    ends(p, cuts);
    cuts.removeIf(c -> c.compareTo(low) < 0 || (high != null && c.compareTo(high) > 0));
    cuts.add(low);
    if (high != null) {
      cuts.add(high);
    }
    Field field = Field.credits(seen.unit());
    List<Extent> pieces = new ArrayList<>();
    @Nullable Rational before = null;
    for (Rational cut : cuts) {
      long at = situation.whole(cut);
      if (before != null) {
        Truth t = at(judge, p, seen, field, before.plus(cut).dividedBy(Rational.of(2)));
        pieces.add(Situation.mixed(t, new Extent(situation.whole(before), at), met, unmet));
      }
      pieces.add(Situation.mixed(at(judge, p, seen, field, cut), Extent.of(at), met, unmet));
      before = cut;
    }
    if (before != null && high == null) {
      Truth t = at(judge, p, seen, field, before.plus(Rational.ONE));
      pieces.add(
          Situation.mixed(t, new Extent(situation.whole(before), Extent.NO_END), met, unmet));
    }
    return pieces.stream().reduce(Extent::union).orElse(Extent.ZERO);
  }

  private static Truth at(
      PredicateJudge judge, Predicate p, PredicateJudge.Seen seen, Field field, Rational credits) {
    Map<Field, Cell> world = new HashMap<>();
    world.put(field, Cell.number(credits));
    return judge.kleene(p, seen, world);
  }
}
