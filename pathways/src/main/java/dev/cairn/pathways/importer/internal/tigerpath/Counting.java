package dev.cairn.pathways.importer.internal.tigerpath;

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
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns counts that add up into requirements of the same meaning.
 *
 * <p>Where every part counts for one, at least so many parts are asked for. Where parts count
 * records, a sum of records is asked for. A part that uses nothing up is asked for once for each
 * count it may reach. Where a part counts for several and uses another number of records, every way
 * of reaching the count is written out. Used once and dropped.
 */
final class Counting {
  private static final int MOST_WAYS = 60;

  private final Notes notes;
  private final Ids ids;
  private final String root;
  private final Set<String> sharedLeaves = new LinkedHashSet<>();
  private final List<Sharing> sharing = new ArrayList<>();

  Counting(Notes notes, Ids ids, String root) {
    this.notes = notes;
    this.ids = ids;
    this.root = root;
  }

  /** What the whole asks for. */
  Requirement all(Need need) {
    return count(need, need.min(), need.id(), List.of());
  }

  /** Which records may serve several requirements, once all is turned. */
  List<Sharing> sharing() {
    List<Sharing> all = new ArrayList<>(sharing);
    if (!sharedLeaves.isEmpty()) {
      List<String> among = new ArrayList<>(List.of(root));
      among.addAll(sharedLeaves);
      all.add(shared(among));
    }
    return all;
  }

  private static Sharing shared(List<String> among) {
    return new Sharing(among, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** That the count reaches a number. */
  private Requirement count(Need need, long least, String id, List<Constraint> above) {
    Node node = Build.with(Build.node(id, need.title()), need.constraints());
    List<Constraint> limits = new ArrayList<>(above);
    limits.addAll(need.constraints());
    if (need.where().isPresent()) {
      return leaf(need, node, Math.max(least, 0), Optional.empty(), limits);
    }
    List<Need> counting = need.parts().stream().filter(p -> !p.asksNothing()).toList();
    boolean bounded = counting.stream().allMatch(p -> p.max().isPresent());
    long most = counting.stream().mapToLong(p -> p.max().orElse(0)).sum();
    List<Requirement> of = new ArrayList<>();
    Requirement made;
    if (least <= 0) {
      need.parts().forEach(p -> of.add(part(p, p.threshold(), limits)));
      made = new Requirement.NOf(node, 0, of);
    } else if (bounded && least > most) {
      return never(need, node, least, most);
    } else if ((bounded && least == most) || counting.size() == 1) {
      need.parts()
          .forEach(p -> of.add(part(p, counting.size() == 1 ? least : p.max().orElse(0), limits)));
      made = new Requirement.AllOf(node, of);
    } else if (counting.stream().allMatch(Need::isSingle)) {
      counting.forEach(p -> of.add(part(p, 1, limits)));
      made =
          least == 1
              ? new Requirement.AnyOf(node, of)
              : new Requirement.NOf(node, Math.toIntExact(least), of);
    } else if (addsRecords(need, counting)) {
      return sum(node, least, counting, limits);
    } else if (counting.stream().allMatch(p -> p.isSingle() || p.onlySees())) {
      counting.forEach(p -> of.addAll(units(p, least, limits)));
      made = new Requirement.NOf(node, Math.toIntExact(least), of);
    } else {
      return ways(need, node, least, counting, limits);
    }
    share(need, of);
    return made;
  }

  /** A part that must count for so much above. */
  private Requirement part(Need part, long counted, List<Constraint> limits) {
    return part.asksNothing()
        ? shown(part)
        : count(part, Math.max(part.threshold(), counted), part.id(), limits);
  }

  /**
   * A part that uses nothing up, as often as it counts: once more for each higher count it reaches.
   */
  private List<Requirement> units(Need part, long least, List<Constraint> limits) {
    long most = Math.min(part.max().orElse(least), least);
    List<Requirement> of = new ArrayList<>();
    for (long counted = 1; counted <= most; counted++) {
      Need copy = counted == 1 ? part : renamed(part, "/" + counted);
      of.add(part(copy, counted, limits));
    }
    return of;
  }

  private Requirement shown(Need part) {
    String text = part.title().isBlank() ? part.id() : part.title();
    return Build.shown(
        Build.node(part.id(), part.title()),
        new Requirement.Attest(Node.of(ids.of(part.id() + "/text")), text));
  }

  private Requirement never(Need need, Node node, long least, long most) {
    notes.taken(
        need.pointer(),
        "min_needed",
        "It asks for "
            + least
            + " where its parts count for "
            + most
            + " at most, so it is never met; mend the source if that is not meant.");
    return Build.never(node);
  }

  private void share(Need need, List<Requirement> of) {
    if (need.sharesBelow() && of.size() > 1) {
      sharing.add(shared(of.stream().map(Requirement::id).toList()));
    }
  }

  private Requirement leaf(
      Need need, Node node, long least, Optional<Long> most, List<Constraint> limits) {
    Predicate where = need.where().orElseThrow();
    if (need.observes()) {
      Predicate seen = where;
      boolean limited = false;
      for (Constraint limit : limits) {
        if (limit instanceof Constraint.Total t) {
          boolean none = t.range().max().filter(m -> m.signum() == 0).isPresent();
          limited |= !none;
          seen = none ? seen.and(new Predicate.Not(t.where())) : seen;
        }
      }
      if (!limited) {
        return Build.seen(node.with(List.of()), seen, least);
      }
      sharedLeaves.add(node.id());
    }
    Bounds count =
        most.map(m -> Bounds.between(Rational.of(least), Rational.of(m)))
            .orElseGet(() -> Bounds.atLeast(Rational.of(least)));
    return new Requirement.Pick(node, where, count, Bounds.NONE, false, true, false);
  }

  /** Whether what counts is records, so that a sum of records says the same. */
  private static boolean addsRecords(Need need, List<Need> counting) {
    return !need.isShared()
        && counting.stream().allMatch(p -> p.isSingle() || p.countsItsRecords());
  }

  private Requirement sum(Node node, long least, List<Need> counting, List<Constraint> limits) {
    List<Requirement> of = new ArrayList<>();
    for (Need part : counting) {
      of.add(capped(part, part.countsItsRecords() ? records(part, limits) : part(part, 1, limits)));
    }
    return new Requirement.SumOf(node, Measure.COUNT, Bounds.atLeast(Rational.of(least)), of);
  }

  private static Requirement capped(Need part, Requirement made) {
    return part.max().isPresent()
        ? made.with(Build.capped(made.node(), part.max().getAsLong()))
        : made;
  }

  /** A part that uses as many records as it counts: its own sum, and no more than counts above. */
  private Requirement records(Need part, List<Constraint> above) {
    Node node = Build.with(Build.node(part.id(), part.title()), part.constraints());
    List<Constraint> limits = new ArrayList<>(above);
    limits.addAll(part.constraints());
    Optional<Long> most =
        part.max().isPresent() ? Optional.of(part.max().getAsLong()) : Optional.empty();
    if (part.where().isPresent()) {
      return leaf(part, node, part.threshold(), most, limits);
    }
    List<Requirement> of =
        part.parts().stream()
            .filter(p -> !p.asksNothing())
            .map(p -> capped(p, records(p, limits)))
            .toList();
    return new Requirement.SumOf(
        node,
        Measure.COUNT,
        new Bounds(Optional.of(Rational.of(part.threshold())), most.map(Rational::of)),
        of);
  }

  /** Every smallest way in which the parts' counts reach the number. */
  private Requirement ways(
      Need need, Node node, long least, List<Need> counting, List<Constraint> limits) {
    List<long[]> ways = new ArrayList<>();
    collect(counting, 0, least, new long[counting.size()], ways);
    if (ways.isEmpty()) {
      return never(need, node, least, 0);
    }
    if (ways.size() > MOST_WAYS) {
      return notes.inPlace(
          node,
          need.pointer(),
          "max_counted",
          "Its parts count in more than "
              + MOST_WAYS
              + " ways that are no sums of courses; write it out by hand.");
    }
    List<Requirement> of = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (long[] way : ways) {
      String id = ids.of(need.id() + "/way " + (of.size() + 1));
      List<Requirement> all = new ArrayList<>();
      for (int i = 0; i < way.length; i++) {
        if (way[i] > 0) {
          Need part = counting.get(i);
          Need copy = used.add(part.id()) ? part : renamed(part, "/" + (of.size() + 1));
          all.add(count(copy, Math.max(part.min(), way[i]), copy.id(), limits));
        }
      }
      share(need, all);
      of.add(new Requirement.AllOf(Node.of(id), all));
    }
    return new Requirement.AnyOf(node, of);
  }

  /** A copy, its ids as if below the ones it copies. */
  private Need renamed(Need need, String suffix) {
    return new Need(
        ids.of(need.id() + suffix),
        need.title(),
        need.pointer(),
        need.min(),
        need.max(),
        need.potential(),
        need.where(),
        need.parts().stream().map(p -> renamed(p, suffix)).toList(),
        need.observes(),
        need.sharesBelow(),
        need.constraints());
  }

  private void collect(List<Need> parts, int next, long missing, long[] way, List<long[]> ways) {
    if (ways.size() > MOST_WAYS) {
      return;
    }
    if (missing <= 0) {
      ways.add(way.clone());
      return;
    }
    if (next == parts.size()) {
      return;
    }
    Need part = parts.get(next);
    long most = part.max().orElse(Long.MAX_VALUE);
    long first = Math.min(part.threshold(), most);
    for (long counted = Math.min(most, Math.max(first, missing)); counted >= first; counted--) {
      way[next] = counted;
      collect(parts, next + 1, missing - counted, way, ways);
    }
    way[next] = 0;
    collect(parts, next + 1, missing, way, ways);
  }
}
