package dev.cairn.signing.jose;

import dev.cairn.core.Experimental;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a type of SD-JWT VC says of its claims, with what it takes over from the types it extends
 * (SD-JWT-based Verifiable Digital Credentials, an Internet-Draft, sections on type metadata).
 * Immutable and thread-safe.
 *
 * @param vct the type
 * @param chain the types it extends, nearest first
 * @param claims the claims: of the types extended first, each with its nearest description
 * @param document the type's own document
 */
@Experimental
public record TypeMetadata(
    String vct, List<String> chain, List<ClaimMetadata> claims, JsonObject document) {
  /** Copies the lists. */
  public TypeMetadata {
    Objects.requireNonNull(vct, "vct");
    Objects.requireNonNull(document, "document");
    chain = List.copyOf(chain);
    claims = List.copyOf(claims);
  }

  /**
   * Finds a type and what it extends, and puts them together.
   *
   * @param claims the claims of a verified SD-JWT VC: {@code vct}, and {@code vct#integrity} if the
   *     issuer pinned the document
   * @param source the documents at hand, by the URL of their type; it opens no connection here
   * @return refused as {@code vct.unavailable}, {@code vct.integrity}, {@code vct.cycle}, {@code
   *     vct.mismatch}, {@code vct.conflict} or {@code vct.malformed}
   */
  public static Reading<TypeMetadata> of(
      JsonObject claims, Function<String, Optional<byte[]>> source) {
    return new TypeMetadataReader(source)
        .read(claims.findString("vct").orElse(""), claims.findString("vct#integrity"));
  }

  /** The paths of mandatory claims that an issuer is about to leave out, as text. */
  public List<String> missingFrom(JsonObject issued) {
    return claims.stream()
        .filter(ClaimMetadata::mandatory)
        .filter(c -> c.select(issued).isEmpty())
        .map(c -> c.path().toString())
        .toList();
  }
}
