package dev.cairn.cli.demo;

import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.SecretKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who signs in the demo, with a key made for this run.
 *
 * @param id its did:key
 * @param name for people
 * @param url the web page
 * @param key the key, named by the controller's id
 */
record Party(String id, String name, String url, KeyFile key) {

  Party {
    Objects.requireNonNull(key, "key");
  }

  /**
   * An issuer with a key made now, known by its did:key, so that anybody can check what it signs.
   */
  static Party issuer(String name, String url, SecureRandom random) {
    KeyFile key = KeyStoreFiles.withDidKey(SecretKey.generate(KeyAlgorithm.ED25519, random));
    return new Party(key.controller(), name, url, key);
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
}
