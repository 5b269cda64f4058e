package dev.cairn.pathways.importer;

import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.stolaf.Area;

/**
 * Reads St. Olaf's areas of study: degrees, majors, concentrations, as degreepath audits them
 * (YAML).
 *
 * <p>As there, a course serves one rule, except where {@code allow_claimed} or {@code
 * multicountable} lets it serve more, and {@code claim: false} or {@code record} only sees courses;
 * {@code from: claimed} looks at the courses that other rules use. {@code at_most} takes no more
 * than needed; a limit caps, an audit bounds what is used below; an emphasis is asked for if it is
 * declared; what a department audits is attested. A course taken twice counts twice, unless
 * distinct courses are counted. Texts and what only guides the search or the display are left out.
 *
 * <p>What records must carry: codes {@code DEPT 123}; the subject; the level in {@code
 * course-level}; grades on {@code grade-points} (A is 4); the institution as issuer; origin
 * internal for St. Olaf's own; attributes and general-education codes as tags, and the rest as tags
 * with the key before them, as {@code grade_option:s/u}. The readings of what was imported say
 * which of these it relies on. An id is the names of requirements down to it, joined by slashes.
 *
 * <p>Stateless and thread-safe. Findings begin with {@code import.}.
 */
public final class StOlafImporter {
  private StOlafImporter() {}

  /** Reads one area. */
  public static Reading<Imported> read(SourceDocument source) {
    Notes notes = new Notes(source);
    if (!(source.root() instanceof JsonObject document) || !document.has("result")) {
      notes.fault(
          "import.type",
          "",
          "The document is "
              + ClosedObject.shown(source.root())
              + "; an area of study is a mapping with result.");
      return notes.refuse();
    }
    return new Area(notes, document).read();
  }
}
