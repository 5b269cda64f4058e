package dev.cairn.cli.hostile;

import dev.cairn.core.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What came of a hostile case. Immutable and thread-safe.
 *
 * @param of the case
 * @param accepted whether the document was taken
 * @param findings what was found
 * @param millis how long it took, in milliseconds
 */
public record HostileRun(HostileCase of, boolean accepted, List<Finding> findings, long millis) {
  /** Checks for null and copies. */
  public HostileRun {
    Objects.requireNonNull(of, "of");
    findings = List.copyOf(findings);
  }

  /** Whether the document met the finding it must meet, and was refused unless only warned of. */
  public boolean held() {
    return accepted == of.warned()
        && findings.stream()
            .anyMatch(
                f ->
                    f.code().equals(of.code())
                        && of.pointer().map(f.pointer()::equals).orElse(true)
                        && (!of.warned() || f.severity() == Finding.Severity.WARNING));
  }
}
