package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Predicate.CodePattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a predicate accepts a record, in the worlds that some settled values leave. */
final class PredicateTest {
  private final LocalDate decisionDay;
  private final boolean undatedPasses;

  PredicateTest(LocalDate decisionDay, boolean undatedPasses) {
    this.decisionDay = decisionDay;
    this.undatedPasses = undatedPasses;
  }

  /**
   * Three-valued, after Kleene: exact once every unknown asked for is settled.
   *
   * @param p the predicate
   * @param r the record
   * @param site the node at which it is asked
   * @param world values settled besides the record's own
   */
  Truth test(Predicate p, RecordFacts r, NodeFacts site, Map<Field, Cell> world) {
    if (p instanceof Predicate.Tag tag) {
      return Truth.of(r.record.tags().contains(tag.tag()));
    }
    if (p instanceof Predicate.Always) {
      return Truth.YES;
    }
    if (p instanceof Predicate.Code code) {
      return code(code, r, site, world);
    }
    if (p instanceof Predicate.All all) {
      Truth t = Truth.YES;
      for (Predicate part : all.of()) {
        t = t.and(test(part, r, site, world));
        if (t == Truth.NO) {
          break;
        }
      }
      return t;
    }
    if (p instanceof Predicate.Any any) {
      Truth t = Truth.NO;
      for (Predicate part : any.of()) {
        t = t.or(test(part, r, site, world));
        if (t == Truth.YES) {
          break;
        }
      }
      return t;
    }
    if (p instanceof Predicate.Not not) {
      return test(not.inner(), r, site, world).not();
    }
    return field(p, r, site, world);
  }

  private Truth field(Predicate p, RecordFacts r, NodeFacts site, Map<Field, Cell> world) {
    if (p instanceof Predicate.Issuer q) {
      return text(r.record.issuer(), q.issuers(), Field.of(Field.Kind.ISSUER), r, world);
    }
    if (p instanceof Predicate.Subject q) {
      return text(r.record.subject(), q.subjects(), Field.of(Field.Kind.SUBJECT), r, world);
    }
    if (p instanceof Predicate.OriginIs q) {
      return r.record
          .origin()
          .map(o -> Truth.of(q.origins().contains(o)))
          .orElseGet(
              () ->
                  cell(Field.of(Field.Kind.ORIGIN), r, world) instanceof Cell.Text t
                      ? Truth.of(
                          q.origins().stream()
                              .anyMatch(o -> t.value().equals(Optional.of(o.word()))))
                      : Truth.UNKNOWN);
    }
    if (p instanceof Predicate.StateIs q) {
      return state(q.states(), r, world);
    }
    if (p instanceof Predicate.LevelIn q) {
      Optional<Rational> stated =
          r.record.level().filter(l -> l.framework().equals(q.framework())).flatMap(l -> l.rank());
      return number(stated, q.range(), new Field(Field.Kind.LEVEL, q.framework()), r, world);
    }
    if (p instanceof Predicate.GradeIn q) {
      return number(
          r.statedGrade(q.scale()), q.range(), new Field(Field.Kind.GRADE, q.scale()), r, world);
    }
    if (p instanceof Predicate.CreditsIn q) {
      Field field = new Field(Field.Kind.CREDITS, site.unit);
      return (cell(field, r, world) instanceof Cell.Numeric n ? n.range() : r.credits(site.unit))
          .within(q.range());
    }
    if (p instanceof Predicate.Competency q) {
      Optional<Rational> level = r.record.competencies().get(q.id());
      if (level == null) {
        return Truth.NO;
      }
      return q.range().isPresent()
          ? number(level, q.range(), new Field(Field.Kind.COMPETENCY, q.id()), r, world)
          : Truth.YES;
    }
    if (p instanceof Predicate.EarnedIn q) {
      return earnedIn(q.range(), r, world);
    }
    if (p instanceof Predicate.ValidAt q) {
      LocalDate day = q.day().orElse(decisionDay);
      return r.record.expires().isPresent() && !r.record.expires().get().isAfter(day)
          ? Truth.NO
          : earnedIn(new DateRange(Optional.empty(), Optional.of(day)), r, world);
    }
    throw new Refusal(
        "question.predicate",
        "",
        "The predicate " + p + " is not known to the checker; use a newer one.");
  }

  private Truth earnedIn(DateRange range, RecordFacts r, Map<Field, Cell> world) {
    LocalDate earned = r.earned();
    if (earned != null) {
      return Truth.of(range.contains(earned));
    }
    if (undatedPasses) {
      return Truth.of(range.from().isEmpty());
    }
    Bounds days = new Bounds(range.from().map(Asks::day), range.to().map(Asks::day));
    return cell(Field.of(Field.Kind.EARNED), r, world) instanceof Cell.Numeric n
        ? n.range().within(days)
        : days.isPresent() ? Truth.UNKNOWN : Truth.YES;
  }

  private static Truth code(
      Predicate.Code code, RecordFacts r, NodeFacts site, Map<Field, Cell> world) {
    for (CodePattern pattern : code.patterns()) {
      for (String own : r.codes()) {
        if (CodeMatch.matches(pattern.text(), own)) {
          return Truth.YES;
        }
      }
      for (RecordFacts.Substitution seen : r.substitutions) {
        if (site.index >= seen.from()
            && site.index < seen.to()
            && CodeMatch.matches(pattern.text(), seen.code())) {
          return Truth.YES;
        }
      }
    }
    if (!r.codes().isEmpty()) {
      return Truth.NO;
    }
    if (!(cell(Field.of(Field.Kind.CODE), r, world) instanceof Cell.Code c)) {
      return Truth.UNKNOWN;
    }
    for (CodePattern pattern : code.patterns()) {
      if (c.value().isPresent()
          ? CodeMatch.matches(pattern.text(), c.value().get())
          : c.matched().contains(pattern.text())) {
        return Truth.YES;
      }
    }
    return Truth.NO;
  }

  private static Truth text(
      Optional<String> stated,
      Set<String> wanted,
      Field field,
      RecordFacts r,
      Map<Field, Cell> world) {
    if (stated.isPresent()) {
      return Truth.of(wanted.contains(stated.get()));
    }
    return cell(field, r, world) instanceof Cell.Text t
        ? Truth.of(t.value().filter(wanted::contains).isPresent())
        : Truth.UNKNOWN;
  }

  private static Truth state(Set<RecordState> wanted, RecordFacts r, Map<Field, Cell> world) {
    if (r.state != RecordState.UNKNOWN) {
      return Truth.of(wanted.contains(r.state));
    }
    if (cell(Field.of(Field.Kind.STATE), r, world) instanceof Cell.State s) {
      return Truth.of(wanted.contains(s.value()));
    }
    return wanted.containsAll(r.possibleStates)
        ? Truth.YES
        : r.possibleStates.stream().anyMatch(wanted::contains) ? Truth.UNKNOWN : Truth.NO;
  }

  private static Truth number(
      Optional<Rational> stated, Bounds range, Field field, RecordFacts r, Map<Field, Cell> world) {
    if (stated.isPresent()) {
      return Truth.of(range.contains(stated.get()));
    }
    if (!range.isPresent()) {
      return Truth.YES;
    }
    return cell(field, r, world) instanceof Cell.Numeric n
        ? n.range().within(range)
        : Truth.UNKNOWN;
  }

  private static @org.jspecify.annotations.Nullable Cell cell(
      Field field, RecordFacts r, Map<Field, Cell> world) {
    Cell here = world.isEmpty() ? null : world.get(field);
    return here != null || r.settled.isEmpty() ? here : r.settled.get(field);
  }
}
