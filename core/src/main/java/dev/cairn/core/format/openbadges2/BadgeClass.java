package dev.cairn.core.format.openbadges2;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What can be earned.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface BadgeClass {
  /** Starts a badge class; id, name, description and issuer must be set. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a badge class that stands by itself; the faults of one that is not sound are the refusal.
   */
  static Reading<BadgeClass> read(JsonObject badgeClass) {
    return AssertionReader.alone(badgeClass, BadgeShapes2.BADGE, AssertionReader::badge);
  }

  /** The URL that identifies it. */
  String id();

  /** Its name. */
  String name();

  /** What it is. */
  String description();

  /** The address of its picture, at times a {@code data:} URL. */
  Optional<String> image();

  /** The address of a page that says what it takes. */
  Optional<String> criteriaId();

  /** What it takes, in Markdown. */
  Optional<String> criteriaNarrative();

  /** Who issues it. */
  Issuer issuer();

  /** What it corresponds to. */
  List<Alignment> alignments();

  /** Its keywords. */
  Set<String> tags();

  /** Its version. */
  Optional<String> version();

  /** The ids of related badge classes. */
  List<String> related();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableBadgeClass.Builder {
    Builder() {}
  }
}
