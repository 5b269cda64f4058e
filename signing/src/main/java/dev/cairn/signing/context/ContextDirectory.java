package dev.cairn.signing.context;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.context.internal.BuiltInContexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the context documents of a folder, once; the folder is not looked at again.
 *
 * <p>What URL a file answers to is said by the folder's index {@value #INDEX}, an object from URL
 * to the file's path relative to the folder, or to {@code {"file": …, "sha256": …}} where the hash
 * of the RFC 8785 form pins the content. A {@code .json} or {@code .jsonld} file that the index
 * does not name is taken if its hash is that of a context that Cairn knows; otherwise it is passed
 * over with a note.
 */
public final class ContextDirectory {
  /** The name of the index file. */
  public static final String INDEX = "contexts.json";

  private static final int MOST_FILES = 2_000;
  private static final int DEEPEST = 8;
  private static final JsonReader READER =
      JsonReader.with(JsonLimits.defaults().withMaxBytes(4 << 20));

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, ContextDocument> byUrl = new LinkedHashMap<>();
  private final List<Path> indexed = new ArrayList<>();

  private ContextDirectory(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Reads a folder. Refused ({@code context.directory}, {@code context.index}, {@code
   * context.hash}) if it cannot be read, its index is wrong, or a pinned hash differs. Warns
   * ({@code context.differs}) where the index gives a built-in URL another content, and notes
   * ({@code context.unrecognised}) each file passed over.
   */
  public static Reading<ContextSource> read(Path folder) {
    ContextDirectory directory = new ContextDirectory(folder);
    try {
      directory.readIndex();
      directory.readOthers();
    } catch (IOException | UncheckedIOException e) {
      directory.error(
          "context.directory",
          "The folder " + folder + " cannot be read; check its name and rights.");
    }
    return Reading.of(ContextSource.of(directory.byUrl.values()), directory.findings);
  }

  private void readIndex() throws IOException {
    Path index = folder.resolve(INDEX);
    if (!Files.exists(index)) {
      return;
    }
    Reading<JsonObject> reading = READER.readObject(Files.readAllBytes(index));
    findings.addAll(reading.findings());
    if (!reading.isAccepted()) {
      return;
    }
    JsonObject entries = reading.orThrow();
    for (String url : entries.names()) {
      JsonValue entry = entries.find(url).orElseThrow();
      Optional<String> file = fileOf(entry);
      if (file.isEmpty()) {
        error(
            "context.index",
            "The index entry of " + url + " names no file; give a relative path as text.");
        continue;
      }
      Path path = folder.resolve(file.get()).normalize();
      if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
        error(
            "context.index",
            "The file \"" + file.get() + "\" of " + url + " is not in the folder; put it there.");
        continue;
      }
      indexed.add(path);
      load(path)
          .ifPresentOrElse(
              document -> take(url, document, pinOf(entry)),
              () ->
                  error(
                      "context.index",
                      "The file \""
                          + file.get()
                          + "\" of "
                          + url
                          + " is no context document; give JSON with a member @context."));
    }
  }

  private static Optional<String> fileOf(JsonValue entry) {
    if (entry instanceof JsonString text) {
      return Optional.of(text.value());
    }
    return entry instanceof JsonObject object ? object.findString("file") : Optional.empty();
  }

  private static Optional<String> pinOf(JsonValue entry) {
    return entry instanceof JsonObject object ? object.findString("sha256") : Optional.empty();
  }

  private void take(String url, JsonObject document, Optional<String> pin) {
    ContextDocument context = ContextDocument.of(url, document);
    if (pin.isPresent() && !pin.get().equals(context.sha256())) {
      error(
          "context.hash",
          "The context for "
              + url
              + " has the hash "
              + context.sha256()
              + " and the index pins "
              + pin.get()
              + "; restore the file or mend the index.");
      return;
    }
    ContextSource.builtIn()
        .find(url)
        .filter(known -> !known.sha256().equals(context.sha256()))
        .ifPresent(
            known ->
                findings.add(
                    Finding.warning(
                        "context.differs",
                        "",
                        "The folder's context for "
                            + url
                            + " is not the one that Cairn knows; make sure it is the one meant.")));
    byUrl.put(url, context);
  }

  private void readOthers() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      files =
          walk.filter(p -> p.toString().endsWith(".json") || p.toString().endsWith(".jsonld"))
              .filter(Files::isRegularFile)
              .filter(p -> !indexed.contains(p) && !p.equals(folder.resolve(INDEX)))
              .sorted()
              .limit(MOST_FILES)
              .toList();
    }
    for (Path file : files) {
      load(file)
          .flatMap(document -> BuiltInContexts.findBySha256(CanonicalJson.sha256(document)))
          .ifPresentOrElse(
              known -> byUrl.putIfAbsent(known.url(), known),
              () ->
                  findings.add(
                      Finding.info(
                          "context.unrecognised",
                          "",
                          "The file "
                              + folder.relativize(file)
                              + " is no context that Cairn knows; name its URL in "
                              + INDEX
                              + " to use it.")));
    }
  }

  /** The object in a file, if it is a context document that has a canonical form. */
  private Optional<JsonObject> load(Path file) throws IOException {
    if (Files.size(file) > READER.limits().maxBytes()) {
      return Optional.empty();
    }
    return READER
        .readObject(Files.readAllBytes(file))
        .match(
            accepted ->
                accepted.value().has("@context") && hasCanonicalForm(accepted.value())
                    ? Optional.of(accepted.value())
                    : Optional.empty(),
            refused -> Optional.empty());
  }

  private static boolean hasCanonicalForm(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.isExactDouble();
    }
    if (value instanceof JsonArray array) {
      return array.items().stream().allMatch(ContextDirectory::hasCanonicalForm);
    }
    if (value instanceof JsonObject object) {
      return object.names().stream()
          .allMatch(name -> hasCanonicalForm(object.find(name).orElseThrow()));
    }
    return true;
  }

  private void error(String code, String message) {
    findings.add(Finding.error(code, "", message));
  }
}
