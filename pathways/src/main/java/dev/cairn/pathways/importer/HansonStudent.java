package dev.cairn.pathways.importer;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A student of gobbldygook: courses, the areas studied, and requirements overridden by hand.
 *
 * <p>A course becomes an earned record with the codes {@code DEPT 123} of its departments ({@code
 * 123L} for a lab) and the subject of the first; general-education codes are tags; the level is its
 * number's hundred.
 *
 * <p>Immutable and thread-safe.
 *
 * @param areas the areas' names
 * @param records the courses
 * @param overridden paths of requirements taken as met, as {@code major.chemistry.seminars}
 */
public record HansonStudent(
    List<String> areas, List<LearningRecord> records, Set<String> overridden) {
  private static final int ABOVE = 2;

  /** Copies the lists. */
  public HansonStudent {
    areas = List.copyOf(areas);
    records = List.copyOf(records);
    overridden = Set.copyOf(overridden);
  }

  /** Reads one. */
  public static Reading<HansonStudent> read(byte[] utf8) {
    return JsonReader.strict()
        .readObject(utf8)
        .then(
            o -> {
              List<Finding> findings = new ArrayList<>();
              List<LearningRecord> records = new ArrayList<>();
              Ids ids = new Ids();
              List<JsonValue> courses = items(o, "courses");
              for (int i = 0; i < courses.size(); i++) {
                course(courses.get(i), "/courses/" + i, ids, findings).ifPresent(records::add);
              }
              List<String> areas = new ArrayList<>();
              for (JsonValue area : items(o, "areas")) {
                if (area instanceof JsonObject a) {
                  a.findString("name").ifPresent(areas::add);
                }
              }
              Set<String> overridden = new TreeSet<>();
              if (o.find("overrides").orElse(JsonNull.NULL) instanceof JsonObject over) {
                over.names().stream()
                    .filter(n -> over.find(n).filter(JsonBoolean.TRUE::equals).isPresent())
                    .forEach(overridden::add);
              }
              return Reading.of(new HansonStudent(areas, records, overridden), findings);
            });
  }

  private static List<JsonValue> items(JsonObject o, String name) {
    return o.find(name).orElse(JsonNull.NULL) instanceof JsonArray a ? a.items() : List.of();
  }

  private static Optional<LearningRecord> course(
      JsonValue value, String at, Ids ids, List<Finding> findings) {
    if (!(value instanceof JsonObject c)
        || items(c, "department").isEmpty()
        || !(c.find("number").orElse(JsonNull.NULL) instanceof JsonNumber number)) {
      findings.add(
          Finding.error(
              "import.transcript",
              at,
              "A course is "
                  + ClosedObject.shown(value)
                  + "; give an object with department and number."));
      return Optional.empty();
    }
    boolean lab = c.find("lab").filter(JsonBoolean.TRUE::equals).isPresent();
    List<String> departments = new ArrayList<>();
    items(c, "department").forEach(d -> departments.add(text(d)));
    LearningRecord.Builder record =
        LearningRecord.builder().state(RecordState.EARNED).origin(Origin.INTERNAL);
    String suffix = ' ' + number.text() + (lab ? "L" : "");
    departments.forEach(d -> record.addCodes(d + suffix));
    record.id(ids.of(departments.get(0) + suffix)).subject(departments.get(0));
    if (number.text().length() == 3) {
      record.level(new Level("course-level", number.text().charAt(0) + "00"));
    }
    items(c, "gereqs").forEach(g -> record.addTags(text(g)));
    for (String key : List.of("section", "year", "semester")) {
      c.find(key).ifPresent(v -> record.addTags(key + ":" + text(v)));
    }
    c.find("credits")
        .flatMap(v -> Rational.tryParse(text(v)))
        .filter(n -> n.signum() >= 0)
        .ifPresent(n -> record.credits(new Credit(n, CreditUnit.UNSTATED)));
    return Optional.of(record.build());
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString s ? s.value() : value.toString();
  }

  /**
   * Exceptions that waive what was overridden.
   *
   * @param award an area as {@link HansonImporter} reads it
   * @param day the day the exceptions bear
   */
  public List<GrantedException> waivers(Award award, LocalDate day) {
    List<GrantedException> waivers = new ArrayList<>();
    for (String path : overridden) {
      String[] names = path.split("\\.", -1);
      String name = names.length < ABOVE ? "" : names[1];
      if (name.equalsIgnoreCase(award.title().orElse(""))) {
        String id =
            names.length == ABOVE
                ? award.require().id()
                : String.join("/", List.of(names).subList(ABOVE, names.length));
        find(award.require(), id.toLowerCase(Locale.ROOT))
            .ifPresent(
                node ->
                    waivers.add(
                        new GrantedException(
                            new GrantedException.Change.Waive(node),
                            "Override",
                            day,
                            "Overridden by hand: " + path)));
      }
    }
    return waivers;
  }

  private static Optional<String> find(Requirement at, String id) {
    return at.id().toLowerCase(Locale.ROOT).equals(id)
        ? Optional.of(at.id())
        : at.children().stream().flatMap(c -> find(c, id).stream()).findFirst();
  }
}
