package dev.cairn.pathways.importer;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A document of another system as its importer takes it: a tree of values and, where the reader
 * knows them, the places they stand at. Immutable and thread-safe.
 *
 * @param root the document
 * @param positions by JSON pointer into the root; may be empty
 */
public record SourceDocument(JsonValue root, Map<String, SourcePosition> positions) {
  /** Copies the positions. */
  public SourceDocument {
    Objects.requireNonNull(root, "root");
    positions = Map.copyOf(positions);
  }

  /** A document whose places are not known. */
  public static SourceDocument of(JsonValue root) {
    return new SourceDocument(root, Map.of());
  }

  /** Reads a JSON document. */
  public static Reading<SourceDocument> json(byte[] utf8) {
    return JsonReader.strict().read(utf8).then(v -> Reading.of(of(v)));
  }

  /** Where the value of a pointer stands, or the nearest one around it whose place is known. */
  public Optional<SourcePosition> position(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      SourcePosition found = positions.get(at);
      if (found != null || at.indexOf('/') < 0) {
        return Optional.ofNullable(found);
      }
    }
  }
}
