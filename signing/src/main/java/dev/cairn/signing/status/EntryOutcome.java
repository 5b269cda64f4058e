package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Check;
import java.util.ArrayList;
import java.util.List;

/** What one status entry says: {@code FAILED}, {@code UNKNOWN} or {@code PASSED}, and why. */
record EntryOutcome(Check.Outcome outcome, List<Finding> findings) {
  EntryOutcome {
    findings = List.copyOf(findings);
  }

  static EntryOutcome failed(Finding why) {
    return new EntryOutcome(Check.Outcome.FAILED, List.of(why));
  }

  static EntryOutcome unknown(String code, String pointer, String message) {
    return unknown(List.of(Finding.error(code, pointer, message)));
  }

  static EntryOutcome unknown(List<Finding> why) {
    return new EntryOutcome(Check.Outcome.UNKNOWN, why);
  }

  static EntryOutcome passed() {
    return new EntryOutcome(Check.Outcome.PASSED, List.of());
  }

  /** The same outcome with findings before its own. */
  EntryOutcome after(List<Finding> earlier) {
    List<Finding> all = new ArrayList<>(earlier);
    all.addAll(findings);
    return new EntryOutcome(outcome, all);
  }

  /** A whole check as one outcome. */
  static EntryOutcome of(Check check) {
    return new EntryOutcome(check.outcome(), check.findings());
  }

  /** The worse of all outcomes: a failure before an unknown before a pass. */
  static Check check(List<EntryOutcome> all) {
    Check.Outcome worst = Check.Outcome.PASSED;
    List<Finding> findings = new ArrayList<>();
    for (EntryOutcome one : all) {
      findings.addAll(one.findings());
      if (one.outcome() == Check.Outcome.FAILED
          || (one.outcome() == Check.Outcome.UNKNOWN && worst == Check.Outcome.PASSED)) {
        worst = one.outcome();
      }
    }
    return new Check(Check.Kind.STATUS, worst, findings);
  }
}
