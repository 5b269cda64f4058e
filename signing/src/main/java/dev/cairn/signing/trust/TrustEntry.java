package dev.cairn.signing.trust;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One line of a trust policy: which issuers, and for what. A field that is empty asks nothing.
 * Immutable and thread-safe.
 *
 * @param issuers whom it is about; at least one, or none where an anchor stands instead
 * @param through the anchor from which a chain must lead to the issuer
 * @param achievements ids and codes it is about
 * @param levels levels it is about
 * @param countries countries of the issuer it is about
 * @param from first day on which it holds
 * @param to last day on which it holds
 * @param reason why, for the explanation
 */
public record TrustEntry(
    List<Wildcard> issuers,
    Optional<TrustAnchor> through,
    List<Wildcard> achievements,
    Set<Level> levels,
    Set<String> countries,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> reason) {

  /** Whether an entry is about what is asked; {@link #UNTOLD} if the credential does not say. */
  enum Match {
    YES,
    NO,
    UNTOLD
  }

  /** Copies the collections; checks that there is an issuer and that the days are in order. */
  public TrustEntry {
    issuers = List.copyOf(issuers);
    achievements = List.copyOf(achievements);
    levels = Set.copyOf(levels);
    countries = Set.copyOf(countries);
    Objects.requireNonNull(reason, "reason");
    if (issuers.isEmpty() == through.isEmpty()) {
      throw CairnException.illegalArgument(
          "An entry of a trust policy needs an issuer or an anchor, not both; name one.");
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw CairnException.illegalArgument(
          "The entry ends on " + to.get() + " before it begins; swap the days.");
    }
  }

  /** Whether this entry is about an issuer at all, whatever else it asks. */
  boolean names(String issuer) {
    return issuers.stream().anyMatch(w -> w.matches(issuer));
  }

  /** Whether all that is asked holds of everything stated; for accepting. */
  Match covers(TrustQuestion question, TrustQuestion.Awarded awarded) {
    return match(question, awarded, true);
  }

  /** Whether all that is asked holds of something stated; for barring. */
  Match touches(TrustQuestion question, TrustQuestion.Awarded awarded) {
    return match(question, awarded, false);
  }

  private Match match(TrustQuestion question, TrustQuestion.Awarded awarded, boolean every) {
    if (through.isEmpty() && !names(question.issuer())) {
      return Match.NO;
    }
    Set<String> frameworks = levels.stream().map(Level::framework).collect(Collectors.toSet());
    Set<Level> comparable =
        awarded.levels().stream()
            .filter(l -> frameworks.contains(l.framework()))
            .collect(Collectors.toSet());
    List<Match> all =
        List.of(
            // Several names are of one achievement: one that fits suffices either way.
            one(achievements.isEmpty(), awarded.names(), this::isMeant, false),
            one(levels.isEmpty(), comparable, levels::contains, every),
            one(countries.isEmpty(), question.countries(), countries::contains, every),
            one(from.isEmpty() && to.isEmpty(), question.days(), this::holdsOn, every));
    if (all.contains(Match.NO)) {
      return Match.NO;
    }
    return all.contains(Match.UNTOLD) ? Match.UNTOLD : Match.YES;
  }

  private static <T> Match one(
      boolean nothingAsked, Set<T> stated, Predicate<T> fits, boolean every) {
    if (nothingAsked) {
      return Match.YES;
    }
    if (stated.isEmpty()) {
      return Match.UNTOLD;
    }
    boolean holds = every ? stated.stream().allMatch(fits) : stated.stream().anyMatch(fits);
    return holds ? Match.YES : Match.NO;
  }

  private boolean isMeant(String name) {
    return achievements.stream().anyMatch(w -> w.matches(name));
  }

  private boolean holdsOn(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true)
        && to.map(t -> !day.isAfter(t)).orElse(true);
  }
}
