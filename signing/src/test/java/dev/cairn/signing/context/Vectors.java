package dev.cairn.signing.context;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Published documents, read for the tests of this package. */
final class Vectors {
  private Vectors() {}

  static JsonObject json(String path) {
    try {
      return JsonReader.strict()
          .readObject(Files.readAllBytes(SharedData.require("vectors/" + path)))
          .orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String path) {
    try {
      return Files.readString(SharedData.require("vectors/" + path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject parse(String json) {
    return JsonReader.strict().readObject(json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
