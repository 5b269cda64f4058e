package dev.cairn.pathways.catalogue;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleWriter;
import java.util.List;

/**
 * Writes catalogues in the form {@link CatalogueReader} reads; what is written reads back equal.
 *
 * <p>Stateless and thread-safe. Linear in the catalogue.
 */
public final class CatalogueWriter {
  private CatalogueWriter() {}

  /** The SHA-256 of the RFC 8785 form, 64 lower-case hexadecimal digits. */
  public static String sha256(Catalogue catalogue) {
    return CanonicalJson.sha256(write(catalogue));
  }

  /** A catalogue. */
  public static JsonObject write(Catalogue c) {
    Award common =
        Award.builder()
            .unit(c.unit())
            .conversion(c.conversion())
            .defaults(c.defaults())
            .zone(c.zone())
            .sharing(c.sharing())
            .require(new Requirement.AllOf(Node.of("#"), List.of()))
            .build();
    JsonObject.Builder out = RuleWriter.write(common).without("require").toBuilder();
    c.id().ifPresent(v -> out.put("id", v));
    c.title().ifPresent(v -> out.put("title", v));
    c.openVersions().ifPresent(p -> out.put("openVersions", p.word()));
    out.put(
        "awards",
        new JsonArray(c.awards().stream().<JsonValue>map(a -> RuleWriter.write(a)).toList()));
    if (!c.priority().isEmpty()) {
      out.put("priority", JsonArray.ofStrings(c.priority()));
    }
    if (!c.exits().isEmpty()) {
      out.put(
          "exits",
          new JsonArray(
              c.exits().stream()
                  .<JsonValue>map(
                      e ->
                          JsonObject.builder()
                              .put("from", e.from())
                              .put("to", JsonArray.ofStrings(e.to()))
                              .build())
                  .toList()));
    }
    return out.build();
  }
}
