package dev.cairn.core.framework;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares levels by tables. Within one framework the order is that of its codes (of numbers, if
 * the framework is not known here). Between two it is what a table between them says, read either
 * way, and where it says that nothing corresponds the two are not comparable; failing that, what
 * two tables say that compare both with one third framework. Longer chains are not followed: each
 * step is only broadly true. Comparable never means recognised.
 *
 * <p>Immutable and thread-safe.
 */
public final class LevelTables {
  private final Map<String, LevelFramework> frameworks = new HashMap<>();
  private final List<LevelTable> tables;

  private LevelTables(Collection<LevelFramework> frameworks, Collection<LevelTable> tables) {
    frameworks.forEach(f -> this.frameworks.put(f.id(), f));
    this.tables = List.copyOf(tables);
    for (LevelTable table : this.tables) {
      table.matches().forEach((code, others) -> check(table, code, others));
    }
  }

  private void check(LevelTable table, String code, List<String> others) {
    List<Level> levels = new ArrayList<>(List.of(Level.of(table.from(), code)));
    others.forEach(o -> levels.add(Level.of(table.to(), o)));
    for (Level level : levels) {
      LevelFramework framework = frameworks.get(level.framework());
      if (framework == null || framework.rank(level.value()).isEmpty()) {
        throw CairnException.illegalArgument(
            "The table "
                + table.id()
                + " speaks of "
                + level
                + ", which no framework has; add it.");
      }
    }
  }

  /**
   * Tables of the caller's own.
   *
   * @throws CairnException if a table speaks of a level that its framework does not have
   */
  public static LevelTables of(
      Collection<LevelFramework> frameworks, Collection<LevelTable> tables) {
    return new LevelTables(frameworks, tables);
  }

  /** The tables that are published and known here. */
  public static LevelTables published() {
    return PublishedLevels.TABLES;
  }

  /** The tables. */
  public List<LevelTable> tables() {
    return tables;
  }

  /** The framework of an id. */
  public Optional<LevelFramework> framework(String id) {
    return Optional.ofNullable(frameworks.get(id));
  }

  /** How a level stands to another, by the tables that stand on a day. */
  public LevelAnswer compare(Level level, Level other, LocalDate day) {
    if (level.framework().equals(other.framework())) {
      return new LevelAnswer(within(level, other), List.of());
    }
    if (hasNoMatch(level, other.framework(), day) || hasNoMatch(other, level.framework(), day)) {
      return new LevelAnswer(LevelAnswer.Order.NOT_COMPARABLE, List.of());
    }
    return direct(level, other, day)
        .or(
            () ->
                direct(other, level, day).map(a -> new LevelAnswer(a.order().turned(), a.tables())))
        .or(() -> throughThird(level, other, day))
        .orElseGet(() -> new LevelAnswer(LevelAnswer.Order.NOT_COMPARABLE, List.of()));
  }

  /** Whether a table between the two says that nothing corresponds to the level. */
  private boolean hasNoMatch(Level level, String framework, LocalDate day) {
    return tables.stream()
        .filter(t -> t.stands(day))
        .filter(t -> t.from().equals(level.framework()) && t.to().equals(framework))
        .map(t -> t.matches().get(level.value()))
        .anyMatch(m -> m != null && m.isEmpty());
  }

  private LevelAnswer.Order within(Level level, Level other) {
    if (level.equals(other)) {
      return LevelAnswer.Order.SAME;
    }
    LevelFramework framework = frameworks.get(level.framework());
    if (framework == null) {
      Optional<Rational> a = level.rank();
      Optional<Rational> b = other.rank();
      return a.isPresent() && b.isPresent()
          ? order(a.get().compareTo(b.get()))
          : LevelAnswer.Order.NOT_COMPARABLE;
    }
    if (framework.rank(level.value()).isEmpty() || framework.rank(other.value()).isEmpty()) {
      return LevelAnswer.Order.NOT_COMPARABLE;
    }
    return order(
        Integer.compare(
            framework.rank(level.value()).getAsInt(), framework.rank(other.value()).getAsInt()));
  }

  private static LevelAnswer.Order order(int comparison) {
    return comparison < 0
        ? LevelAnswer.Order.LOWER
        : comparison > 0 ? LevelAnswer.Order.HIGHER : LevelAnswer.Order.SAME;
  }

  private Optional<LevelAnswer> direct(Level level, Level other, LocalDate day) {
    Optional<Range> range = range(level, other.framework(), day);
    LevelFramework target = frameworks.get(other.framework());
    if (range.isEmpty() || target == null || target.rank(other.value()).isEmpty()) {
      return Optional.empty();
    }
    int at = target.rank(other.value()).getAsInt();
    return Optional.of(
        new LevelAnswer(range.get().against(new Range(at, at, List.of())), range.get().tables()));
  }

  private Optional<LevelAnswer> throughThird(Level level, Level other, LocalDate day) {
    TreeSet<String> thirds = new TreeSet<>(frameworks.keySet());
    for (String third : thirds) {
      Optional<Range> a = range(level, third, day);
      Optional<Range> b = range(other, third, day);
      if (a.isPresent() && b.isPresent()) {
        List<LevelTable> both = new ArrayList<>(a.get().tables());
        both.addAll(b.get().tables());
        return Optional.of(new LevelAnswer(a.get().against(b.get()), both));
      }
    }
    return Optional.empty();
  }

  /** What a level corresponds to in another framework, over every table that says so. */
  private Optional<Range> range(Level level, String framework, LocalDate day) {
    LevelFramework target = frameworks.get(framework);
    int low = Integer.MAX_VALUE;
    int high = -1;
    List<LevelTable> used = new ArrayList<>();
    for (LevelTable table : tables) {
      List<String> matches = table.matches().get(level.value());
      if (target == null
          || matches == null
          || matches.isEmpty()
          || !table.from().equals(level.framework())
          || !table.to().equals(framework)
          || !table.stands(day)) {
        continue;
      }
      used.add(table);
      for (String code : matches) {
        int at = target.rank(code).orElseThrow();
        low = Math.min(low, at);
        high = Math.max(high, at);
      }
    }
    return used.isEmpty() ? Optional.empty() : Optional.of(new Range(low, high, used));
  }

  private record Range(int low, int high, List<LevelTable> tables) {
    LevelAnswer.Order against(Range other) {
      if (high < other.low) {
        return LevelAnswer.Order.LOWER;
      }
      if (low > other.high) {
        return LevelAnswer.Order.HIGHER;
      }
      return low == high && other.low == other.high
          ? LevelAnswer.Order.SAME
          : LevelAnswer.Order.OVERLAPPING;
    }
  }
}
