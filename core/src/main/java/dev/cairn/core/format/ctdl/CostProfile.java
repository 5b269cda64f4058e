package dev.cairn.core.format.ctdl;

import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A cost ({@code ceterms:CostProfile}, under {@code estimatedCost}). One without a price only says
 * where the cost is told.
 *
 * @param name its name
 * @param description what it is
 * @param price the amount, zero or more
 * @param currency the currency, as written
 * @param directCostTypes what it pays for, terms of {@code costType}
 * @param residencyTypes the residents it is for, terms of {@code residency}
 * @param audienceTypes the learners it is for
 * @param costDetails the address of a page about it
 * @param paymentPattern how it is paid
 * @param startDate the first day it holds
 * @param endDate the last day it holds
 */
public record CostProfile(
    Optional<LocalizedText> name,
    Optional<LocalizedText> description,
    Optional<Rational> price,
    Optional<String> currency,
    List<FrameworkNode> directCostTypes,
    List<FrameworkNode> residencyTypes,
    List<FrameworkNode> audienceTypes,
    Optional<String> costDetails,
    Optional<LocalizedText> paymentPattern,
    Optional<LocalDate> startDate,
    Optional<LocalDate> endDate) {
  /** Copies the lists. */
  public CostProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(currency, "currency");
    directCostTypes = List.copyOf(directCostTypes);
    residencyTypes = List.copyOf(residencyTypes);
    audienceTypes = List.copyOf(audienceTypes);
    Objects.requireNonNull(costDetails, "costDetails");
    Objects.requireNonNull(paymentPattern, "paymentPattern");
    Objects.requireNonNull(startDate, "startDate");
    Objects.requireNonNull(endDate, "endDate");
  }
}
