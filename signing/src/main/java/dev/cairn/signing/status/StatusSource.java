package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Where status lists come from. Implementations are thread-safe. Whoever gives one to a verifier
 * answers for each document being what stands, or stood, under that URL; its signature, issuer,
 * purpose and dates are checked by {@link StatusListChecker} all the same.
 */
@FunctionalInterface
public interface StatusSource {
  /**
   * The document under a URL.
   *
   * @param url the URL as the credential states it
   * @return its bytes, or empty if it is not at hand; then the status is unknown
   */
  Optional<byte[]> find(String url);

  /**
   * Why a URL gave nothing, in a sentence that ends with what to do; empty where all that can be
   * said is that it is not there.
   */
  default Optional<Finding> whyNot(String url) {
    return Optional.empty();
  }

  /** The source that has nothing. */
  static StatusSource none() {
    return url -> Optional.empty();
  }

  /** Asks each in turn; the first that has the list answers, the last that knows why not tells. */
  static StatusSource firstOf(StatusSource... sources) {
    List<StatusSource> all = List.of(sources);
    return new StatusSource() {
      @Override
      public Optional<byte[]> find(String url) {
        return all.stream().flatMap(s -> s.find(url).stream()).findFirst();
      }

      @Override
      public Optional<Finding> whyNot(String url) {
        return all.stream().flatMap(s -> s.whyNot(url).stream()).reduce((first, last) -> last);
      }
    };
  }
}
