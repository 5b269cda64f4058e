package dev.cairn.pathways.importer;

import dev.cairn.core.Reading;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.ctdl.Offering;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Pathway;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.ctdl.Asked;
import java.util.List;
import java.util.Optional;

/**
 * Reads CTDL: a pathway's destination with the conditions on its components, or the condition
 * profiles of a credential or learning opportunity.
 *
 * <p>CTDL fixes neither allocation nor sharing; conditions are read as {@link
 * dev.cairn.core.model.ComponentCondition} and {@link dev.cairn.core.model.ConditionProfile} say,
 * and whatever is held counts wherever it is asked for: records are seen and not used up. Several
 * profiles must all be met, of alternatives one. Comparisons ({@code hasConstraint}) and the order
 * of prerequisites are named as not carried.
 *
 * <p>A record's code is the id, CTID or coded notation of what it is of. Stateless and thread-safe.
 * Findings begin with {@code import.} or {@code ctdl.}.
 */
public final class CtdlPathwayImporter {
  private CtdlPathwayImporter() {}

  /**
   * Reads the one pathway of a graph or, where there is none, its one credential with conditions.
   */
  public static Reading<Imported> read(byte[] utf8) {
    return CtdlGraph.read(utf8).then(graph -> read(graph, Optional.empty()));
  }

  /**
   * Reads one resource of a graph.
   *
   * @param id the pathway, credential or learning opportunity; empty if there is only one
   */
  public static Reading<Imported> read(CtdlGraph graph, Optional<String> id) {
    List<DescribedResource> possible = possible(graph);
    List<DescribedResource> chosen =
        id.isEmpty()
            ? possible
            : possible.stream()
                .filter(r -> r.id().equals(id.get()) || r.ctid().equals(id))
                .toList();
    if (chosen.size() != 1) {
      return Reading.refused(
          "import.choice",
          "",
          possible.isEmpty()
              ? "The graph holds no pathway and no credential with conditions; send one that does."
              : "Name one of these: "
                  + String.join(", ", possible.stream().map(DescribedResource::id).toList())
                  + ".");
    }
    DescribedResource resource = chosen.get(0);
    Notes notes = new Notes(SourceDocument.of(graph.root()));
    String title = resource.name().map(LocalizedText::any).orElse(resource.id());
    return resource instanceof Pathway pathway
        ? Asked.pathway(notes, graph, pathway, title)
        : Asked.offered(notes, (Offering) resource, title);
  }

  /** Pathways; without any, what states conditions. */
  private static List<DescribedResource> possible(CtdlGraph graph) {
    List<DescribedResource> pathways =
        graph.resources().stream().filter(Pathway.class::isInstance).toList();
    return pathways.isEmpty()
        ? graph.resources().stream()
            .filter(r -> r instanceof Offering o && !o.conditions().isEmpty())
            .toList()
        : pathways;
  }
}
