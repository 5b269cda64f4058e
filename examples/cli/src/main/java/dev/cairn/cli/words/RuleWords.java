package dev.cairn.cli.words;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;

/** What nodes and constraints ask for, in words. */
public final class RuleWords {
  private RuleWords() {}

  /** The title of a node, or its id where it has none. */
  public static String title(Requirement node) {
    return node.node().title().orElse(node.id());
  }

  /** What a node itself asks for. */
  public static String need(Requirement node) {
    if (node instanceof Requirement.AllOf r) {
      return "all " + r.of().size() + " parts";
    }
    if (node instanceof Requirement.AnyOf r) {
      return "one of " + r.of().size() + " parts";
    }
    if (node instanceof Requirement.NOf r) {
      return r.k() + " of " + r.of().size() + " parts";
    }
    if (node instanceof Requirement.SumOf r) {
      return PredicateWords.range(r.bounds()) + " " + unit(r.measure()) + " from its parts";
    }
    if (node instanceof Requirement.Pick r) {
      return pick(r);
    }
    if (node instanceof Requirement.Cover r) {
      return "each of "
          + String.join(", ", r.items())
          + (r.each() > 1 ? ", " + r.each() + " times" : "")
          + (r.count().isPresent() ? ", by " + PredicateWords.range(r.count()) + " records" : "");
    }
    if (node instanceof Requirement.Attest r) {
      return "the fact " + r.key();
    }
    if (node instanceof Requirement.Awarded r) {
      return "the award " + r.award() + r.version().map(v -> ", version " + v).orElse("");
    }
    if (node instanceof Requirement.When) {
      return "what the learner's context decides";
    }
    throw new IllegalStateException("A requirement without words: " + node);
  }

  /** What a constraint asks for. */
  public static String constraint(Constraint constraint) {
    String of = constraint.scope() == Scope.ALL ? " (of all records)" : "";
    return words(constraint) + of;
  }

  private static String words(Constraint constraint) {
    if (constraint instanceof Constraint.Total c) {
      return capital(PredicateWords.range(c.range())) + " " + unit(c.of()) + where(c.where());
    }
    if (constraint instanceof Constraint.Ratio c) {
      return "A share of "
          + PredicateWords.range(c.range())
          + " of the "
          + unit(c.of())
          + where(c.where());
    }
    if (constraint instanceof Constraint.Mean c) {
      return "A mean grade of at least " + c.min() + where(c.where());
    }
    if (constraint instanceof Constraint.Distinct c) {
      return "At least " + c.min() + " different values of " + c.key().word();
    }
    if (constraint instanceof Constraint.Same c) {
      return "At least " + c.min() + " " + unit(c.of()) + " with the same " + c.key().word();
    }
    if (constraint instanceof Constraint.Window c) {
      return "All within " + c.months() + " months";
    }
    if (constraint instanceof Constraint.Before c) {
      return "Everything in " + c.earlier() + " before everything in " + c.later();
    }
    throw new IllegalStateException("A constraint without words: " + constraint);
  }

  private static String pick(Requirement.Pick pick) {
    String of = PredicateWords.of(pick.where());
    if (!pick.credits().isPresent()) {
      boolean codes = pick.where() instanceof Predicate.Code;
      return count(pick.count()) + (codes ? " " : " record" + plural(pick.count()) + " ") + of;
    }
    String credits = PredicateWords.range(pick.credits()) + " credits " + of;
    return pick.count().isPresent()
        ? credits + ", in " + count(pick.count()) + " records"
        : credits;
  }

  private static String count(Bounds bounds) {
    boolean one = bounds.max().isEmpty() && bounds.min().filter(Rational.ONE::equals).isPresent();
    return one ? "1" : PredicateWords.range(bounds);
  }

  private static String plural(Bounds bounds) {
    return bounds.min().filter(Rational.ONE::equals).isPresent() ? "" : "s";
  }

  private static String where(Predicate where) {
    return where instanceof Predicate.Always ? "" : " " + PredicateWords.of(where);
  }

  private static String unit(Measure measure) {
    return measure == Measure.COUNT ? "records" : "credits";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
