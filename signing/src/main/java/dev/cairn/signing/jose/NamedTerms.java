package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the members of a document that is about to be signed as a token mean anything: each must
 * be a term that one of its contexts defines by name. A context's catch-all {@code @vocab} does not
 * count: it takes every slip of the pen for a term. Members further in are not looked at. Linear in
 * the contexts.
 */
final class NamedTerms {
  private static final Set<String> CLAIMS =
      Set.of("@context", "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf", "nonce");

  private final ContextSource contexts;
  private final Set<String> names = new HashSet<>(CLAIMS);
  private boolean known = true;

  private NamedTerms(ContextSource contexts) {
    this.contexts = contexts;
  }

  /** One error a member; none if a context is not at hand, for then nobody can tell. */
  static List<Finding> faults(JsonObject document, ContextSource contexts) {
    NamedTerms terms = new NamedTerms(contexts);
    OneOrMany.values(document, "@context").forEach(c -> terms.context(c, 0));
    List<Finding> faults = new ArrayList<>();
    for (String name : document.names()) {
      if (terms.known && !terms.names.contains(name)) {
        faults.add(
            Finding.error(
                "issue.unknown-extension",
                JsonPointer.child("", name),
                "No context of the document defines \""
                    + name
                    + "\" by name, so nobody would know what it means; add one that does."));
      }
    }
    return faults;
  }

  private void context(JsonValue context, int depth) {
    if (context instanceof JsonString url) {
      Optional<ContextDocument> document = contexts.find(url.value());
      known = known && document.isPresent();
      document.ifPresent(d -> context(d.document().find("@context").orElseThrow(), depth + 1));
    } else if (context instanceof JsonArray all) {
      all.forEach(c -> context(c, depth + 1));
    } else if (context instanceof JsonObject terms && depth < 32) {
      terms.forEach(
          (name, definition) -> {
            names.add(name);
            if (definition instanceof JsonObject o) {
              o.find("@context").ifPresent(c -> context(c, depth + 1));
            }
          });
    }
  }
}
