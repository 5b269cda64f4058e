package dev.cairn.pathways.importer;

import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.badgr.Pathway;

/**
 * Reads Badgr's pathways (JSON): {@code elements} under a {@code rootElement}, each completed by a
 * junction of badges or of other elements, and the older form with {@code requiredBadges} and
 * {@code numberChildrenRequired}.
 *
 * <p>As in Badgr, a badge counts for every element that names it, so badges are seen and not used
 * up; a {@code Disjunction} asks for its number, a {@code Conjunction} (once called {@code
 * Junction}) for all. A record's code is the address of its badge class. The root's completion
 * badge becomes the award's id. Stateless and thread-safe. Findings begin with {@code import.}.
 */
public final class BadgrPathwayImporter {
  private BadgrPathwayImporter() {}

  /** Reads one pathway. */
  public static Reading<Imported> read(SourceDocument source) {
    Notes notes = new Notes(source);
    if (!(source.root() instanceof JsonObject document)) {
      notes.fault(
          "import.type",
          "",
          "The document is "
              + ClosedObject.shown(source.root())
              + "; a pathway is an object with elements.");
      return notes.refuse();
    }
    return new Pathway(notes, document).read();
  }
}
