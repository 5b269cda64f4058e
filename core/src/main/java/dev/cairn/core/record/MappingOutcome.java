package dev.cairn.core.record;

import dev.cairn.core.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of one credential: a record, or a reason why there is none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MappingOutcome permits MappingOutcome.Mapped, MappingOutcome.Excluded {

  /** Takes the two apart, exhaustively. */
  <R> R match(Function<Mapped, R> mapped, Function<Excluded, R> excluded);

  /**
   * The credential gave a record.
   *
   * @param record the record
   * @param contentDigest the SHA-256 of the canonical form of what was signed
   * @param findings what was left unknown, and why
   */
  record Mapped(LearningRecord record, String contentDigest, List<Finding> findings)
      implements MappingOutcome {
    /** Copies the findings. */
    public Mapped {
      Objects.requireNonNull(record, "record");
      Objects.requireNonNull(contentDigest, "contentDigest");
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R match(Function<Mapped, R> mapped, Function<Excluded, R> excluded) {
      return mapped.apply(this);
    }
  }

  /**
   * The credential counts nowhere.
   *
   * @param credentialId as stated
   * @param issuer as stated
   * @param reason why; its code starts with {@code mapping.}
   */
  record Excluded(Optional<String> credentialId, Optional<String> issuer, Finding reason)
      implements MappingOutcome {
    /** Checks that nothing is null. */
    public Excluded {
      Objects.requireNonNull(credentialId, "credentialId");
      Objects.requireNonNull(issuer, "issuer");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R match(Function<Mapped, R> mapped, Function<Excluded, R> excluded) {
      return excluded.apply(this);
    }
  }
}
