package dev.cairn.cli.demo;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;

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

  static JsonObject object(String name) {
    return JsonReader.strict().readObject(bytes(name)).orThrow();
  }
}
