package dev.cairn.signing.context;

import dev.cairn.signing.context.internal.BuiltInContexts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where context documents come from. It fails closed: a URL that it does not know gives nothing,
 * and the credential that names it is refused. No source of this package ever opens a connection.
 *
 * <p>Implementations must be thread-safe and must give the same document for a URL as long as they
 * live: a {@link Canonicalizer} keeps what it learns from it.
 */
@FunctionalInterface
public interface ContextSource {
  /** The document pinned for a URL, compared character by character; empty if there is none. */
  Optional<ContextDocument> find(String url);

  /**
   * The contexts that come with Cairn, each pinned by its hash: Open Badges 3.0.0 to 3.0.3 with
   * extensions, Comprehensive Learner Record 2.0 and 2.0.1, Verifiable Credentials 2.0 and 1.1 with
   * the example and undefined-term vocabularies, Data Integrity v1 and v2, Multikey, JsonWebKey,
   * Controlled Identifiers, DID, Bitstring Status List, Status List 2021 and Ed25519Signature2020.
   */
  static ContextSource builtIn() {
    return BuiltInContexts.source();
  }

  /** The built-in documents in a fixed order, for listings; unmodifiable. */
  static List<ContextDocument> builtInDocuments() {
    return BuiltInContexts.documents();
  }

  /**
   * A source of these documents; of two with one URL the first is taken. Time and memory are linear
   * in them.
   */
  static ContextSource of(Collection<ContextDocument> documents) {
    Map<String, ContextDocument> byUrl =
        documents.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    ContextDocument::url, Function.identity(), (first, second) -> first));
    return url -> Optional.ofNullable(byUrl.get(url));
  }

  /** Asks each source in turn; the first that knows the URL answers. */
  static ContextSource firstOf(ContextSource... sources) {
    List<ContextSource> all = List.of(sources);
    return url -> {
      for (ContextSource source : all) {
        Optional<ContextDocument> found = source.find(url);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    };
  }
}
