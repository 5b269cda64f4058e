package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What something costs the learner.
 *
 * @param amount zero or more
 * @param currency three letters of ISO 4217
 * @param what what it pays for: tuition, assessment; empty where the source does not say
 * @param forWhom whom it is for: residents, members; empty where the source does not say
 */
public record Cost(
    Rational amount, String currency, Optional<String> what, Optional<String> forWhom) {
  /** A cost for anybody. */
  public static Cost of(Rational amount, String currency, Optional<String> what) {
    return new Cost(amount, currency, what, Optional.empty());
  }

  /** Whether a text has the shape of a currency, letters in either case. */
  public static boolean isCurrency(String text) {
    return text.matches("[A-Za-z]{3}");
  }

  /** Checks the range and the shape of the currency. */
  public Cost {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(forWhom, "forWhom");
    currency = currency.toUpperCase(Locale.ROOT);
    if (amount.signum() < 0) {
      throw CairnException.illegalArgument(
          "A cost of " + amount + " is below zero; give zero or more.");
    }
    if (!isCurrency(currency)) {
      throw CairnException.illegalArgument(
          "\"" + currency + "\" is no currency; give three letters, such as EUR.");
    }
  }

  @Override
  public String toString() {
    List<String> told = Stream.of(what, forWhom).flatMap(Optional::stream).toList();
    return amount + " " + currency + (told.isEmpty() ? "" : " (" + String.join(", ", told) + ")");
  }
}
