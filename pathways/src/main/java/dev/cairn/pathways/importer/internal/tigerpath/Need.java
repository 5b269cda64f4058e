package dev.cairn.pathways.importer.internal.tigerpath;

import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Predicate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One requirement of TigerPath for one class year. Its count is the number of courses that serve
 * it, or the sum of what its parts count; it is satisfied when the count reaches {@code min}, and
 * then counts for up to {@code max} above.
 *
 * @param id the names down to it, joined by slashes
 * @param title its name; blank if hidden
 * @param pointer where it stands
 * @param min the least count
 * @param max the most it counts for above; empty means all
 * @param potential what it can count for above at most, which ALL of a parent adds up
 * @param where which courses serve it; empty if it has parts
 * @param parts the requirements below
 * @param observes its courses may serve other requirements too, without being used up
 * @param sharesBelow courses may serve several of its parts
 * @param constraints on the courses used below it
 */
record Need(
    String id,
    String title,
    String pointer,
    long min,
    OptionalLong max,
    long potential,
    Optional<Predicate> where,
    List<Need> parts,
    boolean observes,
    boolean sharesBelow,
    List<Constraint> constraints) {

  /** Whether it counts for nothing above and asks for nothing. */
  boolean asksNothing() {
    return min <= 0 && max.isPresent() && max.getAsLong() <= 0;
  }

  /** What it must count to count at all. */
  long threshold() {
    return Math.max(min, 1);
  }

  /** Whether it counts for one above, or for nothing. */
  boolean isSingle() {
    return max.isPresent() && max.getAsLong() == 1;
  }

  /** Whether anything at or below it is seen without being used, or shared. */
  boolean isShared() {
    return observes || sharesBelow || parts.stream().anyMatch(Need::isShared);
  }

  /** Whether nothing at or below it is used up. */
  boolean onlySees() {
    return parts.isEmpty()
        ? observes
        : parts.stream().allMatch(p -> p.asksNothing() || p.onlySees());
  }

  /**
   * Whether as many records are used below it as it counts, once each part takes no more than
   * counts above.
   */
  boolean countsItsRecords() {
    return !isShared()
        && (max.isEmpty() || min <= max.getAsLong())
        && parts.stream().allMatch(p -> p.asksNothing() || p.countsItsRecords());
  }
}
