package dev.cairn.signing.context;

import dev.cairn.signing.rdf.CanonicalDataset;
import dev.cairn.signing.rdf.HashAlgorithm;
import java.util.Map;
import java.util.Objects;

/**
 * What is hashed for a signature over a JSON-LD document. Immutable and thread-safe.
 *
 * @param dataset the canonical statements
 * @param way how they were made; both ways give the same
 */
public record CanonicalForm(CanonicalDataset dataset, Way way) {
  /** How a document became statements. */
  public enum Way {
    /** Through contexts compiled to term tables. */
    COMPILED,
    /** Through a complete JSON-LD processor. */
    COMPLETE
  }

  /** Checks that nothing is null. */
  public CanonicalForm {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(way, "way");
  }

  /** The canonical N-Quads as UTF-8; a copy. */
  public byte[] bytes() {
    return dataset.bytes();
  }

  /** The raw hash of the canonical N-Quads. */
  public byte[] digest(HashAlgorithm algorithm) {
    return dataset.digest(algorithm);
  }

  /**
   * From the label of each unnamed node before canonicalization to its canonical label, without
   * {@code _:}; unmodifiable. Labels before it mean nothing beyond this form.
   */
  public Map<String, String> labels() {
    return dataset.labels();
  }
}
