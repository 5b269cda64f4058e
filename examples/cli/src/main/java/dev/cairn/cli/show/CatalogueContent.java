package dev.cairn.cli.show;

import dev.cairn.cli.report.Card;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.case_.CaseItem;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Frameworks of competencies and graphs of credentials on offer. */
final class CatalogueContent {
  private static final int MOST = 200;

  private CatalogueContent() {}

  static Content of(JsonObject cfPackage, Reading<CaseFramework> reading) {
    JsonObject document =
        OneOrMany.objects(cfPackage, "CFDocument").stream().findFirst().orElse(JsonObject.empty());
    Content content = new Content(document.findString("title").orElse("CASE package"));
    content
        .kind("Framework of competencies")
        .fact("Made by", document.findString("creator"))
        .fact("Status", document.findString("adoptionStatus"))
        .fact("Version", document.findString("version"))
        .fact("Changed", document.findString("lastChangeDateTime"))
        .fact("Identifier", document.findString("identifier"));
    document.findString("description").ifPresent(content::description);
    if (!reading.isAccepted()) {
      return content;
    }
    CaseFramework framework = reading.orThrow();
    content
        .fact("Items", Optional.of(framework.items().size()))
        .fact("Associations", Optional.of(framework.associations().size()));
    return content.section("Items", List.of("Code", "What it says", "Kind"), items(framework));
  }

  private record Placed(CaseItem item, int depth) {}

  /** The tree, top first; an item with several parents stands where it comes first. */
  private static List<Card.Row> items(CaseFramework framework) {
    List<Card.Row> rows = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    Deque<Placed> open = new ArrayDeque<>();
    List<CaseItem> roots = framework.roots();
    for (int i = roots.size() - 1; i >= 0; i--) {
      open.push(new Placed(roots.get(i), 0));
    }
    while (!open.isEmpty() && rows.size() < MOST) {
      Placed at = open.pop();
      if (!shown.add(at.item().identifier())) {
        continue;
      }
      rows.add(
          Card.Row.of(
              at.item().humanCodingScheme().orElse("–"),
              "· ".repeat(at.depth()) + at.item().fullStatement(),
              at.item().type().orElse("")));
      List<CaseItem> children = framework.children(at.item().identifier());
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(new Placed(children.get(i), at.depth() + 1));
      }
    }
    if (framework.items().size() > rows.size()) {
      rows.add(
          Card.Row.of("…", (framework.items().size() - rows.size()) + " more are not shown", ""));
    }
    return rows;
  }

  static Content ofCtdl(Reading<CtdlGraph> reading) {
    if (!reading.isAccepted()) {
      return new Content("CTDL graph");
    }
    List<DescribedResource> resources = List.copyOf(reading.orThrow().resources());
    Content content =
        new Content(
            resources.stream()
                .flatMap(r -> r.name().stream())
                .map(LocalizedText::any)
                .findFirst()
                .orElse("CTDL graph"));
    resources.stream()
        .findFirst()
        .ifPresent(
            r -> {
              content.kind(r.type()).fact("CTID", r.ctid()).fact("Page", r.subjectWebpage());
              r.description().map(LocalizedText::any).ifPresent(content::description);
            });
    content.fact("Resources", Optional.of(resources.size()));
    List<Card.Row> rows = new ArrayList<>();
    for (DescribedResource r : resources.stream().limit(MOST).toList()) {
      rows.add(
          Card.Row.of(
              r.name().map(LocalizedText::any).orElse(r.id()), r.type(), r.ctid().orElse(r.id())));
    }
    return content.section("Resources", List.of("Name", "Type", "Identifier"), rows);
  }
}
