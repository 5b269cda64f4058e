package dev.cairn.core.format.clr;

import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.openbadges.Achievement;
import dev.cairn.core.format.openbadges.AchievementSubject;
import dev.cairn.core.format.openbadges.Profile;
import dev.cairn.core.internal.Located;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DateTimeStamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads views from records whose structure has been checked. */
final class ClrReader {
  private ClrReader() {}

  static ClrCredential credential(JsonObject c) {
    JsonObject subject = OneOrMany.objects(c, "credentialSubject").get(0);
    ClrCredential.Builder out =
        new ClrCredential.Builder()
            .id(string(c, "id").orElseThrow())
            .name(string(c, "name").orElseThrow())
            .issuer(Profile.read(Located.each(c, "", "issuer").get(0).value()).orThrow())
            .validFrom(moment(c, "validFrom").or(() -> moment(c, "issuanceDate")).orElseThrow())
            .validUntil(moment(c, "validUntil").or(() -> moment(c, "expirationDate")))
            .partial(c.find("partial").map(p -> p instanceof JsonBoolean b && b.value()))
            .subjectId(string(subject, "id"));
    OneOrMany.objects(subject, "identifier")
        .forEach(i -> out.addIdentities(AchievementSubject.readIdentity(i).orThrow()));
    String at = Located.each(c, "", "credentialSubject").get(0).pointer();
    for (Located child : Located.each(subject, at, "verifiableCredential")) {
      out.addContained(
          new Contained(CredentialDocument.of((JsonObject) child.value()), child.pointer()));
    }
    Map<String, Achievement> achievements = new LinkedHashMap<>();
    for (JsonObject a : OneOrMany.objects(subject, "achievement")) {
      Reading<Achievement> read = Achievement.read(a);
      achievements.putIfAbsent(read.orThrow().id(), read.orThrow());
    }
    out.achievements(achievements);
    out.associations(associations(subject));
    return out.build();
  }

  static List<Association> associations(JsonObject subject) {
    List<Association> associations = new ArrayList<>();
    for (JsonObject a : OneOrMany.objects(subject, "association")) {
      Optional<AssociationType> type =
          string(a, "associationType").flatMap(AssociationType::ofWord);
      Optional<String> source = string(a, "sourceId");
      Optional<String> target = string(a, "targetId");
      if (type.isPresent() && source.isPresent() && target.isPresent()) {
        associations.add(new Association(type.get(), source.get(), target.get()));
      }
    }
    return associations;
  }

  static Map<String, List<Contained>> byAchievement(List<Contained> contained) {
    Map<String, List<Contained>> byId = new HashMap<>();
    for (Contained c : contained) {
      for (String id : c.achievementIds()) {
        byId.computeIfAbsent(id, i -> new ArrayList<>()).add(c);
      }
    }
    byId.replaceAll((id, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(byId);
  }

  private static Optional<String> string(JsonObject o, String name) {
    return OneOrMany.strings(o, name).stream().findFirst();
  }

  private static Optional<DateTimeStamp> moment(JsonObject o, String name) {
    return string(o, name).flatMap(DateTimeStamp::parse);
  }
}
