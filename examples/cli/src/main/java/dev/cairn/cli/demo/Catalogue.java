package dev.cairn.cli.demo;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's issuers and what they award, from its own resource. */
final class Catalogue {
  private final JsonObject json = DemoResource.object("catalogue.json");

  /** What is awarded, in the order of the wallet. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    if (json.find("credentials").orElseThrow() instanceof JsonArray array) {
      for (JsonValue value : array) {
        entries.add(new Entry((JsonObject) value));
      }
    }
    return entries;
  }

  /** The issuers by their key in the catalogue, each with a key made now. */
  Map<String, Party> issuers(SecureRandom random) {
    Map<String, Party> issuers = new LinkedHashMap<>();
    ((JsonObject) json.find("issuers").orElseThrow())
        .forEach(
            (key, value) -> {
              JsonObject issuer = (JsonObject) value;
              issuers.put(
                  key,
                  Party.issuer(
                      issuer.findString("name").orElseThrow(),
                      issuer.findString("url").orElseThrow(),
                      random));
            });
    return issuers;
  }
}
