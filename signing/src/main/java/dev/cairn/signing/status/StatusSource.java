package dev.cairn.signing.status;

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

  /** The source that has nothing. */
  static StatusSource none() {
    return url -> Optional.empty();
  }
}
