package dev.cairn.pathways.importer;

import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.hanson.Area;

/**
 * Reads gobbldygook's areas, written in the Hanson format (YAML).
 *
 * <p>As there, a course named in a result serves one requirement, except where {@code children
 * share courses}; courses of a kind ({@code courses where}) and of a filter are looked for among
 * all and not used up. {@code N courses from children} bounds the courses used below, which may be
 * more than each requirement asks for; {@code at most} caps what is used, where gobbldygook only
 * stops counting. A requirement that is only told is attested under its names.
 *
 * <p>A record's codes are {@code DEPT 123} ({@code 123L} for a lab); its subject is the department;
 * its level is in {@code course-level}; general-education codes are tags, and section, year and
 * semester tags with the key before them. Stateless and thread-safe. Findings begin with {@code
 * import.}.
 */
public final class HansonImporter {
  private HansonImporter() {}

  /** Reads one area. */
  public static Reading<Imported> read(SourceDocument source) {
    Notes notes = new Notes(source);
    if (!(source.root() instanceof JsonObject document) || !document.has("result")) {
      notes.fault(
          "import.type",
          "",
          "The document is "
              + ClosedObject.shown(source.root())
              + "; an area is a mapping with result.");
      return notes.refuse();
    }
    return new Area(notes, document).read();
  }
}
