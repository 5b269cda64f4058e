package dev.cairn.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What something is worth when it is carried elsewhere ({@code ceterms:TransferValueProfile}).
 * Directed and dated: what holds from A for B says nothing of the way back, and nothing outside its
 * days.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface TransferValueProfile extends DescribedResource {
  /** Starts a profile; the id must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  @Value.Default
  default String type() {
    return "TransferValueProfile";
  }

  /** What it is worth. */
  List<CreditValue> transferValues();

  /** The ids of what the value is given for: the learning done. */
  List<String> transferFrom();

  /** The ids of what the value may be used towards. */
  List<String> transferFor();

  /** The first day it holds; unbounded if empty. */
  Optional<LocalDate> startDate();

  /** The last day it holds; unbounded if empty. */
  Optional<LocalDate> endDate();

  /** The ids of who owns it. */
  List<String> ownedBy();

  /** The ids of the profiles it follows from. */
  List<String> derivedFrom();

  /** Whether it holds on a day. */
  default boolean holdsOn(LocalDate day) {
    return startDate().map(s -> !day.isBefore(s)).orElse(true)
        && endDate().map(e -> !day.isAfter(e)).orElse(true);
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableTransferValueProfile.Builder {
    Builder() {}
  }
}
