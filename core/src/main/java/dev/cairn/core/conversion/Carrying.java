package dev.cairn.core.conversion;

import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.format.clr.ClrCredential;
import dev.cairn.core.format.clr.Contained;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Badges into learner records and out of them, as they are. */
final class Carrying {
  private static final Set<String> OF_THE_ORIGINAL = Set.of("proof", "credentialStatus");

  private Carrying() {}

  /**
   * A record that carries one badge. Its id is made from the badge's, so that the same badge gives
   * the same record.
   */
  static Reading<JsonObject> record(AchievementCredential badge, JsonObject source) {
    JsonObject.Builder subject = JsonObject.builder();
    badge.subject().id().ifPresent(id -> subject.put("id", id));
    subject.put("type", JsonArray.ofStrings(List.of("ClrSubject")));
    if (!badge.subject().identities().isEmpty()) {
      List<JsonValue> identities = new ArrayList<>();
      badge.subject().identities().forEach(i -> identities.add(BadgeJson.identity(i)));
      subject.put("identifier", new JsonArray(identities));
    }
    subject.put("verifiableCredential", JsonArray.of(source));
    UUID id =
        UUID.nameUUIDFromBytes(
            ("clr of " + badge.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    JsonObject.Builder out =
        JsonObject.builder()
            .put(
                "@context",
                JsonArray.ofStrings(
                    List.of(
                        CredentialFormat.CONTEXT_2_0,
                        ClrMapping.CONTEXT,
                        ClrMapping.BADGE_CONTEXT)))
            .put("id", "urn:uuid:" + id)
            .put("type", JsonArray.ofStrings(List.of("VerifiableCredential", "ClrCredential")))
            .put("name", badge.name().orElse(badge.subject().achievement().name()))
            .put("issuer", source.find("issuer").orElseThrow())
            .put("validFrom", badge.validFrom().text());
    badge.validUntil().ifPresent(d -> out.put("validUntil", d.text()));
    return Reading.of(out.put("partial", true).put("credentialSubject", subject.build()).build());
  }

  /** The badges of a record, each without its proof and its status. */
  static List<JsonObject> badges(ClrCredential clr) {
    List<JsonObject> badges = new ArrayList<>();
    for (Contained c : clr.contained()) {
      if (Conversion.isBadge(c.document())) {
        JsonObject badge = c.document().root();
        for (String name : OF_THE_ORIGINAL) {
          badge = badge.without(name);
        }
        badges.add(badge);
      }
    }
    return badges;
  }

  /** What of a record is in none of its badges. */
  static List<Loss> lost(ClrCredential clr, JsonObject source) {
    List<Loss> losses = new ArrayList<>();
    source.forEach(
        (name, value) -> {
          if (!name.equals("credentialSubject") && !FormatMarks.isMark(name, value)) {
            losses.add(of(value, name, JsonPointer.child("", name)));
          }
        });
    String at = "/credentialSubject";
    JsonValue subject = source.find("credentialSubject").orElseThrow();
    if (subject instanceof JsonArray a && !a.isEmpty()) {
      at = JsonPointer.child(at, 0);
      subject = a.get(0);
    }
    String pointer = at;
    if (subject instanceof JsonObject o) {
      o.forEach(
          (name, value) -> {
            if (!name.equals("verifiableCredential") && !name.equals("type")) {
              losses.add(of(value, name, JsonPointer.child(pointer, name)));
            }
          });
    }
    for (Contained c : clr.contained()) {
      JsonObject root = c.document().root();
      if (!Conversion.isBadge(c.document())) {
        losses.add(
            new Loss(
                c.pointer(),
                "verifiableCredential " + c.document().format(),
                "It is no Open Badge; hand it over as it is."));
        continue;
      }
      for (String name : OF_THE_ORIGINAL) {
        root.find(name)
            .ifPresent(v -> losses.add(of(v, name, JsonPointer.child(c.pointer(), name))));
      }
    }
    return losses;
  }

  private static Loss of(JsonValue value, String name, String pointer) {
    return new Loss(
        pointer,
        name + " " + dev.cairn.core.internal.ClosedObject.shown(value),
        LossReasons.of(ExchangeFormat.OPEN_BADGES, pointer, name));
  }
}
