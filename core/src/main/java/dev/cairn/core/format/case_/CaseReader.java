package dev.cairn.core.format.case_;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.internal.shape.Shape;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a package; used once. */
final class CaseReader {
  // Short texts and numbers repeat a hundred thousand times; one object each serves all.
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Map<String, Optional<Rational>> numbers = new HashMap<>();
  private final Map<List<String>, List<String>> lists = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Report report = new Report("case", findings);
  private final Map<String, CaseItem> items = new LinkedHashMap<>();
  private final Map<String, String> idOfUri = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private int errors;

  /** One end of an association: an identifier, and the URI unless that has been found. */
  private record End(String identifier, @Nullable String uri) {}

  /** An association whose ends may name what comes later in the document. */
  private record Pending(
      String identifier,
      String type,
      End origin,
      End destination,
      Optional<Rational> sequenceNumber,
      String pointer) {}

  /** Reads a package that is in memory. */
  Reading<CaseFramework> read(JsonObject cfPackage) {
    Located.each(cfPackage, "", "CFItems").forEach(this::item);
    Located.each(cfPackage, "", "CFAssociations").forEach(this::association);
    return finish(cfPackage);
  }

  /** Reads a package item by item, so that only what the view keeps is in memory. */
  Reading<CaseFramework> read(byte[] utf8, JsonReader reader) {
    return reader
        .readObject(
            utf8,
            Map.of(
                "CFItems", (item, at) -> item(new Located(item, at)),
                "CFAssociations", (item, at) -> association(new Located(item, at))))
        .then(this::finish);
  }

  private void item(Located at) {
    if (!isSound(at, CaseShapes.ITEM)) {
      return;
    }
    JsonObject o = (JsonObject) at.value();
    CaseItem item =
        new CaseItem(
            string(o, "identifier"),
            string(o, "uri"),
            string(o, "fullStatement"),
            optional(o, "humanCodingScheme"),
            optional(o, "abbreviatedStatement"),
            shared(optional(o, "CFItemType")),
            shared(OneOrMany.strings(o, "educationLevel")),
            shared(optional(o, "language")));
    if (items.putIfAbsent(item.identifier(), item) != null) {
      twice(item.identifier(), JsonPointer.child(at.pointer(), "identifier"));
    }
    idOfUri.putIfAbsent(item.uri(), item.identifier());
  }

  private void association(Located at) {
    if (!isSound(at, CaseShapes.ASSOCIATION)) {
      return;
    }
    JsonObject o = (JsonObject) at.value();
    String type = shared(optional(o, "associationType")).orElse("");
    pending.add(
        new Pending(
            string(o, "identifier"),
            type,
            end(o, "originNodeURI"),
            end(o, "destinationNodeURI"),
            number(o, "sequenceNumber"),
            type.equals("isChildOf") ? at.pointer() : ""));
  }

  private Reading<CaseFramework> finish(JsonObject rest) {
    CaseShapes.PACKAGE.members(rest, "", report);
    if (hasError()) {
      return Reading.refused(findings);
    }
    JsonObject document = OneOrMany.objects(rest, "CFDocument").get(0);
    String documentId = string(document, "identifier");
    idOfUri.put(string(document, "uri"), documentId);
    if (items.containsKey(documentId)) {
      twice(documentId, "/CFDocument/identifier");
      return Reading.refused(findings);
    }
    List<CaseAssociation> associations = new ArrayList<>(pending.size());
    for (Pending p : pending) {
      associations.add(association(p, documentId));
    }
    CaseFramework framework =
        new CaseFramework(
            documentId,
            string(document, "uri"),
            string(document, "title"),
            string(document, "creator"),
            items.values(),
            associations,
            new RubricReader(o -> node(end(o, "CFItemURI"), documentId)).rubrics(rest));
    for (List<String> cycle : framework.cycles()) {
      report.warn(
          "cycle",
          "/CFAssociations",
          "These items lie within themselves: "
              + String.join(" > ", cycle)
              + "; ask the publisher which association is wrong.");
    }
    return Reading.of(framework, findings);
  }

  private CaseAssociation association(Pending p, String documentId) {
    String origin = node(p.origin(), documentId);
    String destination = node(p.destination(), documentId);
    if (p.type().equals("isChildOf")) {
      dangling(origin, documentId, JsonPointer.child(p.pointer(), "originNodeURI"));
      dangling(destination, documentId, JsonPointer.child(p.pointer(), "destinationNodeURI"));
    }
    return new CaseAssociation(p.identifier(), p.type(), origin, destination, p.sequenceNumber());
  }

  private boolean isSound(Located at, Shape shape) {
    int before = errors;
    int from = findings.size();
    shape.check(at, report);
    for (Finding f : findings.subList(from, findings.size())) {
      errors += f.severity() == Finding.Severity.ERROR ? 1 : 0;
    }
    return errors == before;
  }

  private void twice(String identifier, String pointer) {
    report.error(
        "duplicate-id",
        pointer,
        "The identifier \"" + identifier + "\" stands twice; give each its own.");
  }

  /** An item by its URI, if it has come already; the text of its identifier is then shared. */
  private End end(JsonObject association, String name) {
    JsonObject link = OneOrMany.objects(association, name).get(0);
    String uri = string(link, "uri");
    String byUri = idOfUri.get(uri);
    return byUri == null ? new End(string(link, "identifier"), uri) : new End(byUri, null);
  }

  /** An item by its URI, then by its identifier; what lies outside keeps its URI. */
  private String node(End end, String documentId) {
    if (end.uri() == null) {
      return end.identifier();
    }
    String byUri = idOfUri.get(end.uri());
    if (byUri != null) {
      return byUri;
    }
    boolean here = items.containsKey(end.identifier()) || end.identifier().equals(documentId);
    return here ? end.identifier() : end.uri();
  }

  private void dangling(String node, String documentId, String pointer) {
    if (!items.containsKey(node) && !node.equals(documentId)) {
      report.warn(
          "dangling",
          pointer,
          "\"" + node + "\" is not in this package; look for it in another framework.");
    }
  }

  private Optional<Rational> number(JsonObject o, String name) {
    return OneOrMany.values(o, name).stream()
        .findFirst()
        .flatMap(v -> numbers.computeIfAbsent(v.toString(), t -> CaseShapes.numberOf(v)));
  }

  private Optional<String> shared(Optional<String> text) {
    return text.isEmpty() ? text : texts.computeIfAbsent(text.get(), t -> text);
  }

  private List<String> shared(List<String> list) {
    return lists.computeIfAbsent(list, l -> l);
  }

  private boolean hasError() {
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
  }

  private static String string(JsonObject o, String name) {
    return optional(o, name).orElse("");
  }

  private static Optional<String> optional(JsonObject o, String name) {
    return OneOrMany.strings(o, name).stream().findFirst();
  }
}
