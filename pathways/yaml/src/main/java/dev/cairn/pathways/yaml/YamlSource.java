package dev.cairn.pathways.yaml;

import dev.cairn.core.Reading;
import dev.cairn.pathways.importer.SourceDocument;
import dev.cairn.pathways.importer.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML 1.2 document (core schema) into the tree that importers take, with the line and
 * column of every value. JSON is YAML, so JSON with comments reads too.
 *
 * <p>Strict: UTF-8 only, one document, each key once, keys are scalars, no tags that name types of
 * a programming language. Anchors and aliases are followed; what they repeat is counted each time,
 * so that a small document cannot stand for a huge one. What is refused comes back as one error
 * with code {@code yaml.*}, its pointer, and the line and column in the message.
 *
 * <p>Stateless and thread-safe. Time and memory are linear in the document and what its aliases
 * repeat.
 */
public final class YamlSource {
  private YamlSource() {}

  /** Reads with {@link YamlLimits#defaults()}. */
  public static Reading<SourceDocument> read(byte[] utf8) {
    return read(utf8, YamlLimits.defaults());
  }

  /** Reads with other limits. The bytes are not kept. */
  public static Reading<SourceDocument> read(byte[] utf8, YamlLimits limits) {
    if (utf8.length > limits.maxBytes()) {
      return Reading.refused(
          "yaml.size",
          "",
          "The document has "
              + utf8.length
              + " bytes and the limit is "
              + limits.maxBytes()
              + "; send a smaller one or raise the limit.");
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(utf8))
              .toString();
    } catch (CharacterCodingException e) {
      return Reading.refused(
          "yaml.encoding", "", "The document is not UTF-8 text; save it as UTF-8.");
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Math.max(limits.maxBytes(), 1024)).build();
    YamlTree tree = new YamlTree(limits);
    try {
      return Reading.of(tree.build(new ParserImpl(settings, new StreamReader(settings, text))));
    } catch (YamlTree.Refusal r) {
      return Reading.refused(r.code(), tree.pointer(), r.sentence());
    } catch (MarkedYamlEngineException e) {
      return Reading.refused("yaml.syntax", tree.pointer(), syntax(e));
    } catch (YamlEngineException e) {
      return Reading.refused(
          "yaml.syntax", tree.pointer(), "The document is not YAML; mend it at this place.");
    }
  }

  private static String syntax(MarkedYamlEngineException e) {
    return "The document is not YAML"
        + e.getProblemMark().map(m -> " at " + position(m)).orElse("")
        + ": "
        + e.getProblem().strip()
        + "; mend it there.";
  }

  static SourcePosition position(Mark mark) {
    return new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
