package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Nodes with one id are one node in RDF: what several places say of it is merged, and which place
 * said it is not signed. So within a credential the places that speak of a node in one role (that
 * share a type, or have none) must agree: of two, one says all that the other says. Statements can
 * then be moved between them, yet each stays true of the node it is about.
 *
 * <p>A person who is issuer and subject, a learner in the credentials inside a learner record, or
 * an achievement and an endorsement of it are one node in several roles; that is allowed and
 * reported.
 */
final class NodeMerging {
  /** Each is compared with each; a learner record has some tens. */
  private static final int MOST_VERSIONS = 300;

  private NodeMerging() {}

  static void check(List<Occurrence> occurrences, JsonObject document, List<Finding> findings) {
    Map<String, Set<Occurrence>> byId = new TreeMap<>();
    for (Occurrence one : occurrences) {
      byId.computeIfAbsent(one.id(), i -> new LinkedHashSet<>()).add(one);
    }
    byId.forEach(
        (id, all) -> {
          if (all.size() > 1) {
            checkOne(id, List.copyOf(all), document, findings);
          }
        });
  }

  private static void checkOne(
      String id, List<Occurrence> all, JsonObject document, List<Finding> findings) {
    boolean merged = false;
    if (all.size() > MOST_VERSIONS) {
      findings.add(Problems.nodeConflict(id, Pointers.of(document, id)));
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Occurrence one = all.get(i);
        Occurrence other = all.get(j);
        if (!one.graph().equals(other.graph()) || one.statements().equals(other.statements())) {
          continue;
        }
        if (one.credential() == other.credential() && one.sharesRole(other)) {
          if (!one.statements().containsAll(other.statements())
              && !other.statements().containsAll(one.statements())) {
            findings.add(Problems.nodeConflict(id, Pointers.of(document, id)));
            return;
          }
        } else {
          merged = true;
        }
      }
    }
    if (merged) {
      findings.add(Problems.nodeMerged(id, Pointers.of(document, id)));
    }
  }
}
