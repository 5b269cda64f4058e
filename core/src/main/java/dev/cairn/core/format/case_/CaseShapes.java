package dev.cairn.core.format.case_;

import static dev.cairn.core.internal.shape.Kinds.text;
import static dev.cairn.core.internal.shape.Kinds.url;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Kinds;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.internal.shape.Shape;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.util.List;
import java.util.Optional;

/** The classes of CASE 1.0 and 1.1 as the official schema gives them. */
final class CaseShapes {
  private CaseShapes() {}

  /** The types of 1.0 and 1.1; a package may add its own as {@code ext:…}. */
  private static final Kind ASSOCIATION_TYPE =
      Kinds.extensibleWord(
          List.of(
              "isChildOf",
              "isPeerOf",
              "isPartOf",
              "exactMatchOf",
              "precedes",
              "isRelatedTo",
              "replacedBy",
              "exemplar",
              "hasSkillLevel",
              "isTranslationOf"));

  private static final Shape LINK =
      Shape.of("")
          .one("identifier", text())
          .one("uri", text())
          .one("title", text())
          .require("identifier", "uri");

  private static final Shape DOCUMENT =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("creator", text())
          .one("title", text())
          .one("lastChangeDateTime", text())
          .require("identifier", "uri", "creator", "title", "lastChangeDateTime");

  static final Shape ITEM =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("fullStatement", text())
          .one("lastChangeDateTime", text())
          .one("humanCodingScheme", text())
          .one("abbreviatedStatement", text())
          .many("educationLevel", text())
          .one("CFItemType", text())
          .one("language", text())
          .require("identifier", "uri", "fullStatement", "lastChangeDateTime");

  static final Shape ASSOCIATION =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("associationType", ASSOCIATION_TYPE)
          .one("originNodeURI", LINK)
          .one("destinationNodeURI", LINK)
          .one("lastChangeDateTime", text())
          .one("sequenceNumber", CaseShapes::sequenceNumber)
          .require(
              "identifier",
              "uri",
              "associationType",
              "originNodeURI",
              "destinationNodeURI",
              "lastChangeDateTime");

  private static final Shape LEVEL =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("description", text())
          .one("quality", text())
          .one("feedback", text())
          .one("score", CaseShapes::decimal)
          .one("position", CaseShapes::decimal)
          .require("identifier", "uri");

  private static final Shape CRITERION =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("category", text())
          .one("description", text())
          .one("CFItemURI", LINK)
          .one("weight", CaseShapes::decimal)
          .one("position", CaseShapes::decimal)
          .many("CFRubricCriterionLevels", LEVEL)
          .require("identifier", "uri");

  private static final Shape RUBRIC =
      Shape.of("")
          .one("identifier", text())
          .one("uri", url())
          .one("title", text())
          .one("description", text())
          .many("CFRubricCriteria", CRITERION)
          .require("identifier", "uri");

  /** A package but for its items and associations, which are checked one by one. */
  static final Shape PACKAGE =
      Shape.of("").one("CFDocument", DOCUMENT).many("CFRubrics", RUBRIC).require("CFDocument");

  /** A number of a rubric. */
  private static void decimal(Located at, Report report) {
    if (!(at.value() instanceof JsonNumber) || numberOf(at.value()).isEmpty()) {
      report.error(
          "number",
          at.pointer(),
          "Here stands " + ClosedObject.shown(at.value()) + "; write a number, unquoted.");
    }
  }

  /** Published frameworks also write the number as a text. */
  private static void sequenceNumber(Located at, Report report) {
    if (numberOf(at.value()).isEmpty()) {
      report.error(
          "number",
          at.pointer(),
          "Here stands " + ClosedObject.shown(at.value()) + "; write a number, unquoted.");
    } else if (!(at.value() instanceof JsonNumber)) {
      report.warn(
          "number", at.pointer(), "The number " + at.value() + " stands in quotes; remove them.");
    }
  }

  static Optional<Rational> numberOf(JsonValue value) {
    if (value instanceof JsonNumber n) {
      return Rational.tryParse(n.text());
    }
    return value instanceof JsonString s ? Rational.tryParse(s.value()) : Optional.empty();
  }
}
