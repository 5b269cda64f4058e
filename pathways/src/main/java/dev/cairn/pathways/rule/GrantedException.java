package dev.cairn.pathways.rule;

import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A departure from the rules that somebody with authority granted one learner. An overlay, applied
 * before anything is judged, never an edit of the rules.
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
     * A record counts for a leaf as though its predicate accepted it.
     *
     * @param record the record's id
     * @param leaf the leaf's id
     */
    record Insert(String record, String leaf) implements Change {}

    /**
     * A record is kept from a node, or from the whole award.
     *
     * @param record the record's id
     * @param node the node's id; empty means everywhere
     */
    record Block(String record, Optional<String> node) implements Change {}

    /**
     * A node's own minimum is zero: it asks for nothing, and what is below it is not needed.
     *
     * @param node the node's id
     */
    record Waive(String node) implements Change {}

    /**
     * A node's bound takes another value.
     *
     * @param node the node's id
     * @param bound which bound: {@code count.min}, {@code credits.max}, {@code k}, …
     * @param value the new value
     */
    record SetValue(String node, String bound, Rational value) implements Change {}

    /**
     * A record stands in for a code: predicates see that code on it.
     *
     * @param record the record's id
     * @param code the code it is taken for
     * @param node at which node; empty means everywhere
     */
    record Substitute(String record, String code, Optional<String> node) implements Change {}

    /**
     * A record's credits are taken as another amount, in its own unit.
     *
     * @param record the record's id
     * @param credits the amount; zero or more
     */
    record Recredit(String record, Rational credits) implements Change {}
  }
}
