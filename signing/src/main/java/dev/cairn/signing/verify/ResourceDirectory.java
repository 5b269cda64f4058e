package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of documents that credentials point to, read once. The file {@value #INDEX}, if there is
 * one, is an object from URL to the name of a file in the folder; a JSON file it does not name
 * answers to its own {@code $id} (a schema) or {@code vct} (type metadata). Immutable and
 * thread-safe.
 */
public final class ResourceDirectory implements ResourceSource {
  /** The name of the index file. */
  public static final String INDEX = "index.json";

  private static final long MAX_FILE_BYTES = 16L << 20;

  private final Map<String, byte[]> byUrl;

  private ResourceDirectory(Map<String, byte[]> byUrl) {
    this.byUrl = Map.copyOf(byUrl);
  }

  /**
   * Reads a folder, not what is below it. Refused as {@code resource.*}: an index that is no object
   * of names, or names a file that is not there, two files for one URL, a file above 16 MiB.
   *
   * @throws IOException if the folder or a file cannot be read
   */
  public static Reading<ResourceDirectory> open(Path folder) throws IOException {
    List<Finding> faults = new ArrayList<>();
    Map<String, byte[]> byUrl = new HashMap<>();
    Map<String, byte[]> files = files(folder, faults);
    Optional<byte[]> index = Optional.ofNullable(files.remove(INDEX));
    Map<String, byte[]> unnamed = new HashMap<>(files);
    index.ifPresent(bytes -> readIndex(bytes, files, unnamed, byUrl, faults));
    unnamed.forEach(
        (name, bytes) -> {
          if (name.endsWith(".json")) {
            ownName(bytes).ifPresent(url -> add(byUrl, url, bytes, faults));
          }
        });
    return Reading.of(new ResourceDirectory(byUrl), faults);
  }

  private static Map<String, byte[]> files(Path folder, List<Finding> faults) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (Files.size(file) > MAX_FILE_BYTES) {
          fault(faults, "size", "", "The file " + name + " is above 16 MiB; remove it.");
        } else {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static void readIndex(
      byte[] bytes,
      Map<String, byte[]> files,
      Map<String, byte[]> unnamed,
      Map<String, byte[]> byUrl,
      List<Finding> faults) {
    Reading<JsonObject> index = JsonReader.strict().readObject(bytes);
    faults.addAll(index.findings());
    if (!(index instanceof Reading.Accepted<JsonObject> accepted)) {
      return;
    }
    accepted
        .value()
        .forEach(
            (url, value) -> {
              String name = value instanceof JsonString text ? text.value() : "";
              byte[] file = files.get(name);
              if (file == null) {
                fault(
                    faults,
                    "index",
                    JsonPointer.child("", url),
                    "The index gives "
                        + url
                        + " the file "
                        + shown(value)
                        + ", which is not there; put it"
                        + " into the folder.");
              } else {
                unnamed.remove(name);
                add(byUrl, url, file, faults);
              }
            });
  }

  private static String shown(JsonValue value) {
    return value instanceof JsonString ? value.toString() : value.kind();
  }

  private static Optional<String> ownName(byte[] json) {
    return JsonReader.strict()
        .readObject(json)
        .match(
            a -> a.value().findString("$id").or(() -> a.value().findString("vct")),
            r -> Optional.empty());
  }

  private static void add(
      Map<String, byte[]> byUrl, String url, byte[] bytes, List<Finding> faults) {
    if (byUrl.putIfAbsent(url, bytes) != null) {
      fault(faults, "twice", "", "Two files answer to " + url + "; keep one of them.");
    }
  }

  private static void fault(List<Finding> faults, String code, String pointer, String message) {
    faults.add(Finding.error("resource." + code, pointer, message));
  }

  @Override
  public Optional<byte[]> find(String url) {
    return Optional.ofNullable(byUrl.get(url)).map(byte[]::clone);
  }
}
