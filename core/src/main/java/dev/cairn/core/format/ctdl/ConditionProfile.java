package dev.cairn.core.format.ctdl;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.WideType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  List<CtdlAlignment> targetCompetencies();

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

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableConditionProfile.Builder {
    Builder() {}
  }
}
