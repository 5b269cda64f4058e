package dev.cairn.core.model;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.Cycles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Many awards, each once, and which achievements are parts of which.
 *
 * <p>What is the same is decided with care. Equal awards are one. Of several editions of one
 * credential (one issuer, one id) the latest by {@code validFrom} stands; editions that cannot be
 * put in order all stay and are listed as {@link #conflicts}. Awards that may be the same but do
 * not say so, since their ids differ or are missing, all stay: what is unknown stays unknown.
 *
 * <p>Immutable and thread-safe. Two portfolios are equal if they hold the same awards and parts, in
 * whatever order. Making one is linear but for sorting; lookups take constant time.
 */
public final class Portfolio {
  private final List<Award> awards;
  private final List<List<Award>> conflicts;
  private final Map<String, List<Award>> byAchievement = new HashMap<>();
  private final Map<String, TreeSet<String>> parts = new HashMap<>();
  private final Map<String, TreeSet<String>> wholes = new HashMap<>();

  private Portfolio(List<Award> awards, List<List<Award>> conflicts, Collection<PartOf> structure) {
    this.awards = List.copyOf(awards);
    this.conflicts = List.copyOf(conflicts);
    for (Award a : this.awards) {
      a.achievement()
          .id()
          .ifPresent(id -> byAchievement.computeIfAbsent(id, i -> new ArrayList<>(1)).add(a));
    }
    for (PartOf p : structure) {
      parts.computeIfAbsent(p.whole(), w -> new TreeSet<>()).add(p.part());
      wholes.computeIfAbsent(p.part(), w -> new TreeSet<>()).add(p.whole());
    }
  }

  /**
   * A portfolio of these awards.
   *
   * @param structure which achievements are parts of which; ids that no award has are allowed
   * @return refused as {@code portfolio.cycle} if something is a part of itself, however indirectly
   */
  public static Reading<Portfolio> of(Collection<Award> awards, Collection<PartOf> structure) {
    Map<String, Set<String>> down = new LinkedHashMap<>();
    structure.forEach(
        p -> down.computeIfAbsent(p.whole(), w -> new LinkedHashSet<>()).add(p.part()));
    List<Finding> findings = new ArrayList<>();
    for (List<String> cycle : Cycles.find(down.keySet(), id -> down.getOrDefault(id, Set.of()))) {
      findings.add(
          Finding.error(
              "portfolio.cycle",
              "",
              "These achievements are parts of themselves: "
                  + String.join(" > ", cycle)
                  + "; take one of the links out."));
    }
    if (!findings.isEmpty()) {
      return Reading.refused(findings);
    }
    List<List<Award>> conflicts = new ArrayList<>();
    return Reading.of(new Portfolio(Editions.distinct(awards, conflicts), conflicts, structure));
  }

  /** A portfolio in which nothing is part of anything. */
  public static Portfolio of(Collection<Award> awards) {
    return of(awards, List.of()).orThrow();
  }

  /** The awards, each once. */
  public List<Award> awards() {
    return awards;
  }

  /** Editions of one credential that say different things and cannot be put in order. */
  public List<List<Award>> conflicts() {
    return conflicts;
  }

  /** The awards of an achievement; several where it was earned more than once. */
  public List<Award> awardsOf(String achievementId) {
    return List.copyOf(byAchievement.getOrDefault(achievementId, List.of()));
  }

  /** The ids of the parts right below an achievement, sorted. */
  public Set<String> parts(String achievementId) {
    return Set.copyOf(parts.getOrDefault(achievementId, new TreeSet<>()));
  }

  /** The ids of what an achievement is a part of, sorted. */
  public Set<String> wholes(String achievementId) {
    return Set.copyOf(wholes.getOrDefault(achievementId, new TreeSet<>()));
  }

  /** Which achievements are parts of which, sorted. */
  public List<PartOf> structure() {
    return new TreeSet<>(parts.keySet())
        .stream()
            .flatMap(
                w -> parts.getOrDefault(w, new TreeSet<>()).stream().map(p -> new PartOf(p, w)))
            .toList();
  }

  /** The awards about a learner. */
  public List<Award> about(Learner learner) {
    return awards.stream().filter(a -> a.recipient().isAbout(learner)).toList();
  }

  /**
   * The credit in a unit: of a whole and its parts whichever is more, a part of several wholes in
   * the first of them only, an achievement earned twice once. Nothing is converted. An award whose
   * credit is not stated in the unit is listed, never guessed; a whole that does not say is as much
   * as its parts.
   */
  public CreditTotal credits(CreditUnit unit) {
    return CreditSum.of(this, unit);
  }

  /** The part whose whole is another awarded or named achievement counts there. */
  Optional<String> firstWhole(String achievementId) {
    return wholes.getOrDefault(achievementId, new TreeSet<>()).stream().findFirst();
  }

  /** Every achievement id there is, of awards and of the structure, sorted. */
  Set<String> achievementIds() {
    Set<String> ids = new TreeSet<>(byAchievement.keySet());
    ids.addAll(parts.keySet());
    ids.addAll(wholes.keySet());
    return ids;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Portfolio p
        && Set.copyOf(awards).equals(Set.copyOf(p.awards))
        && parts.equals(p.parts);
  }

  @Override
  public int hashCode() {
    return 31 * Set.copyOf(awards).hashCode() + parts.hashCode();
  }

  @Override
  public String toString() {
    return awards.size() + " awards";
  }
}
