package dev.cairn.pathways.importer;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads GraduateNU's parsed majors and minors (JSON with {@code requirementSections}). A course is
 * the code {@code SUBJECT number}; {@code AND} and {@code OR} are all and one of; a {@code SECTION}
 * asks for its minimum of requirements, a {@code RANGE} for one course in it, {@code XOM} for
 * credits; concentrations for their minimum of options; total credits look at everything.
 *
 * <p>As in GraduateNU, a course that is required outright does not serve a range, and every course
 * is used once. Its older form, with {@code requirementGroups}, is refused.
 *
 * <p>Stateless and thread-safe. Findings begin with {@code import.}.
 */
public final class GraduateNuImporter {
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> outright = new TreeSet<>();

  private GraduateNuImporter() {}

  /** Reads one major or minor. */
  public static Reading<Imported> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(o -> new GraduateNuImporter().programme(o));
  }

  private Reading<Imported> programme(JsonObject object) {
    ClosedObject fields = new ClosedObject(object, "", "import", findings);
    Optional<String> name = fields.requiredText("name");
    fields.value("metadata");
    Optional<Rational> total = fields.rational("totalCreditsRequired");
    Optional<Rational> year = fields.rational("yearVersion");
    JsonArray sections = fields.array("requirementSections").orElse(new JsonArray(List.of()));
    if (!fields.has("requirementSections")) {
      fields.missing("requirementSections");
    }
    sections.forEach(this::collectOutright);
    List<Requirement> of = new ArrayList<>(children(sections, "/requirementSections", "s"));
    fields.object("concentrations").flatMap(this::concentrations).ifPresent(of::add);
    if (total.filter(t -> t.signum() > 0).isPresent()) {
      of.add(
          new Requirement.Pick(
              titled("total", "Total credits"),
              new Predicate.Always(),
              Bounds.NONE,
              Bounds.atLeast(total.get()),
              true,
              true,
              false));
    }
    fields.refuseOthers();
    Award.Builder award = Award.builder().require(new Requirement.AllOf(Node.of("programme"), of));
    name.ifPresent(award::title);
    year.map(Rational::toString).ifPresent(award::version);
    return Reading.of(new Imported(award.build(), List.of(), List.of()), findings);
  }

  private static Node titled(String id, String title) {
    Node n = Node.of(id);
    return title.isBlank()
        ? n
        : new Node(id, Optional.of(title), n.constraints(), n.unit(), n.contributesAtMost());
  }

  /** Courses that every way through the programme needs. */
  private void collectOutright(JsonValue value) {
    if (!(value instanceof JsonObject o)) {
      return;
    }
    String type = o.findString("type").orElse("");
    if (type.equals("COURSE")) {
      outright.add(
          o.findString("subject").orElse("")
              + " "
              + o.find("classId").map(Object::toString).orElse(""));
    } else if (type.equals("AND") && o.find("courses").orElse(null) instanceof JsonArray all) {
      all.forEach(this::collectOutright);
    } else if (type.equals("SECTION")
        && o.find("requirements").orElse(null) instanceof JsonArray all
        && o.find("minRequirementCount")
            .filter(m -> m.toString().equals(all.size() + ""))
            .isPresent()) {
      all.forEach(this::collectOutright);
    }
  }

  private Optional<Requirement> concentrations(ClosedObject fields) {
    int least = whole(fields, "minOptions");
    JsonArray options = fields.array("concentrationOptions").orElse(new JsonArray(List.of()));
    List<Requirement> of = children(options, fields.at("concentrationOptions"), "c");
    fields.refuseOthers();
    return of.isEmpty() && least == 0
        ? Optional.empty()
        : Optional.of(new Requirement.NOf(titled("concentrations", "Concentrations"), least, of));
  }

  private static int whole(ClosedObject fields, String name) {
    if (!fields.has(name)) {
      fields.missing(name);
    }
    Optional<Rational> n = fields.rational(name);
    if (n.isPresent()
        && (!n.get().isInteger()
            || n.get().signum() < 0
            || n.get().compareTo(Rational.of(100_000)) > 0)) {
      fields.error("whole", name, "\"" + name + "\" is " + n.get() + "; give a whole number.");
      return 0;
    }
    return n.map(r -> r.numerator().intValueExact()).orElse(0);
  }

  private List<Requirement> children(JsonArray items, String pointer, String id) {
    List<Requirement> of = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      requirement(items.get(i), JsonPointer.child(pointer, i), id + (i + 1)).ifPresent(of::add);
    }
    return of;
  }

  private Optional<Requirement> requirement(JsonValue value, String pointer, String id) {
    if (!(value instanceof JsonObject object)) {
      findings.add(
          Finding.error(
              "import.type",
              pointer,
              "A requirement is " + ClosedObject.shown(value) + "; it must be an object."));
      return Optional.empty();
    }
    ClosedObject fields = new ClosedObject(object, pointer, "import", findings);
    String type = fields.requiredText("type").orElse("");
    Optional<Requirement> read =
        switch (type) {
          case "COURSE" -> Optional.of(one(course(fields, id), where(fields)));
          case "AND" ->
              Optional.of(new Requirement.AllOf(Node.of(id), inner(fields, "courses", id)));
          case "OR" ->
              Optional.of(new Requirement.AnyOf(Node.of(id), inner(fields, "courses", id)));
          case "RANGE" -> range(fields).map(p -> one(Node.of(id), p));
          case "SECTION" -> Optional.of(section(fields, id));
          case "XOM" -> Optional.of(credits(fields, object, id));
          default -> {
            fields.error(
                "construct",
                "type",
                "\"" + type + "\" is no construct this importer knows; carry it over by hand.");
            yield Optional.empty();
          }
        };
    if (read.isPresent()) {
      fields.refuseOthers();
    }
    return read;
  }

  private List<Requirement> inner(ClosedObject fields, String name, String id) {
    if (!fields.has(name)) {
      fields.missing(name);
    }
    return children(fields.array(name).orElse(new JsonArray(List.of())), fields.at(name), id + ".");
  }

  private static Requirement one(Node node, Predicate where) {
    return Requirement.Pick.of(node.id(), where, Requirement.records(1), Bounds.NONE).with(node);
  }

  private static Node course(ClosedObject fields, String id) {
    return titled(id, fields.text("description").orElse(""));
  }

  private static Predicate where(ClosedObject fields) {
    String subject = fields.requiredText("subject").orElse("?");
    return new Predicate.Code(
        List.of(new Predicate.CodePattern(subject + " " + whole(fields, "classId"))));
  }

  private Optional<Predicate> range(ClosedObject fields) {
    String subject = fields.requiredText("subject").orElse("?");
    int from = whole(fields, "idRangeStart");
    int to = whole(fields, "idRangeEnd");
    if (from > to) {
      fields.error(
          "inverted",
          "idRangeStart",
          "The range " + from + " to " + to + " is empty; swap its ends.");
      return Optional.empty();
    }
    Set<String> except = new TreeSet<>();
    JsonArray exceptions = fields.array("exceptions").orElse(new JsonArray(List.of()));
    for (int i = 0; i < exceptions.size(); i++) {
      if (exceptions.get(i) instanceof JsonObject o) {
        ClosedObject in =
            new ClosedObject(o, JsonPointer.child(fields.at("exceptions"), i), "import", findings);
        in.value("type");
        in.value("description");
        except.add(in.requiredText("subject").orElse("?") + " " + whole(in, "classId"));
        in.refuseOthers();
      }
    }
    outright.stream().filter(c -> c.startsWith(subject + " ")).forEach(except::add);
    Predicate codes =
        new Predicate.Code(List.of(new Predicate.CodePattern(subject + " " + from + "-" + to)));
    return Optional.of(
        except.isEmpty()
            ? codes
            : codes.and(
                new Predicate.Not(
                    new Predicate.Code(except.stream().map(Predicate.CodePattern::new).toList()))));
  }

  private Requirement section(ClosedObject fields, String id) {
    String title = fields.text("title").orElse("");
    int least = whole(fields, "minRequirementCount");
    return new Requirement.NOf(titled(id, title), least, inner(fields, "requirements", id));
  }

  /** Credits from single courses and ranges are one pick; groups among them add up as wholes. */
  private Requirement credits(ClosedObject fields, JsonObject object, String id) {
    Bounds least = Bounds.atLeast(fields.rational("numCreditsMin").orElse(Rational.ZERO));
    List<Requirement> of = inner(fields, "courses", id);
    boolean single =
        object.find("courses").orElse(null) instanceof JsonArray all
            && all.items().stream()
                .allMatch(
                    v ->
                        v instanceof JsonObject o
                            && Set.of("COURSE", "RANGE").contains(o.findString("type").orElse("")));
    if (single) {
      List<Predicate> any = of.stream().map(r -> ((Requirement.Pick) r).where()).toList();
      return Requirement.Pick.of(id, new Predicate.Any(any), Bounds.NONE, least);
    }
    return new Requirement.SumOf(
        Node.of(id), Measure.CREDITS, least, of.stream().map(GraduateNuImporter::many).toList());
  }

  /** A range among groups may give as many courses as there are. */
  private static Requirement many(Requirement r) {
    return r instanceof Requirement.Pick p && isRange(p.where())
        ? Requirement.Pick.of(p.id(), p.where(), Requirement.records(0), Bounds.NONE)
        : r;
  }

  private static boolean isRange(Predicate where) {
    return where instanceof Predicate.All
        || (where instanceof Predicate.Code c && c.patterns().get(0).range().isPresent());
  }
}
