package dev.cairn.pathways.catalogue;

import dev.cairn.core.Experimental;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.WideType;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.AwardDefaults;
import dev.cairn.pathways.rule.Sharing;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The awards of one institution that may be asked for together, each in one version or several,
 * with what they may share. See the package for its meaning and {@link CatalogueReader} for its
 * JSON form.
 *
 * <p>Immutable and thread-safe.
 */
@Experimental
@Value.Immutable
@WideType
public interface Catalogue {
  /** Starts a catalogue. One made otherwise than by the reader is checked when it is used. */
  static Builder builder() {
    return new Builder();
  }

  /** Its own id. */
  Optional<String> id();

  /** For people. */
  Optional<String> title();

  /** The unit in which all its awards count; a node may restate it. */
  Optional<CreditUnit> unit();

  /** The name of the policy by which other units convert. */
  Optional<String> conversion();

  /** What is assumed of records that do not say. */
  @Value.Default
  default AwardDefaults defaults() {
    return AwardDefaults.NONE;
  }

  /** The time zone whose calendar days are meant. */
  @Value.Default
  default ZoneId zone() {
    return ZoneId.of("UTC");
  }

  /** The awards; those of one id are its versions. */
  List<Award> awards();

  /** Which awards, or which of their nodes, may share records; none by default. */
  List<Sharing> sharing();

  /** Which versions of an award are open to a learner; stated wherever a version is dated. */
  Optional<OpenVersions> openVersions();

  /** The awards to confer first where not all can be; the most wanted first. */
  List<String> priority();

  /** What is conferred in place of an award that is not reached. */
  List<ExitAwards> exits();

  /** The ids of the awards, in the order of the catalogue. */
  default List<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    awards().forEach(a -> ids.add(a.id().orElse("")));
    return List.copyOf(ids);
  }

  /** The versions of an award, in the order of the catalogue; empty if it has no such award. */
  default List<Award> versionsOf(String award) {
    return awards().stream().filter(a -> a.id().equals(Optional.of(award))).toList();
  }

  /** The exit awards of an award, the highest first; empty if none are stated. */
  default List<String> exitsOf(String award) {
    return exits().stream()
        .filter(e -> e.from().equals(award))
        .flatMap(e -> e.to().stream())
        .toList();
  }

  /** Collects the parts of a catalogue; not thread-safe. */
  final class Builder extends ImmutableCatalogue.Builder {
    Builder() {}
  }
}
