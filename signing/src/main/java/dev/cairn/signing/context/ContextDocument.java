package dev.cairn.signing.context;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import java.util.Objects;

/**
 * A JSON-LD context document under the URL that credentials name it by. Immutable and thread-safe.
 *
 * @param url the absolute URL, as it is written in {@code @context}
 * @param document the whole document: an object with the member {@code @context}
 * @param sha256 the SHA-256 of the document's RFC 8785 form, 64 lower-case hexadecimal digits; this
 *     is what pins it, so that white space and member order do not matter
 */
public record ContextDocument(String url, JsonObject document, String sha256) {
  /** Checks that there is a context in it; the hash is taken as given. */
  public ContextDocument {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(sha256, "sha256");
    if (!document.has("@context")) {
      throw CairnException.illegalArgument(
          "The document given for " + url + " has no member @context; give a JSON-LD context.");
    }
  }

  /**
   * A document with its hash computed.
   *
   * @throws CairnException with {@link CairnException.Code#ILLEGAL_ARGUMENT} if it has no member
   *     {@code @context} or no canonical form
   */
  public static ContextDocument of(String url, JsonObject document) {
    return new ContextDocument(url, document, CanonicalJson.sha256(document));
  }
}
