package dev.cairn.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of several awards stand, when some are editions of one credential. */
final class Editions {
  private static final Comparator<Award> ORDER =
      Comparator.comparing((Award a) -> a.id().orElse(""))
          .thenComparing(a -> a.achievement().id().orElse(""))
          .thenComparing(a -> a.achievement().title().any())
          .thenComparing(a -> a.awarded().or(a::validFrom).map(DateTimeStamp::text).orElse(""))
          .thenComparing(Award::toString);

  private Editions() {}

  /** One credential: what an issuer gave an id. */
  private record Credential(String issuer, String id) {}

  /** The awards that stand, sorted; editions that contradict one another are added to a list. */
  static List<Award> distinct(Collection<Award> awards, List<List<Award>> conflicts) {
    Map<Credential, Set<Award>> editions = new LinkedHashMap<>();
    Set<Award> standing = new LinkedHashSet<>();
    for (Award a : awards) {
      Optional<String> issuer = a.issuer().id();
      if (issuer.isPresent() && a.id().isPresent()) {
        editions
            .computeIfAbsent(new Credential(issuer.get(), a.id().get()), c -> new LinkedHashSet<>())
            .add(a);
      } else {
        standing.add(a);
      }
    }
    for (Set<Award> of : editions.values()) {
      List<Award> latest = latest(of);
      if (latest.size() > 1) {
        conflicts.add(latest);
      }
      standing.addAll(latest);
    }
    conflicts.sort(Comparator.comparing((List<Award> c) -> c.get(0), ORDER));
    List<Award> sorted = new ArrayList<>(standing);
    sorted.sort(ORDER);
    return sorted;
  }

  /** The latest by {@code validFrom}, and every one that has none. */
  private static List<Award> latest(Set<Award> editions) {
    Optional<DateTimeStamp> last =
        editions.stream()
            .flatMap(a -> a.validFrom().stream())
            .max(Comparator.comparing(DateTimeStamp::instant));
    return editions.stream()
        .filter(
            a ->
                a.validFrom().isEmpty()
                    || last.map(DateTimeStamp::instant)
                        .equals(a.validFrom().map(DateTimeStamp::instant)))
        .sorted(ORDER)
        .toList();
  }
}
