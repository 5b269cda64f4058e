package dev.cairn.signing.did;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.signing.key.VerificationKey;
import java.util.function.UnaryOperator;

/**
 * Finds controller documents by URL. Implementations are thread-safe, never throw for a URL they do
 * not know, and never take a key from the URL's fragment; only did:key and did:jwk are computed
 * from the identifier, as their methods define.
 */
@FunctionalInterface
public interface ControllerSource {

  /**
   * Looks a controller up.
   *
   * @param id the controller's URL, without fragment
   */
  ControllerLookup find(String id);

  /**
   * Computes did:key documents and knows no other controller. It remembers a bounded number of
   * them: make one and share it.
   */
  static ControllerSource didKey() {
    return new RememberedControllers(DidKey::find);
  }

  /** The same for did:jwk. */
  static ControllerSource didJwk() {
    return new RememberedControllers(DidJwk::find);
  }

  /** Asks each in turn; the first document found is the answer. */
  static ControllerSource firstOf(ControllerSource... sources) {
    ControllerSource[] copy = sources.clone();
    return id -> {
      ControllerLookup last = unavailable(id);
      for (ControllerSource source : copy) {
        last = source.find(id);
        if (last.isFound()) {
          return last;
        }
      }
      return last;
    };
  }

  /**
   * The same documents with each readable key replaced by what a function makes of it, such as the
   * same key verified with by another provider.
   *
   * @throws CairnException when a document is asked for, if the function gives another key
   */
  default ControllerSource mapKeys(UnaryOperator<VerificationKey> mapping) {
    return id ->
        find(id)
            .match(
                found -> new ControllerLookup.Found(found.document().mapKeys(mapping)),
                unavailable -> unavailable);
  }

  /** The answer for a controller nobody knows. */
  static ControllerLookup unavailable(String id) {
    return new ControllerLookup.Unavailable(
        Finding.warning(
            "controller.unavailable",
            "",
            "The controller document of "
                + id
                + " is not at hand; pin it to settle whose key it is."));
  }
}
