package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.baking.DocumentForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Status lists from the files of a directory, read once. A file is found under the {@code id} it
 * states; a file {@code index.json}, an object of URL to file name, says under which URL each of
 * the others was fetched, and outweighs their ids. Where neither knows a URL, the file named like
 * the last part of its path is taken, with or without {@code .json}: a list that calls itself
 * otherwise can then show that something is revoked, and never that it is not. Immutable and
 * thread-safe.
 */
public final class StatusDirectory implements StatusSource {
  private static final String INDEX = "index.json";
  private static final long MAX_FILE_BYTES = 32L << 20;

  private final Map<String, byte[]> lists;
  private final Map<String, byte[]> files;

  private StatusDirectory(Map<String, byte[]> lists, Map<String, byte[]> files) {
    this.lists = lists;
    this.files = files;
  }

  /**
   * Reads a directory, not what is below it. Refused if two files claim one URL, if the index names
   * a file that is not there, or if a file is larger than 32 MiB; a file that states no id and is
   * not in the index is left out with a warning.
   *
   * @throws IOException if the directory cannot be read
   */
  public static Reading<StatusDirectory> open(Path directory) throws IOException {
    return new Opening(directory).run();
  }

  @Override
  public Optional<byte[]> find(String url) {
    byte[] list = lists.get(url);
    if (list == null) {
      list = namedLike(url);
    }
    return list == null ? Optional.empty() : Optional.of(list.clone());
  }

  private byte @Nullable [] namedLike(String url) {
    String name = url.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    byte[] exact = files.get(name);
    return exact == null ? files.get(name + ".json") : exact;
  }

  /** One reading of a directory. */
  private static final class Opening {
    private final Path directory;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, byte[]> lists = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Opening(Path directory) {
      this.directory = directory;
    }

    Reading<StatusDirectory> run() throws IOException {
      List<Path> paths;
      try (Stream<Path> all = Files.list(directory)) {
        paths = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path path : paths) {
        if (Files.size(path) > MAX_FILE_BYTES) {
          error("status.file-size", path + " is larger than 32 MiB; remove it.");
        } else {
          files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
        }
      }
      byte[] index = files.remove(INDEX);
      List<String> indexed = index == null ? List.of() : index(index);
      files.forEach(
          (name, bytes) -> {
            if (!indexed.contains(name)) {
              byId(name, bytes);
            }
          });
      return Reading.of(new StatusDirectory(Map.copyOf(lists), Map.copyOf(files)), findings);
    }

    private List<String> index(byte[] index) {
      List<String> names = new ArrayList<>();
      Reading<JsonObject> reading = JsonReader.strict().readObject(index);
      reading.findings().forEach(f -> error(f.code(), INDEX + ": " + f.message()));
      if (reading instanceof Reading.Accepted<JsonObject> accepted) {
        accepted
            .value()
            .forEach(
                (url, value) -> {
                  String name = value instanceof JsonString s ? s.value() : "";
                  byte[] bytes = files.get(name);
                  if (bytes == null) {
                    error(
                        "status.index",
                        INDEX + " names " + value + " for " + url + "; name a file beside it.");
                  } else {
                    lists.put(url, bytes);
                    names.add(name);
                  }
                });
      }
      return names;
    }

    private void byId(String name, byte[] bytes) {
      Optional<String> id = statedId(bytes);
      if (id.isEmpty()) {
        findings.add(
            Finding.warning(
                "status.file-id",
                "",
                directory.resolve(name) + " states no id and is left out; name it in " + INDEX));
      } else if (lists.putIfAbsent(id.get(), bytes) != null) {
        error("status.file-twice", "Two files are for " + id.get() + "; keep one of them.");
      }
    }

    private void error(String code, String message) {
      findings.add(Finding.error(code, "", message));
    }
  }

  private static Optional<String> statedId(byte[] bytes) {
    Optional<DocumentForm> form = DocumentForm.detect(bytes);
    byte[] json = bytes;
    if (form.equals(Optional.of(DocumentForm.JWT))) {
      String payload = new String(bytes, StandardCharsets.US_ASCII).strip().split("\\.", -1)[1];
      try {
        json = Base64.getUrlDecoder().decode(payload);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return JsonReader.strict()
        .readObject(json)
        .match(a -> a.value().findString("id"), r -> Optional.empty());
  }
}
