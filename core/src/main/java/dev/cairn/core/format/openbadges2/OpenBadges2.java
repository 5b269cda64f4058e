package dev.cairn.core.format.openbadges2;

import dev.cairn.core.Finding;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Structure checks of Open Badges 2.0 and 2.1, which share their data model. One {@link Finding} a
 * fault, with its JSON pointer; codes start with {@code ob2.}.
 *
 * <p>One value and a list of one are read alike. Dates without an offset are common and a warning.
 * A badge or issuer that is only named by its address is a note ({@code ob2.linked}), and so is how
 * the issuer says the assertion is to be verified ({@code ob2.verification}): hosted or signed, it
 * is not verified here.
 *
 * <p>Thread-safe. Linear in the document.
 */
public final class OpenBadges2 {
  private static final Pattern CONTEXT =
      Pattern.compile(
          "https://w3id\\.org/openbadges/v2(\\.[0-9])?|https://openbadgespec\\.org/v2/context\\.json"
              + "|https://purl\\.imsglobal\\.org/spec/ob/v2p[01]/.+");
  private static final Pattern HASH =
      Pattern.compile("sha256\\$[0-9a-fA-F]{64}|md5\\$[0-9a-fA-F]{32}");

  private OpenBadges2() {}

  /** Whether a URL is that of an Open Badges 2 context. */
  public static boolean isContext(String url) {
    return CONTEXT.matcher(url).matches();
  }

  /**
   * Checks an {@code Assertion}, or a {@code BadgeClass} or {@code Issuer} that stands by itself,
   * whichever its {@code type} says.
   *
   * @return the faults and notes, in the order found
   */
  public static List<Finding> check(JsonObject document) {
    List<Finding> findings = new ArrayList<>();
    Report report = new Report("ob2", findings);
    context(document, report);
    Kind kind = BadgeShapes2.ASSERTION;
    if (OneOrMany.contains(document, "type", "BadgeClass")) {
      kind = BadgeShapes2.BADGE;
    } else if (OneOrMany.contains(document, "type", "Issuer")
        || OneOrMany.contains(document, "type", "Profile")) {
      kind = BadgeShapes2.ISSUER;
    }
    kind.check(new Located(document, ""), report);
    if (kind == BadgeShapes2.ASSERTION) {
      recipient(document, report);
      verification(document, findings);
      linked(document, findings);
    }
    return List.copyOf(findings);
  }

  private static void context(JsonObject document, Report report) {
    if (OneOrMany.strings(document, "@context").stream().noneMatch(OpenBadges2::isContext)) {
      report.error(
          "context-missing",
          document.has("@context") ? "/@context" : "",
          "The context of Open Badges 2 is not named; add https://w3id.org/openbadges/v2.");
    }
  }

  private static void recipient(JsonObject assertion, Report report) {
    for (Located r : Located.each(assertion, "", "recipient")) {
      if (r.value() instanceof JsonObject o
          && o.find("hashed").map(Object::toString).orElse("").equals("true")
          && o.findString("identity").filter(h -> !HASH.matcher(h).matches()).isPresent()) {
        report.warn(
            "identity-hash",
            r.pointer() + "/identity",
            "\""
                + o.findString("identity").orElse("")
                + "\" is no hash, so it matches nobody; write sha256$ and 64 hexadecimal digits.");
      }
    }
  }

  private static void verification(JsonObject assertion, List<Finding> findings) {
    for (Located v : Located.each(assertion, "", "verification")) {
      if (v.value() instanceof JsonObject o) {
        OneOrMany.strings(o, "type").stream()
            .flatMap(t -> BadgeShapes2.kindOf(t).stream())
            .findFirst()
            .ifPresent(
                kind ->
                    findings.add(
                        Finding.info(
                            "ob2.verification",
                            v.pointer(),
                            kind == VerificationObject.Kind.HOSTED
                                ? "The issuer says it is hosted; that is not verified here, so"
                                    + " fetch it from its id and compare."
                                : "The issuer says it is signed; that is not verified here, so"
                                    + " check its signature.")));
      }
    }
  }

  private static void linked(JsonObject assertion, List<Finding> findings) {
    for (Located badge : Located.each(assertion, "", "badge")) {
      if (badge.value() instanceof JsonObject o) {
        Located.each(o, badge.pointer(), "issuer").forEach(i -> linked(i, "issuer", findings));
      } else {
        linked(badge, "badge", findings);
      }
    }
  }

  private static void linked(Located value, String what, List<Finding> findings) {
    if (!(value.value() instanceof JsonObject)) {
      findings.add(
          Finding.info(
              "ob2.linked",
              value.pointer(),
              "The " + what + " stands at its own address; fetch it there to know more."));
    }
  }
}
