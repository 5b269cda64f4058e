package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.Optional;

/**
 * A grade on a scale. Grades of different scales are not comparable by themselves.
 *
 * @param scale the scale's name: {@code GPA-4}, {@code percent}, {@code case}
 * @param value the grade as written; comparable when it is a number, higher being better
 */
public record Grade(String scale, String value) {
  /** Checks that neither is blank. */
  public Grade {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(value, "value");
    if (scale.isBlank() || value.isBlank()) {
      throw CairnException.illegalArgument("A grade needs a scale and a value; give both.");
    }
  }

  /** The grade's exact number, if it is one. */
  public Optional<Rational> number() {
    return Rational.tryParse(value);
  }

  @Override
  public String toString() {
    return value + " (" + scale + ")";
  }
}
