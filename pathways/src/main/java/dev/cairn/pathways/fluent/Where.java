package dev.cairn.pathways.fluent;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordReader;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Predicate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Predicates in a word each; join them with {@code and}, {@code or} and {@link #not}. */
public final class Where {
  private Where() {}

  /** Any record. */
  public static Predicate any() {
    return new Predicate.Always();
  }

  /** One of these codes, patterns or ranges. */
  public static Predicate code(String... patterns) {
    return new Predicate.Code(Stream.of(patterns).map(Predicate.CodePattern::new).toList());
  }

  /** A label. */
  public static Predicate tag(String tag) {
    return new Predicate.Tag(tag);
  }

  /** One of these issuers. */
  public static Predicate issuer(String... ids) {
    return new Predicate.Issuer(Set.of(ids));
  }

  /** One of these subjects. */
  public static Predicate subject(String... subjects) {
    return new Predicate.Subject(Set.of(subjects));
  }

  /** One of these origins. */
  public static Predicate origin(Origin... origins) {
    return new Predicate.OriginIs(Set.of(origins));
  }

  /** A level of a framework, or above. */
  public static Predicate levelAtLeast(String framework, long level) {
    return Predicate.levelAtLeast(framework, Rational.of(level));
  }

  /** A grade on the scale of short forms, or better. */
  public static Predicate gradeAtLeast(String grade) {
    return new Predicate.GradeIn(RecordReader.CASE, Bounds.atLeast(Rational.parse(grade)));
  }

  /** Earned on or before the day, and not expired on it. */
  public static Predicate validAt(LocalDate day) {
    return new Predicate.ValidAt(Optional.of(day));
  }

  /** Not that one. */
  public static Predicate not(Predicate inner) {
    return new Predicate.Not(inner);
  }

  /** All of them. */
  public static Predicate all(Predicate... of) {
    return new Predicate.All(List.of(of));
  }
}
