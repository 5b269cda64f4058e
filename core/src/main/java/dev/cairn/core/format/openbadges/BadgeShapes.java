package dev.cairn.core.format.openbadges;

import static dev.cairn.core.internal.shape.Kinds.amount;
import static dev.cairn.core.internal.shape.Kinds.dateTime;
import static dev.cairn.core.internal.shape.Kinds.day;
import static dev.cairn.core.internal.shape.Kinds.extensibleWord;
import static dev.cairn.core.internal.shape.Kinds.flag;
import static dev.cairn.core.internal.shape.Kinds.jws;
import static dev.cairn.core.internal.shape.Kinds.language;
import static dev.cairn.core.internal.shape.Kinds.moment;
import static dev.cairn.core.internal.shape.Kinds.number;
import static dev.cairn.core.internal.shape.Kinds.reference;
import static dev.cairn.core.internal.shape.Kinds.text;
import static dev.cairn.core.internal.shape.Kinds.url;
import static dev.cairn.core.internal.shape.Kinds.word;

import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Shape;

/** The classes of Open Badges 3.0 as its data model gives them (specification, appendix B). */
final class BadgeShapes {
  private BadgeShapes() {}

  private static final Kind ENDORSEMENT = EndorsementCheck::check;

  static final Shape IMAGE =
      Shape.of("Image").one("id", url()).one("caption", text()).require("id");

  static final Shape ADDRESS =
      Shape.of("Address")
          .one("addressCountry", text())
          .one("addressCountryCode", text())
          .one("addressRegion", text())
          .one("addressLocality", text())
          .one("streetAddress", text())
          .one("postOfficeBoxNumber", text())
          .one("postalCode", text())
          .one(
              "geo",
              Shape.of("GeoCoordinates")
                  .one("latitude", number())
                  .one("longitude", number())
                  .require("latitude", "longitude"));

  static final Shape IDENTIFIER_ENTRY =
      Shape.of("IdentifierEntry")
          .one("identifier", text())
          .one("identifierType", extensibleWord(Vocabulary.IDENTIFIER_TYPES))
          .require("identifier", "identifierType");

  static final Shape PROFILE =
      Shape.of("Profile")
          .one("id", url())
          .one("name", text())
          .one("url", url())
          .one("phone", text())
          .one("description", text())
          .many("endorsement", ENDORSEMENT)
          .many("endorsementJwt", jws())
          .one("image", reference(() -> IMAGE))
          .one("email", text())
          .one("address", ADDRESS)
          .many("otherIdentifier", IDENTIFIER_ENTRY)
          .one("official", text())
          .one("parentOrg", reference(BadgeShapes::profile))
          .one("familyName", text())
          .one("givenName", text())
          .one("additionalName", text())
          .one("patronymicName", text())
          .one("honorificPrefix", text())
          .one("honorificSuffix", text())
          .one("familyNamePrefix", text())
          .one("dateOfBirth", day())
          .require("id");

  static final Shape ALIGNMENT =
      Shape.of("Alignment")
          .one("targetCode", text())
          .one("targetDescription", text())
          .one("targetName", text())
          .one("targetFramework", text())
          .one("targetType", extensibleWord(Vocabulary.TARGET_TYPES))
          .one("targetUrl", url())
          .require("targetName", "targetUrl");

  static final Shape RUBRIC_LEVEL =
      Shape.of("RubricCriterionLevel")
          .one("id", url())
          .many("alignment", ALIGNMENT)
          .one("description", text())
          .one("level", text())
          .one("name", text())
          .one("points", text())
          .require("id", "name");

  static final Shape RESULT_DESCRIPTION =
      Shape.of("ResultDescription")
          .one("id", url())
          .many("alignment", ALIGNMENT)
          .many("allowedValue", text())
          .one("name", text())
          .one("requiredLevel", url())
          .one("requiredValue", text())
          .one("resultType", extensibleWord(Vocabulary.RESULT_TYPES))
          .many("rubricCriterionLevel", RUBRIC_LEVEL)
          .one("valueMax", text())
          .one("valueMin", text())
          .require("id", "name", "resultType");

  static final Shape RESULT =
      Shape.of("Result")
          .one("achievedLevel", url())
          .many("alignment", ALIGNMENT)
          .one("resultDescription", url())
          .one("status", word(Vocabulary.RESULT_STATUSES))
          .one("value", text());

  static final Shape ACHIEVEMENT =
      Shape.of("Achievement")
          .one("id", url())
          .many("alignment", ALIGNMENT)
          .one("achievementType", extensibleWord(Vocabulary.ACHIEVEMENT_TYPES))
          .one("creator", reference(BadgeShapes::profile))
          .one("creditsAvailable", amount())
          .one("criteria", Shape.of("").one("id", url()).one("narrative", text()))
          .one("description", text())
          .many("endorsement", ENDORSEMENT)
          .many("endorsementJwt", jws())
          .one("fieldOfStudy", text())
          .one("humanCode", text())
          .one("image", reference(() -> IMAGE))
          .one("inLanguage", language())
          .one("name", text())
          .many("otherIdentifier", IDENTIFIER_ENTRY)
          .many(
              "related",
              Shape.of("Related")
                  .one("id", url())
                  .one("inLanguage", language())
                  .one("version", text())
                  .require("id"))
          .many("resultDescription", RESULT_DESCRIPTION)
          .one("specialization", text())
          .many("tag", text())
          .one("version", text())
          .require("id", "criteria", "description", "name");

  static final Shape IDENTITY =
      Shape.of("IdentityObject")
          .one("hashed", flag())
          .one("identityHash", text())
          .one("identityType", extensibleWord(Vocabulary.IDENTIFIER_TYPES))
          .one("salt", text())
          .require("hashed", "identityHash", "identityType");

  static final Shape ACHIEVEMENT_SUBJECT =
      Shape.of("AchievementSubject")
          .one("activityEndDate", dateTime())
          .one("activityStartDate", dateTime())
          .one("creditsEarned", amount())
          .one("achievement", ACHIEVEMENT)
          .many("identifier", IDENTITY)
          .one("image", reference(() -> IMAGE))
          .one("licenseNumber", text())
          .one("narrative", text())
          .many("result", RESULT)
          .one("role", text())
          .one("source", reference(BadgeShapes::profile))
          .one("term", text())
          .require("achievement");

  static final Shape EVIDENCE =
      Shape.of("Evidence")
          .one("narrative", text())
          .one("name", text())
          .one("description", text())
          .one("genre", text())
          .one("audience", text());

  static final Shape ENDORSEMENT_SUBJECT =
      Shape.of("EndorsementSubject").one("endorsementComment", text()).require("id");

  static final Kind ISSUER = reference(BadgeShapes::profile);

  /** What is asked of an achievement credential beyond the data model of W3C. */
  static final Shape ACHIEVEMENT_CREDENTIAL =
      Shape.of("")
          .one("image", reference(() -> IMAGE))
          .one("awardedDate", moment())
          .one("credentialSubject", ACHIEVEMENT_SUBJECT)
          .many("endorsement", ENDORSEMENT)
          .many("endorsementJwt", jws())
          .many("evidence", EVIDENCE)
          .one("issuer", ISSUER)
          .require("id");

  /** What is asked of an endorsement credential beyond the data model of W3C. */
  static final Shape ENDORSEMENT_CREDENTIAL =
      Shape.of("")
          .one("awardedDate", moment())
          .one("credentialSubject", ENDORSEMENT_SUBJECT)
          .one("issuer", ISSUER)
          .require("id");

  private static Kind profile() {
    return PROFILE;
  }
}
