package dev.cairn.core.format.skos;

import dev.cairn.core.internal.shape.LanguageTexts;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Writes concepts and an alignment map. */
final class SkosWriter {
  private SkosWriter() {}

  static JsonObject graph(SkosMappings table) {
    List<JsonValue> nodes = new ArrayList<>();
    table.concepts().forEach(c -> nodes.add(concept(c)));
    if (!table.mappings().isEmpty()) {
      nodes.add(map(table));
    }
    return JsonObject.builder()
        .put(
            "@context",
            JsonObject.builder()
                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                .put("ceterms", "https://purl.org/ctdl/terms/")
                .put("align", "https://purl.org/ctdl/vocabs/align/")
                .build())
        .put("@graph", new JsonArray(nodes))
        .build();
  }

  private static JsonObject concept(SkosConcept c) {
    JsonObject.Builder out = JsonObject.builder().put("@id", c.id()).put("@type", "skos:Concept");
    c.label().ifPresent(l -> out.put("skos:prefLabel", LanguageTexts.write(l)));
    c.notation().ifPresent(n -> out.put("skos:notation", n));
    if (!c.schemes().isEmpty()) {
      out.put("skos:inScheme", JsonArray.ofStrings(c.schemes()));
    }
    if (!c.broader().isEmpty()) {
      out.put("skos:broader", JsonArray.ofStrings(c.broader()));
    }
    return out.build();
  }

  private static JsonObject map(SkosMappings table) {
    JsonObject.Builder out =
        JsonObject.builder().put("@id", "_:map").put("@type", "ceterms:AlignmentMap");
    table.title().ifPresent(t -> out.put("ceterms:name", LanguageTexts.write(t)));
    table.source().ifPresent(s -> out.put("ceterms:source", s));
    List<JsonValue> parts = new ArrayList<>();
    for (SkosMapping m : table.mappings()) {
      JsonObject.Builder part =
          JsonObject.builder()
              .put("@type", "ceterms:AlignmentObject")
              .put("ceterms:sourceNode", m.source());
      m.target().ifPresent(t -> part.put("ceterms:targetNode", t));
      String prefix = m.relation() == SkosRelation.NO_MATCH ? "align:" : "skos:";
      parts.add(part.put("ceterms:alignmentType", prefix + m.relation().term()).build());
    }
    return out.put("ceterms:hasPart", new JsonArray(parts)).build();
  }
}
