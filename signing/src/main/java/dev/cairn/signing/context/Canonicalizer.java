package dev.cairn.signing.context;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.internal.SafeCanonicalizer;
import dev.cairn.signing.rdf.HashAlgorithm;

/**
 * From a JSON-LD document to its canonical N-Quads: JSON-LD 1.1 expansion and deserialization to
 * RDF, then RDFC-1.0. Only contexts of the {@link ContextSource} are used.
 *
 * <p>It works in <em>safe mode</em>: whatever these algorithms would drop, merge or change without
 * a word makes the document refused, because what is dropped is not signed. The findings carry the
 * pointer of the place: {@code context.unknown}, {@code context.inline} (an inline context that
 * does more than add), {@code jsonld.undefined-term}, {@code jsonld.relative-iri}, {@code
 * jsonld.alias} (a second name for what the contexts have a name for), {@code
 * jsonld.protected-term}, {@code jsonld.language-tag}, {@code jsonld.direction}, {@code
 * jsonld.index}, {@code jsonld.null}, {@code jsonld.free-value}, {@code jsonld.blank-node-id},
 * {@code jsonld.number}, {@code jsonld.node-conflict} (places that contradict one another about one
 * id in one role), {@code jsonld.dropped}, {@code jsonld.empty}, {@code jsonld.unsupported}, {@code
 * jsonld.invalid} and {@code rdf.work-limit}. Accepted forms may carry the warnings {@code
 * context.inline} and {@code jsonld.node-merged} (one id in several roles, whose statements RDF
 * merges).
 *
 * <p>Implementations are thread-safe. A document should come from {@link
 * dev.cairn.core.json.JsonReader}, which bounds its depth.
 */
@FunctionalInterface
public interface Canonicalizer {
  /**
   * Canonicalizes a document: for Data Integrity, once without its {@code proof} and once the proof
   * options with the document's {@code @context}.
   *
   * @param document the JSON-LD document; what it says in {@code @context} is all that counts
   * @param hash the hash inside RDFC-1.0
   */
  Reading<CanonicalForm> canonicalize(JsonObject document, HashAlgorithm hash);

  /**
   * The canonicalizer to use. It keeps what it learns of contexts, within bounds; make one for a
   * source and share it.
   */
  static Canonicalizer over(ContextSource contexts) {
    return new SafeCanonicalizer(contexts);
  }
}
