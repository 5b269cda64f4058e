package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads awards from their closed JSON form.
 *
 * <pre>{@code
 * {"id": "cert", "title": "Certificate", "version": "2026", "valid": {"from": "2026-01-01"},
 *  "unit": "ECTS", "defaults": {"origin": "internal"},
 *  "require": {"id": "root", "allOf": [
 *    {"id": "core", "pick": {"where": {"code": ["DATA 1*"]}, "count": [2]}},
 *    {"id": "more", "pick": {"where": {"tag": "elective"}, "credits": ["7.5", 15]}}]},
 *  "constraints": [{"total": {"of": "credits", "where": {"origin": ["transfer"]}, "max": 6}}],
 *  "sharing": [{"among": ["core", "more"], "maxCount": 1}]}
 * }</pre>
 *
 * <p>An award has {@code require} and may have {@code id, title, version, valid {from, to},
 * defaults {credits, origin, unit}, unit, conversion, zone, constraints} (the root node's, after
 * its own), {@code sharing [{among, maxCount?, maxCredits?, maxRatio? {of, max}}], conflicts,
 * maxUses, exceptions} (see {@link GrantedException}) and {@code language}, the version of this
 * form: 1. The members of nodes, predicates and constraints are those of {@link Requirement},
 * {@link Predicate}, {@link Constraint} and {@link Condition}.
 *
 * <p>Refused, each with its JSON pointer and all in one pass: unknown names, an id that stands
 * twice, a reference to no node, {@code before} a node that is not at or below, bounds that are
 * negative or inverted, numbers that not every reader sees alike, sharing that contradicts itself.
 * Codes begin with {@code rule.}; those of the JSON text itself with {@code json.}.
 *
 * <p>Stateless and thread-safe. Linear in the document.
 */
public final class RuleReader {
  private RuleReader() {}

  /** Reads an award from a file: the award itself, or {@code {"award": {…}}} as in case files. */
  public static Reading<Award> read(byte[] utf8) {
    return JsonReader.strict().read(utf8).then(RuleReader::readFile);
  }

  private static Reading<Award> readFile(JsonValue file) {
    return file instanceof JsonObject o && o.size() == 1 && o.has("award")
        ? read(o.find("award").orElseThrow(), "/award")
        : read(file, "");
  }

  /**
   * Reads an award from a JSON value.
   *
   * @param value the award
   * @param pointer where it sits in its document; empty for the whole
   */
  public static Reading<Award> read(JsonValue value, String pointer) {
    if (!(value instanceof JsonObject object)) {
      return Reading.refused(
          "rule.type", pointer, "An award is " + value.kind() + "; write an object, { … }.");
    }
    List<Finding> findings = new ArrayList<>();
    return new AwardFields(new ClosedObject(object, pointer, "rule", findings), findings)
        .read()
        .map(award -> Reading.of(award, findings))
        .orElseGet(() -> Reading.refused(findings));
  }

  /**
   * Checks an award that was made otherwise as though it were read: every fault, with a pointer
   * into its JSON form. Linear in the award.
   */
  public static Reading<Award> check(Award award) {
    return Depth.beyond(award)
        .map(
            pointer ->
                Reading.<Award>refused(
                    "rule.too-deep",
                    pointer,
                    "The rules nest more than " + Depth.DEEPEST + " deep here; make them flatter."))
        .orElseGet(() -> read(RuleWriter.write(award), ""));
  }

  /**
   * Reads exceptions granted to one learner. Whether the nodes they name exist is checked when they
   * are applied to an award.
   *
   * @param value a list of them
   * @param pointer where it sits in its document; empty for the whole
   */
  public static Reading<List<GrantedException>> readExceptions(JsonValue value, String pointer) {
    if (!(value instanceof JsonArray items)) {
      return Reading.refused(
          "rule.type", pointer, "Exceptions are " + value.kind() + "; write a list, [ … ].");
    }
    List<Finding> findings = new ArrayList<>();
    List<GrantedException> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ExceptionFields.read(items.get(i), JsonPointer.child(pointer, i), findings)
          .ifPresent(read::add);
    }
    return Reading.of(List.copyOf(read), findings);
  }
}
