package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.rule.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a predicate may say of a record over all its worlds, together with what its credits and
 * grade may be then. One unknown has one value wherever the predicate asks for it.
 */
final class Outcomes {
  /** Above this many worlds of one record a predicate is taken to say anything. */
  private static final int MAX_WORLDS = 4096;

  private final PredicateTest test;
  private final LocalDate decisionDay;
  private final boolean undatedPasses;

  Outcomes(LocalDate decisionDay, boolean undatedPasses) {
    this.test = new PredicateTest(decisionDay, undatedPasses);
    this.decisionDay = decisionDay;
    this.undatedPasses = undatedPasses;
  }

  /**
   * One thing a predicate may say.
   *
   * @param holds whether it accepts
   * @param world the values in which it does
   */
  record Outcome(boolean holds, Map<Field, Cell> world) {
    Interval credits(RecordFacts r, String unit) {
      return world.get(new Field(Field.Kind.CREDITS, unit)) instanceof Cell.Numeric n
          ? n.range()
          : r.credits(unit);
    }

    Interval grade(RecordFacts r, String scale) {
      return world.get(new Field(Field.Kind.GRADE, scale)) instanceof Cell.Numeric n
          ? n.range()
          : r.grade(scale);
    }
  }

  private static final Outcome ALWAYS = new Outcome(true, Map.of());
  private static final Outcome NEVER = new Outcome(false, Map.of());
  private static final List<Outcome> YES = List.of(ALWAYS);
  private static final List<Outcome> NO = List.of(NEVER);
  private static final List<Outcome> EITHER = List.of(ALWAYS, NEVER);

  /** Everything it may say; never empty. */
  List<Outcome> of(Predicate p, RecordFacts r, NodeFacts site) {
    Truth quick = test.test(p, r, site, Map.of());
    if (quick != Truth.UNKNOWN) {
      return quick == Truth.YES ? YES : NO;
    }
    Asks asks = new Asks(r, decisionDay, undatedPasses);
    asks.add(p, site);
    List<Field> fields = asks.fields();
    List<List<Cell>> cells = new ArrayList<>();
    long worlds = 1;
    for (Field field : fields) {
      List<Cell> of = asks.cells(field);
      worlds *= of.size();
      if (of.isEmpty() || worlds > MAX_WORLDS) {
        return EITHER;
      }
      cells.add(of);
    }
    List<Outcome> outcomes = new ArrayList<>();
    int[] at = new int[fields.size()];
    for (long i = 0; i < worlds; i++) {
      Map<Field, Cell> world = new HashMap<>();
      for (int f = 0; f < at.length; f++) {
        world.put(fields.get(f), cells.get(f).get(at[f]));
      }
      Truth truth = test.test(p, r, site, world);
      if (truth == Truth.UNKNOWN) {
        return EITHER;
      }
      outcomes.add(new Outcome(truth == Truth.YES, world));
      for (int f = 0; f < at.length && ++at[f] == cells.get(f).size(); f++) {
        at[f] = 0;
      }
    }
    return outcomes;
  }

  /** Whether it accepts in every, some or no world. */
  Truth accepts(Predicate p, RecordFacts r, NodeFacts site) {
    Truth quick = test.test(p, r, site, Map.of());
    if (quick != Truth.UNKNOWN) {
      return quick;
    }
    boolean yes = false;
    boolean no = false;
    for (Outcome o : of(p, r, site)) {
      yes |= o.holds();
      no |= !o.holds();
    }
    return yes && no ? Truth.UNKNOWN : Truth.of(yes);
  }
}
