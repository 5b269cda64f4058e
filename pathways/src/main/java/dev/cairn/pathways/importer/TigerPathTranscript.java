package dev.cairn.pathways.importer;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.tigerpath.CoursePatterns;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A student's courses as TigerPath writes them for its tests: the programme's code, the class year,
 * then a JSON list of semesters, each a list of courses.
 *
 * <p>A course becomes an earned record with the codes of its name, its distribution area and {@code
 * semester:1}, {@code semester:2}, … as tags. Where a user has settled it says where it counts; see
 * {@link #pins}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param programme the programme's code
 * @param classYear the year of graduation
 * @param records the courses
 * @param settled per record id, the requirements' paths a user chose, without the programme's own
 */
public record TigerPathTranscript(
    String programme,
    String classYear,
    List<LearningRecord> records,
    Map<String, List<String>> settled) {
  private static final String SEPARATOR = "//";
  private static final int PREFIX = 3;

  /** Copies the lists. */
  public TigerPathTranscript {
    records = List.copyOf(records);
    settled = Map.copyOf(settled);
  }

  /** Reads one. */
  public static Reading<TigerPathTranscript> read(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    String[] parts = text.split("\\R", 3);
    if (parts.length < 3 || !parts[1].strip().matches("[0-9]{4}")) {
      return Reading.refused(
          "import.transcript",
          "",
          "A transcript of TigerPath begins with a line for the programme and one for the class"
              + " year; add them.");
    }
    return JsonReader.strict()
        .read(parts[2])
        .then(semesters -> courses(parts[0].strip(), parts[1].strip(), semesters));
  }

  private static Reading<TigerPathTranscript> courses(
      String programme, String year, JsonValue semesters) {
    List<Finding> findings = new ArrayList<>();
    List<LearningRecord> records = new ArrayList<>();
    Map<String, List<String>> settled = new LinkedHashMap<>();
    Ids ids = new Ids();
    JsonArray terms = list(semesters, "", findings);
    for (int s = 0; s < terms.size(); s++) {
      JsonArray courses = list(terms.get(s), "/" + s, findings);
      for (int c = 0; c < courses.size(); c++) {
        String at = "/" + s + "/" + c;
        if (!(courses.get(c) instanceof JsonObject course)
            || CoursePatterns.codes(course.findString("name").orElse("")).isEmpty()) {
          findings.add(
              Finding.error(
                  "import.transcript",
                  at,
                  "A course is "
                      + ClosedObject.shown(courses.get(c))
                      + "; give an object with a name."));
          continue;
        }
        String id = ids.of(course.findString("id").orElse(course.findString("name").orElse("")));
        LearningRecord.Builder record =
            LearningRecord.builder()
                .id(id)
                .state(RecordState.EARNED)
                .addAllCodes(CoursePatterns.codes(course.findString("name").orElse("")))
                .addTags("semester:" + (s + 1));
        course.findString("dist_area").filter(d -> !d.isBlank()).ifPresent(record::addTags);
        records.add(record.build());
        List<String> paths = paths(course);
        if (!paths.isEmpty()) {
          settled.put(id, paths);
        }
      }
    }
    return Reading.of(new TigerPathTranscript(programme, year, records, settled), findings);
  }

  private static List<String> paths(JsonObject course) {
    List<String> paths = new ArrayList<>();
    if (course.find("settled").orElse(null) instanceof JsonArray all) {
      all.forEach(p -> paths.add(path(p.toString().replace("\"", ""))));
    }
    return paths;
  }

  /** {@code Major//2018//COS-BSE//Core//Theory} as the id {@code Core/Theory}. */
  private static String path(String full) {
    List<String> names = List.of(full.split(SEPARATOR, -1));
    return String.join("/", names.subList(Math.min(PREFIX, names.size()), names.size()));
  }

  private static JsonArray list(JsonValue value, String at, List<Finding> findings) {
    if (value instanceof JsonArray a) {
      return a;
    }
    findings.add(
        Finding.error(
            "import.transcript",
            at,
            "Semesters and their courses are lists, not "
                + ClosedObject.shown(value)
                + "; mend it."));
    return new JsonArray(List.of());
  }

  /**
   * Exceptions that keep every settled course from the requirements that its user did not choose.
   *
   * @param award the programme as {@link TigerPathImporter} reads it
   * @param day the day the exceptions bear
   */
  public List<GrantedException> pins(Award award, LocalDate day) {
    List<GrantedException> pins = new ArrayList<>();
    leaves(award.require(), pins, day);
    return pins;
  }

  private void leaves(Requirement at, List<GrantedException> pins, LocalDate day) {
    at.children().forEach(c -> leaves(c, pins, day));
    if (!(at instanceof Requirement.Pick pick) || pick.observe()) {
      return;
    }
    settled.forEach(
        (record, paths) -> {
          if (paths.stream().noneMatch(p -> isAtOrBelow(at.id(), p))) {
            pins.add(
                new GrantedException(
                    new GrantedException.Change.Block(record, Optional.of(at.id())),
                    "The student",
                    day,
                    "Counted elsewhere by choice"));
          }
        });
  }

  private static boolean isAtOrBelow(String id, String path) {
    return id.equals(path) || id.startsWith(path + "/");
  }
}
