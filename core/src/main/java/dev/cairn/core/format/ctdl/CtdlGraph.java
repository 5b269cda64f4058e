package dev.cairn.core.format.ctdl;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.Pathway;
import dev.cairn.core.model.PathwayComponent;
import dev.cairn.core.model.TransferValueProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph of CTDL: what was read, kept whole, and a view of each resource. Read are a document with
 * {@code @graph}, a single resource, and a request to publish either ({@code GraphInput}); terms
 * with a prefix or bare; texts with or without languages.
 *
 * <p>{@link #root()} is the document as it was read, so writing it loses nothing. {@link #toJson()}
 * writes the views anew in today's form: prefixed terms, {@code ceterms:ValueProfile}, {@code
 * precedes}; what a view does not know is not in it.
 *
 * <p>Immutable and thread-safe. Finding a resource takes constant time; reading is linear.
 */
public final class CtdlGraph {
  /** The context that is written. */
  public static final String CONTEXT = "https://credreg.net/ctdl/schema/context/json";

  private final Optional<String> id;
  private final JsonObject root;
  private final List<DescribedResource> resources;
  private final Map<String, DescribedResource> byName = new HashMap<>();

  CtdlGraph(Optional<String> id, JsonObject root, List<DescribedResource> resources) {
    this.id = id;
    this.root = root;
    this.resources = List.copyOf(resources);
    for (DescribedResource resource : resources) {
      if (!resource.id().isBlank()) {
        byName.putIfAbsent(resource.id(), resource);
      }
    }
    for (DescribedResource resource : resources) {
      resource.ctid().ifPresent(ctid -> byName.putIfAbsent(ctid, resource));
    }
  }

  /**
   * A graph made here. Its document is what {@link #toJson()} writes.
   *
   * @param id what identifies the graph
   * @param resources what stands in it, each with an id of its own
   */
  public static CtdlGraph of(String id, Collection<? extends DescribedResource> resources) {
    List<DescribedResource> all = List.copyOf(resources);
    return new CtdlGraph(Optional.of(id), CtdlWriter.graph(Optional.of(id), all), all);
  }

  /** Whether a document says that it is CTDL, by its context or the class of what stands in it. */
  public static boolean isCtdl(JsonObject document) {
    return GraphReader.isCtdl(document);
  }

  /**
   * Reads a graph with the limits of {@link JsonReader#strict()}. A byte order mark is skipped with
   * the warning {@code ctdl.byte-order-mark}.
   */
  public static Reading<CtdlGraph> read(byte[] utf8) {
    boolean marked =
        utf8.length >= 3
            && utf8[0] == (byte) 0xEF
            && utf8[1] == (byte) 0xBB
            && utf8[2] == (byte) 0xBF;
    if (!marked) {
      return JsonReader.strict().readObject(utf8).then(CtdlGraph::read);
    }
    byte[] text = Arrays.copyOfRange(utf8, 3, utf8.length);
    List<Finding> mark =
        List.of(
            Finding.warning(
                "ctdl.byte-order-mark",
                "",
                "The file begins with a byte order mark, which JSON does not allow; save it"
                    + " without."));
    return Reading.of(text, mark)
        .then(t -> JsonReader.strict().readObject(t))
        .then(CtdlGraph::read);
  }

  /**
   * Reads a graph. Errors ({@code ctdl.*}, each with a pointer): no resources, a resource without a
   * class or, where it has a view, without an id; an id that stands twice with different contents;
   * values that are no text, number, day or object where one belongs; negative and inverted
   * amounts. Warnings: a component that is not in the graph ({@code ctdl.dangling}), components
   * that lie within or before themselves ({@code ctdl.cycle}), a CTID that is none ({@code
   * ctdl.ctid}), old spellings, and language tags in a wrong form.
   */
  public static Reading<CtdlGraph> read(JsonObject document) {
    return new GraphReader().read(document);
  }

  /** What identifies the graph, if it says so. */
  public Optional<String> id() {
    return id;
  }

  /** The document as it was read, unknown terms and order of members included. */
  public JsonObject root() {
    return root;
  }

  /** The views, written anew. */
  public JsonObject toJson() {
    return CtdlWriter.graph(id, resources);
  }

  /** All resources, in document order. */
  public List<DescribedResource> resources() {
    return resources;
  }

  /** The resource of an id or, failing that, of a CTID; constant time. */
  public Optional<DescribedResource> find(String idOrCtid) {
    return Optional.ofNullable(byName.get(idOrCtid));
  }

  /** The credentials, in document order. */
  public List<Offering> credentials() {
    return of(Offering.class).stream().filter(Offering::isCredential).toList();
  }

  /** The learning opportunities and assessments, in document order. */
  public List<Offering> learningOpportunities() {
    return of(Offering.class).stream().filter(Offering::isLearningOpportunity).toList();
  }

  /** The pathways, in document order. */
  public List<Pathway> pathways() {
    return of(Pathway.class);
  }

  /** The components of pathways, in document order. */
  public List<PathwayComponent> components() {
    return of(PathwayComponent.class);
  }

  /** The component of an id or CTID; constant time. */
  public Optional<PathwayComponent> component(String idOrCtid) {
    return find(idOrCtid)
        .flatMap(r -> r instanceof PathwayComponent c ? Optional.of(c) : Optional.empty());
  }

  /** The transfer value profiles, in document order. */
  public List<TransferValueProfile> transferValues() {
    return of(TransferValueProfile.class);
  }

  private <T extends DescribedResource> List<T> of(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (DescribedResource resource : resources) {
      if (kind.isInstance(resource)) {
        found.add(kind.cast(resource));
      }
    }
    return List.copyOf(found);
  }
}
