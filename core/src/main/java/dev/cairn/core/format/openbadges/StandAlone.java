package dev.cairn.core.format.openbadges;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a class of the data model that stands by itself. */
final class StandAlone {
  private StandAlone() {}

  /** Checks first, so that reading cannot fail. */
  static <V extends JsonValue, T> Reading<T> read(V value, Kind shape, Function<V, T> view) {
    List<Finding> findings = new ArrayList<>();
    shape.check(new Located(value, ""), new Report("ob", findings));
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? Reading.refused(findings)
        : Reading.of(view.apply(value), findings);
  }
}
