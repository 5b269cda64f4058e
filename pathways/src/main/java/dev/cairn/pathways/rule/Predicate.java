package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on one record. It may hold, fail, or be unknown because the record lacks a field it
 * asks for. A JSON object with several keys means all of them.
 */
public sealed interface Predicate {

  /** Holds for every record. */
  record Always() implements Predicate {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * One of the record's codes matches one of the patterns.
   *
   * @param patterns at least one
   */
  record Code(List<CodePattern> patterns) implements Predicate {
    /** Copies the patterns, each once. */
    public Code {
      patterns = patterns.stream().distinct().toList();
      Asked.something(patterns, "code");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The record carries the label.
   *
   * @param tag not blank
   */
  record Tag(String tag) implements Predicate {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The issuer is one of these.
   *
   * @param issuers at least one id
   */
  record Issuer(Set<String> issuers) implements Predicate {
    /** Copies the ids. */
    public Issuer {
      issuers = Set.copyOf(issuers);
      Asked.something(issuers, "issuer");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The subject is one of these.
   *
   * @param subjects at least one
   */
  record Subject(Set<String> subjects) implements Predicate {
    /** Copies the subjects. */
    public Subject {
      subjects = Set.copyOf(subjects);
      Asked.something(subjects, "subject");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The origin is one of these.
   *
   * @param origins at least one
   */
  record OriginIs(Set<Origin> origins) implements Predicate {
    /** Copies the origins. */
    public OriginIs {
      origins = Set.copyOf(origins);
      Asked.something(origins, "origin");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The state is one of these.
   *
   * @param states at least one
   */
  record StateIs(Set<RecordState> states) implements Predicate {
    /** Copies the states. */
    public StateIs {
      states = Set.copyOf(states);
      Asked.something(states, "state");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The level lies in the range. A level of another framework is unknown, not below.
   *
   * @param framework the framework; {@code case} in the short form
   * @param range which ranks
   */
  record LevelIn(String framework, Bounds range) implements Predicate {
    /** Checks that something is asked. */
    public LevelIn {
      Asked.something(range, "level");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The grade lies in the range, compared exactly. A grade of another scale is unknown.
   *
   * @param scale the scale; {@code case} in the short form
   * @param range which grades
   */
  record GradeIn(String scale, Bounds range) implements Predicate {
    /** Checks that something is asked. */
    public GradeIn {
      Asked.something(range, "grade");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The credits lie in the range, in the unit of the node or award.
   *
   * @param range which amounts
   */
  record CreditsIn(Bounds range) implements Predicate {
    /** Checks that something is asked. */
    public CreditsIn {
      Asked.something(range, "credits");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The record carries the competency, at a level in the range where one is asked.
   *
   * @param id the competency
   * @param range which levels; {@link Bounds#NONE} asks only that it is carried
   */
  record Competency(String id, Bounds range) implements Predicate {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * Earned on a day in the range.
   *
   * @param range which days
   */
  record EarnedIn(DateRange range) implements Predicate {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * Earned on or before the day, and not expired on it.
   *
   * @param day the day; empty means the day of the award's decision
   */
  record ValidAt(Optional<LocalDate> day) implements Predicate {
    /** Checks for null. */
    public ValidAt {
      Objects.requireNonNull(day, "day");
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * Every one of them holds; an empty list holds.
   *
   * @param of the parts
   */
  record All(List<Predicate> of) implements Predicate {
    /** Copies the parts. */
    public All {
      of = List.copyOf(of);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * At least one of them holds; an empty list fails.
   *
   * @param of the parts
   */
  record Any(List<Predicate> of) implements Predicate {
    /** Copies the parts. */
    public Any {
      of = List.copyOf(of);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The inner one fails.
   *
   * @param inner what must not hold
   */
  record Not(Predicate inner) implements Predicate {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * A code, a pattern or a range. {@code *} stands for zero or more characters; everything else is
   * compared exactly, spaces and case included. Without a {@code *}, a text that ends in two whole
   * numbers joined by {@code -} is a range: it matches a code that is the text before them followed
   * by nothing but digits, whose number lies between the two, both included.
   *
   * @param text as written: {@code CS 340}, {@code CS 34*}, {@code SUBJ 340-398}
   */
  record CodePattern(String text) {
    private static final Pattern RANGE =
        Pattern.compile("(.*?)([0-9]{1,18})-([0-9]{1,18})", Pattern.DOTALL);

    /** Checks that it is not blank. */
    public CodePattern {
      Objects.requireNonNull(text, "text");
      if (text.isBlank()) {
        throw CairnException.illegalArgument("A code pattern needs text; write a code or CS 3*.");
      }
    }

    /** What a range is made of; empty for a code or a pattern with {@code *}. */
    public Optional<CodeRange> range() {
      Matcher m = RANGE.matcher(text);
      return text.indexOf('*') >= 0 || !m.matches()
          ? Optional.empty()
          : Optional.of(
              new CodeRange(m.group(1), new BigInteger(m.group(2)), new BigInteger(m.group(3))));
    }
  }

  /**
   * Codes that share a beginning and end in a number.
   *
   * @param prefix what comes before the number, exactly
   * @param from the first number
   * @param to the last number
   */
  record CodeRange(String prefix, BigInteger from, BigInteger to) {}

  /** Both of two, as a caller writes it. */
  default Predicate and(Predicate other) {
    return new All(List.of(this, other));
  }

  /** Either of two. */
  default Predicate or(Predicate other) {
    return new Any(List.of(this, other));
  }

  /** Levels of a framework from {@code min} upward. */
  static Predicate levelAtLeast(String framework, Rational min) {
    return new LevelIn(framework, Bounds.atLeast(min));
  }
}
