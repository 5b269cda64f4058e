package dev.cairn.core.conversion;

import dev.cairn.core.Reading;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Catalogue;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CTDL in the terms of the domain, and back. CTDL says what is on offer and never who earned it, so
 * its credentials and learning opportunities are achievements, not awards.
 *
 * <p>Conditions, pathways and transfer values are the domain's own and come back equal. What else
 * is read, and how: {@code teaches}, {@code assesses} and the competencies that {@code requires}
 * names are what one knows afterwards; {@code audienceLevelType} is a level, the first of each
 * framework; a duration of hours alone is the workload, one of days or years is not; {@code
 * accreditedBy} is quality assurance, {@code recognizedBy}, {@code approvedBy} and {@code
 * regulatedBy} are recognition; each price with a currency is a cost. Something is stackable if it
 * is part of something, is required for something or gives advanced standing there, or is worth
 * something elsewhere by a transfer value; else that is unknown. Stateless; linear.
 */
public final class CtdlMapping {
  private CtdlMapping() {}

  /** What a graph offers. */
  public static Catalogue catalogue(CtdlGraph graph) {
    return new CtdlCatalogue(graph).read();
  }

  /**
   * A catalogue as a graph.
   *
   * @return refused as {@code conversion.missing} if nothing in it has a URL
   */
  public static Reading<JsonObject> graph(Catalogue catalogue) {
    return CtdlOfferings.graph(catalogue).then(g -> Reading.of(g.toJson()));
  }

  /**
   * The achievements of a transcript as a graph: what can be earned, not who earned it. One whose
   * maker is not stated is owned by the issuer.
   *
   * @return refused as {@code conversion.missing} if none of them has a URL
   */
  public static Reading<JsonObject> graph(Transcript t) {
    List<Achievement> all = new ArrayList<>();
    t.awards().forEach(a -> all.add(owned(a.achievement(), Optional.of(a.issuer()))));
    t.described().forEach(a -> all.add(owned(a, t.issuer())));
    return graph(Catalogue.builder().achievements(all).structure(t.structure()).build());
  }

  private static Achievement owned(Achievement a, Optional<Organisation> by) {
    return a.creator().isPresent() ? a : Achievement.builder().from(a).creator(by).build();
  }
}
