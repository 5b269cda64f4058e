package dev.cairn.pathways.rule;

/** Says constraints in words that a registrar understands. */
final class ConstraintSentences {
  private ConstraintSentences() {}

  static String of(Constraint c) {
    String all = c.scope() == Scope.ALL ? " of all the learner's records" : "";
    if (c instanceof Constraint.Total t) {
      return Sentences.amount(t.range(), t.of()) + all + kind(t.where()) + " count here";
    }
    if (c instanceof Constraint.Ratio r) {
      return Sentences.range(r.range())
          + " of "
          + base(r)
          + all
          + (always(r.where()) ? "" : " is " + r.where());
    }
    if (c instanceof Constraint.Mean m) {
      return "the mean grade"
          + all
          + kind(m.where())
          + (m.weight() == Measure.CREDITS ? ", weighted by credits," : "")
          + " is at least "
          + m.min()
          + " ("
          + m.scale()
          + ")";
    }
    if (c instanceof Constraint.Distinct d) {
      return "they show at least " + d.min() + " different values of " + d.key().word() + all;
    }
    if (c instanceof Constraint.Same s) {
      return "at least "
          + s.min()
          + " "
          + (s.of() == Measure.COUNT ? "records" : "credits")
          + all
          + " share one "
          + s.key().word();
    }
    if (c instanceof Constraint.Window w) {
      return "they" + all + " were earned within " + w.months() + " months" + anchor(w.anchor());
    }
    if (c instanceof Constraint.Before b) {
      return "everything in " + b.earlier() + " was earned before everything in " + b.later();
    }
    throw new AssertionError();
  }

  private static boolean always(Predicate p) {
    return p instanceof Predicate.Always;
  }

  private static String kind(Predicate p) {
    return always(p) ? "" : " " + p;
  }

  private static String base(Constraint.Ratio r) {
    String unit = r.of() == Measure.COUNT ? "records" : "credits";
    if (r.base() instanceof Constraint.Base.Stated s) {
      return s.value() + " " + unit;
    }
    return r.base() instanceof Constraint.Base.Used
        ? "the " + unit + " used"
        : "the " + unit + " required";
  }

  private static String anchor(Constraint.Anchor a) {
    if (a instanceof Constraint.Anchor.Day d) {
      return " up to " + d.day();
    }
    return a instanceof Constraint.Anchor.AwardDay
        ? " up to the day of the award"
        : " of the earliest";
  }
}
