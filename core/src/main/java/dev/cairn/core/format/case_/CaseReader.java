package dev.cairn.core.format.case_;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a package; used once. */
final class CaseReader {
  // Short texts and numbers repeat a hundred thousand times; one object each serves all.
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Map<String, Optional<Rational>> numbers = new HashMap<>();
  private final Map<List<String>, List<String>> lists = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Report report = new Report("case", findings);

  Reading<CaseFramework> read(JsonObject cfPackage) {
    CaseShapes.PACKAGE.members(cfPackage, "", report);
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
            string(document, "uri"),
            string(document, "title"),
            string(document, "creator"),
            items.values(),
            associations,
            rubrics(cfPackage, documentId, items.keySet(), idOfUri));
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
              optional(o, "abbreviatedStatement"),
              shared(optional(o, "CFItemType")),
              shared(OneOrMany.strings(o, "educationLevel")),
              shared(optional(o, "language")));
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
              shared(optional(o, "associationType")).orElse(""),
              node(o, "originNodeURI", documentId, items, idOfUri),
              node(o, "destinationNodeURI", documentId, items, idOfUri),
              number(o, "sequenceNumber"));
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

  private List<CaseRubric> rubrics(
      JsonObject cfPackage, String documentId, Set<String> items, Map<String, String> idOfUri) {
    List<CaseRubric> rubrics = new ArrayList<>();
    for (JsonObject r : OneOrMany.objects(cfPackage, "CFRubrics")) {
      List<CaseRubric.Criterion> criteria = new ArrayList<>();
      for (JsonObject c : OneOrMany.objects(r, "CFRubricCriteria")) {
        criteria.add(
            new CaseRubric.Criterion(
                string(c, "identifier"),
                string(c, "uri"),
                optional(c, "category"),
                optional(c, "description"),
                c.has("CFItemURI")
                    ? Optional.of(node(c, "CFItemURI", documentId, items, idOfUri))
                    : Optional.empty(),
                number(c, "weight"),
                number(c, "position"),
                levels(c)));
      }
      criteria.sort(byPosition(CaseRubric.Criterion::position));
      rubrics.add(
          new CaseRubric(
              string(r, "identifier"),
              string(r, "uri"),
              optional(r, "title"),
              optional(r, "description"),
              criteria));
    }
    return rubrics;
  }

  private List<CaseRubric.Level> levels(JsonObject criterion) {
    List<CaseRubric.Level> levels = new ArrayList<>();
    for (JsonObject l : OneOrMany.objects(criterion, "CFRubricCriterionLevels")) {
      levels.add(
          new CaseRubric.Level(
              string(l, "identifier"),
              string(l, "uri"),
              optional(l, "description"),
              optional(l, "quality"),
              number(l, "score"),
              optional(l, "feedback"),
              number(l, "position")));
    }
    levels.sort(byPosition(CaseRubric.Level::position));
    return levels;
  }

  private static <T> Comparator<T> byPosition(Function<T, Optional<Rational>> position) {
    return Comparator.comparing((T t) -> position.apply(t).isEmpty())
        .thenComparing(t -> position.apply(t).orElse(Rational.ZERO));
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
