package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.WideType;
import dev.cairn.core.record.LearningRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Everything a verdict depends on: the rules, the learner's records and facts, and the moment.
 * Equal questions have equal answers, on every machine, in every order of the records.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@WideType
public interface Question {
  /** Starts a question; {@code award} and {@code decisionDay} must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The rules. */
  Award award();

  /** The learner's records; their ids are unique. */
  List<LearningRecord> records();

  /** Whom it is about. */
  Optional<String> learner();

  /** Facts about the learner; what is not stated is unknown. */
  Map<String, Boolean> attestations();

  /** Other awards held or not held; what is not stated is unknown. */
  List<HeldAward> awards();

  /** The learner's context, for {@code when}; what is not stated is unknown. */
  Map<String, String> context();

  /** Exceptions granted to this learner, besides those in the award. */
  List<GrantedException> exceptions();

  /** The calendar day, in the award's zone, on which the award is decided. */
  LocalDate decisionDay();

  /** Use only what was recorded by this day; empty uses everything. */
  Optional<LocalDate> knownAt();

  /**
   * Whether a record without {@code earned} counts as earned before every day a predicate asks
   * about, as it does in case files; otherwise the day is unknown.
   */
  @Value.Default
  default boolean undatedPasses() {
    return false;
  }

  /** How far ahead to look. */
  @Value.Default
  default Horizon horizon() {
    return Horizon.EARNED;
  }

  /** The policy that the award names for other credit units; empty if it names none. */
  Optional<ConversionPolicy> conversion();

  /**
   * Digests of the documents that made the records what they are: {@code mapping}, {@code
   * recognition}, {@code trust}, … to 64 hexadecimal digits; the certificate binds them.
   */
  Map<String, String> bindings();

  /** Checks that no record id stands twice and no award is stated both held and not held. */
  @Value.Check
  default void check() {
    Set<String> ids = new HashSet<>();
    for (LearningRecord r : records()) {
      if (!ids.add(r.id())) {
        throw CairnException.illegalArgument(
            "Two records have the id \"" + r.id() + "\"; give each its own.");
      }
    }
    for (HeldAward held : awards()) {
      if (held.held() && awards().contains(new HeldAward(held.award(), held.version(), false))) {
        throw CairnException.illegalArgument(
            "The award \"" + held.award() + "\" is stated both held and not held; keep one.");
      }
    }
  }

  /** Collects the parts of a question; not thread-safe. */
  final class Builder extends ImmutableQuestion.Builder {
    Builder() {}
  }
}
