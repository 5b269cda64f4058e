package dev.cairn.signing.did;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Controller documents that the caller holds and believes, for offline use. Immutable and
 * thread-safe; looking one up takes constant time.
 */
public final class PinnedControllers implements ControllerSource {
  private static final int MAX_FILE_BYTES = 1 << 20;

  private final Map<String, ControllerDocument> documents;

  private PinnedControllers(Map<String, ControllerDocument> documents) {
    this.documents = Map.copyOf(documents);
  }

  /** These documents; refused as {@code controller.duplicate} if two have one id. */
  public static Reading<PinnedControllers> of(Collection<ControllerDocument> documents) {
    Map<String, ControllerDocument> byId = new HashMap<>();
    for (ControllerDocument document : documents) {
      if (byId.put(document.id(), document) != null) {
        return Reading.refused(
            "controller.duplicate",
            "/id",
            "Two pinned documents have the id " + document.id() + "; keep one of them.");
      }
    }
    return Reading.of(new PinnedControllers(byId));
  }

  /**
   * Reads every {@code *.json} file of a directory, each one controller document of at most 1 MiB.
   * If any is refused, all are: a file that was meant to pin a controller must not go missing
   * silently. Messages name the file.
   *
   * @throws IOException if the directory or a file cannot be read
   */
  public static Reading<PinnedControllers> read(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(p -> p.toString().endsWith(".json")).sorted().toList();
    }
    JsonReader reader = JsonReader.with(JsonLimits.defaults().withMaxBytes(MAX_FILE_BYTES));
    List<ControllerDocument> documents = new ArrayList<>();
    List<Finding> refused = new ArrayList<>();
    for (Path file : files) {
      Reading<ControllerDocument> document =
          reader.readObject(Files.readAllBytes(file)).then(ControllerDocument::read);
      if (document.isAccepted()) {
        documents.add(document.orThrow());
      } else {
        document.findings().forEach(f -> refused.add(named(file, f)));
      }
    }
    return refused.isEmpty() ? of(documents) : Reading.refused(refused);
  }

  private static Finding named(Path file, Finding finding) {
    return new Finding(
        finding.code(),
        finding.severity(),
        finding.pointer(),
        file.getFileName() + ": " + finding.message());
  }

  @Override
  public ControllerLookup find(String id) {
    ControllerDocument document = documents.get(id);
    return document == null
        ? ControllerSource.unavailable(id)
        : new ControllerLookup.Found(document);
  }
}
