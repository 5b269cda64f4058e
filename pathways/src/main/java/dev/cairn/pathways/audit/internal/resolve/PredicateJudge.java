package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a predicate holds for a record, in every world, in none, or in some: Kleene's logic, made
 * exact where one unknown is asked more than once by trying a value of each kind ({@link Worlds}).
 */
final class PredicateJudge {
  private final LocalDate decisionDay;
  private final Horizon horizon;
  private final boolean undatedPasses;
  private final Optional<Origin> defaultOrigin;

  PredicateJudge(Question question) {
    this.decisionDay = question.decisionDay();
    this.horizon = question.horizon();
    this.undatedPasses = question.undatedPasses();
    this.defaultOrigin = question.award().defaults().origin();
  }

  /**
   * A record as one node sees it.
   *
   * @param record the record
   * @param substitutes codes it is taken for besides its own
   * @param unit the name of the node's unit, for {@link Field#of}
   * @param credits its credits there
   * @param settled values given to what it lacks
   */
  record Seen(
      LearningRecord record,
      List<String> substitutes,
      String unit,
      Between credits,
      Map<Field, Cell> settled) {}

  /** Whether a record lacks a field; {@code credits} is what is known of it there. */
  boolean lacks(LearningRecord r, Field field, @Nullable Between credits) {
    return switch (field.name()) {
      case "state" -> Presence.state(r) == RecordState.UNKNOWN;
      case "code" -> r.codes().isEmpty();
      case "issuer" -> r.issuer().isEmpty();
      case "subject" -> r.subject().isEmpty();
      case "origin" -> r.origin().isEmpty() && defaultOrigin.isEmpty();
      case "earned" -> r.earned().isEmpty() && !undatedPasses;
      case "level" ->
          r.level().filter(l -> l.framework().equals(field.of()) && l.rank().isPresent()).isEmpty();
      case "grade" ->
          r.grade().filter(g -> g.scale().equals(field.of()) && g.number().isPresent()).isEmpty();
      case "competency" ->
          r.competencies().containsKey(field.of()) && r.competencies().get(field.of()).isEmpty();
      default -> credits != null && credits.value() == null;
    };
  }

  /** How far the question looks ahead. */
  Horizon horizon() {
    return horizon;
  }

  /** The day of the decision. */
  LocalDate decisionDay() {
    return decisionDay;
  }

  /** In every world, in none, or in some. */
  Truth judge(Predicate p, Seen seen) {
    Truth quick = kleene(p, seen, Map.of());
    if (quick != Truth.UNKNOWN || !isComposite(p)) {
      return quick;
    }
    return Worlds.judge(this, p, seen);
  }

  private static boolean isComposite(Predicate p) {
    return p instanceof Predicate.All || p instanceof Predicate.Any || p instanceof Predicate.Not;
  }

  /** Kleene's value where {@code world} gives some unknown fields a value. */
  Truth kleene(Predicate p, Seen seen, Map<Field, Cell> world) {
    if (p instanceof Predicate.All all) {
      Truth t = Truth.TRUE;
      for (Predicate part : all.of()) {
        t = t.and(kleene(part, seen, world));
        if (t == Truth.FALSE) {
          break;
        }
      }
      return t;
    }
    if (p instanceof Predicate.Any any) {
      Truth t = Truth.FALSE;
      for (Predicate part : any.of()) {
        t = t.or(kleene(part, seen, world));
        if (t == Truth.TRUE) {
          break;
        }
      }
      return t;
    }
    if (p instanceof Predicate.Not not) {
      return kleene(not.inner(), seen, world).not();
    }
    return atom(p, seen, world);
  }

  private Truth atom(Predicate p, Seen seen, Map<Field, Cell> world) {
    LearningRecord r = seen.record();
    if (p instanceof Predicate.Always) {
      return Truth.TRUE;
    }
    if (p instanceof Predicate.Tag t) {
      return Truth.of(r.tags().contains(t.tag()));
    }
    if (p instanceof Predicate.Code c) {
      return code(c, seen, world);
    }
    if (p instanceof Predicate.StateIs s) {
      return state(s, seen, world);
    }
    if (p instanceof Predicate.Competency c) {
      return competency(c, seen, world);
    }
    if (p instanceof Predicate.EarnedIn e) {
      return earned(seen, world, e.range());
    }
    if (p instanceof Predicate.ValidAt v) {
      LocalDate day = v.day().orElse(decisionDay);
      boolean lasts = r.expires().map(day::isBefore).orElse(true);
      DateRange upTo = new DateRange(Optional.empty(), Optional.of(day));
      return Truth.of(lasts).and(earned(seen, world, upTo));
    }
    return stated(p, seen, world);
  }

  /**
   * A record whose state is unknown has, if it is present, one of those that the horizon lets in.
   */
  private Truth state(Predicate.StateIs s, Seen seen, Map<Field, Cell> world) {
    LearningRecord r = seen.record();
    if (Presence.state(r) != RecordState.UNKNOWN) {
      return Truth.of(s.states().contains(Presence.state(r)));
    }
    Optional<RecordState> given = given(seen, world, Field.STATE, RecordState.class);
    if (given.isPresent()) {
      return Truth.of(s.states().contains(given.get()));
    }
    boolean all = s.states().containsAll(Presence.letIn(horizon));
    boolean some = Presence.letIn(horizon).stream().anyMatch(s.states()::contains);
    return all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
  }

  private Truth stated(Predicate p, Seen seen, Map<Field, Cell> world) {
    LearningRecord r = seen.record();
    if (p instanceof Predicate.Issuer i) {
      return member(
          r.issuer().or(() -> given(seen, world, Field.ISSUER, String.class)), i.issuers());
    }
    if (p instanceof Predicate.Subject s) {
      return member(
          r.subject().or(() -> given(seen, world, Field.SUBJECT, String.class)), s.subjects());
    }
    if (p instanceof Predicate.OriginIs o) {
      Optional<Origin> origin =
          r.origin()
              .or(() -> defaultOrigin)
              .or(() -> given(seen, world, Field.ORIGIN, Origin.class));
      return member(origin, o.origins());
    }
    if (p instanceof Predicate.LevelIn l) {
      Optional<Rational> rank =
          r.level().filter(x -> x.framework().equals(l.framework())).flatMap(x -> x.rank());
      return inside(rank, seen, new Field("level", l.framework()), l.range(), world);
    }
    if (p instanceof Predicate.GradeIn g) {
      Optional<Rational> number =
          r.grade().filter(x -> x.scale().equals(g.scale())).flatMap(x -> x.number());
      return inside(number, seen, new Field("grade", g.scale()), g.range(), world);
    }
    if (p instanceof Predicate.CreditsIn c) {
      return credits(c.range(), seen, world);
    }
    throw new IllegalStateException("unknown predicate " + p);
  }

  private static Truth code(Predicate.Code c, Seen seen, Map<Field, Cell> world) {
    for (Predicate.CodePattern pattern : c.patterns()) {
      for (String code : seen.record().codes()) {
        if (CodeMatch.matches(pattern, code)) {
          return Truth.TRUE;
        }
      }
      for (String code : seen.substitutes()) {
        if (CodeMatch.matches(pattern, code)) {
          return Truth.TRUE;
        }
      }
    }
    if (!seen.record().codes().isEmpty()) {
      return Truth.FALSE;
    }
    Optional<Object> known = given(seen, world, Field.CODE, Object.class);
    Object given = known.orElse(Truth.UNKNOWN);
    if (given instanceof String code) {
      return Truth.of(c.patterns().stream().anyMatch(x -> CodeMatch.matches(x, code)));
    }
    return given instanceof Set<?> fits
        ? Truth.of(c.patterns().stream().anyMatch(x -> fits.contains(x.text())))
        : Truth.UNKNOWN;
  }

  private static Truth competency(Predicate.Competency c, Seen seen, Map<Field, Cell> world) {
    Optional<Rational> level = seen.record().competencies().get(c.id());
    if (level == null) {
      return Truth.FALSE;
    }
    return inside(level, seen, new Field("competency", c.id()), c.range(), world);
  }

  private Truth earned(Seen seen, Map<Field, Cell> world, DateRange range) {
    LearningRecord r = seen.record();
    if (r.earned().isPresent()) {
      return Truth.of(range.contains(r.earned().get()));
    }
    if (undatedPasses) {
      return Truth.of(range.from().isEmpty());
    }
    Optional<LocalDate> given = given(seen, world, Field.EARNED, LocalDate.class);
    return given.map(g -> Truth.of(range.contains(g))).orElse(Truth.UNKNOWN);
  }

  private static Truth credits(Bounds range, Seen seen, Map<Field, Cell> world) {
    Optional<Rational> given =
        given(seen, world, new Field("credits", seen.unit()), Rational.class);
    if (given.isPresent()) {
      return Truth.of(range.contains(given.get()));
    }
    Between known = seen.credits();
    Rational low = known.low();
    Rational high = known.high();
    boolean lowIn = range.min().map(m -> low != null && low.compareTo(m) >= 0).orElse(true);
    boolean highIn = range.max().map(m -> high != null && high.compareTo(m) <= 0).orElse(true);
    if (lowIn && highIn) {
      return Truth.TRUE;
    }
    boolean below = range.min().map(m -> Between.only(m).isAbove(known)).orElse(false);
    boolean above = range.max().map(m -> known.isAbove(Between.only(m))).orElse(false);
    return below || above ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** What the grade of a record on a scale may be, by what is stated. */
  Between grade(LearningRecord r, String scale) {
    return r.grade()
        .filter(g -> g.scale().equals(scale))
        .flatMap(g -> g.number())
        .map(Between::only)
        .orElse(Between.ANY);
  }

  private static Truth inside(
      Optional<Rational> value, Seen seen, Field field, Bounds range, Map<Field, Cell> world) {
    if (!range.isPresent()) {
      return Truth.TRUE;
    }
    return value
        .or(() -> given(seen, world, field, Rational.class))
        .map(v -> Truth.of(range.contains(v)))
        .orElse(Truth.UNKNOWN);
  }

  private static <T> Truth member(Optional<T> value, Set<T> of) {
    return value.map(v -> Truth.of(of.contains(v))).orElse(Truth.UNKNOWN);
  }

  private static <T> Optional<T> given(
      Seen seen, Map<Field, Cell> world, Field field, Class<T> type) {
    Cell cell = world.isEmpty() ? null : world.get(field);
    if (cell == null && !seen.settled().isEmpty()) {
      cell = seen.settled().get(field);
    }
    return cell == null ? Optional.empty() : Optional.of(type.cast(cell.value()));
  }
}
