package dev.cairn.signing.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where documents are found that a credential only points to: schemas, type metadata, images. It
 * opens no connection unless the caller's implementation does. Implementations are thread-safe.
 */
@FunctionalInterface
public interface ResourceSource {

  /** The bytes of a URL, if they are at hand. */
  Optional<byte[]> find(String url);

  /** Nothing is at hand. */
  static ResourceSource none() {
    return url -> Optional.empty();
  }

  /** Asks each in turn; the first that has the bytes answers. */
  static ResourceSource firstOf(ResourceSource... sources) {
    List<ResourceSource> all = List.of(sources);
    return url -> all.stream().flatMap(s -> s.find(url).stream()).findFirst();
  }

  /** These; the map is copied, its arrays are not. */
  static ResourceSource of(Map<String, byte[]> byUrl) {
    Map<String, byte[]> copy = Map.copyOf(byUrl);
    return url -> Optional.ofNullable(copy.get(url)).map(byte[]::clone);
  }
}
