package dev.cairn.core.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What to do to complete a component ({@code ceterms:ComponentCondition}). CTDL says how many
 * targets are asked for and leaves the rest to the reader; this is the reading chosen here:
 *
 * <ul>
 *   <li>The pieces of a condition are its targets, each nested condition, and its constraints.
 *       Where there is a {@link #requiredNumber()}, the targets are one piece, met when so many of
 *       them are complete; without a number each target is a piece by itself.
 *   <li>The operator combines the pieces: {@code And} all, {@code Or} one, {@code Not} none;
 *       without an operator all.
 *   <li>Where there are no targets and no operator, the number counts the nested conditions.
 *   <li>Constraints cannot be decided from completed components alone.
 * </ul>
 *
 * <p>The draft form {@code leftOperand: "reqNum"}, {@code operand: "="}, {@code rightOperand: n} is
 * read as the required number n, and {@code logicalOperand} as the operator. CTDL defines no
 * sharing: a component may serve any number of conditions.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface ComponentCondition {
  /** Starts a condition; everything is optional. */
  static Builder builder() {
    return new Builder();
  }

  /** Its blank node or URL, if it has one. */
  Optional<String> id();

  /** Its name. */
  Optional<LocalizedText> name();

  /** What it means. */
  Optional<LocalizedText> description();

  /** How many targets are asked for; at least zero. */
  Optional<Integer> requiredNumber();

  /** How the pieces combine. */
  Optional<LogicalOperator> operator();

  /** The ids of the components it speaks of. */
  List<String> targets();

  /** The conditions within it. */
  List<ComponentCondition> conditions();

  /** The comparisons within it. */
  List<Constraint> constraints();

  /** How many constraints are asked for; all if empty. */
  Optional<Integer> requiredConstraints();

  /**
   * Whether these completed components meet it, by the reading above; empty where a constraint
   * would decide. Linear in the condition.
   */
  default Optional<Boolean> isMetBy(Set<String> completed) {
    List<Optional<Boolean>> pieces = new ArrayList<>();
    Set<String> distinct = new LinkedHashSet<>(targets());
    if (requiredNumber().isPresent() && !distinct.isEmpty()) {
      long done = distinct.stream().filter(completed::contains).count();
      pieces.add(Optional.of(done >= requiredNumber().get()));
    } else {
      distinct.forEach(t -> pieces.add(Optional.of(completed.contains(t))));
    }
    conditions().forEach(c -> pieces.add(c.isMetBy(completed)));
    if (!constraints().isEmpty()) {
      pieces.add(Optional.empty());
    }
    if (targets().isEmpty() && operator().isEmpty() && requiredNumber().isPresent()) {
      return Pieces.atLeast(requiredNumber().get(), pieces);
    }
    return switch (operator().orElse(LogicalOperator.AND)) {
      case AND -> Pieces.atLeast(pieces.size(), pieces);
      case OR -> Pieces.atLeast(Math.min(1, pieces.size()), pieces);
      case NOT -> Pieces.atLeast(Math.min(1, pieces.size()), pieces).map(any -> !any);
    };
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableComponentCondition.Builder {
    Builder() {}
  }
}
