package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who learns, known by identifiers: DIDs, mail addresses, student numbers. Two identifiers
 * are of one person only where the caller lists both, or a statement links them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ids the identifiers the caller knows the learner by; at least one
 * @param links statements that tie further identifiers to them
 */
public record Learner(Set<String> ids, List<IdentityLink> links) {
  /** Copies both and checks that there is an identifier. */
  public Learner {
    ids = Set.copyOf(ids);
    links = List.copyOf(links);
    if (ids.isEmpty() || ids.stream().anyMatch(String::isBlank)) {
      throw CairnException.illegalArgument(
          "A learner needs an identifier that is not blank; give at least one.");
    }
  }

  /** A learner known by these identifiers. */
  public static Learner of(String... ids) {
    return new Learner(Set.of(ids), List.of());
  }

  /** The same learner with one more statement. */
  public Learner linkedBy(IdentityLink link) {
    List<IdentityLink> more = new ArrayList<>(links);
    more.add(link);
    return new Learner(ids, more);
  }

  /**
   * Every identifier of the learner: those given and, step by step, those linked to them. Sorted;
   * links between other people's identifiers are left out.
   */
  public Set<String> allIds() {
    Set<String> all = new TreeSet<>(ids);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (IdentityLink link : links) {
        if (all.contains(link.one()) != all.contains(link.other())) {
          all.add(link.one());
          all.add(link.other());
          grown = true;
        }
      }
    }
    return all;
  }
}
