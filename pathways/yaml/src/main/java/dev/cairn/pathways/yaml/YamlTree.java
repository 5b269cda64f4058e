package dev.cairn.pathways.yaml;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.importer.SourceDocument;
import dev.cairn.pathways.importer.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Builds the tree of one document from the parser's events. Scalars are resolved by the YAML 1.2
 * core schema; a number that JSON cannot write, as {@code 007} or {@code .inf}, stays text. Used
 * once and dropped.
 */
final class YamlTree {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
  private static final Set<String> TAGS =
      Set.of("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map");
  private static final int LONGEST_NUMBER = 100;

  private record Anchored(JsonValue value, int values, int depth) {}

  private final YamlLimits limits;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final Map<String, SourcePosition> positions = new HashMap<>();
  private final List<String> path = new ArrayList<>();
  private int values;
  private int deepest;

  YamlTree(YamlLimits limits) {
    this.limits = limits;
  }

  /** Where reading stands, as a JSON pointer. */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    path.forEach(step -> pointer.append('/').append(JsonPointer.escape(step)));
    return pointer.toString();
  }

  SourceDocument build(Iterator<Event> events) {
    Optional<JsonValue> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {
          // Nothing to build.
        }
        default -> {
          if (root.isPresent()) {
            throw refuse("yaml.documents", event, "A second document begins here; send one.");
          }
          root = Optional.of(value(event, events));
        }
      }
    }
    return root.map(r -> new SourceDocument(r, positions))
        .orElseThrow(
            () -> new Refusal("yaml.syntax", "The document is empty; it must hold a mapping."));
  }

  private JsonValue value(Event event, Iterator<Event> events) {
    if (++values > limits.maxValues()) {
      throw refuse(
          "yaml.values",
          event,
          "The document holds more than "
              + limits.maxValues()
              + " values, aliases counted; shorten it.");
    }
    event.getStartMark().ifPresent(m -> positions.putIfAbsent(pointer(), YamlSource.position(m)));
    if (event instanceof AliasEvent alias) {
      return repeated(alias);
    }
    int before = values;
    int outer = deepest;
    deepest = path.size();
    JsonValue built;
    if (event instanceof ScalarEvent scalar) {
      built = scalar(scalar);
      remember(scalar.getAnchor(), built, before);
    } else if (event instanceof CollectionStartEvent start) {
      refuseTag(start.getTag(), event);
      if (path.size() >= limits.maxDepth()) {
        throw refuse(
            "yaml.depth",
            event,
            "The document nests deeper than " + limits.maxDepth() + " levels; flatten it.");
      }
      built = start instanceof SequenceStartEvent ? sequence(events) : mapping(events);
      remember(start.getAnchor(), built, before);
    } else {
      throw refuse("yaml.syntax", event, "This is no value; mend it.");
    }
    deepest = Math.max(deepest, outer);
    return built;
  }

  private void remember(Optional<Anchor> anchor, JsonValue built, int before) {
    anchor.ifPresent(
        a -> anchors.put(a, new Anchored(built, values - before + 1, deepest - path.size())));
  }

  private JsonValue repeated(AliasEvent alias) {
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      throw refuse(
          "yaml.alias",
          alias,
          "The alias *"
              + alias.getAlias().getValue()
              + " names nothing written before it; name an anchor above.");
    }
    values += anchored.values() - 1;
    deepest = Math.max(deepest, path.size() + anchored.depth());
    if (values > limits.maxValues() || deepest > limits.maxDepth()) {
      throw refuse(
          "yaml.values",
          alias,
          "What the aliases repeat is more than "
              + limits.maxValues()
              + " values or "
              + limits.maxDepth()
              + " levels; write less.");
    }
    return anchored.value();
  }

  private JsonArray sequence(Iterator<Event> events) {
    List<JsonValue> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      path.add(Integer.toString(items.size()));
      items.add(value(e, events));
      path.remove(path.size() - 1);
    }
    return new JsonArray(items);
  }

  private JsonObject mapping(Iterator<Event> events) {
    JsonObject.Builder members = JsonObject.builder();
    Set<String> names = new HashSet<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      if (!(e instanceof ScalarEvent key)) {
        throw refuse(
            "yaml.key",
            e,
            (e instanceof AliasEvent
                    ? "An alias"
                    : e instanceof MappingStartEvent ? "A mapping" : "A sequence")
                + " stands where a key is wanted; write a text.");
      }
      String name = key.getValue();
      path.add(name);
      if (!names.add(name)) {
        throw refuse(
            "yaml.duplicate-key", e, "The key \"" + name + "\" stands twice; keep one of them.");
      }
      if (name.equals("<<") && key.isPlain()) {
        throw refuse("yaml.merge", e, "A merge key, <<, is not YAML 1.2; write its members out.");
      }
      e.getStartMark().ifPresent(m -> positions.put(pointer(), YamlSource.position(m)));
      members.put(name, value(events.next(), events));
      path.remove(path.size() - 1);
    }
    return members.build();
  }

  private JsonValue scalar(ScalarEvent scalar) {
    refuseTag(scalar.getTag(), scalar);
    String text = scalar.getValue();
    if (!scalar.isPlain() || scalar.getTag().isPresent()) {
      return new JsonString(text);
    }
    if (NULLS.contains(text)) {
      return JsonNull.NULL;
    }
    if (TRUE.contains(text)) {
      return JsonBoolean.TRUE;
    }
    if (FALSE.contains(text)) {
      return JsonBoolean.FALSE;
    }
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()
        ? new JsonNumber(text)
        : new JsonString(text);
  }

  private void refuseTag(Optional<String> tag, Event event) {
    tag.filter(t -> !TAGS.contains(t))
        .ifPresent(
            t -> {
              throw refuse("yaml.tag", event, "The tag " + t + " is not read; remove it.");
            });
  }

  private static Refusal refuse(String code, Event event, String sentence) {
    return new Refusal(
        code,
        sentence
            + event.getStartMark().map(m -> " See " + YamlSource.position(m) + ".").orElse(""));
  }

  /** Leaves the recursion; caught where reading began and never seen outside. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String sentence;

    Refusal(String code, String sentence) {
      super(sentence, null, false, false);
      this.code = code;
      this.sentence = sentence;
    }

    String code() {
      return code;
    }

    String sentence() {
      return sentence;
    }
  }
}
