package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Values that stand for all values of an unknown field, as far as a predicate can tell them apart:
 * the ends of every range asked, something between each two and beyond the last, every name asked
 * and one that nobody asks for.
 */
final class Worlds {
  private static final int MOST = 4096;
  private static final int MOST_PATTERNS = 10;

  private final LearningRecord record;
  private final PredicateJudge.Seen seen;
  private final Map<Field, Set<Object>> values = new HashMap<>();
  private final Map<Field, TreeSet<Rational>> cuts = new HashMap<>();
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private final Set<Predicate.CodePattern> patterns = new LinkedHashSet<>();
  private final Map<Field, Integer> asked = new HashMap<>();
  private final LocalDate decisionDay;
  private final Horizon horizon;

  private Worlds(PredicateJudge judge, PredicateJudge.Seen seen) {
    this.record = seen.record();
    this.seen = seen;
    this.decisionDay = judge.decisionDay();
    this.horizon = judge.horizon();
  }

  /** The predicate's truth over every world that it can tell apart. */
  static Truth judge(PredicateJudge judge, Predicate p, PredicateJudge.Seen seen) {
    Worlds worlds = new Worlds(judge, seen);
    worlds.collect(p);
    if (worlds.asked.values().stream().allMatch(n -> n < 2)) {
      return Truth.UNKNOWN;
    }
    Map<Field, List<Object>> all = worlds.representatives();
    long size = 1;
    for (List<Object> v : all.values()) {
      size *= v.size();
      if (size == 0 || size > MOST) {
        return Truth.UNKNOWN;
      }
    }
    boolean holds = false;
    boolean fails = false;
    List<Field> fields = new ArrayList<>(all.keySet());
    for (long i = 0; i < size; i++) {
      Map<Field, Object> world = new HashMap<>();
      long at = i;
      for (Field f : fields) {
        List<Object> v = all.getOrDefault(f, List.of());
        world.put(f, v.get((int) (at % v.size())));
        at /= v.size();
      }
      Truth t = judge.kleene(p, seen, world);
      holds |= t != Truth.FALSE;
      fails |= t != Truth.TRUE;
    }
    return holds && fails ? Truth.UNKNOWN : Truth.of(holds);
  }

  private void collect(Predicate p) {
    if (p instanceof Predicate.All all) {
      all.of().forEach(this::collect);
    } else if (p instanceof Predicate.Any any) {
      any.of().forEach(this::collect);
    } else if (p instanceof Predicate.Not not) {
      collect(not.inner());
    } else if (p instanceof Predicate.Code c && record.codes().isEmpty()) {
      patterns.addAll(c.patterns());
      ask(Field.CODE);
    } else if (p instanceof Predicate.StateIs && record.state() == RecordState.UNKNOWN) {
      values.put(Field.STATE, new LinkedHashSet<>(Presence.letIn(horizon)));
      ask(Field.STATE);
    } else if (p instanceof Predicate.Issuer i && record.issuer().isEmpty()) {
      name(Field.ISSUER, i.issuers());
      ask(Field.ISSUER);
    } else if (p instanceof Predicate.Subject s && record.subject().isEmpty()) {
      name(Field.SUBJECT, s.subjects());
      ask(Field.SUBJECT);
    } else if (p instanceof Predicate.OriginIs && record.origin().isEmpty()) {
      values.put(Field.ORIGIN, new LinkedHashSet<>(List.of((Object[]) Origin.values())));
      ask(Field.ORIGIN);
    } else {
      collectRanges(p);
    }
  }

  private void collectRanges(Predicate p) {
    if (p instanceof Predicate.LevelIn l) {
      cut(new Field("level", l.framework()), l.range());
    } else if (p instanceof Predicate.GradeIn g) {
      cut(new Field("grade", g.scale()), g.range());
    } else if (p instanceof Predicate.CreditsIn c) {
      cut(new Field("credits", seen.unit()), c.range());
    } else if (p instanceof Predicate.Competency c) {
      cut(new Field("competency", c.id()), c.range());
    } else if (p instanceof Predicate.EarnedIn e) {
      days(e.range());
    } else if (p instanceof Predicate.ValidAt v) {
      days(new DateRange(Optional.empty(), v.day().or(() -> Optional.of(decisionDay))));
    }
  }

  private void ask(Field field) {
    asked.merge(field, 1, Integer::sum);
  }

  private void name(Field field, Iterable<String> names) {
    Set<Object> known = values.computeIfAbsent(field, f -> new LinkedHashSet<>(List.of("\u0000")));
    names.forEach(known::add);
  }

  /**
   * One code may fit several patterns or none: each plain code stands for itself, and every set of
   * the others for a code that fits just these, whether or not there is one. Trying too many can
   * only leave a truth unknown.
   */
  private List<Object> codes() {
    List<Object> all = new ArrayList<>();
    List<Predicate.CodePattern> open = new ArrayList<>();
    for (Predicate.CodePattern p : patterns) {
      all.add(p.text());
      if (p.text().indexOf('*') >= 0 || p.text().indexOf('-') >= 0) {
        open.add(p);
      }
    }
    if (open.size() > MOST_PATTERNS) {
      return List.of();
    }
    for (int set = 0; set < 1 << open.size(); set++) {
      Set<Predicate.CodePattern> fits = new LinkedHashSet<>();
      for (int i = 0; i < open.size(); i++) {
        if ((set >> i & 1) != 0) {
          fits.add(open.get(i));
        }
      }
      all.add(fits);
    }
    return all;
  }

  private void cut(Field field, Bounds range) {
    TreeSet<Rational> at = cuts.computeIfAbsent(field, f -> new TreeSet<>());
    range.min().ifPresent(at::add);
    range.max().ifPresent(at::add);
    ask(field);
  }

  private void days(DateRange range) {
    range.from().ifPresent(days::add);
    range.to().ifPresent(days::add);
    ask(Field.EARNED);
  }

  private Map<Field, List<Object>> representatives() {
    Map<Field, List<Object>> all = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    values.forEach((f, v) -> all.put(f, new ArrayList<>(v)));
    cuts.forEach((f, at) -> all.put(f, new ArrayList<>(around(f, at))));
    if (!patterns.isEmpty()) {
      all.put(Field.CODE, codes());
    }
    if (!days.isEmpty()) {
      Set<Object> each = new LinkedHashSet<>();
      for (LocalDate d : days) {
        each.add(d.minusDays(1));
        each.add(d);
        each.add(d.plusDays(1));
      }
      all.put(Field.EARNED, new ArrayList<>(each));
    }
    return all;
  }

  private List<Rational> around(Field field, Set<Rational> at) {
    boolean credits = field.name().equals("credits");
    TreeSet<Rational> ends = new TreeSet<>(at);
    if (credits) {
      Rational low = seen.credits().low();
      Rational high = seen.credits().high();
      ends.removeIf(x -> x.compareTo(low) < 0 || (high != null && x.compareTo(high) > 0));
      ends.add(low);
      if (high != null) {
        ends.add(high);
      }
    }
    List<Rational> points = new ArrayList<>();
    Rational before = null;
    for (Rational end : ends) {
      if (before == null) {
        if (!credits) {
          points.add(end.minus(Rational.ONE));
        }
      } else {
        points.add(before.plus(end).dividedBy(Rational.of(2)));
      }
      points.add(end);
      before = end;
    }
    if (before != null && (!credits || seen.credits().high() == null)) {
      points.add(before.plus(Rational.ONE));
    }
    return points;
  }
}
