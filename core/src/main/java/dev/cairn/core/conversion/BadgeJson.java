package dev.cairn.core.conversion;

import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.Recipient;
import java.time.Instant;
import java.util.Optional;

/** Single classes of Open Badges as JSON, taken out of a badge that is written whole. */
final class BadgeJson {
  private static final String NOBODY = "urn:x:nobody";

  private BadgeJson() {}

  static JsonObject identity(Identity identity) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("type", "IdentityObject")
            .put("hashed", identity.hashed())
            .put("identityHash", identity.value())
            .put("identityType", identity.type());
    identity.salt().ifPresent(s -> out.put("salt", s));
    return out.build();
  }

  static JsonValue profile(Organisation o) {
    return member(badge(o, Achievement.builder().id(NOBODY).title(of("-")).build()), "issuer");
  }

  /** The achievement; empty if it has no URL. */
  static Optional<JsonValue> achievement(Achievement a) {
    return a.id()
        .map(
            id ->
                member(
                    (JsonObject) member(badge(Organisation.of(NOBODY), a), "credentialSubject"),
                    "achievement"));
  }

  private static JsonObject badge(Organisation issuer, Achievement a) {
    AchievementCredential made =
        OpenBadgesMapping.badge(
                Award.builder()
                    .achievement(a)
                    .recipient(Recipient.of(NOBODY))
                    .issuer(issuer)
                    .id(NOBODY)
                    .validFrom(DateTimeStamp.of(Instant.EPOCH))
                    .build())
            .orThrow();
    return made.toJson();
  }

  private static JsonValue member(JsonObject object, String name) {
    return object.find(name).orElseThrow();
  }

  private static dev.cairn.core.model.LocalizedText of(String text) {
    return dev.cairn.core.model.LocalizedText.of(text);
  }
}
