package dev.cairn.signing.online;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.context.ContextDocument;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.status.StatusSource;
import dev.cairn.signing.verify.ResourceSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The seams of verification, fed by a loader. Put them behind what is at hand, with {@code
 * firstOf}: a pinned document is then never asked for. Immutable and thread-safe.
 */
public final class OnlineSources {
  private static final int MOST_CONTEXTS = 256;

  private final GuardedLoader loader;

  private OnlineSources(GuardedLoader loader) {
    this.loader = Objects.requireNonNull(loader, "loader");
  }

  /** The seams over a loader, which must stay open. */
  public static OnlineSources over(GuardedLoader loader) {
    return new OnlineSources(loader);
  }

  /**
   * Controller documents: did:web, https documents and hosted profiles, issuers' keys at {@code
   * /.well-known/jwt-vc-issuer}. They are what their hosts say now; who held a key earlier they do
   * not say.
   */
  public ControllerSource controllers() {
    return new OnlineControllers(loader);
  }

  /**
   * JSON-LD contexts, each fetched once and then kept as long as this source is: a context decides
   * what a signature means, so it must not change under a verification. At most {@value
   * #MOST_CONTEXTS}; more are not there.
   */
  public ContextSource contexts() {
    Map<String, ContextDocument> kept = new ConcurrentHashMap<>();
    return url -> {
      ContextDocument known = kept.get(url);
      if (known != null) {
        return Optional.of(known);
      }
      if (kept.size() >= MOST_CONTEXTS) {
        return Optional.empty();
      }
      Optional<ContextDocument> fetched = context(url);
      fetched.ifPresent(document -> kept.putIfAbsent(url, document));
      return Optional.ofNullable(kept.get(url));
    };
  }

  private Optional<ContextDocument> context(String url) {
    return loader
        .fetch(url, ExpectedContent.JSON)
        .bytes()
        .flatMap(
            bytes ->
                JsonReader.strict()
                    .readObject(bytes)
                    .match(a -> Optional.of(a.value()), r -> Optional.empty()))
        .flatMap(json -> document(url, json));
  }

  private static Optional<ContextDocument> document(String url, JsonObject json) {
    try {
      return Optional.of(ContextDocument.of(url, json));
    } catch (CairnException e) {
      // Not a context, or with numbers that have no canonical form: as good as not there.
      return Optional.empty();
    }
  }

  /** Status lists, as JSON or as tokens. */
  public StatusSource status() {
    return new StatusSource() {
      @Override
      public Optional<byte[]> find(String url) {
        return loader.fetch(url, ExpectedContent.DOCUMENT).bytes();
      }

      @Override
      public Optional<Finding> whyNot(String url) {
        return loader.fetch(url, ExpectedContent.DOCUMENT).why();
      }
    };
  }

  /** Schemas, type metadata, images and what else a credential points to. */
  public ResourceSource resources() {
    return url -> loader.fetch(url, ExpectedContent.ANYTHING).bytes();
  }
}
