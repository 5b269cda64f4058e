package dev.cairn.signing.trust;

import dev.cairn.signing.key.VerificationKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trust chains of OpenID Federation 1.0 (draft 45, section 4 and 10.2), built downwards: from the
 * anchor's pinned keys to its subordinates, whose keys their superior states, and so on. Each
 * statement must hold at the moment asked about, and each superior's constraints are kept. The
 * leaf's own configuration is checked where it is at hand; a leaf known by a DID has none.
 */
final class FederationChains {
  private final List<FederationStatement> statements;
  private final Instant asOf;

  private FederationChains(List<FederationStatement> statements, Instant asOf) {
    this.statements = statements;
    this.asOf = asOf;
  }

  static FederationChains over(List<FederationStatement> statements, Instant asOf) {
    return new FederationChains(statements, asOf);
  }

  /** How far a search has come: an entity, the keys it is known by, and how it was reached. */
  private record Reached(
      String entity, List<VerificationKey> keys, List<FederationStatement> path) {}

  Optional<List<TrustLink>> find(TrustAnchor anchor, String issuer, int maxLength) {
    Set<String> seen = new HashSet<>(Set.of(anchor.id()));
    List<Reached> frontier = List.of(new Reached(anchor.id(), anchor.keys(), List.of()));
    for (int length = 1; length <= maxLength && !frontier.isEmpty(); length++) {
      List<Reached> next = new ArrayList<>();
      for (Reached superior : frontier) {
        for (FederationStatement statement : statements) {
          if (!isBelow(superior, statement)) {
            continue;
          }
          List<FederationStatement> path = new ArrayList<>(superior.path());
          path.add(statement);
          Reached subordinate = new Reached(statement.subject(), statement.keys(), path);
          if (statement.subject().equals(issuer)) {
            if (keepsConstraints(path) && isNotContradicted(subordinate)) {
              return Optional.of(links(path));
            }
          } else if (seen.add(statement.subject())) {
            next.add(subordinate);
          }
        }
      }
      frontier = next;
    }
    return Optional.empty();
  }

  private boolean isBelow(Reached superior, FederationStatement statement) {
    return !statement.isConfiguration()
        && statement.issuer().equals(superior.entity())
        && statement.holdsAt(asOf)
        && statement.isSignedByOneOf(superior.keys());
  }

  /** Statement i of n stands n - 1 - i intermediates above the leaf. */
  private static boolean keepsConstraints(List<FederationStatement> path) {
    for (int i = 0; i < path.size(); i++) {
      FederationStatement statement = path.get(i);
      int below = path.size() - 1 - i;
      if (statement.maxPathLength().filter(max -> below > max).isPresent()
          || !path.subList(i, path.size()).stream().allMatch(s -> statement.permits(s.subject()))) {
        return false;
      }
    }
    return true;
  }

  /** A leaf whose own configuration is at hand must have signed it with the keys stated of it. */
  private boolean isNotContradicted(Reached leaf) {
    List<FederationStatement> own =
        statements.stream()
            .filter(s -> s.isConfiguration() && s.subject().equals(leaf.entity()))
            .toList();
    return own.isEmpty()
        || own.stream().anyMatch(s -> s.holdsAt(asOf) && s.isSignedByOneOf(leaf.keys()));
  }

  private static List<TrustLink> links(List<FederationStatement> path) {
    return path.stream()
        .map(s -> TrustLink.of(TrustLink.Kind.FEDERATION, s.issuer(), s.subject(), s.document()))
        .toList();
  }
}
