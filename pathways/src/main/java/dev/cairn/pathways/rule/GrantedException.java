package dev.cairn.pathways.rule;

import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A departure from the rules that somebody with authority granted one learner. An overlay, applied
 * before anything is judged, never an edit of the rules. Exceptions of the award and of the
 * question hold together, in no order.
 *
 * <pre>{@code
 * {"insert": {"record": "r1", "leaf": "electives"}, "authority": "Registrar", "date": "2026-03-01",
 *  "reason": "agreed at admission"}
 * }</pre>
 *
 * <p>The other changes: {@code {"block": {"record", "node"?}}}, {@code {"waive": {"node"}}}, {@code
 * {"setValue": {"node", "bound", "value"}}}, {@code {"substitute": {"record", "code", "node"?}}},
 * {@code {"recredit": {"record", "credits"}}}. A node named must be in the award and an inserted
 * record's leaf a {@code pick} or {@code cover}; a record named may be absent, and then nothing
 * changes. Two values for one bound, or two credits for one record, contradict each other and are
 * refused; a block at or above a leaf wins over an insert there; waiving wins over setting a
 * minimum.
 *
 * @param change what is changed
 * @param authority who granted it; not blank
 * @param date when
 * @param reason why; not blank
 */
public record GrantedException(Change change, String authority, LocalDate date, String reason) {
  /** Checks for null. */
  public GrantedException {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reason, "reason");
  }

  /** What an exception changes. */
  public sealed interface Change {
    /**
     * A record counts for a leaf as though its predicate accepted it. It must still be present, and
     * items of a {@code cover} are still only those it carries.
     *
     * @param record the record's id
     * @param leaf the leaf's id
     */
    record Insert(String record, String leaf) implements Change {}

    /**
     * A record is kept from a node, or from the whole award: no leaf at or below it uses or
     * observes the record, and constraints at or below it with {@code over: all} overlook it.
     *
     * @param record the record's id
     * @param node the node's id; empty means everywhere
     */
    record Block(String record, Optional<String> node) implements Change {}

    /**
     * A node's own minimum is zero: it asks for nothing, and what is below it is not needed. A
     * {@code pick} has no minimum, a {@code cover} no items and no minimum; an {@code allOf},
     * {@code anyOf} or {@code nOf} asks for none of its children, any of which may be active; a
     * {@code sumOf} has no minimum; {@code attest} and {@code awarded} hold; a {@code when} asks
     * for none of its branches, and the one picked may be active. Of the node's own constraints,
     * minimums of {@code total} and {@code ratio}, and {@code mean}, {@code distinct} and {@code
     * same}, are dropped. Maximums, {@code window} and {@code before} stay.
     *
     * @param node the node's id
     */
    record Waive(String node) implements Change {}

    /**
     * A node's bound takes another value: {@code count.min}, {@code count.max}, {@code credits.min}
     * and {@code credits.max} of a {@code pick} or {@code sumOf}; {@code count.min}, {@code
     * count.max} and {@code each} of a {@code cover}; {@code k} of an {@code nOf}; {@code
     * contributesAtMost} of any; and {@code constraints.N.min}, {@code .max} or {@code .months} of
     * the node's constraint at position N, counted from zero as the root's own come before the
     * award's. It must leave the bounds in order, and whole where records are counted.
     *
     * @param node the node's id
     * @param bound which bound, as above
     * @param value the new value
     */
    record SetValue(String node, String bound, Rational value) implements Change {}

    /**
     * A record stands in for a code: the code predicates of leaves and constraints at or below the
     * node see that code on it besides its own. Repeats, {@code conflicts}, {@code distinct} and
     * {@code same} see its own codes only.
     *
     * @param record the record's id
     * @param code the code it is taken for
     * @param node at which node; empty means everywhere
     */
    record Substitute(String record, String code, Optional<String> node) implements Change {}

    /**
     * A record's credits are taken as another amount, everywhere, in its own unit; if it states
     * none in the default one, or else in the award's.
     *
     * @param record the record's id
     * @param credits the amount; zero or more
     */
    record Recredit(String record, Rational credits) implements Change {}
  }

  @Override
  public String toString() {
    return Sentences.of(this);
  }
}
