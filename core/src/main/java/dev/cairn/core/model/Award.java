package dev.cairn.core.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That somebody earned something: an achievement, a recipient, an issuer, and when, how well and on
 * what evidence. An empty value means that the source does not say. It is what a credential says;
 * whether the credential holds is for a verifier to tell.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Award {
  /** Starts an award; achievement, recipient and issuer must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** The URL that identifies the credential. */
  Optional<String> id();

  /** What was earned. */
  Achievement achievement();

  /** Who earned it. */
  Recipient recipient();

  /** Who says so. */
  Organisation issuer();

  /** Who awards it, where that is not the issuer of the credential. */
  Optional<Organisation> awardingBody();

  /** What the credential is called, where that is not the achievement's title. */
  Optional<LocalizedText> name();

  /** What the credential is. */
  Optional<LocalizedText> description();

  /** The address of the credential's picture. */
  Optional<String> image();

  /** When it was awarded. */
  Optional<DateTimeStamp> awarded();

  /** The moment it holds from. */
  Optional<DateTimeStamp> validFrom();

  /** The moment it holds until. */
  Optional<DateTimeStamp> validUntil();

  /** When the learning began. */
  Optional<DateTimeStamp> activityStart();

  /** When the learning ended. */
  Optional<DateTimeStamp> activityEnd();

  /** The credit earned. */
  Optional<Credit> creditsEarned();

  /** How well. */
  List<Result> results();

  /** How it was assessed. */
  List<Assessment> assessments();

  /** What shows it. */
  List<Evidence> evidence();

  /** Where it is said whether the credential still stands. */
  List<StatusEntry> statuses();

  /** The number of a licence. */
  Optional<String> licenseNumber();

  /** How it was earned, in Markdown. */
  Optional<String> narrative();

  /** The role the learner had. */
  Optional<String> role();

  /** Who assessed it, where that is not the issuer. */
  Optional<Organisation> assessor();

  /** The academic term. */
  Optional<String> term();

  /** What others say of it. */
  List<Endorsement> endorsements();

  /** The day it was earned: awarded, else the end of the learning, else valid from. */
  default Optional<LocalDate> earned(ZoneId zone) {
    return awarded().or(this::activityEnd).or(this::validFrom).map(m -> m.dayIn(zone));
  }

  /** Whether the results reach what the achievement asks for; no results, the award says so. */
  default Achieved achieved() {
    return Achieved.of(results(), achievement().resultDescriptions());
  }

  /** What it says in the terms of policy frameworks, with days of a zone. */
  default Microcredential describe(ZoneId zone) {
    return AwardDescription.of(this, zone);
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableAward.Builder {
    Builder() {}
  }
}
