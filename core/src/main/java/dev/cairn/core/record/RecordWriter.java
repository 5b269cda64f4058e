package dev.cairn.core.record;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes records in the form {@link RecordReader} reads, one text for one record: members in a
 * fixed order, sets sorted, amounts as exact texts, no short forms that depend on the value. Equal
 * records give equal JSON, and what is written reads back equal.
 */
public final class RecordWriter {
  private RecordWriter() {}

  /** Records sorted by id, then by their canonical text, so that their order given is forgotten. */
  public static JsonArray writeAll(Collection<LearningRecord> records) {
    record Written(String id, String text, JsonValue json) {}
    List<Written> written = new ArrayList<>(records.size());
    for (LearningRecord r : records) {
      JsonObject json = write(r);
      written.add(new Written(r.id(), CanonicalJson.text(json), json));
    }
    written.sort(Comparator.comparing(Written::id).thenComparing(Written::text));
    return new JsonArray(written.stream().map(Written::json).toList());
  }

  /** The SHA-256 of the RFC 8785 form of {@link #writeAll}, 64 lower-case hexadecimal digits. */
  public static String sha256(Collection<LearningRecord> records) {
    return CanonicalJson.sha256(writeAll(records));
  }

  /** One record. */
  public static JsonObject write(LearningRecord r) {
    JsonObject.Builder out = JsonObject.builder().put("id", r.id());
    if (r.codes().size() == 1) {
      out.put("code", r.codes().iterator().next());
    } else if (!r.codes().isEmpty()) {
      out.put("codes", sorted(r.codes()));
    }
    r.issuer().ifPresent(i -> out.put("issuer", i));
    r.earned().ifPresent(d -> out.put("earned", d.toString()));
    r.expires().ifPresent(d -> out.put("expires", d.toString()));
    out.put("state", r.state().word());
    r.credits().ifPresent(c -> out.put("credits", credits(c)));
    r.level()
        .ifPresent(
            l ->
                out.put(
                    "level",
                    JsonObject.builder()
                        .put("framework", l.framework())
                        .put("value", l.value())
                        .build()));
    r.grade()
        .ifPresent(
            g ->
                out.put(
                    "grade",
                    JsonObject.builder().put("scale", g.scale()).put("value", g.value()).build()));
    r.origin().ifPresent(o -> out.put("origin", o.word()));
    if (!r.tags().isEmpty()) {
      out.put("tags", sorted(r.tags()));
    }
    r.subject().ifPresent(s -> out.put("subject", s));
    if (!r.competencies().isEmpty()) {
      out.put("competencies", competencies(r.competencies()));
    }
    if (!r.parts().isEmpty()) {
      out.put("parts", sorted(r.parts()));
    }
    r.recorded().ifPresent(d -> out.put("recorded", d.toString()));
    r.revoked().ifPresent(v -> out.put("revoked", revocation(v)));
    if (!r.sources().isEmpty()) {
      out.put("sources", JsonArray.ofStrings(r.sources()));
    }
    return out.build();
  }

  private static JsonValue credits(Credit credit) {
    return credit.unit().isStated()
        ? JsonObject.builder()
            .put("amount", credit.amount().toString())
            .put("unit", credit.unit().id())
            .build()
        : new JsonString(credit.amount().toString());
  }

  private static JsonValue competencies(Map<String, Optional<Rational>> levels) {
    if (levels.values().stream().allMatch(Optional::isEmpty)) {
      return sorted(levels.keySet());
    }
    JsonObject.Builder out = JsonObject.builder();
    new TreeMap<>(levels)
        .forEach(
            (id, level) ->
                out.put(
                    id,
                    level.<JsonValue>map(l -> new JsonString(l.toString())).orElse(JsonNull.NULL)));
    return out.build();
  }

  private static JsonObject revocation(Revocation revoked) {
    JsonObject.Builder out = JsonObject.builder().put("on", revoked.on().toString());
    revoked.recorded().ifPresent(d -> out.put("recorded", d.toString()));
    if (!revoked.reason().isEmpty()) {
      out.put("reason", revoked.reason());
    }
    return out.build();
  }

  private static JsonArray sorted(Collection<String> texts) {
    return JsonArray.ofStrings(new TreeSet<>(texts));
  }
}
