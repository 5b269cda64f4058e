package dev.cairn.signing.key;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import java.util.Optional;

/**
 * A signing key as a JSON document: a Multikey verification method with its secret (Controlled
 * Identifiers 1.0 section 2.2.2).
 *
 * <pre>{@code
 * {"type": "Multikey", "id": "did:key:z6Mk…#z6Mk…", "controller": "did:key:z6Mk…",
 *  "publicKeyMultibase": "z6Mk…", "secretKeyMultibase": "z3u2…"}
 * }</pre>
 *
 * <p>Immutable and thread-safe; {@code toString} does not show the secret.
 *
 * @param id the verification method's URL, which goes into proofs
 * @param controller whose key it is
 * @param key the key
 */
public record KeyFile(String id, String controller, SecretKey key) {

  /** The document, secret included. Whoever calls this answers for it. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("@context", "https://w3id.org/security/multikey/v1")
        .put("id", id)
        .put("type", "Multikey")
        .put("controller", controller)
        .put("publicKeyMultibase", Multikey.write(key.verificationKey()))
        .put("secretKeyMultibase", Multikey.writeSecret(key))
        .build();
  }

  /**
   * Reads the document; refused as {@code keyfile.*}, {@code multibase.*} or {@code key.*} with the
   * member's pointer: a missing member, another type, a public key that is not the secret's. {@code
   * privateKeyMultibase}, an older name of the secret, is not read.
   */
  public static Reading<KeyFile> read(JsonObject json) {
    Optional<String> type = json.findString("type");
    if (type.isEmpty() || !type.get().equals("Multikey")) {
      return Reading.refused(
          "keyfile.type",
          "/type",
          "The key file's type is "
              + type.map(t -> "\"" + t + "\"").orElse("missing")
              + "; it must be \"Multikey\".");
    }
    for (String name : new String[] {"id", "controller", "secretKeyMultibase"}) {
      if (json.findString(name).isEmpty()) {
        return Reading.refused(
            "keyfile.member",
            "",
            "The key file lacks the text \"" + name + "\"; write it with the key's maker.");
      }
    }
    return Multikey.readSecret(json.findString("secretKeyMultibase").orElse(""))
        .then(key -> paired(json, key));
  }

  private static Reading<KeyFile> paired(JsonObject json, SecretKey key) {
    Optional<String> stated = json.findString("publicKeyMultibase");
    if (stated.isPresent() && !stated.get().equals(Multikey.write(key.verificationKey()))) {
      return Reading.refused(
          "key.mismatch",
          "/publicKeyMultibase",
          "The public key " + stated.get() + " is not that of the secret; pair them rightly.");
    }
    return Reading.of(
        new KeyFile(
            json.findString("id").orElse(""), json.findString("controller").orElse(""), key));
  }
}
