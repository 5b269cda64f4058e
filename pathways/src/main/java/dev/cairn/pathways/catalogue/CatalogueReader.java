package dev.cairn.pathways.catalogue;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads catalogues from their closed JSON form.
 *
 * <pre>{@code
 * {"language": 1, "id": "school", "title": "School of Data", "unit": "ECTS",
 *  "openVersions": "entry-or-later",
 *  "awards": [
 *    {"id": "cert", "version": "2025", "valid": {"from": "2025-09-01"}, "require": {…}},
 *    {"id": "diploma", "require": {"id": "root", "allOf": [
 *      {"id": "has-cert", "awarded": {"award": "cert"}},
 *      {"id": "core", "pick": {"credits": [60]}}]}}],
 *  "sharing": [{"among": ["cert", "diploma#core"], "maxCredits": 30}],
 *  "priority": ["diploma", "cert"],
 *  "exits": [{"from": "diploma", "to": ["cert"]}]}
 * }</pre>
 *
 * <p>Needed is {@code awards}: at least one, in the form of {@link
 * dev.cairn.pathways.rule.RuleReader}, each with an {@code id} and, where an id stands several
 * times, a {@code version} of its own. {@code unit}, {@code conversion}, {@code defaults} and
 * {@code zone} are the catalogue's, because awards that are asked together are one question; an
 * award may repeat them. {@code sharing} is that of an award, its names being ids of awards, or
 * {@code award#node}; within the award's id {@code ~} is written {@code ~0} and {@code #} is
 * written {@code ~1}. {@code openVersions} is {@code entry} or {@code entry-or-later}, and needed
 * where an award has a {@code valid}. {@code language} is the version of this form: 1.
 *
 * <p>Refused, each with its JSON pointer: what the rules refuse in an award; unknown names; two
 * awards of one id and version; names that lead nowhere; an award that asks, over however many
 * others, for itself; an exit award that is the award itself; {@code exceptions} in an award, since
 * a catalogue is for all learners. Codes begin with {@code catalogue.}, {@code rule.} or {@code
 * json.}.
 *
 * <p>Stateless and thread-safe. Linear in the document.
 */
public final class CatalogueReader {
  private CatalogueReader() {}

  /** Reads a catalogue from UTF-8 text. */
  public static Reading<Catalogue> read(byte[] utf8) {
    return JsonReader.strict().read(utf8).then(v -> read(v, ""));
  }

  /**
   * Reads a catalogue from a JSON value.
   *
   * @param pointer where it sits in its document; empty for the whole
   */
  public static Reading<Catalogue> read(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object)) {
      return Reading.refused(
          "catalogue.type",
          pointer,
          "A catalogue is " + value.kind() + "; write an object, {\"awards\": [ … ]}.");
    }
    List<Finding> findings = new ArrayList<>();
    Catalogue catalogue = new CatalogueFields(object, pointer, findings).read();
    return Reading.of(catalogue, findings);
  }

  /** Whether a document is a catalogue rather than one award. */
  public static boolean isCatalogue(JsonValue value) {
    return value instanceof JsonObject o && o.has("awards");
  }

  /** Checks a catalogue that was made otherwise as though it were read. */
  public static Reading<Catalogue> check(Catalogue catalogue) {
    return read(CatalogueWriter.write(catalogue), "");
  }
}
