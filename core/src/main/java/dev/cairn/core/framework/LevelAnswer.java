package dev.cairn.core.framework;

import java.util.List;
import java.util.Objects;

/**
 * How a level compares with another, and by which tables.
 *
 * @param order how
 * @param tables the tables the answer rests on; none within one framework
 */
public record LevelAnswer(Order order, List<LevelTable> tables) {
  /** How one level stands to another. */
  public enum Order {
    /** Below it. */
    LOWER,
    /** Broadly comparable. */
    SAME,
    /** Above it. */
    HIGHER,
    /** It corresponds to several levels, and the other is among them. */
    OVERLAPPING,
    /** No table in force says anything of the two. */
    NOT_COMPARABLE;

    /** The same seen from the other side. */
    public Order turned() {
      return switch (this) {
        case LOWER -> HIGHER;
        case HIGHER -> LOWER;
        default -> this;
      };
    }
  }

  /** Copies the tables. */
  public LevelAnswer {
    Objects.requireNonNull(order, "order");
    tables = List.copyOf(tables);
  }
}
