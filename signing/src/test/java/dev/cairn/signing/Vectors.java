package dev.cairn.signing;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Published vectors, read where they lie. */
public final class Vectors {
  private Vectors() {}

  /** A file's bytes. */
  public static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(SharedData.require("vectors/" + path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's text. */
  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** A file's JSON object. */
  public static JsonObject json(String path) {
    return JsonReader.strict().readObject(bytes(path)).orThrow();
  }

  /** A published signing key, under either name of its secret. */
  public static SecretKey key(String path) {
    return key(json(path));
  }

  /** A published signing key, under either name of its secret. */
  public static SecretKey key(JsonObject pair) {
    String secret =
        pair.findString("secretKeyMultibase")
            .or(() -> pair.findString("privateKeyMultibase"))
            .orElseThrow();
    return Multikey.readSecret(secret).orThrow();
  }
}
