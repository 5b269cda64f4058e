package dev.cairn.core.record;

import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.WideType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which field of a credential feeds which field of a record. What is mapped from Open Badges 3.0:
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>record</th><th>from</th></tr>
 * <tr><td>id</td><td>the credential's id</td></tr>
 * <tr><td>codes</td><td>every text of {@link #codes}</td></tr>
 * <tr><td>issuer</td><td>the issuer's id</td></tr>
 * <tr><td>earned</td><td>{@code awardedDate}, else {@code activityEndDate}, else {@code
 *     validFrom}, as the day of the zone asked for</td></tr>
 * <tr><td>expires</td><td>the first day of the zone that begins at or after {@code
 *     validUntil}</td></tr>
 * <tr><td>credits</td><td>{@code creditsEarned}, else {@code creditsAvailable}; Open Badges names
 *     no unit, so it is {@link #unitByIssuer}, else {@link #unit}, else unstated</td></tr>
 * <tr><td>level</td><td>the achievement's alignment whose {@code targetFramework} is one of the
 *     names in {@link #levelFrameworks}; the level is its {@code targetCode}, of which "Level 6"
 *     and "EQF 6" mean "6". Of several frameworks the first in the mapping; two levels of one
 *     framework are unknown</td></tr>
 * <tr><td>grade</td><td>the value of the one result whose description has a type in {@link
 *     #gradeTypes} and, if any are named, an id in {@link #gradeDescriptions}; several are unknown.
 *     Its scale is {@link #gradeScale}, else the type for {@code GradePointAverage}, {@code
 *     LetterGrade} and {@code Percent}, else the description's id</td></tr>
 * <tr><td>competencies</td><td>the {@code targetUrl} and {@code targetCode} of the achievement's
 *     alignments of type {@code CFItem}, {@code ceasn:Competency} or none, levels left out</td></tr>
 * <tr><td>origin</td><td>{@link #origin}; or {@link Origin#INTERNAL} for {@link #internalIssuers}
 *     and {@link #otherOrigin} for others; else unknown</td></tr>
 * <tr><td>tags, subject</td><td>every text of {@link #tags}; the first of {@link #subjects}</td></tr>
 * <tr><td>state</td><td>see {@link RecordMapper}</td></tr>
 * </table>
 *
 * <p>The JSON form is closed; a member left out of {@code openBadges} is that of {@link #builtIn}:
 *
 * <pre>{@code
 * {"mapping": "urn:example:mapping", "version": "1", "repeats": "best",
 *  "openBadges": {
 *    "codes": ["achievement.id", "achievement.humanCode"],
 *    "credits": {"unit": "ECTS", "unitByIssuer": {"did:example:us": "US-SEMESTER"}},
 *    "level": [{"framework": "EQF", "names": ["European Qualifications Framework"]}],
 *    "grade": {"types": ["Percent"], "descriptions": ["urn:uuid:…"], "scale": "percent"},
 *    "competencies": ["targetUrl", "targetCode"],
 *    "origin": {"internal": ["did:example:u"], "otherwise": "transfer"},
 *    "tags": ["achievement.tag", "achievement.achievementType"],
 *    "subject": ["achievement.fieldOfStudy"]}}
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@WideType
public interface RecordMapping {
  /** Starts a mapping; the id must be set. What is not set is empty, not that of the built-in. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The mapping used when none is given: credits have no unit, the origin is unknown, and every
   * repeat is a record of its own.
   */
  static RecordMapping builtIn() {
    return BuiltInMapping.OPEN_BADGES;
  }

  /** Reads a mapping from its closed JSON form; faults have codes {@code mapping.*}. */
  static Reading<RecordMapping> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(RecordMapping::read);
  }

  /** Reads a mapping from its closed JSON form. */
  static Reading<RecordMapping> read(JsonObject mapping) {
    return new MappingReader().read(mapping);
  }

  /** The mapping in full, defaults written out; reads back equal. */
  default JsonObject toJson() {
    return MappingWriter.write(this);
  }

  /** The SHA-256 of the RFC 8785 form of {@link #toJson}, 64 lower-case hexadecimal digits. */
  default String sha256() {
    return CanonicalJson.sha256(toJson());
  }

  /** What the mapping is called; shown by every explanation that rests on it. */
  String id();

  /** Its version. */
  Optional<String> version();

  /** What several records of one code mean. */
  @Value.Default
  default Repeats repeats() {
    return Repeats.ALL;
  }

  /** What feeds the codes. */
  List<BadgeField> codes();

  /** The unit of credits. */
  Optional<CreditUnit> unit();

  /** The unit of credits by the id of the issuer, before {@link #unit}. */
  Map<String, CreditUnit> unitByIssuer();

  /** Level frameworks by their short names, each with the names that alignments use for it. */
  Map<String, Set<String>> levelFrameworks();

  /** The types of result that are grades. */
  Set<String> gradeTypes();

  /** The ids of the result descriptions that are grades; empty for all. */
  Set<String> gradeDescriptions();

  /** The scale of grades. */
  Optional<String> gradeScale();

  /** Whether the addresses of aligned competencies are competencies. */
  @Value.Default
  default boolean competencyUrls() {
    return false;
  }

  /** Whether the codes of aligned competencies are competencies. */
  @Value.Default
  default boolean competencyCodes() {
    return false;
  }

  /** The origin of every record. */
  Optional<Origin> origin();

  /** Issuers whose credentials are internal. */
  Set<String> internalIssuers();

  /** The origin of credentials of all other issuers. */
  Optional<Origin> otherOrigin();

  /** What feeds the tags. */
  List<BadgeField> tags();

  /** What feeds the subject, the first that is there. */
  List<BadgeField> subjects();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableRecordMapping.Builder {
    Builder() {}
  }
}
