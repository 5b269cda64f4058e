package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.Optional;

/**
 * A level of a framework. Levels of different frameworks are not comparable by themselves.
 *
 * @param framework the framework's short name or URI: {@code EQF}, {@code SCQF}, {@code case}
 * @param value the level's code in it, most often a number: {@code 6}
 */
public record Level(String framework, String value) {
  /** Checks that neither is blank. */
  public Level {
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(value, "value");
    if (framework.isBlank() || value.isBlank()) {
      throw CairnException.illegalArgument("A level needs a framework and a value; give both.");
    }
  }

  /** The level {@code value} of {@code framework}. */
  public static Level of(String framework, String value) {
    return new Level(framework, value);
  }

  /** The position of a level whose code is a number, for comparison within its framework. */
  public Optional<Rational> rank() {
    return Rational.tryParse(value);
  }

  @Override
  public String toString() {
    return framework + " " + value;
  }
}
