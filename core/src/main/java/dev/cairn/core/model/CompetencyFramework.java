package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import dev.cairn.core.internal.Cycles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Competencies and how they relate, whatever format they came in: CASE, ESCO, CTDL-ASN, SKOS. Its
 * tree is that of {@link CompetencyRelation#IS_CHILD_OF}; an item may have several parents, and a
 * bad source goes in circles, which is told and never followed twice.
 *
 * <p>Immutable and thread-safe. Looking up an item by id, URI or code, its children and its parents
 * takes constant time; memory is linear in items and associations.
 */
@Value.Immutable
@WideType
public interface CompetencyFramework {
  /** Starts a framework; id and title must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** What it is known by. */
  String id();

  /** Its address. */
  Optional<String> uri();

  /** Its title. */
  LocalizedText title();

  /** What it is. */
  Optional<LocalizedText> description();

  /** Who made it. */
  Optional<String> creator();

  /** Its version. */
  Optional<String> version();

  /** Its language, a tag of BCP 47. */
  Optional<String> language();

  /** How far it is: a draft, adopted, deprecated, as the source says. */
  Optional<String> status();

  /** Under what licence it may be used. */
  Optional<String> licence();

  /** Its items, in the order of the source. */
  List<Competency> items();

  /** How items relate, in the order of the source. */
  List<CompetencyAssociation> associations();

  /** The levels its items may be held at, from low to high, where it has its own. */
  List<Level> levels();

  /** How its items are judged. */
  List<Rubric> rubrics();

  /** The items by id. */
  @Value.Lazy
  default Map<String, Competency> byId() {
    Map<String, Competency> byId = new LinkedHashMap<>();
    items().forEach(i -> byId.put(i.id(), i));
    return Collections.unmodifiableMap(byId);
  }

  /** The item ids by URI and by code; a code that several items share names none of them. */
  @Value.Lazy
  default Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    Set<String> shared = new LinkedHashSet<>();
    for (Competency item : items()) {
      item.code()
          .ifPresent(
              c -> {
                if (names.putIfAbsent(c, item.id()) != null) {
                  shared.add(c);
                }
              });
    }
    shared.forEach(names::remove);
    items().forEach(i -> i.uri().ifPresent(u -> names.put(u, i.id())));
    return Collections.unmodifiableMap(names);
  }

  /** The ids right below each id, in order. */
  @Value.Lazy
  default Map<String, List<String>> tree() {
    List<CompetencyAssociation> ordered = new ArrayList<>(associations());
    // A stable sort: numbered siblings first, in their order, the others as they stand.
    ordered.sort(
        Comparator.comparing((CompetencyAssociation a) -> a.order().isEmpty())
            .thenComparing(a -> a.order().orElse(Rational.ZERO)));
    Map<String, Set<String>> down = new LinkedHashMap<>();
    for (CompetencyAssociation a : ordered) {
      if (a.relation() == CompetencyRelation.IS_CHILD_OF) {
        down.computeIfAbsent(a.target(), t -> new LinkedHashSet<>()).add(a.origin());
      }
    }
    return frozen(down);
  }

  /** The ids right above each id. */
  @Value.Lazy
  default Map<String, List<String>> upwards() {
    Map<String, Set<String>> up = new LinkedHashMap<>();
    for (CompetencyAssociation a : associations()) {
      if (a.relation() == CompetencyRelation.IS_CHILD_OF) {
        up.computeIfAbsent(a.origin(), t -> new LinkedHashSet<>()).add(a.target());
      }
    }
    return frozen(up);
  }

  /** The item that an alignment means: of that id, else of that URI or code. */
  default Optional<Competency> find(String idOrUriOrCode) {
    return Optional.ofNullable(byId().get(idOrUriOrCode))
        .or(
            () ->
                Optional.ofNullable(byName().get(idOrUriOrCode))
                    .flatMap(id -> Optional.ofNullable(byId().get(id))));
  }

  /** The items right below one, or below the framework where its own id is given. */
  default List<Competency> children(String id) {
    return known(tree().getOrDefault(id, List.of()));
  }

  /** The items right above one. */
  default List<Competency> parents(String id) {
    return known(upwards().getOrDefault(id, List.of()));
  }

  /** The items below nothing of this framework, in its order. */
  default List<Competency> roots() {
    Set<Competency> roots = new LinkedHashSet<>(children(id()));
    items().stream().filter(i -> parents(i.id()).isEmpty()).forEach(roots::add);
    return List.copyOf(roots);
  }

  /** Circles of the tree, each as the ids along it, the first repeated at the end. */
  default List<List<String>> cycles() {
    return List.copyOf(Cycles.find(tree().keySet(), id -> tree().getOrDefault(id, List.of())));
  }

  /** The ids that associations name and no item has. */
  default Set<String> outside() {
    Set<String> outside = new LinkedHashSet<>();
    for (CompetencyAssociation a : associations()) {
      for (String end : List.of(a.origin(), a.target())) {
        if (!byId().containsKey(end) && !end.equals(id())) {
          outside.add(end);
        }
      }
    }
    return Collections.unmodifiableSet(outside);
  }

  private List<Competency> known(Collection<String> ids) {
    return ids.stream().flatMap(i -> Optional.ofNullable(byId().get(i)).stream()).toList();
  }

  private static Map<String, List<String>> frozen(Map<String, Set<String>> sets) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    sets.forEach((k, v) -> lists.put(k, List.copyOf(v)));
    return Collections.unmodifiableMap(lists);
  }

  /** Checks that no id stands twice. */
  @Value.Check
  default void check() {
    Set<String> ids = new LinkedHashSet<>();
    for (Competency item : items()) {
      if (!ids.add(item.id()) || item.id().equals(id())) {
        throw CairnException.illegalArgument(
            "The id \"" + item.id() + "\" stands twice in \"" + title() + "\"; give each its own.");
      }
    }
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableCompetencyFramework.Builder {
    Builder() {}
  }
}
