package dev.cairn.cli.demo;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the demo's own files off the class path. */
final class DemoResource {
  private DemoResource() {}

  static byte[] bytes(String name) {
    try (InputStream in = DemoResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "The demo's file " + name + " is missing; build again.", e);
    }
  }

  /** A file in which {@code {name}} stands for the did:key of the issuer of that name. */
  static byte[] naming(Map<String, Party> issuers, String name) {
    String text = new String(bytes(name), StandardCharsets.UTF_8);
    for (Map.Entry<String, Party> issuer : issuers.entrySet()) {
      text = text.replace("{" + issuer.getKey() + "}", issuer.getValue().id());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static JsonObject object(String name) {
    return JsonReader.strict().readObject(bytes(name)).orThrow();
  }
}
