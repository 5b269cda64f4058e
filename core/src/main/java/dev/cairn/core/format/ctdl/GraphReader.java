package dev.cairn.core.format.ctdl;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DescribedResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a graph; used once. */
final class GraphReader {
  private static final Pattern CTID =
      Pattern.compile("ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern CONTEXT =
      Pattern.compile("https?://credreg\\.net/(ctdl|ctdlasn)/schema/context/json");
  private static final Set<String> KNOWN = CtdlTypes.all();

  private final List<Finding> findings = new ArrayList<>();
  private final Report report = new Report("ctdl", findings);
  private final Map<String, JsonObject> seen = new LinkedHashMap<>();
  private final List<DescribedResource> resources = new ArrayList<>();
  private final Map<String, String> pointers = new LinkedHashMap<>();

  static boolean isCtdl(JsonObject document) {
    JsonObject inner = unwrapped(document);
    if (OneOrMany.strings(inner, "@context").stream().anyMatch(c -> CONTEXT.matcher(c).matches())) {
      return true;
    }
    for (Located node : nodes(inner, "")) {
      if (node.value() instanceof JsonObject o) {
        List<String> types = OneOrMany.strings(o, "@type");
        if (types.stream()
            .anyMatch(t -> !CtdlTypes.local(t).equals(t) && KNOWN.contains(CtdlTypes.local(t)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static JsonObject unwrapped(JsonObject document) {
    return document.find("GraphInput").orElse(document) instanceof JsonObject inner
        ? inner
        : document;
  }

  private static List<Located> nodes(JsonObject document, String pointer) {
    return document.has("@graph")
        ? Located.each(document, pointer, "@graph")
        : List.of(new Located(document, pointer));
  }

  Reading<CtdlGraph> read(JsonObject document) {
    JsonObject inner = unwrapped(document);
    String at = inner.equals(document) ? "" : "/GraphInput";
    List<Located> nodes = nodes(inner, at);
    if (nodes.isEmpty()) {
      report.error(
          "empty", at + "/@graph", "The graph holds no resources; put at least one in it.");
    }
    for (Located node : nodes) {
      node(node);
    }
    if (hasError()) {
      return Reading.refused(findings);
    }
    Optional<String> id = inner.has("@graph") ? inner.findString("@id") : Optional.empty();
    CtdlGraph graph = new CtdlGraph(id, document, resources);
    new PathwayChecks(graph, pointers, report).check();
    return Reading.of(graph, findings);
  }

  private void node(Located at) {
    if (!(at.value() instanceof JsonObject o)) {
      report.error(
          "form",
          at.pointer(),
          "Here stands " + ClosedObject.shown(at.value()) + "; write a resource, { … }.");
      return;
    }
    CtdlNode node = new CtdlNode(o, at.pointer(), report);
    if (node.type().isEmpty()) {
      report.error(
          "type",
          at.pointer(),
          "This resource has no \"@type\"; name its class, such as ceterms:MicroCredential.");
      return;
    }
    if (isNew(node)) {
      read(node);
    }
  }

  /** One id may stand twice only if both say the same. */
  private boolean isNew(CtdlNode node) {
    Optional<String> id = node.id();
    if (id.isEmpty()) {
      return true;
    }
    JsonObject before = seen.putIfAbsent(id.get(), node.json());
    if (before == null) {
      pointers.put(id.get(), node.pointer());
      return true;
    }
    if (before.equals(node.json())) {
      report.warn("repeated", node.pointer(), "\"" + id.get() + "\" stands twice; once is enough.");
    } else {
      report.error(
          "duplicate-id",
          node.pointer(),
          "\"" + id.get() + "\" stands twice with different contents; give each its own id.");
    }
    return false;
  }

  private void read(CtdlNode node) {
    String type = node.type();
    if (CtdlTypes.isCredential(type) || CtdlTypes.isOpportunity(type)) {
      add(node, CtdlReader.offering(node));
    } else if (type.equals("Pathway")) {
      add(node, PathwayReader.pathway(node));
    } else if (CtdlTypes.isComponent(type)) {
      add(node, PathwayReader.component(node));
    } else if (type.equals("TransferValueProfile")) {
      add(node, PathwayReader.transfer(node));
    } else {
      resources.add(CtdlReader.other(node));
    }
  }

  private void add(CtdlNode node, DescribedResource resource) {
    if (resource.id().isBlank() && resource.ctid().isEmpty()) {
      report.error(
          "id",
          node.pointer(),
          "This "
              + resource.type()
              + " has no \"@id\", so nothing can refer to it; give it a URL.");
      return;
    }
    resource
        .ctid()
        .filter(c -> !CTID.matcher(c).matches())
        .ifPresent(
            c ->
                report.warn(
                    "ctid",
                    node.pointer(),
                    "\"" + c + "\" is no CTID; write ce- and a UUID in lower case."));
    resources.add(resource);
  }

  private boolean hasError() {
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
  }
}
