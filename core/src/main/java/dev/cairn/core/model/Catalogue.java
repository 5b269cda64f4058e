package dev.cairn.core.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is on offer, whoever earns it: achievements with what they ask for, which of them are parts
 * of which, the pathways that lead to them, and what they are worth elsewhere. A catalogue never
 * says that anything was earned.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Catalogue {
  /** Starts a catalogue; everything is optional. */
  static Builder builder() {
    return new Builder();
  }

  /** The URL that identifies it. */
  Optional<String> id();

  /** What can be earned, in the order of the source. */
  List<Achievement> achievements();

  /** Which achievements are parts of which, by their ids. */
  List<PartOf> structure();

  /** The ways to a destination. */
  List<Pathway> pathways();

  /** The components of all pathways. */
  List<PathwayComponent> components();

  /** What is worth what elsewhere; each in one direction. */
  List<TransferValueProfile> transferValues();

  /** The achievements by id; the first of two that share one. */
  @Value.Lazy
  default Map<String, Achievement> achievementsById() {
    Map<String, Achievement> all = new HashMap<>();
    achievements().forEach(a -> a.id().ifPresent(id -> all.putIfAbsent(id, a)));
    return Map.copyOf(all);
  }

  /** The components by id, else by CTID. */
  @Value.Lazy
  default Map<String, PathwayComponent> componentsById() {
    Map<String, PathwayComponent> all = new HashMap<>();
    components().forEach(c -> all.putIfAbsent(c.id(), c));
    components().forEach(c -> c.ctid().ifPresent(ctid -> all.putIfAbsent(ctid, c)));
    return Map.copyOf(all);
  }

  /** The achievement of an id; constant time. */
  default Optional<Achievement> achievement(String id) {
    return Optional.ofNullable(achievementsById().get(Objects.requireNonNull(id, "id")));
  }

  /** The component of an id or CTID; constant time. */
  default Optional<PathwayComponent> component(String idOrCtid) {
    return Optional.ofNullable(componentsById().get(Objects.requireNonNull(idOrCtid, "idOrCtid")));
  }

  /** The components that a pathway names and this catalogue has, each once. */
  default List<PathwayComponent> componentsOf(Pathway pathway) {
    return pathway.components().stream().flatMap(id -> component(id).stream()).distinct().toList();
  }

  /** What is given for an achievement elsewhere; says nothing of the way back. Linear. */
  default List<TransferValueProfile> transferValuesFrom(String achievementId) {
    return transferValues().stream().filter(t -> t.transferFrom().contains(achievementId)).toList();
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableCatalogue.Builder {
    Builder() {}
  }
}
