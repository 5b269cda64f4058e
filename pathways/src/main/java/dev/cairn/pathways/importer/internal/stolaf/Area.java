package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One area of study: its result, its emphases, and what holds for the whole. Used once. */
public final class Area {
  private static final Set<String> READ =
      Set.of(
          "name",
          "type",
          "major",
          "code",
          "degree",
          "result",
          "requirements",
          "emphases",
          "limit",
          "multicountable",
          "credit",
          "dept",
          "exceptions-migrations");

  private final Notes notes;
  private final JsonObject document;
  private final Ids ids = new Ids();
  private final Shares shares;
  private final List<Constraint> onAll = new ArrayList<>();
  private final List<Sharing> sharing = new ArrayList<>();
  private final List<Predicate> barred = new ArrayList<>();
  private final boolean hasOthers;
  private final boolean hasFailed;
  private final Set<String> onlySeen = new HashSet<>();
  private boolean caps;

  /** Starts on a document. */
  public Area(Notes notes, JsonObject document) {
    this.notes = notes;
    this.document = document;
    this.shares = new Shares(notes, Fields.object(document, "multicountable"));
    this.hasOthers = Query.usesOthers(document);
    this.hasFailed = document.toString().contains("\"include_failed\":true");
  }

  Shares shares() {
    return shares;
  }

  List<Constraint> onAll() {
    return onAll;
  }

  void onAll(List<Constraint> more) {
    onAll.addAll(more);
  }

  void addAll(List<Sharing> more) {
    sharing.addAll(more);
  }

  /** A leaf that sees courses and uses none. */
  void seen(String id) {
    onlySeen.add(id);
  }

  /** Whether a rule sees courses without using them. */
  boolean seesCourses(Requirement rule) {
    return onlySeen.contains(rule.id()) || rule.children().stream().anyMatch(this::seesCourses);
  }

  /** Reads it. */
  public Reading<Imported> read() {
    for (String key : document.names()) {
      if (!READ.contains(key)) {
        notes.lost("/" + key, key, "An area does not have it here; carry it over by hand.");
      }
    }
    limits();
    credit();
    String code = Fields.text(document, "code").orElse("");
    Place top = Place.top(Fields.object(document, "requirements"));
    Rules rules = new Rules(notes, ids, this);
    Node root = Build.node(ids.of("area"), Fields.text(document, "name").orElse(""));
    List<Requirement> all = new ArrayList<>();
    if (document.has("result")) {
      Place result =
          new Place("", "/result", top.path(), top.requirements(), true, false, top.decided(), 0);
      Requirement own = rules.rule(document.find("result").orElseThrow(), result);
      if (own instanceof Requirement.AllOf a && own.node().constraints().isEmpty()) {
        all.addAll(a.of());
      } else {
        all.add(own);
      }
    } else {
      notes.fault("import.missing", "", "\"result\" is missing; an area says what it asks for.");
    }
    all.addAll(emphases(rules, top));
    Requirement tree = new Requirement.AllOf(Build.with(root, onAll), all);
    sharing.addAll(shares.sharing(root.id()));
    Award.Builder award = Award.builder().require(tree).sharing(sharing);
    if (!code.isBlank()) {
      award.id(code);
    }
    Fields.text(document, "name").filter(n -> !n.isBlank()).ifPresent(award::title);
    return notes.finish(award.build());
  }

  private void limits() {
    Place top = Place.top(JsonObject.empty());
    for (Limits.Limit limit :
        new Limits(notes, new Where(notes)).read(document, top, new ArrayList<>())) {
      onAll.add(limit.constraint());
      if (limit.isNone()) {
        barred.add(limit.where());
      } else {
        caps = true;
      }
    }
  }

  private void credit() {
    if (document.has("credit")) {
      JsonObject credits = Fields.object(document, "credit");
      for (String name : credits.names()) {
        notes.taken(
            "/credit",
            "credit",
            "Records of \""
                + name.replaceFirst("^name=", "")
                + "\" must carry "
                + Fields.text(credits.find(name).orElseThrow())
                + " credits.");
      }
    }
  }

  /** What is seen and not used must not be what the area bars. */
  Predicate unlimited(Predicate where) {
    if (caps) {
      notes.lost(
          "/limit",
          "limit",
          "A cap on the whole area beside courses that are only seen would be read in two ways;"
              + " write it out by hand.");
    }
    List<Predicate> all = new ArrayList<>();
    if (!(where instanceof Predicate.Always)) {
      all.add(where);
    }
    barred.forEach(b -> all.add(new Predicate.Not(b)));
    return Build.all(all);
  }

  /** Courses, and neither areas nor performances nor, unless asked for, failed attempts. */
  Predicate coursesOnly(Predicate where, JsonObject query) {
    List<Predicate> all = new ArrayList<>();
    if (!(where instanceof Predicate.Always)) {
      all.add(where);
    }
    if (hasOthers) {
      all.add(
          new Predicate.Not(
              Build.tags(
                  List.of("area", "music-performance", "music-recital", "music-attendance"))));
    }
    if (hasFailed && !Fields.flag(query, "include_failed")) {
      notes.taken("", "include_failed", "A failed attempt is a record with the tag \"failed\".");
      all.add(new Predicate.Not(new Predicate.Tag("failed")));
    }
    return Build.all(all);
  }

  /** Each emphasis is asked for if it is declared. */
  private List<Requirement> emphases(Rules rules, Place top) {
    List<Requirement> of = new ArrayList<>();
    JsonObject emphases = Fields.object(document, "emphases");
    for (String code : emphases.names()) {
      JsonValue value = emphases.valueAt(emphases.indexOf(code));
      String pointer = "/emphases/" + code;
      if (!(value instanceof JsonObject emphasis)) {
        notes.fault("import.type", pointer, "An emphasis must be a mapping; mend it.");
        continue;
      }
      String key = "declared-area:" + code;
      notes.taken(
          pointer,
          "emphases",
          "An emphasis is asked for if the context declares it, for example {\""
              + key
              + "\": \"yes\"}.");
      String name = Fields.text(emphasis, "name").orElse(code);
      of.add(
          new Requirement.When(
              Build.node(ids.of("emphasis " + code), "Emphasis: " + name),
              new Condition.Is(key, Set.of("yes")),
              rules.requirement(name, emphasis, pointer, top.sometimes()),
              Optional.empty()));
    }
    return of;
  }
}
