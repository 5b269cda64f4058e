package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of an unknown that no predicate or condition tells apart, with one that stands for them.
 *
 * @param value the one: a text, an exact number, a day, an origin, a state, or for a code that no
 *     pattern names in full the set of patterns that fit it
 * @param low the least of them, if they are numbers with a lower end
 * @param high the largest of them, if they are numbers with an upper end
 * @param kind what sort of value it is where that matters: in a context
 */
public record Cell(Object value, @Nullable Rational low, @Nullable Rational high, Kind kind) {
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
    return new Cell(value, null, null, Kind.TEXT);
  }

  /** One number. */
  static Cell number(Rational value) {
    return new Cell(value, value, value, Kind.NUMBER);
  }

  /** Numbers between two ends, whether or not the ends are among them. */
  static Cell between(Rational value, @Nullable Rational low, @Nullable Rational high) {
    return new Cell(value, low, high, Kind.NUMBER);
  }

  /** Whether a record has just this value in the worlds meant, and a text says it. */
  public boolean isOneValue() {
    return !(value instanceof Set<?>) && !(value instanceof Rational n && !n.equals(low));
  }

  /** The value as certificates list what is assumed. */
  public String text() {
    if (value instanceof Origin o) {
      return o.word();
    }
    return value instanceof RecordState s ? s.word() : value.toString();
  }

  /** The day it stands for, if it is one. */
  static LocalDate day(Rational sinceEpoch) {
    return LocalDate.ofEpochDay(sinceEpoch.numerator().longValueExact());
  }
}
