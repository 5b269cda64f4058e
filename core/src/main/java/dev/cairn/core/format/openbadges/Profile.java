package dev.cairn.core.format.openbadges;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An issuer, creator or source of achievements. One that is only referred to has nothing but its
 * {@link #id}.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Profile {
  /** Starts a profile; the id must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** A profile of which only the id is known. */
  static Profile of(String id) {
    return builder().id(id).build();
  }

  /**
   * Reads a profile that stands by itself, or the URL that stands for one; the faults of one that
   * breaks the data model are the refusal.
   */
  static Reading<Profile> read(JsonValue profile) {
    return StandAlone.read(profile, BadgeShapes.ISSUER, BadgeReader::profile);
  }

  /** The URL that identifies it; a DID most often. */
  String id();

  /** Its name. */
  Optional<String> name();

  /** Its home page. */
  Optional<String> url();

  /** What it is. */
  Optional<String> description();

  /** Its mail address. */
  Optional<String> email();

  /** Its telephone number. */
  Optional<String> phone();

  /** The address of its picture. */
  Optional<String> image();

  /** Its country by ISO 3166-1 alpha-2, from its postal address. */
  Optional<String> countryCode();

  /** Its country as the postal address names it. */
  Optional<String> country();

  /** Its region, from its postal address. */
  Optional<String> region();

  /** Its place, from its postal address. */
  Optional<String> locality();

  /** The name of the official who answers for it. */
  Optional<String> official();

  /** The organisation it belongs to. */
  Optional<Profile> parentOrg();

  /** Other identifiers, by their type. */
  Map<String, String> otherIdentifiers();

  /** Endorsements embedded as credentials, each to be verified by itself. */
  List<JsonObject> endorsements();

  /** Endorsements given as JWTs, each to be verified by itself. */
  List<String> endorsementJwts();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableProfile.Builder {
    Builder() {}
  }
}
