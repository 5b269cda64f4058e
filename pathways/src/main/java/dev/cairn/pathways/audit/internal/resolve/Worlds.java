package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A predicate's truth where it asks for one unknown more than once: every combination is tried. */
final class Worlds {
  private static final int MOST = 4096;

  private Worlds() {}

  /** The predicate's truth over every world that it can tell apart. */
  static Truth judge(PredicateJudge judge, Predicate p, PredicateJudge.Seen seen) {
    Cells cells = new Cells(judge, seen);
    cells.add(p, seen);
    if (cells.asked().values().stream().allMatch(n -> n < 2)) {
      return Truth.UNKNOWN;
    }
    List<Field> fields = new ArrayList<>(cells.asked().keySet());
    List<List<Cell>> values = new ArrayList<>();
    long size = 1;
    for (Field f : fields) {
      List<Cell> of = cells.of(f);
      values.add(of);
      size *= of.size();
      if (size == 0 || size > MOST) {
        return Truth.UNKNOWN;
      }
    }
    boolean holds = false;
    boolean fails = false;
    for (long i = 0; i < size; i++) {
      Map<Field, Cell> world = new HashMap<>();
      long at = i;
      for (int f = 0; f < fields.size(); f++) {
        List<Cell> of = values.get(f);
        world.put(fields.get(f), of.get((int) (at % of.size())));
        at /= of.size();
      }
      Truth t = judge.kleene(p, seen, world);
      holds |= t != Truth.FALSE;
      fails |= t != Truth.TRUE;
    }
    return holds && fails ? Truth.UNKNOWN : Truth.of(holds);
  }
}
