package dev.cairn.pathways.importer.internal.tigerpath;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/** Reads requirements as one class year sees them. Used once and dropped. */
final class NeedReader {
  /** A course taken on a pass/fail basis carries this label. */
  static final String PDF = "pdf";

  /** A course that counts towards the major carries this label. */
  static final String MAJOR = "counts-for-major";

  /** The scale of grade points. */
  static final String POINTS = "grade-points";

  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "name",
          "explanation",
          "description",
          "urls",
          "contacts",
          "type",
          "code",
          "degree",
          "year",
          "iw_required",
          "iw_relationship",
          "note");
  private static final Set<String> READ =
      Set.of(
          "min_needed",
          "max_counted",
          "req_list",
          "course_list",
          "dist_req",
          "num_courses",
          "no_req",
          "excluded_course_list",
          "double_counting_allowed",
          "double_counting_allowed_local",
          "pdfs_allowed",
          "max_common_with_major",
          "completed_by_semester",
          "allowed_majors",
          "min_grade",
          "excluded_majors",
          "excluded_major",
          "excluded_minors",
          "year_switch",
          "year_code");
  private static final long SEMESTERS = 8;
  private static final int DEEPEST = 60;

  private final Notes notes;
  private final Ids ids;
  private final int year;

  NeedReader(Notes notes, Ids ids, int year) {
    this.notes = notes;
    this.ids = ids;
    this.year = year;
  }

  /** The whole programme. */
  Need root(JsonObject document, String id) {
    return need(ClassYears.resolved(document, year), "", id, "", false, true, 0);
  }

  private Need need(
      JsonObject fields,
      String pointer,
      String id,
      String path,
      boolean inherited,
      boolean root,
      int depth) {
    saidOfOthers(fields, pointer);
    boolean observes = flag(fields, pointer, "double_counting_allowed").orElse(inherited);
    List<Need> parts =
        depth > DEEPEST ? tooDeep(pointer) : parts(fields, pointer, path, observes, depth);
    Optional<Predicate> where = fields.has("req_list") ? Optional.empty() : where(fields, pointer);
    boolean nothing = fields.has("no_req") || (where.isEmpty() && parts.isEmpty());
    if (nothing && !fields.has("no_req") && !fields.has("req_list")) {
      notes.taken(
          pointer,
          "explanation",
          "A requirement without courses or parts is text that TigerPath does not check; it is shown"
              + " and asks for nothing.");
    }
    OptionalLong max =
        nothing ? OptionalLong.of(0) : number(fields, pointer, "max_counted", OptionalLong.empty());
    long whole = whole(fields, parts, max);
    OptionalLong stated = number(fields, pointer, "min_needed", OptionalLong.of(whole));
    long min =
        nothing
            ? 0
            : fields.has("num_courses")
                ? number(fields, pointer, "num_courses", OptionalLong.empty()).orElse(0)
                : stated.orElse(root ? whole : 0);
    return new Need(
        ids.of(id),
        fields.findString("name").orElse(""),
        pointer,
        min,
        max,
        Math.min(max.orElse(Long.MAX_VALUE), whole),
        where,
        parts,
        (observes && where.isPresent()) || fields.has("num_courses"),
        flag(fields, pointer, "double_counting_allowed_local").orElse(false),
        constraints(fields, pointer));
  }

  private List<Need> tooDeep(String pointer) {
    notes.fault(
        "import.depth", pointer, "Requirements are more than " + DEEPEST + " deep; flatten them.");
    return List.of();
  }

  private List<Need> parts(
      JsonObject fields, String pointer, String path, boolean observes, int depth) {
    List<Need> parts = new ArrayList<>();
    JsonArray items = array(fields, pointer, "req_list");
    for (int i = 0; i < items.size(); i++) {
      String at = pointer + "/req_list/" + i;
      if (!(items.get(i) instanceof JsonObject o)) {
        notes.fault(
            "import.type",
            at,
            "A requirement is " + ClosedObject.shown(items.get(i)) + "; write a mapping.");
        continue;
      }
      JsonObject part = ClassYears.resolved(o, year);
      String name =
          part.findString("name")
              .filter(n -> !n.isBlank())
              .orElse(String.format(Locale.ROOT, "%03d", i));
      String below = path.isEmpty() ? name : path + '/' + name;
      parts.add(need(part, at, below, below, observes, false, depth + 1));
    }
    return parts;
  }

  /** Which courses serve a leaf. */
  private Optional<Predicate> where(JsonObject fields, String pointer) {
    if (fields.has("num_courses")) {
      long last =
          number(fields, pointer, "completed_by_semester", OptionalLong.empty()).orElse(SEMESTERS);
      if (last >= SEMESTERS) {
        return Optional.of(new Predicate.Always());
      }
      notes.taken(
          pointer + "/completed_by_semester",
          "completed_by_semester",
          "A course of the first semester carries the tag \"semester:1\", and so on.");
      return Optional.of(
          Build.tags(LongStream.rangeClosed(1, last).mapToObj(n -> "semester:" + n).toList()));
    }
    List<Predicate> any = new ArrayList<>();
    List<String> listed = patterns(fields, pointer, "course_list");
    List<String> but = patterns(fields, pointer, "excluded_course_list");
    if (!listed.isEmpty()) {
      Predicate courses = Build.codes(listed);
      any.add(but.isEmpty() ? courses : courses.and(new Predicate.Not(Build.codes(but))));
    }
    List<String> areas = texts(fields, pointer, "dist_req");
    areas.forEach(a -> any.add(new Predicate.Tag(a)));
    if (!areas.isEmpty()) {
      notes.taken(
          pointer + "/dist_req",
          "dist_req",
          "A course carries its distribution area as a tag, for example \"" + areas.get(0) + "\".");
    }
    return any.isEmpty() ? Optional.empty() : Optional.of(Build.any(any));
  }

  private List<String> patterns(JsonObject fields, String pointer, String name) {
    List<String> all = new ArrayList<>();
    List<String> items = texts(fields, pointer, name);
    for (String item : items) {
      List<String> patterns = CoursePatterns.patterns(item);
      if (patterns.isEmpty()) {
        notes.lost(
            pointer + '/' + name,
            name,
            "\"" + item + "\" is no course or pattern; write it as COS 126 or COS 3**.");
      }
      if (item.strip().toUpperCase(Locale.ROOT).startsWith("LANG")) {
        notes.taken(
            pointer + '/' + name,
            "LANG",
            "It stands for the 25 language departments of Princeton.");
      }
      all.addAll(patterns);
    }
    return all;
  }

  private List<Constraint> constraints(JsonObject fields, String pointer) {
    List<Constraint> constraints = new ArrayList<>();
    limit(fields, pointer, "pdfs_allowed")
        .ifPresent(
            n -> {
              notes.taken(
                  pointer + "/pdfs_allowed",
                  "pdfs_allowed",
                  "A course taken pass/D/fail carries the tag \"" + PDF + "\".");
              constraints.add(Build.atMost(n, new Predicate.Tag(PDF)));
            });
    limit(fields, pointer, "max_common_with_major")
        .ifPresent(
            n -> {
              notes.taken(
                  pointer + "/max_common_with_major",
                  "max_common_with_major",
                  "A course that counts towards the major carries the tag \"" + MAJOR + "\".");
              constraints.add(Build.atMost(n, new Predicate.Tag(MAJOR)));
            });
    number(fields, pointer, "min_grade", OptionalLong.empty())
        .ifPresent(
            n -> {
              notes.taken(
                  pointer + "/min_grade",
                  "min_grade",
                  "Grade points from 0 to 4, the grades of scale \"" + POINTS + "\".");
              constraints.add(
                  Build.atMost(
                      0,
                      new Predicate.Not(
                          new Predicate.GradeIn(POINTS, Bounds.atLeast(Rational.of(n))))));
            });
    return constraints;
  }

  private OptionalLong limit(JsonObject fields, String pointer, String name) {
    JsonValue value = fields.find(name).orElse(JsonNull.NULL);
    if (value instanceof JsonBoolean b) {
      return b.value() ? OptionalLong.empty() : OptionalLong.of(0);
    }
    return number(fields, pointer, name, OptionalLong.empty());
  }

  /** What the parts, or the courses listed, can count at most: what ALL stands for. */
  private static long whole(JsonObject fields, List<Need> parts, OptionalLong max) {
    if (fields.has("req_list")) {
      return parts.stream().mapToLong(Need::potential).sum();
    }
    return fields.find("course_list").orElse(JsonNull.NULL) instanceof JsonArray a
        ? a.size()
        : max.orElse(0);
  }

  private void saidOfOthers(JsonObject fields, String pointer) {
    for (String name : fields.names()) {
      JsonValue value = fields.valueAt(fields.indexOf(name));
      String at = pointer + '/' + name;
      boolean silent = value instanceof JsonNull;
      if (name.equals("completed_by_semester") && !fields.has("num_courses") && !silent) {
        advice(at, name);
      } else if ((name.equals("declaration_limit") || name.equals("deadline")) && !silent) {
        advice(at, name);
      } else if (name.equals("no_req")) {
        notes.taken(at, name, "TigerPath does not check it, so it is shown and asks for nothing.");
      } else if (name.equals("no_crosslist")) {
        notes.lost(
            at,
            name,
            "Only courses listed first under the department would serve; a record's codes have no"
                + " order. Check these courses by hand.");
      } else if (!SAYS_NOTHING.contains(name)
          && !READ.contains(name)
          && !name.equals("completed_by_semester")
          && !name.equals("declaration_limit")
          && !name.equals("deadline")) {
        notes.lost(at, name, "This importer does not know it; carry it over by hand.");
      }
    }
  }

  private void advice(String at, String name) {
    notes.taken(at, name, "A date for advice, which TigerPath shows and does not check.");
  }

  private Optional<Boolean> flag(JsonObject fields, String pointer, String name) {
    JsonValue value = fields.find(name).orElse(JsonNull.NULL);
    if (value instanceof JsonBoolean b) {
      return Optional.of(b.value());
    }
    if (!(value instanceof JsonNull)) {
      wrong(pointer, name, value, "true or false");
    }
    return Optional.empty();
  }

  private OptionalLong number(JsonObject fields, String pointer, String name, OptionalLong all) {
    JsonValue value = fields.find(name).orElse(JsonNull.NULL);
    if (value instanceof JsonNumber n && n.text().matches("[0-9]{1,6}")) {
      return OptionalLong.of(Long.parseLong(n.text()));
    }
    if (value instanceof JsonString s && s.value().strip().equalsIgnoreCase("ALL")) {
      return all;
    }
    if (!(value instanceof JsonNull)) {
      wrong(pointer, name, value, "a whole number or ALL");
    }
    return OptionalLong.empty();
  }

  private JsonArray array(JsonObject fields, String pointer, String name) {
    JsonValue value = fields.find(name).orElse(JsonNull.NULL);
    if (value instanceof JsonArray a) {
      return a;
    }
    if (!(value instanceof JsonNull)) {
      wrong(pointer, name, value, "a list");
    }
    return new JsonArray(List.of());
  }

  /** Texts of a list or one text; a course written before a colon may come as a mapping. */
  private List<String> texts(JsonObject fields, String pointer, String name) {
    JsonValue value = fields.find(name).orElse(JsonNull.NULL);
    if (value instanceof JsonString s) {
      return List.of(s.value());
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue item : array(fields, pointer, name)) {
      if (item instanceof JsonString s) {
        texts.add(s.value());
      } else if (item instanceof JsonObject o && o.size() == 1) {
        texts.add(o.names().get(0));
      } else {
        wrong(pointer, name, item, "a course such as COS 126");
      }
    }
    return texts;
  }

  private void wrong(String pointer, String name, JsonValue value, String wanted) {
    notes.fault(
        "import.type",
        pointer + '/' + name,
        "\"" + name + "\" is " + ClosedObject.shown(value) + "; write " + wanted + ".");
  }
}
