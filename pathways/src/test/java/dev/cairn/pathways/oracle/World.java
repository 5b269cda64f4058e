package dev.cairn.pathways.oracle;

import dev.cairn.core.model.ConversionPolicy.Rate;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One value for every unknown, and what predicates say then. */
final class World {
  /** Something unknown: what of whom. */
  record Unknown(String what, String whose, String detail) {}

  private final Rules rules;
  private final Map<Unknown, Object> values;

  World(Rules rules, Map<Unknown, Object> values) {
    this.rules = rules;
    this.values = values;
  }

  private Object value(String what, String whose, String detail) {
    Object v = values.get(new Unknown(what, whose, detail));
    if (v == null) {
      throw new IllegalStateException("No value for " + what + " of " + whose + " " + detail);
    }
    return v;
  }

  /** Present, absent, or empty where unknown. */
  static Optional<Boolean> presence(Rules rules, LearningRecord r) {
    Optional<LocalDate> known = rules.question.knownAt();
    LocalDate day = rules.question.decisionDay();
    if (known.isPresent() && r.recorded().filter(d -> d.isAfter(known.get())).isPresent()) {
      return Optional.of(false);
    }
    RecordState state = r.state();
    if (r.revoked().isPresent()) {
      LocalDate on = r.revoked().get().on();
      LocalDate knownOn = r.revoked().get().recorded().orElse(on);
      if (!on.isAfter(day) && known.map(k -> !knownOn.isAfter(k)).orElse(true)) {
        return Optional.of(false);
      }
      state = state == RecordState.REVOKED ? RecordState.EARNED : state;
    }
    Horizon horizon = rules.question.horizon();
    switch (state) {
      case REVOKED:
        return Optional.of(false);
      case UNKNOWN:
        return Optional.empty();
      case IN_PROGRESS:
        return Optional.of(horizon != Horizon.EARNED);
      case PLANNED:
        return Optional.of(horizon == Horizon.PLANNED);
      default:
        return Optional.of(r.earned().map(d -> !d.isAfter(day)).orElse(true));
    }
  }

  /** A revocation not yet in force leaves a record earned. */
  private RecordState state(LearningRecord r) {
    return switch (r.state()) {
      case REVOKED -> RecordState.EARNED;
      case UNKNOWN -> (RecordState) value("state", r.id(), "");
      default -> r.state();
    };
  }

  boolean isPresent(LearningRecord r) {
    return presence(rules, r).orElseGet(() -> (Boolean) value("presence", r.id(), ""));
  }

  Rational credits(LearningRecord r, String node) {
    Optional<CreditUnit> unit = node.isEmpty() ? rules.award.unit() : rules.unit(node);
    Optional<Rational> known = knownCredits(rules, r, unit);
    return known.orElseGet(
        () -> (Rational) value("credits", r.id(), unit.map(CreditUnit::id).orElse("")));
  }

  static Optional<Rational> knownCredits(Rules rules, LearningRecord r, Optional<CreditUnit> unit) {
    if (r.credits().isEmpty()) {
      return Optional.empty();
    }
    Credit c = r.credits().get();
    if (unit.isEmpty() || unit.get().equals(c.unit())) {
      return Optional.of(c.amount());
    }
    return rate(rules, c, unit.get()).filter(Rate::isExact).map(x -> c.amount().times(x.low()));
  }

  static Optional<Rate> rate(Rules rules, Credit c, CreditUnit unit) {
    return rules
        .question
        .conversion()
        .filter(p -> rules.award.conversion().filter(p.name()::equals).isPresent())
        .flatMap(p -> p.rate(c.unit(), unit));
  }

  boolean accepts(Predicate p, LearningRecord r, String node) {
    if (p instanceof Predicate.Always) {
      return true;
    }
    if (p instanceof Predicate.Code c) {
      Set<String> codes = new TreeSet<>(r.codes());
      if (codes.isEmpty()) {
        codes.add((String) value("code", r.id(), ""));
      }
      codes.addAll(rules.substitutes(r.id(), node));
      return codes.stream().anyMatch(x -> c.patterns().stream().anyMatch(q -> matches(q, x)));
    }
    if (p instanceof Predicate.Tag t) {
      return r.tags().contains(t.tag());
    }
    if (p instanceof Predicate.Issuer i) {
      return i.issuers().contains(r.issuer().orElseGet(() -> text("issuer", r)));
    }
    if (p instanceof Predicate.Subject s) {
      return s.subjects().contains(r.subject().orElseGet(() -> text("subject", r)));
    }
    if (p instanceof Predicate.OriginIs o) {
      return o.origins().contains(r.origin().orElseGet(() -> (Origin) value("origin", r.id(), "")));
    }
    if (p instanceof Predicate.StateIs s) {
      return s.states().contains(state(r));
    }
    if (p instanceof Predicate.LevelIn l) {
      return l.range()
          .contains(
              r.level()
                  .filter(x -> x.framework().equals(l.framework()))
                  .flatMap(x -> x.rank())
                  .orElseGet(() -> (Rational) value("level", r.id(), l.framework())));
    }
    if (p instanceof Predicate.GradeIn g) {
      return g.range().contains(grade(r, g.scale()));
    }
    if (p instanceof Predicate.CreditsIn c) {
      return c.range().contains(credits(r, node));
    }
    if (p instanceof Predicate.Competency c) {
      return r.competencies().containsKey(c.id())
          && (!c.range().isPresent()
              || c.range()
                  .contains(
                      r.competencies()
                          .get(c.id())
                          .orElseGet(() -> (Rational) value("competency", r.id(), c.id()))));
    }
    if (p instanceof Predicate.EarnedIn e) {
      return inDays(r, e.range());
    }
    if (p instanceof Predicate.ValidAt v) {
      LocalDate day = v.day().orElse(rules.question.decisionDay());
      return r.expires().map(x -> x.isAfter(day)).orElse(true)
          && inDays(r, new DateRange(Optional.empty(), Optional.of(day)));
    }
    if (p instanceof Predicate.All a) {
      return a.of().stream().allMatch(x -> accepts(x, r, node));
    }
    if (p instanceof Predicate.Any a) {
      return a.of().stream().anyMatch(x -> accepts(x, r, node));
    }
    if (p instanceof Predicate.Not n) {
      return !accepts(n.inner(), r, node);
    }
    throw new AssertionError(p);
  }

  private String text(String what, LearningRecord r) {
    return (String) value(what, r.id(), "");
  }

  Rational grade(LearningRecord r, String scale) {
    return r.grade()
        .filter(x -> x.scale().equals(scale))
        .flatMap(x -> x.number())
        .orElseGet(() -> (Rational) value("grade", r.id(), scale));
  }

  private boolean inDays(LearningRecord r, DateRange range) {
    if (r.earned().isEmpty() && rules.question.undatedPasses()) {
      return range.from().isEmpty();
    }
    return range.contains(r.earned().orElseGet(() -> (LocalDate) value("earned", r.id(), "")));
  }

  static boolean matches(Predicate.CodePattern pattern, String code) {
    if (pattern.range().isPresent()) {
      String prefix = pattern.range().get().prefix();
      return code.startsWith(prefix)
          && code.substring(prefix.length()).matches("[0-9]+")
          && within(pattern, new java.math.BigInteger(code.substring(prefix.length())));
    }
    return star(pattern.text(), code);
  }

  private static boolean within(Predicate.CodePattern pattern, java.math.BigInteger n) {
    return pattern.range().get().from().compareTo(n) <= 0
        && n.compareTo(pattern.range().get().to()) <= 0;
  }

  private static boolean star(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    if (pattern.charAt(0) == '*') {
      return star(pattern.substring(1), text)
          || (!text.isEmpty() && star(pattern, text.substring(1)));
    }
    return !text.isEmpty()
        && text.charAt(0) == pattern.charAt(0)
        && star(pattern.substring(1), text.substring(1));
  }

  boolean attested(String key) {
    Boolean stated = rules.question.attestations().get(key);
    return stated != null ? stated : (Boolean) value("attest", key, "");
  }

  boolean awarded(Requirement.Awarded a) {
    return award(rules, a)
        .orElseGet(() -> (Boolean) value("awarded", a.award(), a.version().orElse("")));
  }

  static Optional<Boolean> award(Rules rules, Requirement.Awarded a) {
    boolean not = false;
    for (HeldAward h : rules.question.awards()) {
      if (h.award().equals(a.award())) {
        if (h.held() && (a.version().isEmpty() || a.version().equals(h.version()))) {
          return Optional.of(true);
        }
        not |= !h.held() && (h.version().isEmpty() || h.version().equals(a.version()));
      }
    }
    return not ? Optional.of(false) : Optional.empty();
  }

  boolean holds(Condition c) {
    if (c instanceof Condition.Is is) {
      return is.values().contains(context(is.key()));
    }
    if (c instanceof Condition.On on) {
      try {
        return on.range().contains(LocalDate.parse(context(on.key())));
      } catch (DateTimeException notADay) {
        return false;
      }
    }
    if (c instanceof Condition.Within w) {
      Bounds range = w.range();
      return Rational.tryParse(context(w.key())).filter(range::contains).isPresent();
    }
    if (c instanceof Condition.All a) {
      return a.of().stream().allMatch(this::holds);
    }
    if (c instanceof Condition.Any a) {
      return a.of().stream().anyMatch(this::holds);
    }
    if (c instanceof Condition.Not n) {
      return !holds(n.inner());
    }
    throw new AssertionError(c);
  }

  private String context(String key) {
    if (key.equals("date")) {
      return rules.question.decisionDay().toString();
    }
    String stated = rules.question.context().get(key);
    return stated != null ? stated : (String) value("context", key, "");
  }
}
