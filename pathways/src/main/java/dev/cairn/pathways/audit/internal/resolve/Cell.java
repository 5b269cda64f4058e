package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import java.time.LocalDate;
import java.util.Set;

/**
 * Values of an unknown that no predicate or condition tells apart, with one that stands for them.
 *
 * @param value the one: a text, an exact number, a day, an origin, a state, or for a code that no
 *     pattern names in full the set of patterns that fit it
 * @param range all of them, if they are numbers; else of no meaning
 * @param kind what sort of value it is where that matters: in a context
 */
public record Cell(Object value, Between range, Kind kind) {
  /** What sort of value a context key has. */
  public enum Kind {
    /** A text that is compared as written. */
    TEXT,
    /** A day. */
    DAY,
    /** A number. */
    NUMBER,
    /** Something that no condition asks for. */
    OTHER
  }

  /** Stands for any name that no rule asks for. */
  static final String OTHER_NAME = "\u0000";

  /** One value that is no number. */
  public static Cell of(Object value) {
    return of(value, Kind.TEXT);
  }

  /** One value of a context key. */
  static Cell of(Object value, Kind kind) {
    return new Cell(value, Between.ANY, kind);
  }

  /** One number. */
  static Cell number(Rational value) {
    return numbers(Between.only(value));
  }

  /** Numbers. */
  static Cell numbers(Between range) {
    return new Cell(range.inside(), range, Kind.NUMBER);
  }

  /** Whether a record has just this value in the worlds meant, and a text says it. */
  public boolean isOneValue() {
    return !(value instanceof Set<?>) && !(value instanceof Rational && range.value() == null);
  }

  /** The value as certificates list what is assumed. */
  public String text() {
    if (value instanceof Origin o) {
      return o.word();
    }
    return value instanceof RecordState s ? s.word() : value.toString();
  }

  /** A day counted from 1970-01-01. */
  static LocalDate day(Rational sinceEpoch) {
    return LocalDate.ofEpochDay(sinceEpoch.numerator().longValueExact());
  }
}
