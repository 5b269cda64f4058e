package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.rdf.HashAlgorithm;

/**
 * Turns a document into the one byte string that all equal documents share. Implementations are
 * thread-safe, and refuse what they would have to drop or change.
 */
@FunctionalInterface
public interface Transformation {

  /**
   * The canonical form.
   *
   * @param document a credential, or a proof without its value
   * @param hash the hash of the suite, which RDFC-1.0 also uses inside
   */
  Reading<byte[]> apply(JsonObject document, HashAlgorithm hash);
}
