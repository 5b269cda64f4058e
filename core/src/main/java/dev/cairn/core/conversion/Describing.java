package dev.cairn.core.conversion;

import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.clr.Contained;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.internal.UrlSyntax;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Catalogue;
import dev.cairn.core.model.Recipient;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Between credentials and CTDL, which says what is on offer and never who earned it. */
final class Describing {
  private static final String BADGE_CONTEXT = ClrMapping.BADGE_CONTEXT;

  private Describing() {}

  /** What a graph offers, with nobody to have earned it. */
  static Reading<Transcript> transcript(JsonObject source) {
    return CtdlGraph.read(source)
        .then(
            graph -> {
              Catalogue offered = CtdlMapping.catalogue(graph);
              return Reading.of(
                  Transcript.builder()
                      .id(offered.id())
                      .recipient(new Recipient(Optional.empty(), List.of(), Optional.empty()))
                      .described(offered.achievements())
                      .structure(offered.structure())
                      .build());
            });
  }

  /** Achievements of Open Badges, each a document that stands alone and is no credential. */
  static List<JsonObject> definitions(Transcript t) {
    List<JsonObject> documents = new ArrayList<>();
    for (Achievement a : t.described()) {
      // A blank node has no name outside of its graph, so nobody could earn it by one.
      if (a.id().filter(UrlSyntax::isUrl).isEmpty()) {
        continue;
      }
      BadgeJson.achievement(a)
          .flatMap(OpenBadgesMapping::object)
          .ifPresent(
              o -> {
                JsonObject.Builder out =
                    JsonObject.builder()
                        .put(
                            "@context",
                            JsonArray.ofStrings(
                                List.of(CredentialFormat.CONTEXT_2_0, BADGE_CONTEXT)));
                o.forEach(out::put);
                documents.add(out.build());
              });
    }
    return documents;
  }

  /** What of a graph is in none of the achievements made of it. */
  static List<Loss> lostFromGraph(JsonObject source, List<JsonObject> definitions) {
    Transcript.Builder back =
        Transcript.builder()
            .recipient(new Recipient(Optional.empty(), List.of(), Optional.empty()));
    for (JsonObject d : definitions) {
      dev.cairn.core.format.openbadges.Achievement.read(d.without("@context"))
          .match(a -> back.addDescribed(OpenBadgesMapping.achievement(a.value())), r -> back);
    }
    JsonObject again =
        CtdlMapping.graph(back.build()).match(a -> a.value(), r -> JsonObject.empty());
    return LossFinder.find(
        source,
        again,
        (pointer, name) -> LossReasons.of(ExchangeFormat.OPEN_BADGES, pointer, name));
  }

  /** What of a credential is not in the graph made of it. */
  static List<Loss> lostInGraph(
      JsonObject source, ExchangeFormat from, Transcript t, JsonObject graph) {
    Map<String, Achievement> kept = new HashMap<>();
    CtdlGraph.read(graph)
        .match(a -> CtdlMapping.catalogue(a.value()).achievements(), r -> List.<Achievement>of())
        .forEach(a -> a.id().ifPresent(id -> kept.put(id, a)));
    return switch (from) {
      case OPEN_BADGES -> find(source, badge(t.awards().get(0), kept), "");
      case ELM -> find(source, elm(t, kept), "");
      case CLR -> record(source, t, kept);
      case CTDL -> List.of();
    };
  }

  private static List<Loss> find(JsonObject source, JsonObject back, String prefix) {
    List<Loss> losses = new ArrayList<>();
    for (Loss l :
        LossFinder.find(
            source, back, (pointer, name) -> LossReasons.of(ExchangeFormat.CTDL, pointer, name))) {
      losses.add(new Loss(prefix + l.pointer(), l.what(), l.why()));
    }
    return losses;
  }

  private static JsonObject badge(Award award, Map<String, Achievement> kept) {
    Optional<JsonValue> achievement =
        award
            .achievement()
            .id()
            .flatMap(id -> Optional.ofNullable(kept.get(id)))
            .flatMap(BadgeJson::achievement);
    return achievement
        .map(
            a ->
                JsonObject.builder()
                    .put(
                        "credentialSubject",
                        JsonObject.builder()
                            .put("type", "AchievementSubject")
                            .put("achievement", a)
                            .build())
                    .build())
        .orElse(JsonObject.empty());
  }

  private static List<Loss> record(JsonObject source, Transcript t, Map<String, Achievement> kept) {
    Reading<ClrCredential> reading = ClrCredential.read(source);
    if (!reading.isAccepted()) {
      return List.of();
    }
    ClrCredential clr = reading.orThrow();
    List<Loss> losses = new ArrayList<>();
    for (Loss l : Carrying.lost(clr, source)) {
      boolean inBadge =
          clr.contained().stream().anyMatch(c -> l.pointer().startsWith(c.pointer() + "/"));
      if (!inBadge && !l.pointer().endsWith("/achievement")) {
        losses.add(l);
      }
    }
    int n = 0;
    for (Contained c : clr.contained()) {
      if (Conversion.isBadge(c.document()) && n < t.awards().size()) {
        losses.addAll(find(c.document().root(), badge(t.awards().get(n++), kept), c.pointer()));
      }
    }
    JsonObject subject = OneOrMany.objects(source, "credentialSubject").get(0);
    List<JsonObject> described = OneOrMany.objects(subject, "achievement");
    for (int i = 0; i < described.size(); i++) {
      Optional<JsonObject> back =
          described
              .get(i)
              .findString("id")
              .flatMap(id -> Optional.ofNullable(kept.get(id)))
              .flatMap(BadgeJson::achievement)
              .flatMap(OpenBadgesMapping::object);
      String at = JsonPointer.child("/credentialSubject/achievement", i);
      losses.addAll(find(described.get(i), back.orElse(JsonObject.empty()), at));
    }
    return losses;
  }

  /** The claims of the credential again, of each only what specifies it. */
  private static JsonObject elm(Transcript t, Map<String, Achievement> kept) {
    List<Award> awards = new ArrayList<>();
    for (Award a : t.awards()) {
      Achievement stripped =
          a.achievement()
              .id()
              .flatMap(id -> Optional.ofNullable(kept.get(id)))
              .orElseGet(() -> Achievement.builder().title(a.achievement().title()).build());
      awards.add(Award.builder().from(a).achievement(stripped).build());
    }
    JsonObject again =
        ElmMapping.credential(Transcript.builder().from(t).awards(awards).build())
            .match(a -> a.value(), r -> JsonObject.empty());
    List<JsonValue> claims = new ArrayList<>();
    for (JsonObject subject : OneOrMany.objects(again, "credentialSubject")) {
      OneOrMany.objects(subject, "hasClaim").forEach(c -> claims.add(specified(c)));
    }
    return JsonObject.builder()
        .put(
            "credentialSubject",
            JsonObject.builder().put("hasClaim", new JsonArray(claims)).build())
        .build();
  }

  private static JsonObject specified(JsonObject claim) {
    JsonObject.Builder out = JsonObject.builder();
    for (String name : List.of("type", "specifiedBy")) {
      claim.find(name).ifPresent(v -> out.put(name, v));
    }
    List<JsonValue> parts = new ArrayList<>();
    OneOrMany.objects(claim, "hasPart").forEach(p -> parts.add(specified(p)));
    if (!parts.isEmpty()) {
      out.put("hasPart", new JsonArray(parts));
    }
    return out.build();
  }
}
