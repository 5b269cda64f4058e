package dev.cairn.core.format.openbadges;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Achieved;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who earned an achievement, and how well.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface AchievementSubject {
  /** Starts a subject; the achievement must be set, and an id or an identity. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Reads an {@code IdentityObject} that stands by itself; the faults of one that breaks the data
   * model are the refusal.
   */
  static Reading<Identity> readIdentity(JsonObject identity) {
    return StandAlone.read(identity, BadgeShapes.IDENTITY, BadgeReader::identity);
  }

  /** The URL that identifies the recipient. */
  Optional<String> id();

  /** Other identifiers of the recipient. */
  List<Identity> identities();

  /** What was earned. */
  Achievement achievement();

  /** How well. */
  List<Result> results();

  /** The credits earned; Open Badges names no unit for them. */
  Optional<Rational> creditsEarned();

  /** When the learning began; empty if the source gives no offset. */
  Optional<DateTimeStamp> activityStart();

  /** When the learning ended; empty if the source gives no offset. */
  Optional<DateTimeStamp> activityEnd();

  /** The number of a licence. */
  Optional<String> licenseNumber();

  /** How it was earned, in Markdown. */
  Optional<String> narrative();

  /** The role the learner had. */
  Optional<String> role();

  /** Who assessed it, where that is not the issuer. */
  Optional<Profile> source();

  /** The academic term. */
  Optional<String> term();

  /** Whether the results reach what the achievement asks for. */
  default Achieved achieved() {
    return Achieved.of(results(), achievement().resultDescriptions());
  }

  /** Whether this is whoever has an identifier: by id, or by an identity that matches it. */
  default boolean isAbout(String identifier) {
    return id().filter(identifier::equals).isPresent()
        || identities().stream().anyMatch(i -> i.matches(identifier));
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableAchievementSubject.Builder {
    Builder() {}
  }
}
