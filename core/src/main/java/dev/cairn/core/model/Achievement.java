package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What can be earned, in whatever format it is described: a microcredential, a qualification, a
 * course, a competency. An empty value means that the source does not say.
 *
 * <p>Immutable and thread-safe. Equality is of every field; {@link #sameAs} tells whether two
 * descriptions are of one achievement.
 */
@Value.Immutable
@WideType
public interface Achievement {
  /** Starts an achievement; the title must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The URL that identifies it. */
  Optional<String> id();

  /** Its version; with the id it identifies one edition. */
  Optional<String> version();

  /** What kind of thing it is. */
  @Value.Default
  default AchievementKind kind() {
    return AchievementKind.OTHER;
  }

  /** The source's own word or term for its kind, such as {@code MasterDegree}. */
  Optional<Concept> type();

  /** Its title. */
  LocalizedText title();

  /** What it is. */
  Optional<LocalizedText> description();

  /** What it takes to earn it. */
  Optional<LocalizedText> criteria();

  /** The address of a page that says what it takes. */
  Optional<String> criteriaPage();

  /** A code for people, such as a course number. */
  Optional<String> code();

  /** Other identifiers. */
  List<Identifier> identifiers();

  /** Who made it, where that is not the issuer. */
  Optional<Organisation> creator();

  /** What the learner knows, understands and can do afterwards. */
  List<LearningOutcome> outcomes();

  /** What it corresponds to in frameworks and catalogues. */
  List<Alignment> alignments();

  /** What it is worth; one amount for each scheme, each with its unit. */
  List<Credit> credits();

  /**
   * What it is worth, where an amount and its unit do not say it all: a range, a share, a credit of
   * some level. Never to be added to {@link #credits}, which holds those of them that are amounts.
   */
  List<CreditValue> creditValues();

  /** The notional hours of learning, assessment included. */
  Optional<Workload> workload();

  /** Its levels; one for each framework. */
  List<Level> levels();

  /** How it is assessed. */
  List<Assessment> assessments();

  /** How one takes part: online, on site, blended. */
  Optional<Concept> participation();

  /** The setting of the learning: formal, non-formal, informal. */
  Optional<Concept> setting();

  /** What stands for its quality. */
  List<Accreditation> qualityAssurance();

  /** Who recognises it, and as what. */
  List<Recognition> recognitions();

  /** What had to be known or held before. */
  Optional<LocalizedText> prerequisites();

  /**
   * What must be met, by what it is for, where the source says it part by part. Several profiles of
   * one kind must all be met, of alternatives within one profile one: {@link ConditionProfile}. The
   * texts {@link #criteria} and {@link #prerequisites} say it for people.
   */
  Map<ConditionKind, List<ConditionProfile>> conditions();

  /** The profiles of one kind; empty if there are none. */
  default List<ConditionProfile> conditions(ConditionKind kind) {
    return conditions().getOrDefault(kind, List.of());
  }

  /** Whether it may become part of something larger; false where it stands alone. */
  Optional<Boolean> stackable();

  /** What it costs the learner. */
  List<Cost> costs();

  /** Its fields of study. */
  List<Concept> fields();

  /** The speciality in its field. */
  Optional<String> specialization();

  /** Its keywords. */
  Set<String> keywords();

  /** Its language, a tag of BCP 47. */
  Optional<String> language();

  /** The address of its picture. */
  Optional<String> image();

  /** Where more is said. */
  Optional<String> homepage();

  /** The ids of related achievements. */
  List<String> related();

  /** What results it may have, and which is asked for. */
  List<ResultDescription> resultDescriptions();

  /** What others say of it. */
  List<Endorsement> endorsements();

  /** Whether two descriptions are of one achievement. */
  enum Sameness {
    /** They are. */
    SAME,
    /** They are not. */
    DIFFERENT,
    /** They may be. */
    UNKNOWN
  }

  /**
   * Whether this and another description are of one edition of one achievement: equal ids and
   * versions say so, and so does an identifier both have. One id with two versions is two editions;
   * a version that only one states leaves it unknown, and so does a missing id.
   */
  default Sameness sameAs(Achievement other) {
    if (id().isPresent() && id().equals(other.id())) {
      return version().equals(other.version())
          ? Sameness.SAME
          : version().isPresent() && other.version().isPresent()
              ? Sameness.DIFFERENT
              : Sameness.UNKNOWN;
    }
    if (identifiers().stream().anyMatch(other.identifiers()::contains)) {
      return Sameness.SAME;
    }
    return id().isPresent() && other.id().isPresent() ? Sameness.DIFFERENT : Sameness.UNKNOWN;
  }

  /** The credit in a unit, if it is stated. */
  default Optional<Credit> creditsIn(CreditUnit unit) {
    return credits().stream().filter(c -> c.unit().equals(unit)).findFirst();
  }

  /** Checks that there is one amount for each unit and one level for each framework. */
  @Value.Check
  default void check() {
    if (credits().stream().map(Credit::unit).distinct().count() < credits().size()) {
      throw CairnException.illegalArgument(
          "\"" + title() + "\" has two amounts of one unit: " + credits() + "; keep one of them.");
    }
    if (levels().stream().map(Level::framework).distinct().count() < levels().size()) {
      throw CairnException.illegalArgument(
          "\"" + title() + "\" has two levels of one framework: " + levels() + "; keep one.");
    }
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableAchievement.Builder {
    Builder() {}
  }
}
