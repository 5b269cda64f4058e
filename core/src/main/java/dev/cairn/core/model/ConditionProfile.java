package dev.cairn.core.model;

import dev.cairn.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What must be met ({@code ceterms:ConditionProfile}). CTDL defines its terms and leaves their
 * combination to the reader; this is the reading chosen here:
 *
 * <ul>
 *   <li>The properties of one profile must <em>all</em> be met: its targets, credit, age, years.
 *       Several targets of one kind must all be met too.
 *   <li>{@code alternativeCondition}: <em>one</em> of the alternatives must be met, together with
 *       what the profile itself asks for. {@link #options()} spells that out.
 *   <li>Several profiles under one property, such as {@code requires}, must <em>all</em> be met;
 *       several credit values of a profile are several ways to say one thing, and one suffices.
 *   <li>Texts ({@code condition}, {@code submissionOf}) are for people and cannot be decided.
 * </ul>
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface ConditionProfile {
  /** Starts a profile; everything is optional. */
  static Builder builder() {
    return new Builder();
  }

  /** Its name. */
  Optional<LocalizedText> name();

  /** What it is. */
  Optional<LocalizedText> description();

  /** What to do or be, for people. */
  List<LocalizedText> conditions();

  /** The ids of credentials to hold. */
  List<String> targetCredentials();

  /** The ids of assessments to pass. */
  List<String> targetAssessments();

  /** The ids of learning opportunities to complete. */
  List<String> targetLearningOpportunities();

  /** Competencies to have. */
  List<FrameworkNode> targetCompetencies();

  /** Of these, one is to be met. */
  List<ConditionProfile> alternatives();

  /** The credit to have. */
  List<CreditValue> creditValues();

  /** The least age in years. */
  Optional<Rational> minimumAge();

  /** The least years of experience. */
  Optional<Rational> yearsOfExperience();

  /** How much it counts among others, between 0 and 1. */
  Optional<Rational> weight();

  /** What to hand in: addresses. */
  List<String> submissionOf();

  /** Where to live, as written. */
  List<JsonObject> residentOf();

  /** Where it applies, as written. */
  List<JsonObject> jurisdictions();

  /** The ids of manifests of conditions that many share. */
  List<String> commonConditions();

  /** The ids of who says so. */
  List<String> assertedBy();

  /**
   * The ways to meet it, of which one suffices: the profile itself, if it has no alternatives;
   * otherwise each way to meet each alternative, joined with what the profile itself asks for. The
   * profiles given back have no alternatives.
   *
   * @return for each way, the profiles to be met together
   */
  default List<List<ConditionProfile>> options() {
    ConditionProfile own = builder().from(this).alternatives(List.of()).build();
    if (alternatives().isEmpty()) {
      return List.of(List.of(own));
    }
    List<List<ConditionProfile>> ways = new ArrayList<>();
    for (ConditionProfile alternative : alternatives()) {
      for (List<ConditionProfile> way : alternative.options()) {
        List<ConditionProfile> together = new ArrayList<>();
        together.add(own);
        together.addAll(way);
        ways.add(List.copyOf(together));
      }
    }
    return List.copyOf(ways);
  }

  /**
   * Whether what is held meets it, by the reading above; empty where something would decide that
   * nobody can tell from it: credit, age, experience, a text, a place, conditions stated elsewhere.
   * Linear in the profile.
   *
   * @param held ids of credentials, assessments, learning opportunities and competencies
   */
  default Optional<Boolean> isMetBy(Set<String> held) {
    List<Optional<Boolean>> pieces = new ArrayList<>();
    Stream.of(targetCredentials(), targetAssessments(), targetLearningOpportunities())
        .flatMap(List::stream)
        .forEach(id -> pieces.add(Optional.of(held.contains(id))));
    for (FrameworkNode c : targetCompetencies()) {
      pieces.add(c.targetNode().map(held::contains));
    }
    boolean more =
        !(conditions().isEmpty()
            && creditValues().isEmpty()
            && submissionOf().isEmpty()
            && residentOf().isEmpty()
            && commonConditions().isEmpty()
            && minimumAge().isEmpty()
            && yearsOfExperience().isEmpty());
    if (more) {
      pieces.add(Optional.empty());
    }
    if (!alternatives().isEmpty()) {
      pieces.add(Pieces.atLeast(1, alternatives().stream().map(a -> a.isMetBy(held)).toList()));
    }
    // One that states nothing but words leaves it to people.
    return pieces.isEmpty() ? Optional.empty() : Pieces.atLeast(pieces.size(), pieces);
  }

  /** Whether what is held meets several profiles of one kind: all of them. */
  static Optional<Boolean> areMetBy(List<ConditionProfile> profiles, Set<String> held) {
    return Pieces.atLeast(profiles.size(), profiles.stream().map(p -> p.isMetBy(held)).toList());
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableConditionProfile.Builder {
    Builder() {}
  }
}
