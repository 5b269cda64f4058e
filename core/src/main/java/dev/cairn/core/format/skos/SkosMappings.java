package dev.cairn.core.format.skos;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Concepts and how they match. What is stated one way also holds the other way round, broader
 * turning narrower; nothing else is inferred: exact matches are not chained, since tables of levels
 * use them loosely.
 *
 * <p>Immutable and thread-safe. Finding a concept and its mappings takes constant time.
 */
public final class SkosMappings {
  private final Optional<LocalizedText> title;
  private final Optional<String> source;
  private final Map<String, SkosConcept> concepts;
  private final List<SkosMapping> mappings;
  private final Map<String, List<SkosMapping>> bySource = new LinkedHashMap<>();

  SkosMappings(
      Optional<LocalizedText> title,
      Optional<String> source,
      Map<String, SkosConcept> concepts,
      List<SkosMapping> mappings) {
    this.title = title;
    this.source = source;
    this.concepts = concepts;
    this.mappings = List.copyOf(mappings);
    for (SkosMapping m : mappings) {
      put(m);
    }
    for (SkosMapping m : mappings) {
      m.target()
          .map(t -> new SkosMapping(t, m.relation().inverse(), Optional.of(m.source())))
          .ifPresent(this::put);
    }
  }

  private void put(SkosMapping mapping) {
    List<SkosMapping> known = bySource.computeIfAbsent(mapping.source(), s -> new ArrayList<>());
    if (!known.contains(mapping)) {
      known.add(mapping);
    }
  }

  /** Mappings made here. */
  public static SkosMappings of(Collection<SkosConcept> concepts, List<SkosMapping> mappings) {
    Map<String, SkosConcept> byId = new LinkedHashMap<>();
    concepts.forEach(c -> byId.putIfAbsent(c.id(), c));
    return new SkosMappings(Optional.empty(), Optional.empty(), byId, mappings);
  }

  /** Reads JSON-LD with the limits of {@link JsonReader#strict()}. */
  public static Reading<SkosMappings> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(SkosMappings::read);
  }

  /**
   * Reads a graph or a single concept, terms with a prefix, bare or in full. Errors ({@code
   * skos.*}, each with a pointer): nothing that maps anything, a mapping of what has no id, a value
   * that is no reference, an alignment of an unknown type or without its ends. Warnings: a concept
   * said to match nothing that matches something ({@code skos.contradiction}).
   */
  public static Reading<SkosMappings> read(JsonObject document) {
    return new SkosReader().read(document);
  }

  /** What the table is called, if it says so. */
  public Optional<LocalizedText> title() {
    return title;
  }

  /** Where the table comes from, if it says so. */
  public Optional<String> source() {
    return source;
  }

  /** The concepts that are described, in document order. */
  public List<SkosConcept> concepts() {
    return List.copyOf(concepts.values());
  }

  /** The concept of an id. */
  public Optional<SkosConcept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The mappings as they are stated, in document order. */
  public List<SkosMapping> mappings() {
    return mappings;
  }

  /** What a concept matches: as stated, and then the other way round. */
  public List<SkosMapping> mappingsOf(String id) {
    return List.copyOf(bySource.getOrDefault(id, List.of()));
  }

  /**
   * Writes the concepts and, as tables of levels are published, one alignment map. What is written
   * reads back equal.
   */
  public JsonObject toJson() {
    return SkosWriter.graph(this);
  }
}
