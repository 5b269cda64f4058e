package dev.cairn.cli.demo;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the demo's catalogue and the Open Badges 3.0 credential it becomes.
 *
 * @param json the entry as the catalogue has it
 */
record Entry(JsonObject json) {
  private static final String EQF_LEVEL = "http://data.europa.eu/snb/eqf/";

  /** The file name without its ending. */
  String file() {
    return text("file");
  }

  /** The key of the issuer in the catalogue; {@code learner} for what is self-issued. */
  String issuer() {
    return text("issuer");
  }

  /** The suite it is signed with. */
  String suite() {
    return text("suite");
  }

  /** The name of the achievement. */
  String name() {
    return text("name");
  }

  /** What somebody writes over the credits after the signature was made; empty for honest ones. */
  Optional<String> tamperedCredits() {
    return json.findString("tamperedCredits");
  }

  /** The day it was earned, seen from the day of the demo. */
  LocalDate earned(LocalDate today) {
    return today.minusDays(number("earnedDaysAgo"));
  }

  /** The unsigned credential for a learner. */
  JsonObject credential(Party issuer, String learner, LocalDate today) {
    LocalDate earned = earned(today);
    JsonObject.Builder out =
        JsonObject.builder()
            .put(
                "@context",
                JsonArray.ofStrings(
                    List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")))
            .put("id", issuer.url() + "/credentials/" + text("code") + "/" + earned)
            .put("type", strings("VerifiableCredential", "OpenBadgeCredential"))
            .put("name", name())
            .put("issuer", issuer.profile())
            .put("validFrom", earned + "T09:00:00Z")
            .put("awardedDate", earned + "T09:00:00Z");
    if (json.has("validForDays")) {
      out.put("validUntil", earned.plusDays(number("validForDays")) + "T09:00:00Z");
    }
    return out.put("credentialSubject", subject(issuer, learner, earned))
        .put("evidence", JsonArray.of(evidence()))
        .build();
  }

  private JsonObject subject(Party issuer, String learner, LocalDate earned) {
    String achievement = issuer.url() + "/achievements/" + text("code");
    JsonObject.Builder subject =
        JsonObject.builder()
            .put("id", learner)
            .put("type", strings("AchievementSubject"))
            .put("activityEndDate", earned + "T09:00:00Z")
            .put("creditsEarned", new JsonNumber(text("credits")))
            .put("achievement", achievement(achievement));
    if (!text("mark").isEmpty()) {
      subject.put(
          "result",
          JsonArray.of(
              JsonObject.builder()
                  .put("type", strings("Result"))
                  .put("resultDescription", achievement + "#mark")
                  .put("value", text("mark"))
                  .build()));
    }
    return subject.build();
  }

  private JsonObject achievement(String id) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("id", id)
            .put("type", strings("Achievement"))
            .put("achievementType", text("kind"))
            .put("name", name())
            .put("description", text("description"))
            .put("humanCode", text("code"))
            .put("fieldOfStudy", text("field"))
            .put("creditsAvailable", new JsonNumber(text("credits")))
            .put("criteria", JsonObject.builder().put("narrative", text("criteria")).build())
            .put("tag", json.find("tags").orElseThrow())
            .put("alignment", JsonArray.of(level(), skill()));
    if (!text("mark").isEmpty()) {
      out.put(
          "resultDescription",
          JsonArray.of(
              JsonObject.builder()
                  .put("id", id + "#mark")
                  .put("type", strings("ResultDescription"))
                  .put("name", "Final mark")
                  .put("resultType", "Percent")
                  .put("requiredValue", "50")
                  .put("valueMin", "0")
                  .put("valueMax", "100")
                  .build()));
    }
    return out.build();
  }

  private JsonObject level() {
    return JsonObject.builder()
        .put("type", strings("Alignment"))
        .put("targetName", "EQF level " + text("level"))
        .put("targetUrl", EQF_LEVEL + text("level"))
        .put("targetFramework", "EQF")
        .put("targetCode", text("level"))
        .build();
  }

  private JsonObject skill() {
    List<String> skill = pair("skill");
    return JsonObject.builder()
        .put("type", strings("Alignment"))
        .put("targetName", skill.get(0))
        .put("targetUrl", skill.get(1))
        .put("targetType", "ceasn:Competency")
        .build();
  }

  private JsonObject evidence() {
    List<String> evidence = pair("evidence");
    return JsonObject.builder()
        .put("type", strings("Evidence"))
        .put("name", evidence.get(0))
        .put("narrative", evidence.get(1))
        .build();
  }

  private List<String> pair(String member) {
    List<String> texts = new ArrayList<>();
    if (json.find(member).orElseThrow() instanceof JsonArray array) {
      for (JsonValue value : array) {
        texts.add(value instanceof JsonString s ? s.value() : value.toString());
      }
    }
    return texts;
  }

  private String text(String member) {
    return json.findString(member).orElseThrow();
  }

  private long number(String member) {
    return Long.parseLong(json.find(member).orElseThrow().toString());
  }

  private static JsonArray strings(String... values) {
    return JsonArray.ofStrings(List.of(values));
  }
}
