package dev.cairn.pathways.rule;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says requirements and predicates in words that a registrar understands. */
final class Sentences {
  private Sentences() {}

  /** What a node asks for, its children named only. */
  static String of(Requirement r) {
    return label(r) + ": " + asks(r) + unit(r) + constraints(r);
  }

  static String label(Requirement r) {
    return r.node().title().map(t -> t + " (" + r.id() + ")").orElse(r.id());
  }

  private static String unit(Requirement r) {
    return r.node().unit().map(u -> ", credits counted in " + u.id()).orElse("")
        + r.node()
            .contributesAtMost()
            .map(c -> ", adding at most " + c + " to what it is part of")
            .orElse("");
  }

  private static String constraints(Requirement r) {
    return r.node().constraints().isEmpty()
        ? ""
        : ", provided that "
            + r.node().constraints().stream()
                .map(Object::toString)
                .collect(Collectors.joining(" and that "));
  }

  private static String asks(Requirement r) {
    if (r instanceof Requirement.AllOf a) {
      return a.of().isEmpty() ? "nothing" : "all of " + names(a.of());
    }
    if (r instanceof Requirement.AnyOf a) {
      return a.of().isEmpty() ? "one of nothing, which never holds" : "one of " + names(a.of());
    }
    if (r instanceof Requirement.NOf n) {
      return n.k() + " of " + names(n.of());
    }
    if (r instanceof Requirement.SumOf s) {
      return amount(s.bounds(), s.measure()) + " together from any of " + names(s.of());
    }
    if (r instanceof Requirement.Pick p) {
      return pick(p);
    }
    if (r instanceof Requirement.Cover c) {
      String count = c.count().isPresent() ? amount(c.count(), Measure.COUNT) : "records";
      return count
          + (c.where() instanceof Predicate.Always ? "" : " " + c.where())
          + " that carry "
          + (c.each() == 1 ? "" : "at least " + c.each() + " times ")
          + list(c.items(), "and");
    }
    if (r instanceof Requirement.Attest a) {
      return "a statement that \"" + a.key() + "\" holds";
    }
    if (r instanceof Requirement.Awarded a) {
      return "the award "
          + a.award()
          + a.version().map(v -> " in version " + v).orElse("")
          + a.by().map(by -> ", held or earned here by " + by).orElse("");
    }
    if (r instanceof Requirement.When w) {
      return "if "
          + w.condition()
          + ", "
          + label(w.then())
          + w.otherwise().map(o -> ", else " + label(o)).orElse(", else nothing");
    }
    throw new AssertionError(r.id());
  }

  private static String pick(Requirement.Pick p) {
    String count = p.count().isPresent() ? amount(p.count(), Measure.COUNT) : "";
    String credits = p.credits().isPresent() ? amount(p.credits(), Measure.CREDITS) : "";
    String both =
        count.isEmpty() ? credits : credits.isEmpty() ? count : count + " with " + credits;
    return both
        + (p.where() instanceof Predicate.Always ? " of any kind" : " " + p.where())
        + (p.observe() ? ", counted without using them up" : "")
        + (p.repeatable() ? ", the same code more than once if need be" : "")
        + (p.divisible() ? ", dividing credits if need be" : "");
  }

  private static String names(List<Requirement> of) {
    return of.stream().map(Sentences::label).collect(Collectors.joining("; ", "[", "]"));
  }

  /** Bounds with what they count. */
  static String amount(Bounds b, Measure of) {
    String unit = of == Measure.COUNT ? " records" : " credits";
    String one = of == Measure.COUNT ? " record" : " credit";
    return range(b) + (b.max().or(b::min).filter(Rational.ONE::equals).isPresent() ? one : unit);
  }

  /** Bounds alone. */
  static String range(Bounds b) {
    if (b.min().isPresent() && b.max().isPresent()) {
      return b.min().equals(b.max())
          ? "exactly " + b.min().get()
          : "between " + b.min().get() + " and " + b.max().get();
    }
    return b.min()
        .map(m -> "at least " + m)
        .or(() -> b.max().map(m -> "at most " + m))
        .orElse("any number of");
  }

  /** Items in words. */
  static String list(Collection<String> items, String last) {
    List<String> all = List.copyOf(items);
    if (all.size() < 2) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, all.size() - 1))
        + " "
        + last
        + " "
        + all.get(all.size() - 1);
  }

  private static <T> String words(Collection<T> values, Function<T, String> word) {
    return list(values.stream().map(word).sorted().toList(), "or");
  }

  static String of(Predicate p) {
    if (p instanceof Predicate.Always) {
      return "of any kind";
    }
    if (p instanceof Predicate.Code c) {
      return "with the code "
          + list(c.patterns().stream().map(Predicate.CodePattern::text).toList(), "or");
    }
    if (p instanceof Predicate.Tag t) {
      return "labelled " + t.tag();
    }
    if (p instanceof Predicate.Issuer i) {
      return "issued by " + words(i.issuers(), s -> s);
    }
    if (p instanceof Predicate.Subject s) {
      return "in the subject " + words(s.subjects(), x -> x);
    }
    if (p instanceof Predicate.OriginIs o) {
      return "of origin " + words(o.origins(), Origin::word);
    }
    if (p instanceof Predicate.StateIs s) {
      return "in the state " + words(s.states(), RecordState::word);
    }
    if (p instanceof Predicate.LevelIn l) {
      return "of a level of " + range(l.range()) + " (" + l.framework() + ")";
    }
    if (p instanceof Predicate.GradeIn g) {
      return "graded " + range(g.range()) + " (" + g.scale() + ")";
    }
    if (p instanceof Predicate.CreditsIn c) {
      return "worth " + amount(c.range(), Measure.CREDITS);
    }
    if (p instanceof Predicate.Competency c) {
      return "carrying " + c.id() + (c.range().isPresent() ? " at level " + range(c.range()) : "");
    }
    if (p instanceof Predicate.EarnedIn e) {
      return "earned " + days(e.range());
    }
    if (p instanceof Predicate.ValidAt v) {
      return "valid on " + v.day().map(Object::toString).orElse("the day of the award");
    }
    if (p instanceof Predicate.All a) {
      return a.of().isEmpty() ? "of any kind" : joined(a.of(), " and ");
    }
    if (p instanceof Predicate.Any a) {
      return a.of().isEmpty() ? "of no kind" : "either " + joined(a.of(), " or ");
    }
    if (p instanceof Predicate.Not n) {
      return "not (" + n.inner() + ")";
    }
    throw new AssertionError();
  }

  private static String joined(List<Predicate> of, String by) {
    return of.stream()
        .map(
            p ->
                p instanceof Predicate.All || p instanceof Predicate.Any
                    ? "(" + p + ")"
                    : p.toString())
        .collect(Collectors.joining(by));
  }

  static String days(DateRange r) {
    if (r.from().isPresent() && r.to().isPresent()) {
      return "from " + r.from().get() + " to " + r.to().get();
    }
    return r.from().map(d -> "from " + d + " on").orElseGet(() -> "up to " + r.to().orElseThrow());
  }

  static String of(Condition c) {
    if (c instanceof Condition.Is is) {
      return "the learner's " + is.key() + " is " + list(new TreeSet<>(is.values()), "or");
    }
    if (c instanceof Condition.On on) {
      return (on.key().equals("date") ? "the day of the award" : "the learner's " + on.key())
          + " lies "
          + days(on.range());
    }
    if (c instanceof Condition.Within w) {
      return "the learner's " + w.key() + " is " + range(w.range());
    }
    if (c instanceof Condition.All a) {
      return a.of().stream().map(Object::toString).collect(Collectors.joining(" and ", "(", ")"));
    }
    if (c instanceof Condition.Any a) {
      return a.of().stream().map(Object::toString).collect(Collectors.joining(" or ", "(", ")"));
    }
    if (c instanceof Condition.Not n) {
      return "it is not so that " + n.inner();
    }
    throw new AssertionError();
  }

  static String of(Sharing s) {
    StringBuilder out = new StringBuilder("a record may serve ").append(list(s.among(), "and"));
    s.maxCount().ifPresent(n -> out.append(", at most ").append(n).append(" records"));
    s.maxCredits().ifPresent(n -> out.append(", at most ").append(n).append(" credits"));
    s.maxRatio()
        .ifPresent(
            r -> out.append(", at most ").append(r.max()).append(" of ").append(base(r.of())));
    return out.toString();
  }

  private static String base(Sharing.ShareBase base) {
    if (base instanceof Sharing.ShareBase.Below b) {
      return "the credits used in " + b.id();
    }
    return base instanceof Sharing.ShareBase.Smaller
        ? "the smallest of their credits"
        : "the largest of their credits";
  }

  static String of(GrantedException e) {
    Optional<String> at = Optional.empty();
    String what;
    GrantedException.Change c = e.change();
    if (c instanceof GrantedException.Change.Insert i) {
      what = "record " + i.record() + " counts for " + i.leaf();
    } else if (c instanceof GrantedException.Change.Block b) {
      what = "record " + b.record() + " is kept out";
      at = b.node();
    } else if (c instanceof GrantedException.Change.Waive w) {
      what = w.node() + " is waived";
    } else if (c instanceof GrantedException.Change.SetValue v) {
      what = v.bound() + " of " + v.node() + " is " + v.value();
    } else if (c instanceof GrantedException.Change.Substitute s) {
      what = "record " + s.record() + " stands for " + s.code();
      at = s.node();
    } else if (c instanceof GrantedException.Change.Recredit r) {
      what = "record " + r.record() + " is worth " + r.credits() + " credits";
    } else {
      throw new AssertionError();
    }
    return what
        + at.map(n -> " in " + n).orElse("")
        + " (granted by "
        + e.authority()
        + " on "
        + e.date()
        + ": "
        + e.reason()
        + ")";
  }
}
