package dev.cairn.signing.context.internal;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.context.ContextDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The format in which the jar keeps contexts: one line a term, two spaces a level.
 *
 * <pre>{@code
 * # A comment.
 * url     https://example.org/context          the URL it answers to
 * sha256  64 hexadecimal digits                of the RFC 8785 form of the context document
 * let     ex https://example.org/terms#        an abbreviation of this table only: ex|name
 *
 * define  address                              lines to be included elsewhere
 *   street -> ex|street
 *
 * context                                      the context itself
 *   @protected
 *   id -> @id                                  a term that is a plain string
 *   born = ex|born type ex|date                an expanded definition
 *   tags = ex|tag container @set
 *   home = ex|home type @id:                   with a scoped context
 *     include address
 *   vc = ex|vc container @graph context null   with an empty scoped context
 * }</pre>
 *
 * <p>A table whose rebuilt document does not have the stated hash is a fault of the jar and throws.
 */
final class TermTable {
  private static final Pattern BLANKS = Pattern.compile(" +");

  private final String name;
  private final List<String> lines;
  private final Map<String, String> abbreviations = new HashMap<>();
  private final Map<String, JsonObject> definitions = new HashMap<>();
  private int at;

  private TermTable(String name, String text) {
    this.name = name;
    this.lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
  }

  static ContextDocument parse(String name, String text) {
    return new TermTable(name, text).document();
  }

  /** The URL that a table is for, without reading the rest of it. */
  static String url(String name, String text) {
    return text.lines()
        .filter(line -> line.startsWith("url "))
        .findFirst()
        .map(line -> line.substring("url ".length()).strip())
        .orElseThrow(() -> new TermTable(name, "").fault("has no url"));
  }

  private ContextDocument document() {
    String url = "";
    String sha256 = "";
    JsonObject context = null;
    while (at < lines.size()) {
      String[] words = words(lines.get(at++));
      switch (words[0]) {
        case "url" -> url = words[1];
        case "sha256" -> sha256 = words[1];
        case "let" -> abbreviations.put(words[1], words[2]);
        case "define" -> definitions.put(words[1], block(1));
        case "context" -> context = block(1);
        default -> throw fault("does not know the word \"" + words[0] + "\"");
      }
    }
    if (context == null) {
      throw fault("has no context");
    }
    JsonObject whole = JsonObject.builder().put("@context", context).build();
    ContextDocument rebuilt = ContextDocument.of(url, whole);
    if (!rebuilt.sha256().equals(sha256)) {
      throw fault("gives a document with the hash " + rebuilt.sha256() + ", not the pinned one");
    }
    return rebuilt;
  }

  /** The members of the lines from here on that are indented by this many levels. */
  private JsonObject block(int level) {
    JsonObject.Builder members = JsonObject.builder();
    while (at < lines.size() && indent(lines.get(at)) == level) {
      String line = lines.get(at++).strip();
      boolean scoped = line.endsWith(":");
      String[] words = words(scoped ? line.substring(0, line.length() - 1) : line);
      if (words.length == 1 && words[0].equals("@protected")) {
        members.put("@protected", true);
      } else if (words.length == 2 && words[0].equals("@version")) {
        members.put("@version", new JsonNumber(words[1]));
      } else if (words.length == 2 && words[0].equals("@vocab")) {
        members.put("@vocab", words[1]);
      } else if (words.length == 2 && words[0].equals("include")) {
        JsonObject included = definitions.get(words[1]);
        if (included == null) {
          throw fault("includes \"" + words[1] + "\", which it does not define");
        }
        included.forEach(members::put);
      } else if (words.length == 3 && words[1].equals("->")) {
        members.put(words[0], iri(words[2]));
      } else if (words.length >= 3 && words[1].equals("=")) {
        members.put(words[0], definition(words, scoped, level));
      } else {
        throw fault("does not understand \"" + line + "\"");
      }
    }
    return members.build();
  }

  private JsonObject definition(String[] words, boolean scoped, int level) {
    JsonObject.Builder definition = JsonObject.builder().put("@id", iri(words[2]));
    for (int i = 3; i + 1 < words.length; i += 2) {
      String value = words[i + 1];
      switch (words[i]) {
        case "type" -> definition.put("@type", iri(value));
        case "container" -> definition.put("@container", value);
        case "context" -> definition.put("@context", JsonNull.NULL);
        default -> throw fault("does not know the word \"" + words[i] + "\"");
      }
    }
    if (scoped) {
      definition.put("@context", block(level + 1));
    }
    return definition.build();
  }

  private String iri(String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      return text;
    }
    String namespace = abbreviations.get(text.substring(0, bar));
    if (namespace == null) {
      throw fault("uses the abbreviation of \"" + text + "\" without a let");
    }
    return namespace + text.substring(bar + 1);
  }

  private static String[] words(String line) {
    return BLANKS.splitAsStream(line).toArray(String[]::new);
  }

  private static int indent(String line) {
    int spaces = 0;
    while (line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces / 2;
  }

  private CairnException fault(String what) {
    return new CairnException(
        CairnException.Code.PLATFORM, "The term table " + name + " " + what + "; mend the table.");
  }
}
