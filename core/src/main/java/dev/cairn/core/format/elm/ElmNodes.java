package dev.cairn.core.format.elm;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Accreditation;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Writes the nodes that credentials are made of, each with an id of its own; used once. */
final class ElmNodes {
  private final Map<String, Integer> counts = new HashMap<>();

  /** Starts a node whose id is a name within the document. */
  JsonObject.Builder node(String type) {
    return named(type, Optional.empty());
  }

  /** Starts a node that has an id, or is given a name within the document. */
  JsonObject.Builder named(String type, Optional<String> id) {
    String local =
        ElmVocabulary.LOCAL
            + type.substring(0, 1).toLowerCase(Locale.ROOT)
            + type.substring(1)
            + ":"
            + (id.isPresent() ? "" : counts.merge(type, 1, Integer::sum).toString());
    return JsonObject.builder().put("id", id.orElse(local)).put("type", type);
  }

  JsonObject text(LocalizedText text) {
    JsonObject.Builder out = JsonObject.builder();
    new TreeSet<>(text.byLanguage().keySet())
        .forEach(l -> out.put(l.isEmpty() ? ElmNode.UNDETERMINED : l, text.in(l).orElse("")));
    return out.build();
  }

  JsonObject note(LocalizedText text) {
    return node("Note").put("noteLiteral", text(text)).build();
  }

  JsonObject note(LocalizedText text, String subject) {
    return node("Note")
        .put("noteLiteral", text(text))
        .put("subject", JsonObject.builder().put("id", subject).put("type", "Concept").build())
        .build();
  }

  JsonObject page(String url) {
    return node("WebResource").put("contentURL", url).build();
  }

  JsonObject concept(Concept c) {
    JsonObject.Builder out = named("Concept", c.uri());
    c.uri()
        .flatMap(ElmVocabulary::scheme)
        .ifPresent(
            s ->
                out.put(
                    "inScheme",
                    JsonObject.builder().put("id", s).put("type", "ConceptScheme").build()));
    if (!c.label().byLanguage().isEmpty()) {
      out.put("prefLabel", text(c.label()));
    }
    return out.build();
  }

  JsonObject outcome(LearningOutcome o) {
    JsonObject.Builder out = named("LearningOutcome", o.id()).put("title", text(o.title()));
    o.description().ifPresent(d -> out.put("additionalNote", note(d)));
    List<JsonObject> esco = new ArrayList<>();
    List<JsonObject> other = new ArrayList<>();
    for (Concept c : o.competencies()) {
      boolean isEsco = c.uri().filter(u -> u.startsWith("http://data.europa.eu/esco/")).isPresent();
      (isEsco ? esco : other).add(concept(c));
    }
    list(out, "relatedESCOSkill", esco);
    list(out, "relatedSkill", other);
    return out.build();
  }

  JsonObject organisation(Organisation o) {
    JsonObject.Builder out = named("Organisation", o.id());
    out.put("legalName", text(o.name().orElseGet(() -> LocalizedText.of(o.label()))));
    identifiers(out, o.identifiers());
    o.homepage().ifPresent(h -> out.put("homepage", page(h)));
    if (o.email().isPresent() || o.phone().isPresent()) {
      JsonObject.Builder contact = node("ContactPoint");
      o.email()
          .ifPresent(
              m ->
                  contact.put(
                      "emailAddress",
                      JsonObject.builder()
                          .put("id", "mailto:" + m)
                          .put("type", "Mailbox")
                          .build()));
      o.phone().ifPresent(p -> contact.put("phone", node("Phone").put("phoneNumber", p).build()));
      out.put("contactPoint", contact.build());
    }
    o.country()
        .ifPresent(
            c ->
                out.put(
                    "location",
                    node("Location")
                        .put("address", node("Address").put("countryCode", concept(c)).build())
                        .build()));
    o.image().ifPresent(i -> out.put("logo", node("MediaObject").put("contentURL", i).build()));
    list(out, "accreditation", o.accreditations().stream().map(this::accreditation).toList());
    return out.build();
  }

  JsonObject accreditation(Accreditation a) {
    JsonObject.Builder out = named("Accreditation", a.id());
    a.title().ifPresent(t -> out.put("title", text(t)));
    a.type().ifPresent(t -> out.put("dcType", concept(t)));
    a.authority()
        .ifPresent(
            g ->
                out.put(
                    "accreditingAgent",
                    node("Organisation").put("legalName", text(LocalizedText.of(g))).build()));
    a.from().ifPresent(d -> out.put("dateIssued", midnight(d)));
    a.until().ifPresent(d -> out.put("expiryDate", midnight(d)));
    return out.build();
  }

  private static String midnight(LocalDate day) {
    return day + "T00:00:00Z";
  }

  void identifiers(JsonObject.Builder out, List<Identifier> identifiers) {
    Map<String, List<JsonObject>> byProperty = new LinkedHashMap<>();
    for (Identifier i : identifiers) {
      boolean legal = ElmOrganisations.LEGAL.contains(i.scheme());
      JsonObject.Builder node = node(legal ? "LegalIdentifier" : "Identifier");
      if (!legal) {
        node.put("schemeName", i.scheme());
      }
      node.put("notation", i.value());
      byProperty
          .computeIfAbsent(legal ? i.scheme() : "identifier", p -> new ArrayList<>())
          .add(node.build());
    }
    byProperty.forEach((property, nodes) -> list(out, property, nodes));
  }

  void list(JsonObject.Builder out, String name, List<JsonObject> nodes) {
    if (!nodes.isEmpty()) {
      out.put(name, oneOrMany(new ArrayList<JsonValue>(nodes)));
    }
  }

  JsonValue oneOrMany(List<JsonValue> values) {
    return values.size() == 1 ? values.get(0) : new JsonArray(values);
  }
}
