package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What something costs the learner.
 *
 * @param amount zero or more
 * @param currency three letters of ISO 4217
 * @param what what it pays for: tuition, assessment; empty where the source does not say
 */
public record Cost(Rational amount, String currency, Optional<String> what) {
  /** Checks the range and the shape of the currency. */
  public Cost {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(what, "what");
    currency = currency.toUpperCase(Locale.ROOT);
    if (amount.signum() < 0) {
      throw CairnException.illegalArgument(
          "A cost of " + amount + " is below zero; give zero or more.");
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw CairnException.illegalArgument(
          "\"" + currency + "\" is no currency; give three letters, such as EUR.");
    }
  }

  @Override
  public String toString() {
    return amount + " " + currency + what.map(w -> " (" + w + ")").orElse("");
  }
}
