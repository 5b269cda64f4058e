package dev.cairn.core.format.case_;

import static dev.cairn.core.internal.shape.Kinds.text;
import static dev.cairn.core.internal.shape.Kinds.url;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Kinds;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.internal.shape.Shape;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a package; used once. */
final class CaseReader {
  /** The types of 1.0 and 1.1; a package may add its own as {@code ext:…}. */
  private static final Kind ASSOCIATION_TYPE =
      Kinds.extensibleWord(
          List.of(
              "isChildOf",
              "isPeerOf",
              "isPartOf",
              "exactMatchOf",
              "precedes",
              "isRelatedTo",
              "replacedBy",
              "exemplar",
              "hasSkillLevel",
              "isTranslationOf"));

  private static final Shape LINK =
      Shape.of("")
          .one("identifier", text())
          .one("uri", text())
          .one("title", text())
          .require("identifier", "uri");

  private static final Shape DOCUMENT =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("creator", text())
          .one("title", text())
          .one("lastChangeDateTime", text())
          .require("identifier", "uri", "creator", "title", "lastChangeDateTime");

  private static final Shape ITEM =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("fullStatement", text())
          .one("lastChangeDateTime", text())
          .one("humanCodingScheme", text())
          .one("CFItemType", text())
          .one("language", text())
          .require("identifier", "uri", "fullStatement", "lastChangeDateTime");

  private static final Shape ASSOCIATION =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("associationType", ASSOCIATION_TYPE)
          .one("originNodeURI", LINK)
          .one("destinationNodeURI", LINK)
          .one("lastChangeDateTime", text())
          .one("sequenceNumber", CaseReader::sequenceNumber)
          .require(
              "identifier",
              "uri",
              "associationType",
              "originNodeURI",
              "destinationNodeURI",
              "lastChangeDateTime");

  private static final Shape PACKAGE =
      Shape.of("")
          .one("CFDocument", DOCUMENT)
          .many("CFItems", ITEM)
          .many("CFAssociations", ASSOCIATION)
          .require("CFDocument");

  private final List<Finding> findings = new ArrayList<>();
  private final Report report = new Report("case", findings);

  Reading<CaseFramework> read(JsonObject cfPackage) {
    PACKAGE.members(cfPackage, "", report);
    if (hasError()) {
      return Reading.refused(findings);
    }
    JsonObject document = OneOrMany.objects(cfPackage, "CFDocument").get(0);
    String documentId = string(document, "identifier");
    Map<String, String> idOfUri = new HashMap<>(Map.of(string(document, "uri"), documentId));
    Map<String, CaseItem> items = items(cfPackage, documentId, idOfUri);
    List<CaseAssociation> associations =
        associations(cfPackage, documentId, items.keySet(), idOfUri);
    if (hasError()) {
      return Reading.refused(findings);
    }
    CaseFramework framework =
        new CaseFramework(
            documentId,
            string(document, "title"),
            string(document, "creator"),
            items,
            associations);
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

  private Map<String, CaseItem> items(
      JsonObject cfPackage, String documentId, Map<String, String> idOfUri) {
    Map<String, CaseItem> items = new LinkedHashMap<>();
    for (Located at : Located.each(cfPackage, "", "CFItems")) {
      JsonObject o = (JsonObject) at.value();
      CaseItem item =
          new CaseItem(
              string(o, "identifier"),
              string(o, "uri"),
              string(o, "fullStatement"),
              optional(o, "humanCodingScheme"),
              optional(o, "CFItemType"),
              optional(o, "language"));
      if (item.identifier().equals(documentId)
          || items.putIfAbsent(item.identifier(), item) != null) {
        report.error(
            "duplicate-id",
            JsonPointer.child(at.pointer(), "identifier"),
            "The identifier \"" + item.identifier() + "\" stands twice; give each its own.");
      }
      idOfUri.putIfAbsent(item.uri(), item.identifier());
    }
    return items;
  }

  private List<CaseAssociation> associations(
      JsonObject cfPackage, String documentId, Set<String> items, Map<String, String> idOfUri) {
    List<CaseAssociation> associations = new ArrayList<>();
    for (Located at : Located.each(cfPackage, "", "CFAssociations")) {
      JsonObject o = (JsonObject) at.value();
      CaseAssociation a =
          new CaseAssociation(
              string(o, "identifier"),
              string(o, "associationType"),
              node(o, "originNodeURI", documentId, items, idOfUri),
              node(o, "destinationNodeURI", documentId, items, idOfUri),
              OneOrMany.values(o, "sequenceNumber").stream()
                  .findFirst()
                  .flatMap(CaseReader::numberOf));
      if (a.type().equals("isChildOf")) {
        dangling(a.origin(), documentId, items, JsonPointer.child(at.pointer(), "originNodeURI"));
        dangling(
            a.destination(),
            documentId,
            items,
            JsonPointer.child(at.pointer(), "destinationNodeURI"));
      }
      associations.add(a);
    }
    return associations;
  }

  /** Published frameworks also write the number as a text. */
  private static void sequenceNumber(Located at, Report report) {
    if (numberOf(at.value()).isEmpty()) {
      report.error(
          "number",
          at.pointer(),
          "Here stands " + ClosedObject.shown(at.value()) + "; write a number, unquoted.");
    } else if (!(at.value() instanceof JsonNumber)) {
      report.warn(
          "number", at.pointer(), "The number " + at.value() + " stands in quotes; remove them.");
    }
  }

  private static Optional<Rational> numberOf(JsonValue value) {
    if (value instanceof JsonNumber n) {
      return Rational.tryParse(n.text());
    }
    return value instanceof JsonString s ? Rational.tryParse(s.value()) : Optional.empty();
  }

  /** An item by its URI, then by its identifier; what lies outside keeps its URI. */
  private static String node(
      JsonObject association,
      String name,
      String documentId,
      Set<String> items,
      Map<String, String> idOfUri) {
    JsonObject link = OneOrMany.objects(association, name).get(0);
    String byUri = idOfUri.get(string(link, "uri"));
    if (byUri != null) {
      return byUri;
    }
    String id = string(link, "identifier");
    return items.contains(id) || id.equals(documentId) ? id : string(link, "uri");
  }

  private void dangling(String node, String documentId, Set<String> items, String pointer) {
    if (!items.contains(node) && !node.equals(documentId)) {
      report.warn(
          "dangling",
          pointer,
          "\"" + node + "\" is not in this package; look for it in another framework.");
    }
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
