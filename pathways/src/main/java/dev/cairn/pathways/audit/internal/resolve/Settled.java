package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values given to some of what a question does not state: one case of several that are told apart,
 * or one of its worlds.
 *
 * <p>Immutable and thread-safe.
 */
public final class Settled {
  private static final Settled NONE = new Settled(Map.of());

  private final Map<Unknown, Cell> values;
  private final Map<String, Map<Field, Cell>> ofRecord = new HashMap<>();

  private Settled(Map<Unknown, Cell> values) {
    this.values = values;
    values.forEach(
        (unknown, cell) ->
            unknown
                .record()
                .ifPresent(
                    r ->
                        ofRecord
                            .computeIfAbsent(r, k -> new HashMap<>())
                            .put(new Field(unknown.field(), unknown.of().orElse("")), cell)));
  }

  /** Nothing settled. */
  public static Settled none() {
    return NONE;
  }

  /** With one more value, or another one. */
  public Settled with(Unknown unknown, Cell cell) {
    Map<Unknown, Cell> more = new HashMap<>(values);
    more.put(unknown, cell);
    return new Settled(more);
  }

  /** With all values of another one too. */
  public Settled with(Map<Unknown, Cell> others) {
    Map<Unknown, Cell> more = new HashMap<>(values);
    more.putAll(others);
    return new Settled(more);
  }

  /** With one value less. */
  public Settled without(Unknown unknown) {
    Map<Unknown, Cell> less = new HashMap<>(values);
    less.remove(unknown);
    return new Settled(less);
  }

  /** What is settled, in order. */
  public List<Unknown> unknowns() {
    return values.keySet().stream().sorted().toList();
  }

  /** Whether nothing is settled. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The values, as certificates list what is assumed. */
  public List<Claim.Assumption> assumptions() {
    return values.entrySet().stream()
        .map(e -> new Claim.Assumption(e.getKey(), e.getValue().text()))
        .toList();
  }

  /** The fields settled of a record. */
  Map<Field, Cell> of(String record) {
    return ofRecord.isEmpty() ? Map.of() : ofRecord.getOrDefault(record, Map.of());
  }

  /** What is settled of the learner: an attestation, an award, a context key. */
  Optional<Cell> ofLearner(String field, String of) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(values.get(Unknown.ofLearner(field, of)));
  }
}
