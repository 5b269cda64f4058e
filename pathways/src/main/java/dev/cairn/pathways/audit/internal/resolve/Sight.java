package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What an observing leaf sees of records that hang together, for one set of records looked at: in
 * each of the ways in which the comparisons of their amounts may come out.
 */
final class Sight {
  private static final int MOST_WAYS = 400;

  private final BiPredicate<Integer, Integer> isPart;
  private final BiPredicate<Integer, Integer> shareCode;
  private final boolean repeatable;
  private final Measure measure;
  private final List<Way> ways = new ArrayList<>();
  private int tried;

  /**
   * One way it may come out.
   *
   * @param seen the records seen
   * @param credits what each record's credits may be then
   */
  record Way(Set<Integer> seen, Map<Integer, Between> credits) {}

  /** Says that a comparison hangs on where one amount lies. */
  private record Open(int record, @Nullable Rational at) {}

  Sight(
      BiPredicate<Integer, Integer> isPart,
      BiPredicate<Integer, Integer> shareCode,
      boolean repeatable,
      Measure measure) {
    this.isPart = isPart;
    this.shareCode = shareCode;
    this.repeatable = repeatable;
    this.measure = measure;
  }

  /** Adds the ways of one set of records; false if they are too many or hang on several amounts. */
  boolean add(Set<Integer> looked, Map<Integer, Between> credits) {
    if (++tried > MOST_WAYS) {
      return false;
    }
    View view = new View(looked, credits);
    Set<Integer> seen = view.seen();
    Open open = view.open;
    if (open == null) {
      ways.add(new Way(seen, credits));
      return true;
    }
    Between range = credits.get(open.record());
    if (open.at() == null || range == null) {
      return false;
    }
    List<Between> pieces = range.cut(new TreeSet<>(Set.of(open.at())));
    if (pieces.size() < 2) {
      return false;
    }
    for (Between piece : pieces) {
      Map<Integer, Between> settled = new HashMap<>(credits);
      settled.put(open.record(), piece);
      if (!add(looked, settled)) {
        return false;
      }
    }
    return true;
  }

  List<Way> ways() {
    return ways;
  }

  /** One set of records with amounts; the first comparison that is open is noted. */
  private final class View {
    private final Set<Integer> looked;
    private final Map<Integer, Between> credits;
    private final Map<Integer, Boolean> kept = new HashMap<>();
    private final Map<Integer, Set<Integer>> stands = new HashMap<>();
    private @Nullable Open open;

    View(Set<Integer> looked, Map<Integer, Between> credits) {
      this.looked = looked;
      this.credits = credits;
    }

    private Between gives(int r, Measure of) {
      return of == Measure.COUNT
          ? Between.only(Rational.ONE)
          : credits.getOrDefault(r, Between.NOT_NEGATIVE);
    }

    Set<Integer> seen() {
      Set<Integer> all = new TreeSet<>();
      for (int r : looked) {
        if (looked.stream().noneMatch(w -> isPart.test(r, w))) {
          all.addAll(stands(r));
        }
      }
      Set<Integer> seen = new TreeSet<>(all);
      seen.removeIf(r -> all.stream().anyMatch(w -> isPart.test(r, w)));
      if (!repeatable) {
        Set<Integer> candidates = new TreeSet<>(seen);
        seen.removeIf(r -> !isKept(r, candidates));
      }
      return seen;
    }

    /** A record, or what its parts stand for where they give more together. */
    private Set<Integer> stands(int r) {
      Set<Integer> known = stands.get(r);
      if (known != null) {
        return known;
      }
      Set<Integer> instead = new TreeSet<>();
      for (int p : looked) {
        if (isPart.test(p, r)
            && looked.stream().noneMatch(w -> isPart.test(w, r) && isPart.test(p, w))) {
          instead.addAll(stands(p));
        }
      }
      Set<Integer> best = isWorth(r, instead) ? Set.of(r) : instead;
      stands.put(r, best);
      return best;
    }

    private boolean isWorth(int r, Set<Integer> parts) {
      Between whole = gives(r, measure);
      Between together = Between.only(Rational.ZERO);
      Rational certain = Rational.ZERO;
      List<Integer> unknown = new ArrayList<>();
      for (int p : parts) {
        Between one = gives(p, measure);
        together = together.plus(one);
        Rational value = one.value();
        if (value == null) {
          unknown.add(p);
        } else {
          certain = certain.plus(value);
        }
      }
      if (whole.isAtLeast(together)) {
        return true;
      }
      if (!together.isAbove(whole)) {
        Rational value = whole.value();
        if (unknown.isEmpty()) {
          hangsOn(r, certain);
        } else {
          hangsOn(
              unknown.get(0), value == null || unknown.size() > 1 ? null : value.minus(certain));
        }
      }
      return false;
    }

    private void hangsOn(int record, @Nullable Rational at) {
      open = open == null ? new Open(record, at) : open;
    }

    /** Whether no record that shares a code and comes before it is kept. */
    private boolean isKept(int r, Set<Integer> of) {
      Boolean known = kept.get(r);
      if (known != null) {
        return known;
      }
      boolean keep = true;
      for (int q : of) {
        if (open == null && q != r && shareCode.test(q, r) && isBefore(q, r) && isKept(q, of)) {
          keep = false;
          break;
        }
      }
      kept.put(r, keep);
      return keep;
    }

    /** Most credits first, and then by id, which is how records are numbered. */
    private boolean isBefore(int q, int r) {
      Between a = gives(q, Measure.CREDITS);
      Between b = gives(r, Measure.CREDITS);
      if (a.isAbove(b) || (q < r && a.isAtLeast(b))) {
        return true;
      }
      if (!b.isAbove(a) && !(r < q && b.isAtLeast(a))) {
        Rational value = a.value();
        if (value != null) {
          hangsOn(r, value);
        } else {
          hangsOn(q, b.value());
        }
      }
      return false;
    }
  }
}
