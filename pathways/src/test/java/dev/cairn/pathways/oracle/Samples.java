package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values that stand for a whole range: every point where something may change, and between. */
final class Samples {
  private Samples() {}

  static Set<Object> of(Set<Rational> points, Rational low, Optional<Rational> high) {
    TreeSet<Rational> at = new TreeSet<>(points);
    at.add(low);
    high.ifPresent(at::add);
    at.add(at.last().plus(Rational.of(1000)));
    List<Rational> ordered = new ArrayList<>(at);
    Set<Object> samples = new LinkedHashSet<>();
    for (int i = 0; i < ordered.size(); i++) {
      samples.add(ordered.get(i));
      if (i > 0) {
        samples.add(ordered.get(i).plus(ordered.get(i - 1)).times(Rational.of(1, 2)));
      }
    }
    samples.removeIf(
        s ->
            ((Rational) s).compareTo(low) < 0
                || high.filter(h -> ((Rational) s).compareTo(h) > 0).isPresent());
    return samples;
  }
}
