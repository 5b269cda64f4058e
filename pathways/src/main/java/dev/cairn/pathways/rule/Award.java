package dev.cairn.pathways.rule;

import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.WideType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The rules of one award: a requirement tree with what holds for the whole. Constraints written on
 * the award in JSON are the root node's here.
 *
 * <p>Immutable and thread-safe. Read one with the rule reader or make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Award {
  /** Starts an award; {@code require} must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The award's own id, for other awards to name. */
  Optional<String> id();

  /** For people. */
  Optional<String> title();

  /** Which edition of the rules this is, for example a catalogue year. */
  Optional<String> version();

  /** The days on which this edition is in force; empty means always. */
  Optional<DateRange> valid();

  /** What is assumed of records that do not say. */
  @Value.Default
  default AwardDefaults defaults() {
    return AwardDefaults.NONE;
  }

  /**
   * The unit credits are counted in. A record of another unit counts only through {@link
   * #conversion()}; empty compares amounts as they are.
   */
  Optional<CreditUnit> unit();

  /** The name of the policy by which other units convert. */
  Optional<String> conversion();

  /** The time zone whose calendar days are meant. */
  @Value.Default
  default ZoneId zone() {
    return ZoneId.of("UTC");
  }

  /** The root of the tree. */
  Requirement require();

  /** Which records may serve several leaves; none by default. */
  List<Sharing> sharing();

  /** Sets of codes of which at most one is used anywhere in the award. */
  List<Set<String>> conflicts();

  /** The most leaves one record serves, on top of what sharing allows. */
  Optional<Integer> maxUses();

  /** Exceptions granted to this learner, applied first and visible in every explanation. */
  List<GrantedException> exceptions();

  /** Collects the parts of an award; not thread-safe. */
  final class Builder extends ImmutableAward.Builder {
    Builder() {}
  }
}
