package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * The 1EdTech revocation list (Revocation List Status Method 1.0): a plain JSON document under the
 * entry's own id, {@code {"id", "issuer", "revokedCredential": [{"id", "revoked"?,
 * "revocationReason"?}]}}. Nobody signs it, so it is worth what the source is.
 */
final class RevocationListCheck {
  private RevocationListCheck() {}

  static EntryOutcome check(
      JsonObject entry, String pointer, JsonObject credential, StatusSource source) {
    Optional<String> url = entry.findString("id");
    Optional<String> id = credential.findString("id");
    if (url.isEmpty() || id.isEmpty()) {
      return EntryOutcome.unknown(
          "status.malformed-value-error",
          pointer,
          "MALFORMED_VALUE_ERROR: a 1EdTechRevocationList needs an id, and so does the credential;"
              + " ask the issuer for one with both.");
    }
    Optional<byte[]> bytes = source.find(url.get());
    if (bytes.isEmpty()) {
      return BitstringCheck.unreachable(source, url.get(), pointer);
    }
    Reading<JsonObject> list = JsonReader.strict().readObject(bytes.get());
    return list.match(
        a -> read(a.value(), url.get(), id.get(), credential, pointer),
        r -> EntryOutcome.unknown(r.findings()));
  }

  private static EntryOutcome read(
      JsonObject list, String url, String id, JsonObject credential, String pointer) {
    if (!list.findString("id").equals(Optional.of(url))
        || !StatusListChecker.issuer(list).equals(StatusListChecker.issuer(credential))) {
      return EntryOutcome.unknown(
          "status.list-issuer",
          pointer,
          "The revocation list at hand for "
              + url
              + " states another id or issuer than the credential's; fetch the right one.");
    }
    JsonValue revoked = list.find("revokedCredential").orElse(JsonArray.of());
    for (JsonValue item : revoked instanceof JsonArray a ? a.items() : List.of(revoked)) {
      Optional<String> listed =
          item instanceof JsonObject o ? o.findString("id") : Optional.empty();
      if (listed.isEmpty()) {
        return EntryOutcome.unknown(
            "status.malformed-value-error",
            pointer,
            "MALFORMED_VALUE_ERROR: the revocation list holds "
                + item.kind()
                + " where a credential's id should stand; ask its issuer for a sound one.");
      }
      JsonObject entry = (JsonObject) item;
      if (listed.get().equals(id)
          && !entry.find("revoked").equals(Optional.of(JsonBoolean.FALSE))) {
        String reason = entry.findString("revocationReason").map(r -> ": " + r).orElse("");
        return EntryOutcome.failed(
            Finding.error(
                "status.revoked",
                pointer,
                "The issuer revoked the credential " + id + reason + "; ask for a new one."));
      }
    }
    return EntryOutcome.passed()
        .after(
            List.of(
                Finding.warning(
                    "status.list-unsigned",
                    JsonPointer.child(pointer, "id"),
                    "The revocation list "
                        + url
                        + " is not signed and is believed as it was given; fetch it yourself.")));
  }
}
