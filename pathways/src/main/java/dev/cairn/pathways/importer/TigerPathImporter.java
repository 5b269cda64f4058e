package dev.cairn.pathways.importer;

import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.tigerpath.Programme;

/**
 * Reads TigerPath's degrees, majors, minors and certificates (YAML, or JSON with comments, with
 * {@code req_list}).
 *
 * <p>A requirement's count is the number of courses that serve it, or the sum of what its parts
 * count for; it is satisfied when that reaches {@code min_needed}, and then counts for up to {@code
 * max_counted} above. Here that is an {@code allOf}, {@code nOf} or {@code sumOf} of the same
 * meaning, or every way of reaching the count, written out.
 *
 * <p>As in TigerPath a course serves one requirement, except where {@code double_counting_allowed}
 * says that it is seen without being used up, or {@code double_counting_allowed_local} that parts
 * of one requirement may share it; the same course taken twice counts twice; {@code no_req} is
 * shown and asks for nothing; dates such as {@code completed_by_semester} are advice. The class
 * year is the context key {@code class-year}, asked for only if {@code year_switch} occurs; the
 * major is {@code major}, and a minor {@code X} is declared if {@code minor:X} is {@code yes}.
 *
 * <p>An id is the names down to the requirement, joined by slashes, a hidden one by its number:
 * {@code Core Courses/Theory/000}. Stateless and thread-safe. Findings begin with {@code import.}.
 */
public final class TigerPathImporter {
  private TigerPathImporter() {}

  /** Reads one programme. */
  public static Reading<Imported> read(SourceDocument source) {
    Notes notes = new Notes(source);
    if (!(source.root() instanceof JsonObject document)
        || !(document.has("req_list") || document.has("year_switch"))) {
      notes.fault(
          "import.type",
          "",
          "The document is "
              + ClosedObject.shown(source.root())
              + "; a programme of TigerPath is a mapping with req_list.");
      return notes.refuse();
    }
    return new Programme(notes, document).read();
  }
}
