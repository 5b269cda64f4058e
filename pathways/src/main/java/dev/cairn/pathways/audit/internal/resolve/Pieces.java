package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a predicate says of a record together with what its credits and grade may be then, where the
 * predicate itself asks for them: one unknown has one value wherever it is asked.
 */
final class Pieces {
  private static final int MOST = 256;

  private Pieces() {}

  /**
   * One thing that may be so.
   *
   * @param holds what the predicate says
   * @param credits what the credits may be then
   * @param grade what the grade may be then
   */
  record Piece(Truth holds, Between credits, Between grade) {}

  /** Whether a predicate asks about credits, or about a grade. */
  static boolean asks(Predicate p) {
    if (p instanceof Predicate.All all) {
      return all.of().stream().anyMatch(Pieces::asks);
    }
    if (p instanceof Predicate.Any any) {
      return any.of().stream().anyMatch(Pieces::asks);
    }
    if (p instanceof Predicate.Not not) {
      return asks(not.inner());
    }
    return p instanceof Predicate.CreditsIn || p instanceof Predicate.GradeIn;
  }

  /** Everything that may be so of a record at a node; the grade is on that scale. */
  static List<Piece> of(PredicateJudge judge, Predicate p, PredicateJudge.Seen seen, String scale) {
    Field credits = Field.credits(seen.unit());
    Field grade = Field.grade(scale);
    Cells cells = new Cells(judge, seen);
    cells.add(p, seen);
    List<Map<Field, Cell>> worlds = new ArrayList<>(List.of(seen.settled()));
    for (Field field : List.of(credits, grade)) {
      if (cells.asked().containsKey(field)) {
        List<Map<Field, Cell>> next = new ArrayList<>();
        for (Map<Field, Cell> world : worlds) {
          for (Cell cell : cells.of(field)) {
            Map<Field, Cell> more = new HashMap<>(world);
            more.put(field, cell);
            next.add(more);
          }
        }
        if (!next.isEmpty() && next.size() <= MOST) {
          worlds = next;
        }
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (Map<Field, Cell> world : worlds) {
      PredicateJudge.Seen here =
          new PredicateJudge.Seen(
              seen.record(), seen.substitutes(), seen.unit(), seen.credits(), world);
      pieces.add(
          new Piece(
              judge.judge(p, here),
              range(world.get(credits), seen.credits()),
              range(world.get(grade), judge.grade(seen.record(), scale))));
    }
    return pieces;
  }

  private static Between range(@Nullable Cell cell, Between known) {
    return cell == null ? known : cell.range();
  }
}
