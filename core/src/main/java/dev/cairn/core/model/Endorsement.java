package dev.cairn.core.model;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody else says of an achievement, an organisation or an award: a credential of its own,
 * kept as it came, because its proof covers it. Nothing here says that it holds; that is for a
 * verifier to tell.
 *
 * @param document the credential, an object or a compact token
 * @param issuer who says it, where it can be seen without opening a token
 * @param comment what is said, where it can be seen
 */
public record Endorsement(JsonValue document, Optional<String> issuer, Optional<String> comment) {
  /** Checks that nothing is null. */
  public Endorsement {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(comment, "comment");
  }

  /** An endorsement embedded as an {@code EndorsementCredential}. */
  public static Endorsement of(JsonObject credential) {
    Optional<String> issuer =
        credential
            .findString("issuer")
            .or(() -> member(credential, "issuer").flatMap(i -> i.findString("id")));
    return new Endorsement(
        credential,
        issuer,
        member(credential, "credentialSubject").flatMap(s -> s.findString("endorsementComment")));
  }

  /** An endorsement given as a compact token. */
  public static Endorsement ofToken(String compact) {
    return new Endorsement(new JsonString(compact), Optional.empty(), Optional.empty());
  }

  private static Optional<JsonObject> member(JsonObject object, String name) {
    return object
        .find(name)
        .flatMap(v -> v instanceof JsonObject o ? Optional.of(o) : Optional.empty());
  }
}
