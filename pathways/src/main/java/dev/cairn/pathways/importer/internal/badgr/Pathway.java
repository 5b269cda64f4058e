package dev.cairn.pathways.importer.internal.badgr;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One pathway. Used once and dropped. */
public final class Pathway {
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "@context",
          "@id",
          "@type",
          "id",
          "slug",
          "name",
          "description",
          "alignmentUrl",
          "ordering",
          "completionBadge",
          "badges",
          "children",
          "targetName",
          "targetDescription",
          "targetCode",
          "pathway",
          "parent",
          "completedBy");
  private static final Set<String> READ =
      Set.of(
          "requirements",
          "completionRequirements",
          "numberBadgesRequired",
          "requiredBadges",
          "numberChildrenRequired");
  private static final int MOST = 5_000;
  private static final int DEEPEST = 60;

  /** An element and where it stands. */
  private record Element(JsonObject fields, String pointer) {}

  private final Notes notes;
  private final JsonObject document;
  private final Ids ids = new Ids();
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Deque<String> within = new ArrayDeque<>();
  private int made;

  /** Starts on a document. */
  public Pathway(Notes notes, JsonObject document) {
    this.notes = notes;
    this.document = document;
  }

  /** Reads it. */
  public Reading<Imported> read() {
    JsonValue listed = document.find("elements").orElse(JsonNull.NULL);
    List<JsonValue> all = listed instanceof JsonArray a ? a.items() : List.of(document);
    for (int i = 0; i < all.size(); i++) {
      String pointer = listed instanceof JsonArray ? "/elements/" + i : "";
      if (all.get(i) instanceof JsonObject o && key(o).isPresent()) {
        if (elements.put(key(o).get(), new Element(o, pointer)) != null) {
          notes.fault(
              "import.duplicate-id", pointer, "\"" + key(o).get() + "\" stands twice; keep one.");
        }
      } else {
        notes.fault("import.type", pointer, "An element is an object with an @id; mend it.");
      }
    }
    Optional<String> root = document.findString("rootElement").or(this::onlyRoot);
    if (root.isEmpty() || !elements.containsKey(root.get())) {
      notes.fault("import.missing", "", "\"rootElement\" names no element of the pathway; add it.");
      return notes.refuse();
    }
    Requirement tree = element(root.get(), "");
    Award.Builder award = Award.builder().require(tree);
    document
        .findString("name")
        .or(() -> tree.node().title())
        .filter(n -> !n.isBlank())
        .ifPresent(award::title);
    elements.get(root.get()).fields().findString("completionBadge").ifPresent(award::id);
    return notes.finish(award.build());
  }

  private static Optional<String> key(JsonObject element) {
    return element
        .findString("@id")
        .or(() -> element.findString("id"))
        .or(() -> element.findString("slug"));
  }

  /** The one element that no other has below it. */
  private Optional<String> onlyRoot() {
    List<String> roots = new ArrayList<>(elements.keySet());
    for (Element e : elements.values()) {
      roots.removeAll(texts(e.fields(), "children"));
    }
    return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
  }

  private Requirement element(String key, String from) {
    Element e = elements.get(key);
    if (e == null) {
      String id = ids.of(key);
      return notes.inPlace(
          Node.of(id), from, "element", "\"" + key + "\" is no element of this pathway; add it.");
    }
    String id = ids.of(e.fields().findString("slug").orElse(key));
    if (within.contains(key) || within.size() > DEEPEST || ++made > MOST) {
      notes.fault(
          "import.cycle",
          e.pointer(),
          "\"" + key + "\" is below itself, or the pathway too large; mend it.");
      return Build.never(Node.of(id));
    }
    within.push(key);
    Requirement read = requirements(e, id);
    within.pop();
    for (String name : e.fields().names()) {
      if (!SAYS_NOTHING.contains(name) && !READ.contains(name) && !e.pointer().isEmpty()) {
        notes.lost(
            e.pointer() + '/' + name, name, "An element does not have it; carry it over by hand.");
      }
    }
    return read;
  }

  private Requirement requirements(Element e, String id) {
    JsonObject fields = e.fields();
    String title = fields.findString("name").or(() -> fields.findString("targetName")).orElse("");
    Node node = Build.node(id, title);
    for (String name : List.of("requirements", "completionRequirements")) {
      if (fields.find(name).orElse(JsonNull.NULL) instanceof JsonObject spec) {
        return junction(spec, e.pointer() + '/' + name, node);
      }
    }
    if (fields.has("requiredBadges") || fields.has("numberChildrenRequired")) {
      return plain(fields, e.pointer(), node);
    }
    return notes.inPlace(
        node,
        e.pointer(),
        "requirements",
        "The element says nothing of what completes it; add its requirements.");
  }

  /** So many or all of badges, or of elements. */
  private Requirement junction(JsonObject spec, String pointer, Node node) {
    JsonObject config =
        spec.find("junctionConfig").orElse(JsonNull.NULL) instanceof JsonObject o
            ? o
            : JsonObject.empty();
    String kind = config.findString("@type").orElse("");
    boolean all = kind.equals("Conjunction") || kind.equals("Junction");
    Optional<Integer> number = number(config, "requiredNumber");
    String type = spec.findString("@type").orElse("");
    if (!all && !(kind.equals("Disjunction") && number.isPresent())) {
      return notes.inPlace(
          node,
          pointer + "/junctionConfig",
          "junctionConfig",
          "It is neither a Conjunction nor a Disjunction with a required number; mend it.");
    }
    return switch (type) {
      case "BadgeJunction" -> badges(node, texts(spec, "badges"), all ? Optional.empty() : number);
      case "ElementJunction" ->
          below(node, texts(spec, "elements"), all ? Optional.empty() : number, pointer);
      default ->
          notes.inPlace(
              node,
              pointer,
              type.isBlank() ? "@type" : type,
              "No such junction is known; mend it.");
    };
  }

  /** The older form: numbers beside lists. */
  private Requirement plain(JsonObject fields, String pointer, Node node) {
    List<Requirement> all = new ArrayList<>();
    if (fields.has("requiredBadges")) {
      all.add(
          badges(
              Node.of(ids.of(node.id() + "/badges")),
              texts(fields, "requiredBadges"),
              number(fields, "numberBadgesRequired")));
    }
    if (fields.has("numberChildrenRequired")) {
      all.add(
          below(
              Node.of(ids.of(node.id() + "/elements")),
              texts(fields, "children"),
              number(fields, "numberChildrenRequired"),
              pointer));
    }
    return new Requirement.AllOf(node, all);
  }

  /** Badges are seen: one may serve several elements. */
  private Requirement badges(Node node, List<String> badges, Optional<Integer> least) {
    if (badges.isEmpty()) {
      return least.orElse(0) > 0 ? Build.never(node) : new Requirement.AllOf(node, List.of());
    }
    long wanted = least.map(Integer::longValue).orElse(badges.stream().distinct().count());
    return new Requirement.Pick(
        node,
        Build.codes(badges),
        Bounds.atLeast(Rational.of(wanted)),
        Bounds.NONE,
        true,
        false,
        false);
  }

  private Requirement below(Node node, List<String> keys, Optional<Integer> least, String pointer) {
    List<Requirement> of = new ArrayList<>();
    for (String key : keys.stream().distinct().toList()) {
      of.add(element(key, pointer));
    }
    return least.isEmpty()
        ? new Requirement.AllOf(node, of)
        : least.get() == 1
            ? new Requirement.AnyOf(node, of)
            : least.get() > of.size()
                ? Build.never(node)
                : new Requirement.NOf(node, least.get(), of);
  }

  private static Optional<Integer> number(JsonObject fields, String name) {
    return fields.find(name).orElse(JsonNull.NULL) instanceof JsonNumber n
            && n.text().matches("[0-9]{1,4}")
        ? Optional.of(Integer.parseInt(n.text()))
        : Optional.empty();
  }

  private static List<String> texts(JsonObject fields, String name) {
    List<String> texts = new ArrayList<>();
    if (fields.find(name).orElse(JsonNull.NULL) instanceof JsonArray items) {
      for (JsonValue item : items) {
        if (item instanceof JsonString s) {
          texts.add(s.value());
        } else if (item instanceof JsonObject o) {
          key(o).ifPresent(texts::add);
        }
      }
    }
    return texts;
  }
}
