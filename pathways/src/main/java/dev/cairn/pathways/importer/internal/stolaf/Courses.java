package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that name one course. */
final class Courses {
  private static final Set<String> READ =
      Set.of(
          "course",
          "ap",
          "name",
          "crsid",
          "clbid",
          "institution",
          "grade",
          "grade_option",
          "year",
          "term",
          "section",
          "sub_type",
          "allow_claimed",
          "from_claimed",
          "optional");
  private static final Set<String> SAYS_NOTHING = Set.of("hidden", "message");

  private final Notes notes;
  private final Ids ids;
  private final Shares shares;
  private final List<Constraint> onAll;

  Courses(Notes notes, Ids ids, Shares shares, List<Constraint> onAll) {
    this.notes = notes;
    this.ids = ids;
    this.shares = shares;
    this.onAll = onAll;
  }

  static boolean isOne(JsonObject rule) {
    return rule.has("course")
        || rule.has("ap")
        || rule.has("crsid")
        || rule.has("clbid")
        || (rule.has("name") && rule.has("institution"));
  }

  /** Whether it asks for a course by its code or exam and says nothing of claims. */
  boolean isPlain(JsonObject rule) {
    return isOne(rule)
        && !rule.has("from_claimed")
        && !rule.has("allow_claimed")
        && !rule.has("optional")
        && Fields.text(rule, "course").map(c -> !shares.isMulticountable(c)).orElse(true);
  }

  Requirement leaf(JsonObject rule, Place at) {
    String name = name(rule);
    Optional<Predicate> where = where(rule, at);
    if (where.isEmpty()) {
      return notes.inPlace(
          Node.of(ids.of(at.below(name))), at.pointer(), "course", "See what it lost.");
    }
    if (Fields.flag(rule, "from_claimed")) {
      return claimed(where.get(), name, at);
    }
    Requirement.Pick pick = Build.one(Node.of(ids.of(at.below(name))), where.get());
    if (Fields.flag(rule, "allow_claimed")) {
      shares.free(pick.id());
    }
    shares.leaf(at, pick.id(), Fields.text(rule, "course"));
    if (Fields.flag(rule, "optional")) {
      notes.taken(at.pointer(), "optional", "It is shown, and not asked for.");
      return Build.shown(Node.of(ids.of(pick.id() + "/optional")), pick);
    }
    return pick;
  }

  /** A course that other rules use: where it is always asked for, a condition on the whole. */
  private Requirement claimed(Predicate where, String name, Place at) {
    Node node = Build.node(ids.of(at.below(name)), name + " among the courses used");
    if (!at.always()) {
      return notes.inPlace(
          node,
          at.pointer(),
          "from_claimed",
          "That a course is used elsewhere can be asked of the whole, not of one of several ways;"
              + " write it out by hand.");
    }
    onAll.add(new Constraint.Total(Measure.COUNT, where, Bounds.atLeast(Rational.ONE), Scope.USED));
    return new Requirement.AllOf(node, List.of());
  }

  private static String name(JsonObject rule) {
    for (String key : List.of("course", "ap", "name", "crsid", "clbid")) {
      Optional<String> text = Fields.text(rule, key);
      if (text.isPresent()) {
        return key.equals("course") || key.equals("ap") || key.equals("name")
            ? text.get()
            : key + ' ' + text.get();
      }
    }
    return "course";
  }

  /** Which records are that course; empty if something of it was lost. */
  Optional<Predicate> where(JsonObject rule, Place at) {
    List<Predicate> all = new ArrayList<>();
    Fields.text(rule, "course").ifPresent(c -> all.add(Build.codes(List.of(c))));
    for (String key : List.of("crsid", "clbid")) {
      Fields.text(rule, key)
          .ifPresent(
              c -> {
                notes.taken(
                    at.pointer(),
                    key,
                    "A course's number in the catalogue is one of its codes, as "
                        + key
                        + ":"
                        + c
                        + ".");
                all.add(Build.codes(List.of(key + ":" + c)));
              });
    }
    Fields.text(rule, "ap").ifPresent(n -> all.add(Where.advanced(n)));
    Fields.text(rule, "name").ifPresent(n -> all.add(new Predicate.Tag("name:" + n)));
    Fields.text(rule, "institution").ifPresent(i -> all.add(new Predicate.Issuer(Set.of(i))));
    Fields.text(rule, "grade_option")
        .ifPresent(o -> all.add(new Predicate.Tag("grade_option:" + o)));
    Fields.text(rule, "section").ifPresent(s -> all.add(new Predicate.Tag("section:" + s)));
    Fields.text(rule, "sub_type").ifPresent(s -> all.add(new Predicate.Tag("sub_type:" + s)));
    Optional<String> year = Fields.text(rule, "year");
    Fields.text(rule, "term")
        .ifPresent(
            t -> all.add(new Predicate.Tag("term:" + year.map(y -> y + "-").orElse("") + t)));
    if (rule.has("grade")) {
      Optional<Rational> least = Fields.points(rule.find("grade").orElseThrow());
      if (least.isEmpty()) {
        notes.lost(at.pointer() + "/grade", "grade", "It is no letter grade; mend the source.");
        return Optional.empty();
      }
      all.add(new Predicate.GradeIn(Where.POINTS, Bounds.atLeast(least.get())));
    }
    for (String key : rule.names()) {
      if (!READ.contains(key) && !SAYS_NOTHING.contains(key)) {
        notes.lost(
            at.pointer() + '/' + key, key, "A course rule does not have it; mend it by hand.");
        return Optional.empty();
      }
    }
    return Optional.of(Build.all(all));
  }
}
