package dev.cairn.core.format.elm;

import static dev.cairn.core.internal.shape.Kinds.text;
import static dev.cairn.core.internal.shape.Kinds.url;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.internal.shape.Shape;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/**
 * Structure checks of European Digital Credentials: what the view needs and the generic application
 * profile asks of every credential. One {@link Finding} a fault, with its JSON pointer; codes start
 * with {@code elm.}. The full SHACL shapes are not evaluated ({@code elm.shacl} says so), and dates
 * without an offset are common, so dates are not judged.
 *
 * <p>Thread-safe. Linear in the document.
 */
public final class ElmStructure {
  static final String CONTEXT = "http://data.europa.eu/snb/model/context/edc-ap";

  private static final Kind TEXTS = ElmStructure::texts;

  private static final Shape ORGANISATION =
      Shape.of("Organisation").one("id", url()).one("legalName", TEXTS).require("id", "legalName");

  private static final Shape SPECIFICATION =
      Shape.of("")
          .one("title", TEXTS)
          .many("learningOutcome", Shape.of("LearningOutcome").one("title", TEXTS))
          .many("creditPoint", Shape.of("CreditPoint").one("point", text()).require("point"))
          .one("volumeOfLearning", text());

  private static final Shape CLAIM =
      Shape.of("")
          .one("title", TEXTS)
          .many("awardedBy", Shape.of("AwardingProcess").many("awardingBody", ORGANISATION))
          .many("specifiedBy", SPECIFICATION)
          .require("type");

  private static final Shape CREDENTIAL =
      Shape.of("")
          .one("id", url())
          .one("issuer", ORGANISATION)
          .one("credentialProfiles", Shape.of("Concept").one("id", url()).require("id"))
          .one(
              "credentialSubject",
              Shape.of("Person").one("id", url()).many("hasClaim", CLAIM).require("id"))
          .require("id", "issuer", "credentialSubject", "credentialProfiles");

  private ElmStructure() {}

  /**
   * Checks a {@code EuropeanDigitalCredential}.
   *
   * @return the faults, and a note that the shapes were not evaluated
   */
  public static List<Finding> check(JsonObject credential) {
    List<Finding> findings = new ArrayList<>();
    Report report = new Report("elm", findings);
    for (String type : List.of("VerifiableCredential", "EuropeanDigitalCredential")) {
      if (!OneOrMany.contains(credential, "type", type)) {
        report.error(
            "type",
            credential.has("type") ? "/type" : "",
            "The type lacks \"" + type + "\"; add it.");
      }
    }
    contexts(credential, report);
    CREDENTIAL.members(credential, "", report);
    findings.add(
        Finding.info(
            "elm.shacl",
            "",
            "The SHACL shapes that this credential names are not evaluated; use a SHACL validator"
                + " for them."));
    return List.copyOf(findings);
  }

  private static void contexts(JsonObject credential, Report report) {
    List<String> contexts = OneOrMany.strings(credential, "@context");
    boolean base =
        contexts.contains(CredentialFormat.CONTEXT_1_1)
            || contexts.contains(CredentialFormat.CONTEXT_2_0);
    if (!base || !contexts.contains(CONTEXT)) {
      report.error(
          "context-missing",
          credential.has("@context") ? "/@context" : "",
          "The contexts must be the base context and " + CONTEXT + "; add what is missing.");
    }
  }

  /** A language map: each member a text or a list of texts. */
  private static void texts(Located value, Report report) {
    if (value.value() instanceof JsonString) {
      return;
    }
    if (!(value.value() instanceof JsonObject map) || map.isEmpty()) {
      report.error(
          "language-map",
          value.pointer(),
          "Here stands "
              + ClosedObject.shown(value.value())
              + "; write the text by language, such as {\"en\": …}.");
      return;
    }
    map.forEach(
        (language, texts) -> {
          boolean good =
              texts instanceof JsonString
                  || (texts instanceof JsonArray a
                      && !a.isEmpty()
                      && a.items().stream().allMatch(t -> t instanceof JsonString));
          if (!good) {
            report.error(
                "language-map",
                JsonPointer.child(value.pointer(), language),
                "The text in \"" + language + "\" is " + texts.kind() + "; write a text.");
          }
        });
  }
}
