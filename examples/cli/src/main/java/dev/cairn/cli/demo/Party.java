package dev.cairn.cli.demo;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.SecretKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who signs in the demo, with a key made for this run.
 *
 * @param id the controller's URL
 * @param name for people
 * @param url the web page
 * @param key the key, named by the controller's id
 */
record Party(String id, String name, String url, KeyFile key) {

  Party {
    Objects.requireNonNull(key, "key");
  }

  /** An issuer with a did:web id and a new key. */
  static Party issuer(String id, String name, String url, SecureRandom random) {
    SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, random);
    String method = id + "#" + Multikey.write(key.verificationKey());
    return new Party(id, name, url, new KeyFile(method, id, key));
  }

  /** The issuer's profile inside a credential. */
  JsonObject profile() {
    JsonObject.Builder profile =
        JsonObject.builder()
            .put("id", id)
            .put("type", JsonArray.ofStrings(List.of("Profile")))
            .put("name", name);
    if (!url.isEmpty()) {
      profile.put("url", url);
    }
    return profile.build();
  }

  /** The controller document that pins the key. */
  JsonObject controllerDocument() {
    JsonObject method =
        JsonObject.builder()
            .put("id", key.id())
            .put("type", "Multikey")
            .put("controller", id)
            .put("publicKeyMultibase", Multikey.write(key.key().verificationKey()))
            .build();
    return JsonObject.builder()
        .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/cid/v1")))
        .put("id", id)
        .put("verificationMethod", JsonArray.of(method))
        .put("assertionMethod", JsonArray.ofStrings(List.of(key.id())))
        .build();
  }
}
