package dev.cairn.signing.suite;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.rdf.CanonicalDataset;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.RdfQuad;
import dev.cairn.signing.rdf.RdfTerm;
import dev.cairn.signing.rdf.Rdfc10;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a document and of parts of it, with the same label for an unnamed node in all
 * (Data Integrity ECDSA 1.0 sections 3.4.9 to 3.4.17).
 *
 * <p>Unnamed nodes are named in the JSON before it is turned into statements, and lose the name
 * after; a part keeps the names. The cells of lists have no place in the JSON that could carry a
 * name, so they are named by the node and property the list belongs to and by what it holds.
 */
final class SdStatements {
  private static final String NAMED = "urn:bnid:";
  private static final Pattern NAME = Pattern.compile(NAMED + "b[0-9]+");
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final RdfTerm FIRST = RdfTerm.iri(RDF + "first");
  private static final RdfTerm REST = RdfTerm.iri(RDF + "rest");

  private final Canonicalizer canonicalizer;
  private final JsonObject named;
  private final List<RdfQuad> quads;
  private final CanonicalDataset canonical;

  private SdStatements(
      Canonicalizer canonicalizer,
      JsonObject named,
      List<RdfQuad> quads,
      CanonicalDataset canonical) {
    this.canonicalizer = canonicalizer;
    this.named = named;
    this.quads = quads;
    this.canonical = canonical;
  }

  /** The statements of a whole document; refused if naming its nodes would change what it says. */
  static Reading<SdStatements> of(Canonicalizer canonicalizer, JsonObject document) {
    JsonObject everything = named(document, Set.of());
    return canonicalizer
        .canonicalize(document, HashAlgorithm.SHA_256)
        .then(
            direct ->
                canonicalizer
                    .canonicalize(everything, HashAlgorithm.SHA_256)
                    .then(form -> Reading.of(named(document, spelledOut(form.dataset().quads()))))
                    .then(named -> of(canonicalizer, named, direct.dataset().text())));
  }

  private static Reading<SdStatements> of(
      Canonicalizer canonicalizer, JsonObject named, String expected) {
    return statements(canonicalizer, named)
        .then(
            quads ->
                Rdfc10.canonicalize(quads, HashAlgorithm.SHA_256)
                    .then(
                        c ->
                            c.text().equals(expected)
                                ? Reading.of(new SdStatements(canonicalizer, named, quads, c))
                                : unsupported()));
  }

  private static JsonObject named(JsonObject document, Set<String> notNodes) {
    return (JsonObject) new Namer(notNodes).name(document);
  }

  /** The names that came out in a text: their objects are language maps or JSON, not nodes. */
  private static Set<String> spelledOut(List<RdfQuad> quads) {
    Set<String> found = new HashSet<>();
    for (RdfQuad quad : quads) {
      if (quad.object().kind() != RdfTerm.Kind.IRI && !quad.object().isBlank()) {
        Matcher name = NAME.matcher(quad.object().value());
        while (name.find()) {
          found.add(name.group());
        }
      }
    }
    return found;
  }

  private static <T> Reading<T> unsupported() {
    return Reading.refused(
        "sd.unsupported",
        "",
        "The credential holds a form of JSON-LD that this suite cannot take apart; sign it whole,"
            + " with ecdsa-rdfc-2019.");
  }

  /** Every statement, in no particular order. */
  List<RdfQuad> quads() {
    return quads;
  }

  /** From the label of an unnamed node here to its canonical one. */
  Map<String, String> canonicalLabels() {
    return canonical.labels();
  }

  /** The statements of the part that pointers name; refused if a pointer cuts a list. */
  Reading<Set<RdfQuad>> select(List<String> pointers) {
    if (pointers.isEmpty()) {
      return Reading.of(Set.of());
    }
    return JsonSelection.of(named, pointers)
        .then(part -> statements(canonicalizer, part))
        .then(
            part ->
                new LinkedHashSet<>(quads).containsAll(part)
                    ? Reading.of(new LinkedHashSet<>(part))
                    : Reading.refused(
                        List.of(
                            Finding.error(
                                "sd.list",
                                "",
                                "The pointers "
                                    + pointers
                                    + " name a part of an ordered list, which is signed as a"
                                    + " whole; name the list."))));
  }

  private static Reading<List<RdfQuad>> statements(Canonicalizer canonicalizer, JsonObject named) {
    return canonicalizer
        .canonicalize(named, HashAlgorithm.SHA_256)
        .then(form -> Reading.of(unname(form.dataset().quads())));
  }

  private static List<RdfQuad> unname(List<RdfQuad> quads) {
    Map<RdfTerm, RdfTerm> first = new HashMap<>();
    Map<RdfTerm, RdfTerm> rest = new HashMap<>();
    for (RdfQuad quad : quads) {
      if (quad.predicate().equals(FIRST)) {
        first.put(quad.subject(), quad.object());
      } else if (quad.predicate().equals(REST)) {
        rest.put(quad.subject(), quad.object());
      }
    }
    Map<RdfTerm, RdfTerm> cells = new HashMap<>();
    for (RdfQuad quad : quads) {
      boolean head = quad.object().isBlank() && !quad.predicate().equals(REST);
      if (head && !first.containsKey(quad.subject())) {
        nameCells(quad.subject() + " " + quad.predicate(), quad.object(), first, rest, cells);
      }
    }
    List<RdfQuad> out = new ArrayList<>(quads.size());
    for (RdfQuad quad : quads) {
      out.add(
          new RdfQuad(
              unname(quad.subject(), cells),
              quad.predicate(),
              unname(quad.object(), cells),
              unname(quad.graph(), cells)));
    }
    return out;
  }

  private static void nameCells(
      String owner,
      RdfTerm head,
      Map<RdfTerm, RdfTerm> first,
      Map<RdfTerm, RdfTerm> rest,
      Map<RdfTerm, RdfTerm> cells) {
    String name = owner + " " + content(head, first, rest);
    String label = "l" + hex(HashAlgorithm.SHA_256.digest().digest(utf8(name)));
    int place = 0;
    for (RdfTerm cell = head; cell != null && cell.isBlank(); cell = rest.get(cell)) {
      if (cells.put(cell, RdfTerm.blank(label + "x" + place)) != null) {
        return;
      }
      RdfTerm item = first.get(cell);
      if (item != null && item.isBlank()) {
        nameCells(label + "x" + place, item, first, rest, cells);
      }
      place++;
    }
  }

  private static String content(
      RdfTerm head, Map<RdfTerm, RdfTerm> first, Map<RdfTerm, RdfTerm> rest) {
    StringBuilder out = new StringBuilder("(");
    for (RdfTerm cell = head; cell != null && cell.isBlank(); cell = rest.get(cell)) {
      RdfTerm item = first.get(cell);
      if (item != null) {
        out.append(item.isBlank() ? content(item, first, rest) : item.toString()).append(' ');
      }
    }
    return out.append(')').toString();
  }

  private static RdfTerm unname(RdfTerm term, Map<RdfTerm, RdfTerm> cells) {
    if (term.kind() == RdfTerm.Kind.IRI && term.value().startsWith(NAMED)) {
      return RdfTerm.blank(term.value().substring(NAMED.length()));
    }
    return cells.getOrDefault(term, term);
  }

  /** These statements with other labels, in canonical order. */
  static List<RdfQuad> relabelled(Iterable<RdfQuad> quads, Map<String, String> labels) {
    List<RdfQuad> out = new ArrayList<>();
    for (RdfQuad quad : quads) {
      out.add(
          new RdfQuad(
              relabelled(quad.subject(), labels),
              quad.predicate(),
              relabelled(quad.object(), labels),
              relabelled(quad.graph(), labels)));
    }
    out.sort(null);
    return out;
  }

  private static RdfTerm relabelled(RdfTerm term, Map<String, String> labels) {
    return term.isBlank() ? RdfTerm.blank(labels.getOrDefault(term.value(), term.value())) : term;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  /** Gives every object without an id one, save value objects, contexts and what is no node. */
  private static final class Namer {
    private final Set<String> notNodes;
    private int next;

    Namer(Set<String> notNodes) {
      this.notNodes = notNodes;
    }

    JsonValue name(JsonValue value) {
      if (value instanceof JsonArray array) {
        List<JsonValue> items = new ArrayList<>(array.size());
        array.forEach(item -> items.add(name(item)));
        return new JsonArray(items);
      }
      if (!(value instanceof JsonObject object) || object.has("@value")) {
        return value;
      }
      JsonObject.Builder out = JsonObject.builder();
      boolean wrapper = object.has("@list") || object.has("@set");
      if (!object.has("id") && !object.has("@id") && !wrapper) {
        String id = NAMED + "b" + next++;
        if (!notNodes.contains(id)) {
          out.put("id", id);
        }
      }
      object.forEach(
          (name, member) -> out.put(name, name.equals("@context") ? member : name(member)));
      return out.build();
    }
  }
}
