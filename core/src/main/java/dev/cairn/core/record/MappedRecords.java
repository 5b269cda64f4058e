package dev.cairn.core.record;

import dev.cairn.core.Finding;
import java.util.List;

/**
 * What became of a wallet.
 *
 * <p>Immutable and thread-safe.
 *
 * @param records the records, sorted by id
 * @param excluded the credentials that count nowhere, in the order given, each with its reason
 * @param findings what was left unknown, and why; each pointer goes into its own credential
 */
public record MappedRecords(
    List<LearningRecord> records, List<MappingOutcome.Excluded> excluded, List<Finding> findings) {
  /** Copies the lists. */
  public MappedRecords {
    records = List.copyOf(records);
    excluded = List.copyOf(excluded);
    findings = List.copyOf(findings);
  }
}
