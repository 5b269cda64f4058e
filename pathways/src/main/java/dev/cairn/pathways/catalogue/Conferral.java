package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.catalogue.ConferralCertificate.SetClaim;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Verdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What can be conferred on a learner who applies for several awards.
 *
 * <p>Immutable and thread-safe.
 *
 * @param catalogue the rules
 * @param application what was applied for
 * @param held the awards applied for that the ledger says were conferred before
 * @param together all the others together
 * @param maximal the sets of awards that can be conferred together and to which none of the others
 *     can be added, the larger first and then in the order asked; at most 100
 * @param cut whether there may be more of them that were not sought
 * @param conferred the set to be conferred: all, or the one that the priority picks, or the only
 *     maximal one; empty if nothing can be, or if somebody has to choose
 * @param others {@code conferred} with each of the awards left out added: why it is left out
 * @param exits what is reached in place of the awards left out
 */
public record Conferral(
    Catalogue catalogue,
    Application application,
    List<String> held,
    JointDecision together,
    List<JointDecision> maximal,
    boolean cut,
    Optional<JointDecision> conferred,
    List<JointDecision> others,
    List<Exit> exits) {
  /** Copies the lists. */
  public Conferral {
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(application, "application");
    held = List.copyOf(held);
    Objects.requireNonNull(together, "together");
    maximal = List.copyOf(maximal);
    Objects.requireNonNull(conferred, "conferred");
    others = List.copyOf(others);
    exits = List.copyOf(exits);
  }

  /**
   * The exit awards of an award that is left out.
   *
   * @param from that award
   * @param tried the exit awards asked, with what is conferred besides, the highest first and the
   *     one that is reached last
   * @param reached the exit award reached; empty if none is
   */
  public record Exit(String from, List<JointDecision> tried, Optional<String> reached) {
    /** Copies the list. */
    public Exit {
      Objects.requireNonNull(from, "from");
      tried = List.copyOf(tried);
      Objects.requireNonNull(reached, "reached");
    }
  }

  /** Whether all that was applied for, and is not held, can be conferred together. */
  public Verdict verdict() {
    return together.verdict();
  }

  /** Whether it looks beyond what is earned, so that nothing may be conferred on its ground. */
  public boolean isProjected() {
    return application.horizon() != Horizon.EARNED;
  }

  /** The ledger once {@code conferred} is; the ledger as it was if that is empty. */
  public Ledger ledger() {
    return conferred
        .flatMap(JointDecision::chosen)
        .map(d -> NewEntries.after(application, d))
        .orElse(application.ledger());
  }

  /** What it claims, with a certificate for every set whose verdict its statements rest on. */
  public ConferralCertificate certificate() {
    Set<JointDecision> sets = new LinkedHashSet<>();
    sets.add(together);
    sets.addAll(maximal);
    conferred.ifPresent(sets::add);
    sets.addAll(others);
    Map<String, String> reached = new LinkedHashMap<>();
    for (Exit exit : exits) {
      sets.addAll(exit.tried());
      exit.reached().ifPresent(to -> reached.put(exit.from(), to));
    }
    List<SetClaim> claims =
        sets.stream().map(d -> new SetClaim(d.awards(), d.verdict(), d.certificates())).toList();
    return new ConferralCertificate(
        claims, conferred.map(JointDecision::awards).orElse(List.of()), reached);
  }
}
