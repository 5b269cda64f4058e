package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which leaves may use a course that others use: those with {@code allow_claimed} any, and those
 * that {@code multicountable} names the course it names. Collects leaves while rules are read.
 */
final class Shares {
  /** A leaf that uses courses: where it stands, and the one course it takes, if it is for one. */
  private record Leaf(List<String> path, String id, Optional<String> only) {}

  private final Notes notes;
  private final JsonObject multicountable;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Set<String> free = new LinkedHashSet<>();

  Shares(Notes notes, JsonObject multicountable) {
    this.notes = notes;
    this.multicountable = multicountable;
  }

  /** Whether a course may serve several requirements. */
  boolean isMulticountable(String course) {
    return multicountable.has(course);
  }

  /** Courses that may serve several requirements, one of which is at this path. */
  List<String> multicountableAt(List<String> path) {
    List<String> courses = new ArrayList<>();
    for (String course : multicountable.names()) {
      if (paths(course).contains(path)) {
        courses.add(course);
      }
    }
    return courses;
  }

  void leaf(Place at, String id, Optional<String> only) {
    leaves.add(new Leaf(at.path(), id, only));
  }

  /** A leaf that may use what any other uses. */
  void free(String id) {
    free.add(id);
  }

  /** Whether a rule that holds uses at least one course, and none that another may use. */
  boolean usesOne(Requirement rule) {
    if (rule instanceof Requirement.Pick pick) {
      return !pick.observe()
          && !free.contains(pick.id())
          && (isPositive(pick.count().min()) || isPositive(pick.credits().min()));
    }
    boolean none = rule.children().stream().anyMatch(this::isFree);
    if (rule instanceof Requirement.AllOf all) {
      return !none && all.of().stream().anyMatch(this::usesOne);
    }
    boolean needsOne =
        rule instanceof Requirement.AnyOf
            || (rule instanceof Requirement.NOf n && n.k() > 0)
            || (rule instanceof Requirement.SumOf s && isPositive(s.bounds().min()))
            || (rule instanceof Requirement.When w && w.otherwise().isPresent());
    return needsOne && rule.children().stream().allMatch(this::usesOne);
  }

  private boolean isFree(Requirement rule) {
    return free.contains(rule.id()) || rule.children().stream().anyMatch(this::isFree);
  }

  private static boolean isPositive(Optional<Rational> bound) {
    return bound.filter(b -> b.signum() > 0).isPresent();
  }

  List<Sharing> sharing(String root) {
    List<Sharing> all = new ArrayList<>();
    if (!free.isEmpty()) {
      List<String> among = new ArrayList<>(List.of(root));
      among.addAll(free);
      all.add(entry(among));
    }
    for (String course : multicountable.names()) {
      shared(course).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Sharing> shared(String course) {
    Set<String> among = new LinkedHashSet<>();
    for (List<String> path : paths(course)) {
      List<String> at =
          leaves.stream()
              .filter(l -> l.path().equals(path) && l.only().equals(Optional.of(course)))
              .map(Leaf::id)
              .toList();
      among.addAll(at);
      if (at.isEmpty()) {
        notes.taken(
            "/multicountable/" + course.replace("~", "~0").replace("/", "~1"),
            "multicountable",
            "\""
                + course
                + "\" serves nothing at "
                + String.join(" / ", path)
                + ", so it is not shared there.");
      }
    }
    return among.size() < 2 ? Optional.empty() : Optional.of(entry(List.copyOf(among)));
  }

  private List<List<String>> paths(String course) {
    List<List<String>> paths = new ArrayList<>();
    for (JsonValue path : Fields.list(multicountable, course)) {
      paths.add(Fields.items(path).stream().map(Fields::text).toList());
    }
    return paths;
  }

  private static Sharing entry(List<String> among) {
    return new Sharing(among, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
