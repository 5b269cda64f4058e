package dev.cairn.core.format.clr;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.format.openbadges.Achievement;
import dev.cairn.core.format.openbadges.Profile;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The typed view of a Comprehensive Learner Record 2.0. The document it is read from stays as it
 * is.
 *
 * <p>Immutable and thread-safe. It is read with {@link #read}.
 */
@Value.Immutable
@WideType
public interface ClrCredential {
  /**
   * Reads the view from a record that passes {@link ClrStructure#check}; the faults of one that
   * does not are the refusal. Linear in the document.
   */
  static Reading<ClrCredential> read(JsonObject credential) {
    List<Finding> findings = ClrStructure.check(credential);
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? Reading.refused(findings)
        : Reading.of(ClrReader.credential(credential), findings);
  }

  /** The URL that identifies the record. */
  String id();

  /** Its name. */
  String name();

  /** Who issues it. */
  Profile issuer();

  /** The moment it holds from. */
  DateTimeStamp validFrom();

  /** The moment it holds until. */
  Optional<DateTimeStamp> validUntil();

  /**
   * Whether it is said to be only a part of what the publisher knows. Whatever it says, that
   * something is absent never shows that it was not earned.
   */
  Optional<Boolean> partial();

  /** The URL that identifies the learner. */
  Optional<String> subjectId();

  /** Other identifiers of the learner. */
  List<Identity> identities();

  /** The credentials it carries, each to be verified by itself. */
  List<Contained> contained();

  /** The achievements it describes by itself, by id; those in contained credentials are theirs. */
  Map<String, Achievement> achievements();

  /** How achievements relate, as stated. */
  List<Association> associations();

  /** How achievements lie within one another. */
  @Value.Lazy
  default AchievementGraph graph() {
    return AchievementGraph.of(associations());
  }

  /** The contained credentials that assert each achievement, by its id; constant time each. */
  @Value.Lazy
  default Map<String, List<Contained>> byAchievement() {
    return ClrReader.byAchievement(contained());
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableClrCredential.Builder {
    Builder() {}
  }
}
