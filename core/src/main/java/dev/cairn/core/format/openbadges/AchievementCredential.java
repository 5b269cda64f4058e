package dev.cairn.core.format.openbadges;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Evidence;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.WideType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The typed view of an Open Badges 3.0 credential, also called {@code OpenBadgeCredential}. It is
 * read from a document that stays as it is; properties the view does not know are in the document
 * still.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}, or {@link #read} it.
 */
@Value.Immutable
@WideType
public interface AchievementCredential {
  /** Starts a credential; id, issuer, validFrom and subject must be set. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the view from a credential that passes {@link OpenBadges#check}, in the data model 2.0 or
   * 1.1; the faults of one that does not are the refusal. Whether it is signed is not asked. Linear
   * in the document.
   */
  static Reading<AchievementCredential> read(JsonObject credential) {
    List<Finding> findings = OpenBadges.check(credential);
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    if (!credential.has("credentialSubject")
        || OneOrMany.contains(credential, "type", "EndorsementCredential")) {
      return Reading.refused(
          "ob.type", "/type", "An endorsement is no achievement; read it as what it endorses.");
    }
    return Reading.of(BadgeReader.credential(credential), findings);
  }

  /**
   * Writes it as an unsigned credential of the data model 2.0 with the contexts of Open Badges
   * 3.0.3. What is written reads back equal.
   */
  default JsonObject toJson() {
    return BadgeWriter.credential(this);
  }

  /**
   * What it says in the terms of policy frameworks. Open Badges has no place for the form of
   * participation, the type of assessment, its supervision, quality assurance, prerequisites or
   * stackability, and no unit for credits: these stay unstated. Outcomes are the names of aligned
   * competencies, the awarding body is the creator of the achievement if it has a name, else the
   * issuer, and the day of issue is {@code awardedDate}, else {@code validFrom}, in the zone.
   */
  default Microcredential describe(ZoneId zone) {
    return BadgeDescription.of(this, zone);
  }

  /** The URL that identifies the credential. */
  String id();

  /** Its types beyond {@code VerifiableCredential} and {@code AchievementCredential}. */
  Set<String> extraTypes();

  /** Who issues it. */
  Profile issuer();

  /** Its name. */
  Optional<String> name();

  /** What it is. */
  Optional<String> description();

  /** The address of its picture. */
  Optional<String> image();

  /** When the achievement was awarded. */
  Optional<DateTimeStamp> awardedDate();

  /** The moment it holds from. */
  DateTimeStamp validFrom();

  /** The moment it holds until. */
  Optional<DateTimeStamp> validUntil();

  /** Who earned what. */
  AchievementSubject subject();

  /** What shows it. */
  List<Evidence> evidence();

  /** Endorsements embedded as credentials, each to be verified by itself. */
  List<JsonObject> endorsements();

  /** Endorsements given as JWTs, each to be verified by itself. */
  List<String> endorsementJwts();

  /** The entries in status lists. */
  List<JsonObject> statuses();

  /** The schemas it names. */
  List<JsonObject> schemas();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableAchievementCredential.Builder {
    Builder() {}
  }
}
