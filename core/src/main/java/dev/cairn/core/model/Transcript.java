package dev.cairn.core.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The awards of one person that travel in one document: a badge holds one, a learner record or a
 * European Digital Credential may hold many.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Transcript {
  /** Starts a transcript; the recipient must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** A transcript of one award: the award's own id, issuer and dates. */
  static Transcript of(Award award) {
    return builder()
        .id(award.id())
        .name(award.name())
        .issuer(award.issuer())
        .recipient(award.recipient())
        .validFrom(award.validFrom())
        .validUntil(award.validUntil())
        .addAwards(award)
        .build();
  }

  /** The URL that identifies the document. */
  Optional<String> id();

  /** What it is called. */
  Optional<LocalizedText> name();

  /** Who issues the document; empty where nobody does. */
  Optional<Organisation> issuer();

  /** Whose awards they are. */
  Recipient recipient();

  /** The moment it holds from. */
  Optional<DateTimeStamp> validFrom();

  /** The moment it holds until. */
  Optional<DateTimeStamp> validUntil();

  /**
   * Whether it says that it is not the whole record; absence never shows that nothing was earned.
   */
  Optional<Boolean> partial();

  /** The awards, in the order of the document. */
  List<Award> awards();

  /** Achievements it describes without saying that they were earned. */
  List<Achievement> described();

  /** Which achievements are parts of which, by their ids. */
  List<PartOf> structure();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableTranscript.Builder {
    Builder() {}
  }
}
