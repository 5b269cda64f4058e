package dev.cairn.pathways.importer.internal.ctdl;

import dev.cairn.core.Reading;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.ctdl.Offering;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.Pathway;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Requirement;

/** What one resource asks for, as an award. */
public final class Asked {
  private Asked() {}

  /** A pathway. */
  public static Reading<Imported> pathway(
      Notes notes, CtdlGraph graph, Pathway pathway, String title) {
    return award(notes, pathway, new Components(notes, new Ids(), graph).pathway(pathway), title);
  }

  /** A credential or learning opportunity with conditions. */
  public static Reading<Imported> offered(Notes notes, Offering offering, String title) {
    return award(notes, offering, new Profiles(notes, new Ids()).offered(offering, title), title);
  }

  private static Reading<Imported> award(
      Notes notes, DescribedResource resource, Requirement tree, String title) {
    return notes.finish(Award.builder().id(resource.id()).title(title).require(tree).build());
  }
}
