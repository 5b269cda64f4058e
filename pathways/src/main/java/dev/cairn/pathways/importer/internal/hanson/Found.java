package dev.cairn.pathways.importer.internal.hanson;

import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which courses requirements could find. */
final class Found {
  private Found() {}

  /** By a requirement and all below it. */
  static Predicate in(Section section) {
    Set<Predicate> any = new LinkedHashSet<>();
    collect(section, any);
    return any(List.copyOf(any));
  }

  /** Any of several; lists of codes become one. */
  static Predicate any(List<Predicate> of) {
    List<String> codes = new ArrayList<>();
    List<Predicate> rest = new ArrayList<>();
    for (Predicate p : of) {
      if (p instanceof Predicate.Code c) {
        c.patterns().forEach(x -> codes.add(x.text()));
      } else {
        rest.add(p);
      }
    }
    if (!codes.isEmpty()) {
      rest.add(0, Build.codes(codes));
    }
    return Build.any(rest);
  }

  private static void collect(Section section, Set<Predicate> any) {
    section.filter().ifPresent(any::add);
    section.result().ifPresent(e -> collect(e, any));
    section.below().values().forEach(s -> collect(s, any));
  }

  private static void collect(Expression e, Set<Predicate> any) {
    if (e instanceof Expression.Course c) {
      any.add(c.where());
    } else if (e instanceof Expression.Where w) {
      any.add(w.where());
    } else if (e instanceof Expression.Occurrence o) {
      any.add(o.course().where());
    } else if (e instanceof Expression.Group g) {
      g.of().forEach(x -> collect(x, any));
    } else if (e instanceof Expression.Of of) {
      of.of().forEach(x -> collect(x, any));
    }
  }
}
