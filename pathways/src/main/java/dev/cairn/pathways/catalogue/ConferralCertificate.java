package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a conferral claims, with a certificate for every verdict in it. Anybody who has the
 * catalogue and the application can check it with {@link ConferralChecker}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param claims the sets of awards decided, the one applied for first
 * @param conferred the awards to be conferred; empty if none
 * @param exits award to the exit award reached in its place
 */
public record ConferralCertificate(
    List<SetClaim> claims, List<String> conferred, Map<String, String> exits) {
  /** Copies them, and checks that something is claimed. */
  public ConferralCertificate {
    claims = List.copyOf(claims);
    conferred = List.copyOf(conferred);
    exits = Map.copyOf(exits);
  }

  /**
   * That a set of awards can be conferred together, or not.
   *
   * @param awards their ids
   * @param verdict the verdict
   * @param certificates one for each combination of versions that was decided
   */
  public record SetClaim(List<String> awards, Verdict verdict, List<Certificate> certificates) {
    /** Copies the lists. */
    public SetClaim {
      awards = List.copyOf(awards);
      Objects.requireNonNull(verdict, "verdict");
      certificates = List.copyOf(certificates);
    }
  }

  /** The claim about a set of awards, whatever its order. */
  Optional<SetClaim> find(Set<String> awards) {
    return claims.stream().filter(c -> Set.copyOf(c.awards()).equals(awards)).findFirst();
  }
}
