package dev.cairn.core.format.case_;

import dev.cairn.core.Reading;
import dev.cairn.core.internal.Cycles;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Rational;
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

/**
 * A framework of competencies, read from a {@code CFPackage}. Its tree is that of {@code
 * isChildOf}; an item may have several parents, and bad exports go in circles, which is told and
 * never followed twice. Rubrics, definitions and licences stay in the document.
 *
 * <p>Immutable and thread-safe. Looking up an item by identifier, URI or code, and its children and
 * parents, takes constant time; memory is linear in the items and associations.
 */
public final class CaseFramework {
  private final String identifier;
  private final String title;
  private final String creator;
  private final Map<String, CaseItem> items;
  private final List<CaseAssociation> associations;
  private final Map<String, CaseItem> byUri = new HashMap<>();
  private final Map<String, List<CaseItem>> byCode = new HashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<String, Set<String>> exact = new HashMap<>();

  CaseFramework(
      String identifier,
      String title,
      String creator,
      Map<String, CaseItem> items,
      List<CaseAssociation> associations) {
    this.identifier = identifier;
    this.title = title;
    this.creator = creator;
    this.items = new LinkedHashMap<>(items);
    this.associations = List.copyOf(associations);
    for (CaseItem item : this.items.values()) {
      byUri.putIfAbsent(item.uri(), item);
      item.humanCodingScheme()
          .ifPresent(c -> byCode.computeIfAbsent(c, k -> new ArrayList<>(1)).add(item));
    }
    index();
  }

  private void index() {
    // A stable sort: numbered siblings first, in their order, the others as they stand.
    List<CaseAssociation> ordered = new ArrayList<>(associations);
    ordered.sort(
        Comparator.comparing((CaseAssociation a) -> a.sequenceNumber().isEmpty())
            .thenComparing(a -> a.sequenceNumber().orElse(Rational.ZERO)));
    Map<String, Set<String>> down = new LinkedHashMap<>();
    Map<String, Set<String>> up = new HashMap<>();
    for (CaseAssociation a : ordered) {
      if (a.type().equals("isChildOf")) {
        down.computeIfAbsent(a.destination(), k -> new LinkedHashSet<>()).add(a.origin());
        up.computeIfAbsent(a.origin(), k -> new LinkedHashSet<>()).add(a.destination());
      } else if (a.type().equals("exactMatchOf")) {
        exact.computeIfAbsent(a.origin(), k -> new LinkedHashSet<>()).add(a.destination());
        exact.computeIfAbsent(a.destination(), k -> new LinkedHashSet<>()).add(a.origin());
      }
    }
    down.forEach((k, v) -> children.put(k, List.copyOf(v)));
    up.forEach((k, v) -> parents.put(k, List.copyOf(v)));
  }

  /** Reads a package with the limits of {@link JsonReader#strict()}. */
  public static Reading<CaseFramework> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(CaseFramework::read);
  }

  /**
   * Reads a package in the form of the official schema, versions 1.0 and 1.1. Missing or ill-typed
   * members and identifiers that stand twice are errors ({@code case.*}, with a pointer). Warnings:
   * a child or parent that is not in the package ({@code case.dangling}) and items that lie within
   * themselves ({@code case.cycle}). Other associations may lead outside freely. Linear.
   */
  public static Reading<CaseFramework> read(JsonObject cfPackage) {
    return new CaseReader().read(cfPackage);
  }

  /** The identifier of its document. */
  public String identifier() {
    return identifier;
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /** Who made it. */
  public String creator() {
    return creator;
  }

  /** All items, in document order. */
  public Collection<CaseItem> items() {
    return Collections.unmodifiableCollection(items.values());
  }

  /** All associations, in document order. */
  public List<CaseAssociation> associations() {
    return associations;
  }

  /** The item of an identifier. */
  public Optional<CaseItem> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /**
   * The item that an alignment means: the one of that URI, else of that identifier, else the only
   * one of that code. A code that several items share names none of them.
   */
  public Optional<CaseItem> find(String uriOrIdentifierOrCode) {
    return Optional.ofNullable(byUri.get(uriOrIdentifierOrCode))
        .or(() -> item(uriOrIdentifierOrCode))
        .or(() -> onlyOneOf(byCode.getOrDefault(uriOrIdentifierOrCode, List.of())));
  }

  private static Optional<CaseItem> onlyOneOf(List<CaseItem> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The items right below one, by sequence number and then in document order. */
  public List<CaseItem> children(String id) {
    return resolved(children.getOrDefault(id, List.of()));
  }

  /** The items right above one; it may have several. */
  public List<CaseItem> parents(String id) {
    return resolved(parents.getOrDefault(id, List.of()));
  }

  /** The items right below the document, and those that have no parent in the package. */
  public List<CaseItem> roots() {
    Set<CaseItem> roots = new LinkedHashSet<>(children(identifier));
    for (CaseItem item : items.values()) {
      boolean hasParent =
          parents.getOrDefault(item.identifier(), List.of()).stream()
              .anyMatch(p -> items.containsKey(p) || p.equals(identifier));
      if (!hasParent) {
        roots.add(item);
      }
    }
    return List.copyOf(roots);
  }

  /** The nodes that match one exactly, in either direction; outside ones by their URI. */
  public Set<String> exactMatches(String id) {
    return Collections.unmodifiableSet(exact.getOrDefault(id, Set.of()));
  }

  /** Circles of {@code isChildOf}, each as the identifiers along it, the first repeated. */
  public List<List<String>> cycles() {
    return List.copyOf(Cycles.find(children.keySet(), id -> children.getOrDefault(id, List.of())));
  }

  private List<CaseItem> resolved(List<String> ids) {
    List<CaseItem> found = new ArrayList<>(ids.size());
    for (String id : ids) {
      item(id).ifPresent(found::add);
    }
    return found;
  }
}
