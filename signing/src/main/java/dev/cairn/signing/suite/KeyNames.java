package dev.cairn.signing.suite;

import dev.cairn.signing.key.KeyAlgorithm;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of key, for messages. */
final class KeyNames {
  private KeyNames() {}

  static String of(Set<KeyAlgorithm> algorithms) {
    return algorithms.stream()
        .sorted()
        .map(KeyAlgorithm::label)
        .collect(Collectors.joining(" or "));
  }
}
