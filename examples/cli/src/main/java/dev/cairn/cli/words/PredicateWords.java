package dev.cairn.cli.words;

import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Predicate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A predicate as the end of a sentence about records: {@code tagged elective}. */
final class PredicateWords {
  private PredicateWords() {}

  static String of(Predicate predicate) {
    if (predicate instanceof Predicate.Always) {
      return "of any kind";
    }
    if (predicate instanceof Predicate.Code p) {
      return "of "
          + p.patterns().stream()
              .map(Predicate.CodePattern::text)
              .collect(Collectors.joining(", "));
    }
    if (predicate instanceof Predicate.Tag p) {
      return "tagged " + p.tag();
    }
    if (predicate instanceof Predicate.Issuer p) {
      return "issued by " + or(p.issuers());
    }
    if (predicate instanceof Predicate.Subject p) {
      return "in " + or(p.subjects());
    }
    if (predicate instanceof Predicate.OriginIs p) {
      return "of origin " + or(p.origins().stream().map(o -> o.word()).toList());
    }
    if (predicate instanceof Predicate.StateIs p) {
      return "that are " + or(p.states().stream().map(s -> s.word()).toList());
    }
    if (predicate instanceof Predicate.LevelIn p) {
      return "at " + p.framework() + " level " + range(p.range());
    }
    if (predicate instanceof Predicate.GradeIn p) {
      return "graded " + range(p.range()) + " on the scale " + p.scale();
    }
    if (predicate instanceof Predicate.CreditsIn p) {
      return "of " + range(p.range()) + " credits each";
    }
    if (predicate instanceof Predicate.Competency p) {
      return "with the competency "
          + p.id()
          + (p.range().isPresent() ? " at " + range(p.range()) : "");
    }
    if (predicate instanceof Predicate.EarnedIn p) {
      return "earned "
          + p.range().from().map(d -> "from " + d + " ").orElse("")
          + p.range().to().map(d -> "to " + d).orElse("on");
    }
    if (predicate instanceof Predicate.ValidAt p) {
      return "valid on " + p.day().map(Object::toString).orElse("the day of the award");
    }
    if (predicate instanceof Predicate.All p) {
      return p.of().isEmpty() ? "of any kind" : join(p.of(), " and ");
    }
    if (predicate instanceof Predicate.Any p) {
      return p.of().isEmpty() ? "of no kind" : join(p.of(), " or ");
    }
    if (predicate instanceof Predicate.Not p) {
      return "not (" + of(p.inner()) + ")";
    }
    throw new IllegalStateException("A predicate without words: " + predicate);
  }

  static String range(Bounds bounds) {
    if (bounds.min().isPresent() && bounds.max().isPresent()) {
      return bounds.min().equals(bounds.max())
          ? bounds.min().get().toString()
          : bounds.min().get() + " to " + bounds.max().get();
    }
    return bounds
        .min()
        .map(m -> "at least " + m)
        .orElseGet(() -> bounds.max().map(m -> "at most " + m).orElse("any"));
  }

  private static String join(List<Predicate> of, String with) {
    return of.stream()
        .map(p -> p instanceof Predicate.Any a && a.of().size() > 1 ? "(" + of(p) + ")" : of(p))
        .collect(Collectors.joining(with));
  }

  private static String or(Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(" or "));
  }
}
