package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Check;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the checks of one verification: of several of one kind the worst outcome stands, and
 * every finding is kept once. Not thread-safe.
 */
final class CheckSheet {
  private final Map<Check.Kind, Check.Outcome> outcomes = new EnumMap<>(Check.Kind.class);
  private final Map<Check.Kind, Set<Finding>> findings = new EnumMap<>(Check.Kind.class);

  void add(Check check) {
    outcomes.merge(check.kind(), check.outcome(), (a, b) -> severity(a) >= severity(b) ? a : b);
    findings.computeIfAbsent(check.kind(), k -> new LinkedHashSet<>()).addAll(check.findings());
  }

  void pass(Check.Kind kind) {
    add(Check.passed(kind));
  }

  void fail(Check.Kind kind, String code, String pointer, String message) {
    add(Check.failed(kind, Finding.error(code, pointer, message)));
  }

  void unknown(Check.Kind kind, String code, String pointer, String message) {
    add(Check.unknown(kind, Finding.warning(code, pointer, message)));
  }

  /** The outcome so far. */
  Check.Outcome outcome(Check.Kind kind) {
    return outcomes.getOrDefault(kind, Check.Outcome.NOT_CHECKED);
  }

  /** Whether a check of a kind that decides ended so. */
  boolean anyDeciding(Check.Outcome outcome) {
    return outcomes.entrySet().stream()
        .anyMatch(e -> e.getKey().decides() && e.getValue() == outcome);
  }

  /** One check of each kind in fixed order. */
  List<Check> checks() {
    List<Check> all = new ArrayList<>();
    for (Check.Kind kind : Check.Kind.values()) {
      all.add(new Check(kind, outcome(kind), List.copyOf(findings.getOrDefault(kind, Set.of()))));
    }
    return all;
  }

  private static int severity(Check.Outcome outcome) {
    return switch (outcome) {
      case NOT_CHECKED -> 0;
      case PASSED -> 1;
      case UNKNOWN -> 2;
      case FAILED -> 3;
    };
  }
}
