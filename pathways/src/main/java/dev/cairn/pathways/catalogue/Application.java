package dev.cairn.pathways.catalogue;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.WideType;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Horizon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a learner applies for under a catalogue, with everything the decision depends on besides the
 * rules: what {@link dev.cairn.pathways.rule.Question} is to one award.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@WideType
public interface Application {
  /** The context key that holds the day on which the learner entered, as {@code 2024-10-01}. */
  String ENTRY = "entry";

  /** Starts an application; {@code decisionDay} must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The ids of the awards applied for, each once; empty means all of the catalogue. */
  List<String> awards();

  /** Award id to the version the learner chose; an award without a choice is asked in each. */
  Map<String, String> versions();

  /** The awards to confer first where not all can be; empty takes the catalogue's order, if any. */
  List<String> priority();

  /** The learner's records; their ids are unique. */
  List<LearningRecord> records();

  /** Whom it is about. */
  Optional<String> learner();

  /** What is stated of the learner besides; the context key {@value #ENTRY} says when they came. */
  @Value.Default
  default Facts facts() {
    return Facts.NONE;
  }

  /** Exceptions granted; nodes are named {@code award#node}, or by the award for all of it. */
  List<GrantedException> exceptions();

  /** What earlier awards have used up. */
  @Value.Default
  default Ledger ledger() {
    return Ledger.EMPTY;
  }

  /** The calendar day, in the catalogue's zone, on which is decided. */
  LocalDate decisionDay();

  /** Use only what was recorded by this day; empty uses everything. */
  Optional<LocalDate> knownAt();

  /** As {@link dev.cairn.pathways.rule.Question#undatedPasses()}. */
  @Value.Default
  default boolean undatedPasses() {
    return false;
  }

  /** How far ahead to look. */
  @Value.Default
  default Horizon horizon() {
    return Horizon.EARNED;
  }

  /** The policy that the catalogue names for other credit units. */
  Optional<ConversionPolicy> conversion();

  /** Digests of the documents that made the records what they are. */
  Map<String, String> bindings();

  /** Collects the parts of an application; not thread-safe. */
  final class Builder extends ImmutableApplication.Builder {
    Builder() {}
  }
}
