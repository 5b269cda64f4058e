package dev.cairn.core.format.openbadges2;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who issues badges ({@code Issuer} or {@code Profile}). One that is only referred to has nothing
 * but its {@link #id}.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Issuer {
  /** Starts an issuer; the id must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Reads a profile that stands by itself; the faults of one that is not sound are the refusal. */
  static Reading<Issuer> read(JsonObject profile) {
    return AssertionReader.alone(profile, BadgeShapes2.ISSUER, AssertionReader::issuer);
  }

  /** The URL that identifies it. */
  String id();

  /** Its name. */
  Optional<String> name();

  /** Its home page. */
  Optional<String> url();

  /** Its mail address. */
  Optional<String> email();

  /** Its telephone number. */
  Optional<String> telephone();

  /** What it is. */
  Optional<String> description();

  /** The address of its picture. */
  Optional<String> image();

  /** The addresses of its keys. */
  List<String> publicKeys();

  /** The address of its list of revoked assertions. */
  Optional<String> revocationList();

  /** How its assertions are verified, where it says so for all of them. */
  Optional<VerificationObject> verification();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableIssuer.Builder {
    Builder() {}
  }
}
