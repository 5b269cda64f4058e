package dev.cairn.core.format.openbadges;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What can be earned: a course, a microcredential, a competency, a degree.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Achievement {
  /** Starts an achievement; id, name and description must be set. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Reads an achievement that stands by itself, as in a learner record or at its own address; the
   * faults of one that breaks the data model are the refusal.
   */
  static Reading<Achievement> read(JsonObject achievement) {
    return StandAlone.read(achievement, BadgeShapes.ACHIEVEMENT, BadgeReader::achievement);
  }

  /** The URL that identifies it; with {@link #version} it tells whether two are the same. */
  String id();

  /** Its name. */
  String name();

  /** What it is. */
  String description();

  /** What it takes, in Markdown. */
  Optional<String> criteriaNarrative();

  /** The address of a page that says what it takes. */
  Optional<String> criteriaId();

  /** What kind it is: {@code MicroCredential}, {@code Course}, {@code Competency}, … */
  Optional<String> achievementType();

  /** What it corresponds to. */
  List<Alignment> alignments();

  /** Who made it, where that is not the issuer. */
  Optional<Profile> creator();

  /** The credits it carries; Open Badges names no unit for them. */
  Optional<Rational> creditsAvailable();

  /** Its field. */
  Optional<String> fieldOfStudy();

  /** A code for people, such as a course number. */
  Optional<String> humanCode();

  /** The address of its picture. */
  Optional<String> image();

  /** Its language, a tag of BCP 47. */
  Optional<String> inLanguage();

  /** Other identifiers, by their type. */
  Map<String, String> otherIdentifiers();

  /** The ids of related achievements. */
  List<String> related();

  /** What results it may have. */
  List<ResultDescription> resultDescriptions();

  /** The speciality in its field. */
  Optional<String> specialization();

  /** Its keywords. */
  Set<String> tags();

  /** Its version. */
  Optional<String> version();

  /** Endorsements embedded as credentials, each to be verified by itself. */
  List<JsonObject> endorsements();

  /** Endorsements given as JWTs, each to be verified by itself. */
  List<String> endorsementJwts();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableAchievement.Builder {
    Builder() {}
  }
}
