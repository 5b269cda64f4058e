package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Reads bounds and counts: exact, never negative, never inverted. */
final class Numbers {
  private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);

  private Numbers() {}

  /** A number that is zero or more. */
  static Optional<Rational> bound(ClosedObject fields, String name) {
    Optional<Rational> read = fields.rational(name);
    if (read.filter(r -> r.signum() < 0).isPresent()) {
      fields.error(
          "negative",
          name,
          "\"" + name + "\" is " + read.get() + ", below zero; give zero or more.");
      return Optional.empty();
    }
    return read;
  }

  /** As {@link #bound}, and it must be there. */
  static Optional<Rational> requiredBound(ClosedObject fields, String name) {
    if (!fields.has(name)) {
      fields.missing(name);
    }
    return bound(fields, name);
  }

  /** A whole number from {@code least} up. */
  static Optional<Integer> whole(ClosedObject fields, String name, int least) {
    Optional<Rational> read = fields.rational(name);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Rational r = read.get();
    if (!r.isInteger()
        || r.compareTo(Rational.of(least)) < 0
        || r.numerator().compareTo(LARGEST) > 0) {
      fields.error(
          r.signum() < 0 ? "negative" : "whole",
          name,
          "\"" + name + "\" is " + r + "; give a whole number, " + least + " or more.");
      return Optional.empty();
    }
    return Optional.of(r.numerator().intValueExact());
  }

  /** As {@link #whole}, and it must be there. */
  static Optional<Integer> requiredWhole(ClosedObject fields, String name, int least) {
    if (!fields.has(name)) {
      fields.missing(name);
    }
    return whole(fields, name, least);
  }

  /** Bounds as {@code [min]}, {@code [min, max]} or {@code [null, max]}. */
  static Optional<Bounds> array(
      ClosedObject fields, String name, boolean counts, List<Finding> findings) {
    return fields
        .array(name)
        .flatMap(a -> array(fields, a, fields.at(name), name, counts, findings));
  }

  private static Optional<Bounds> array(
      ClosedObject fields,
      JsonArray items,
      String where,
      String name,
      boolean counts,
      List<Finding> findings) {
    boolean bounds =
        (items.size() == 1 || items.size() == 2)
            && items.items().stream().anyMatch(i -> i != JsonNull.NULL);
    if (!bounds) {
      findings.add(
          Finding.error(
              "rule.bounds",
              where,
              "\""
                  + name
                  + "\" is "
                  + ClosedObject.shown(items)
                  + "; write [min], [min, max] or [null, max]."));
      return Optional.empty();
    }
    Optional<Rational> min = end(fields, items.get(0), where, 0, counts, findings);
    Optional<Rational> max =
        items.size() == 2
            ? end(fields, items.get(1), where, 1, counts, findings)
            : Optional.empty();
    return ordered(min, max, where, findings);
  }

  private static Optional<Rational> end(
      ClosedObject fields,
      JsonValue value,
      String pointer,
      int index,
      boolean counts,
      List<Finding> findings) {
    if (value == JsonNull.NULL) {
      return Optional.empty();
    }
    String where = JsonPointer.child(pointer, index);
    Optional<Rational> read = fields.rationalOf(value, where, "The bound");
    if (read.isPresent() && (read.get().signum() < 0 || (counts && !read.get().isInteger()))) {
      findings.add(
          Finding.error(
              read.get().signum() < 0 ? "rule.negative" : "rule.whole",
              where,
              "The bound "
                  + read.get()
                  + (counts
                      ? " counts records; give a whole number, 0 or more."
                      : " is below zero; give zero or more.")));
      return Optional.empty();
    }
    return read;
  }

  /** Bounds as the members {@code min} and {@code max}. */
  static Bounds minMax(ClosedObject fields, boolean counts, List<Finding> findings) {
    Optional<Rational> min = side(fields, "min", counts);
    Optional<Rational> max = side(fields, "max", counts);
    return ordered(min, max, fields.at("min"), findings).orElse(Bounds.NONE);
  }

  private static Optional<Rational> side(ClosedObject fields, String name, boolean counts) {
    return counts ? whole(fields, name, 0).map(Rational::of) : bound(fields, name);
  }

  private static Optional<Bounds> ordered(
      Optional<Rational> min, Optional<Rational> max, String where, List<Finding> findings) {
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      findings.add(
          Finding.error(
              "rule.inverted",
              where,
              "The minimum "
                  + min.get()
                  + " is above the maximum "
                  + max.get()
                  + "; swap or mend them."));
      return Optional.empty();
    }
    return Optional.of(new Bounds(min, max));
  }
}
