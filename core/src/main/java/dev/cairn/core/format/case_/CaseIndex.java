package dev.cairn.core.format.case_;

import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Nodes by their names, each with the associations that start from it and lead to it. One map entry
 * a node keeps a framework of a hundred thousand items small.
 */
final class CaseIndex {
  private static final CaseAssociation[] NONE = {};

  /** Numbered siblings first, in their order, the others as they stand; the sort is stable. */
  private static final Comparator<CaseAssociation> BY_SEQUENCE =
      Comparator.comparing((CaseAssociation a) -> a.sequenceNumber().isEmpty())
          .thenComparing(a -> a.sequenceNumber().orElse(Rational.ZERO));

  /** An item, the document, or something outside that an association names. */
  private static final class Node {
    private final @Nullable CaseItem item;
    private CaseAssociation[] from = NONE;
    private CaseAssociation[] to = NONE;
    private int starting;
    private int ending;

    Node(@Nullable CaseItem item) {
      this.item = item;
    }

    /** The counts say how many are still to come, so each array is made once, in its size. */
    private void addStarting(CaseAssociation a) {
      if (from == NONE) {
        from = new CaseAssociation[starting];
      }
      from[from.length - starting--] = a;
    }

    private void addEnding(CaseAssociation a) {
      if (to == NONE) {
        to = new CaseAssociation[ending];
      }
      to[to.length - ending--] = a;
    }
  }

  private final Map<String, Node> nodes;
  private final Map<String, CaseItem> byUri;
  private final Map<String, CaseItem> byCode;

  CaseIndex(Collection<CaseItem> items, Collection<CaseAssociation> associations) {
    nodes = new HashMap<>(items.size() * 4 / 3 + 1);
    byUri = new HashMap<>(items.size() * 4 / 3 + 1);
    byCode = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (CaseItem item : items) {
      nodes.put(item.identifier(), new Node(item));
      byUri.putIfAbsent(item.uri(), item);
      String code = item.humanCodingScheme().orElse("");
      if (!code.isEmpty() && byCode.putIfAbsent(code, item) != null) {
        ambiguous.add(code);
      }
    }
    ambiguous.forEach(byCode::remove);
    link(associations);
  }

  private void link(Collection<CaseAssociation> associations) {
    for (CaseAssociation a : associations) {
      node(a.origin()).starting++;
      node(a.destination()).ending++;
    }
    List<CaseAssociation> ordered = new ArrayList<>(associations);
    ordered.sort(BY_SEQUENCE);
    for (CaseAssociation a : ordered) {
      node(a.origin()).addStarting(a);
      node(a.destination()).addEnding(a);
    }
  }

  private Node node(String name) {
    return nodes.computeIfAbsent(name, n -> new Node(null));
  }

  Optional<CaseItem> item(String identifier) {
    Node node = nodes.get(identifier);
    return node == null ? Optional.empty() : Optional.ofNullable(node.item);
  }

  Optional<CaseItem> byUri(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  /** The only one of a code; a code that several items share names none of them. */
  Optional<CaseItem> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  List<CaseAssociation> from(String name) {
    Node node = nodes.get(name);
    return node == null ? List.of() : Collections.unmodifiableList(Arrays.asList(node.from));
  }

  List<CaseAssociation> to(String name) {
    Node node = nodes.get(name);
    return node == null ? List.of() : Collections.unmodifiableList(Arrays.asList(node.to));
  }

  /** The ids right below a node, each once, by sequence number and then as they stand. */
  Set<String> children(String name) {
    return ends(to(name), a -> a.type().equals("isChildOf"), true);
  }

  /** The ids right above a node, each once. */
  Set<String> parents(String name) {
    return ends(from(name), a -> a.type().equals("isChildOf"), false);
  }

  /** The ids that match a node exactly, whichever of the two was written first. */
  Set<String> exactMatches(String name) {
    Set<String> matches = ends(from(name), a -> a.type().equals("exactMatchOf"), false);
    matches.addAll(ends(to(name), a -> a.type().equals("exactMatchOf"), true));
    return matches;
  }

  private static Set<String> ends(
      List<CaseAssociation> associations, Predicate<CaseAssociation> wanted, boolean origins) {
    Set<String> found = new LinkedHashSet<>();
    for (CaseAssociation a : associations) {
      if (wanted.test(a)) {
        found.add(origins ? a.origin() : a.destination());
      }
    }
    return found;
  }
}
