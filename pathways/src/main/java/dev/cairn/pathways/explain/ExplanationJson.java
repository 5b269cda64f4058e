package dev.cairn.pathways.explain;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.explain.Explanation.Trace;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * An explanation as JSON: {@code verdict}, {@code trace {id, title, asks, standing, progress,
 * have?, need?, slack?, uses [{record, part?}], children}}, {@code faults [{nodes, sentence}]},
 * {@code unused [{record, reason, sentence}]}, {@code unknowns}, {@code exceptions} and {@code
 * missing {sets, offered, cut}}. Exact numbers are texts.
 */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** The document. */
  public static JsonObject of(Explanation e) {
    return JsonObject.builder()
        .put("verdict", e.verdict().name())
        .put("trace", trace(e.root()))
        .put(
            "faults",
            list(
                e.faults(),
                f ->
                    JsonObject.builder()
                        .put("nodes", JsonArray.ofStrings(f.nodes()))
                        .put("sentence", f.sentence())
                        .build()))
        .put(
            "unused",
            list(
                e.unused(),
                u ->
                    JsonObject.builder()
                        .put("record", u.record())
                        .put("reason", word(u.reason()))
                        .put("sentence", u.sentence())
                        .build()))
        .put("unknowns", JsonArray.ofStrings(e.unknowns()))
        .put("exceptions", JsonArray.ofStrings(e.exceptions()))
        .put(
            "missing",
            JsonObject.builder()
                .put("sets", list(e.missing().sets(), JsonArray::ofStrings))
                .put("offered", JsonArray.ofStrings(e.missing().offered()))
                .put("cut", e.missing().cut())
                .build())
        .build();
  }

  private static JsonObject trace(Trace t) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("id", t.id())
            .put("title", t.title())
            .put("asks", t.asks())
            .put("standing", word(t.standing()))
            .put("progress", new JsonString(t.progress().toString()));
    t.have().ifPresent(n -> out.put("have", n.toString()));
    t.need().ifPresent(n -> out.put("need", n.toString()));
    t.slack().ifPresent(n -> out.put("slack", n.toString()));
    out.put("uses", list(t.uses(), ExplanationJson::use));
    return out.put("children", list(t.children(), ExplanationJson::trace)).build();
  }

  private static JsonObject use(Explanation.Use u) {
    JsonObject.Builder out = JsonObject.builder().put("record", u.record());
    u.part().ifPresent(p -> out.put("part", p.toString()));
    return out.build();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> JsonArray list(List<T> of, Function<T, JsonValue> json) {
    return new JsonArray(of.stream().map(json).toList());
  }
}
