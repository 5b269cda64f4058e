package dev.cairn.core.format.case_;

import dev.cairn.core.Reading;
import dev.cairn.core.internal.Cycles;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.DateTimeStamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A framework of competencies, read from a {@code CFPackage} or its CSV form. Its tree is that of
 * {@code isChildOf}; an item may have several parents, and bad exports go in circles, which is told
 * and never followed twice. Definitions and licences stay in the document.
 *
 * <p>Immutable and thread-safe. Finding an item by identifier, URI or code takes constant time, its
 * children, parents and associations time linear in their number. Memory is linear in the items and
 * associations.
 */
public final class CaseFramework {
  private static final JsonReader LARGE =
      JsonReader.with(JsonLimits.defaults().withMaxBytes(256 << 20));

  private final String identifier;
  private final String uri;
  private final String title;
  private final String creator;
  private final List<CaseItem> items;
  private final List<CaseAssociation> associations;
  private final List<CaseRubric> rubrics;
  private final CaseIndex index;

  CaseFramework(
      String identifier,
      String uri,
      String title,
      String creator,
      Collection<CaseItem> items,
      Collection<CaseAssociation> associations,
      Collection<CaseRubric> rubrics) {
    this.identifier = identifier;
    this.uri = uri;
    this.title = title;
    this.creator = creator;
    this.items = List.copyOf(items);
    this.associations = List.copyOf(associations);
    this.rubrics = List.copyOf(rubrics);
    this.index = new CaseIndex(this.items, this.associations);
  }

  /**
   * Reads a package of up to 256 MiB, item by item, so that beside the bytes only the view is in
   * memory. Measured on JDK 17 with 100,000 items and as many associations, 116 MB of JSON: the
   * view holds 89 MB, and reading fits a heap of 240 MB, the bytes included. All else is as in
   * {@link #read(JsonObject)}.
   */
  public static Reading<CaseFramework> read(byte[] utf8) {
    return new CaseReader().read(utf8, LARGE);
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

  /**
   * Reads the CSV form, one row an item. Columns are known by name, in whatever order, case and
   * spacing: those of the published sample and of OpenSALT. {@code Full Statement} must be there;
   * what else is read: {@code Identifier} (else the code, else the row's place makes one), {@code
   * Human Coding Scheme}, {@code Abbreviated Statement}, {@code CFItemType}, {@code Education
   * Level}, {@code Language}, {@code Sequence Number}, and for associations {@code Is Child Of},
   * {@code Parent}, {@code Is Part Of}, {@code Is Peer Of}, {@code Is Related To}, {@code Is Exact
   * Match Of}, {@code Replaced By}, {@code Exemplar}, {@code Has Skill Level} and {@code Precedes}.
   * Their cells name items by identifier or code, several between commas; what is no item of the
   * file is kept by the name it has. An item without a parent is right below the document.
   *
   * <p>Errors and warnings as of {@link #read(JsonObject)}; the pointer is the line and the
   * column's name. What the file lacks, its own title and maker, the caller gives.
   */
  public static Reading<CaseFramework> readCsv(byte[] utf8, CaseCsvSource source) {
    return new CaseCsvReader(source).read(utf8);
  }

  /**
   * Writes what the view holds as a package of version 1.1. It passes the official schema if the
   * identifiers are UUIDs; of those that are not, as in CSV files, a UUID is made (RFC 4122, name
   * based), always the same one.
   *
   * @param changed the moment written as that of the last change, which the view does not keep
   */
  public JsonObject toJson(DateTimeStamp changed) {
    return new CaseWriter(this, changed).cfPackage();
  }

  /** The identifier of its document. */
  public String identifier() {
    return identifier;
  }

  /** The address of its document. */
  public String uri() {
    return uri;
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
    return items;
  }

  /** All associations, in document order. */
  public List<CaseAssociation> associations() {
    return associations;
  }

  /** The associations that start from a node, numbered ones first. */
  public List<CaseAssociation> associationsFrom(String id) {
    return index.from(id);
  }

  /** The associations that lead to a node, numbered ones first. */
  public List<CaseAssociation> associationsTo(String id) {
    return index.to(id);
  }

  /** All rubrics, in document order. */
  public List<CaseRubric> rubrics() {
    return rubrics;
  }

  /** The item of an identifier. */
  public Optional<CaseItem> item(String id) {
    return index.item(id);
  }

  /**
   * The item that an alignment means: the one of that URI, else of that identifier, else the only
   * one of that code. A code that several items share names none of them.
   */
  public Optional<CaseItem> find(String uriOrIdentifierOrCode) {
    return index
        .byUri(uriOrIdentifierOrCode)
        .or(() -> item(uriOrIdentifierOrCode))
        .or(() -> index.byCode(uriOrIdentifierOrCode));
  }

  /** The items right below one, by sequence number and then in document order. */
  public List<CaseItem> children(String id) {
    return resolved(index.children(id));
  }

  /** The items right above one; it may have several. */
  public List<CaseItem> parents(String id) {
    return resolved(index.parents(id));
  }

  /** The items right below the document, and those that have no parent in the package. */
  public List<CaseItem> roots() {
    Set<CaseItem> roots = new LinkedHashSet<>(children(identifier));
    for (CaseItem item : items) {
      boolean hasParent =
          index.parents(item.identifier()).stream()
              .anyMatch(p -> item(p).isPresent() || p.equals(identifier));
      if (!hasParent) {
        roots.add(item);
      }
    }
    return List.copyOf(roots);
  }

  /** The nodes that match one exactly, in either direction; outside ones by their URI. */
  public Set<String> exactMatches(String id) {
    return Collections.unmodifiableSet(index.exactMatches(id));
  }

  /** Circles of {@code isChildOf}, each as the identifiers along it, the first repeated. */
  public List<List<String>> cycles() {
    Set<String> above = new LinkedHashSet<>();
    for (CaseAssociation a : associations) {
      if (a.type().equals("isChildOf")) {
        above.add(a.destination());
      }
    }
    return List.copyOf(Cycles.find(above, index::children));
  }

  private List<CaseItem> resolved(Set<String> ids) {
    List<CaseItem> found = new ArrayList<>(ids.size());
    for (String id : ids) {
      item(id).ifPresent(found::add);
    }
    return found;
  }
}
