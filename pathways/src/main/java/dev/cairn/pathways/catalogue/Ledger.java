package dev.cairn.pathways.catalogue;

import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was conferred on a learner before, and the records that each award has used up. A later
 * award uses these only as sharing allows. See {@link LedgerReader} for its JSON form.
 *
 * <p>Immutable and thread-safe.
 *
 * @param learner whose it is; empty if unstated
 * @param conferred the awards, each once
 */
public record Ledger(Optional<String> learner, List<PastAward> conferred) {
  /** Nothing was conferred. */
  public static final Ledger EMPTY = new Ledger(Optional.empty(), List.of());

  /** Copies the list. */
  public Ledger {
    Objects.requireNonNull(learner, "learner");
    conferred = List.copyOf(conferred);
  }

  /** Whether nothing was conferred. */
  public boolean isEmpty() {
    return conferred.isEmpty();
  }

  /** The award as it was conferred by the end of a day; empty if it was not. */
  public Optional<PastAward> find(String award, LocalDate by) {
    return conferred.stream()
        .filter(p -> p.award().equals(award) && !p.date().isAfter(by))
        .findFirst();
  }

  /**
   * An award conferred.
   *
   * @param award its id
   * @param version its version; empty if unstated
   * @param date the day
   * @param spent what it used
   */
  public record PastAward(
      String award, Optional<String> version, LocalDate date, List<Spent> spent) {
    /** Copies the list. */
    public PastAward {
      Objects.requireNonNull(award, "award");
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(date, "date");
      spent = List.copyOf(spent);
    }
  }

  /**
   * A record used up, or a part of one.
   *
   * @param record the record's id
   * @param node the id of the award's node that used it; empty if unstated
   * @param part how much of it, above 0 and below 1; empty means all of it
   * @param credits what it counted for; empty if unstated
   */
  public record Spent(
      String record, Optional<String> node, Optional<Rational> part, Optional<Rational> credits) {
    /** Checks for null. */
    public Spent {
      Objects.requireNonNull(record, "record");
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(credits, "credits");
    }
  }
}
