package dev.cairn.core.format.openbadges2;

import static dev.cairn.core.internal.shape.Kinds.flag;
import static dev.cairn.core.internal.shape.Kinds.reference;
import static dev.cairn.core.internal.shape.Kinds.text;
import static dev.cairn.core.internal.shape.Kinds.url;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kind;
import dev.cairn.core.internal.shape.Kinds;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.internal.shape.Shape;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The classes of Open Badges 2.0 as the specification gives them (section "Data classes"). */
final class BadgeShapes2 {
  private static final List<String> HOSTED = List.of("HostedBadge", "hosted");
  private static final List<String> SIGNED = List.of("SignedBadge", "signed");

  private BadgeShapes2() {}

  private static final Shape IMAGE =
      Shape.of("").one("id", url()).one("caption", text()).one("author", url()).require("id");

  private static final Shape CRITERIA = Shape.of("").one("id", url()).one("narrative", text());

  private static final Shape RECIPIENT =
      Shape.of("")
          .one("type", text())
          .one("identity", text())
          .one("hashed", flag())
          .one("salt", text())
          .require("type", "identity", "hashed");

  private static final Shape ALIGNMENT =
      Shape.of("")
          .one("targetName", text())
          .one("targetUrl", url())
          .one("targetDescription", text())
          .one("targetFramework", text())
          .one("targetCode", text())
          .require("targetName", "targetUrl");

  private static final Shape EVIDENCE =
      Shape.of("")
          .one("id", url())
          .one("narrative", text())
          .one("name", text())
          .one("description", text())
          .one("genre", text())
          .one("audience", text());

  private static final Shape VERIFICATION =
      Shape.of("")
          .many("type", BadgeShapes2::verificationType)
          .one("creator", url())
          .one("verificationProperty", text())
          .many("startsWith", url())
          .many("allowedOrigins", text())
          .require("type");

  private static final Shape ISSUER_VERIFICATION =
      Shape.of("")
          .one("creator", url())
          .one("verificationProperty", text())
          .many("startsWith", url())
          .many("allowedOrigins", text());

  /** An issuer, which is named {@code Issuer} or {@code Profile}. */
  static final Kind ISSUER =
      typed(
          List.of("Issuer", "Profile"),
          Shape.of("")
              .one("id", url())
              .one("name", text())
              .one("url", url())
              .one("email", text())
              .one("telephone", text())
              .one("description", text())
              .one("image", reference(() -> IMAGE))
              .many("publicKey", reference(() -> Shape.of("").one("id", url()).require("id")))
              .one("revocationList", url())
              .one("verification", ISSUER_VERIFICATION)
              .require("id", "name", "url", "email"));

  static final Kind BADGE =
      typed(
          List.of("BadgeClass"),
          Shape.of("")
              .one("id", url())
              .one("name", text())
              .one("description", text())
              .one("image", reference(() -> IMAGE))
              .one("criteria", reference(() -> CRITERIA))
              .one("issuer", reference(() -> ISSUER))
              .many("alignment", ALIGNMENT)
              .many("tags", text())
              .one("version", text())
              .many("related", reference(() -> Shape.of("").one("id", url()).require("id")))
              .require("id", "name", "description", "image", "criteria", "issuer"));

  static final Kind ASSERTION =
      typed(
          List.of("Assertion"),
          Shape.of("")
              .one("id", url())
              .one("recipient", RECIPIENT)
              .one("badge", reference(() -> BADGE))
              .one("verification", VERIFICATION)
              .one("issuedOn", BadgeShapes2::date)
              .one("expires", BadgeShapes2::date)
              .many("evidence", reference(() -> EVIDENCE))
              .one("narrative", text())
              .one("image", reference(() -> IMAGE))
              .one("revoked", flag())
              .one("revocationReason", text())
              .require("id", "recipient", "badge", "verification", "issuedOn"));

  private static Kind typed(List<String> types, Shape members) {
    return (value, report) -> {
      if (value.value() instanceof JsonObject o
          && types.stream().noneMatch(t -> OneOrMany.contains(o, "type", t))) {
        report.error(
            o.has("type") ? "class-type" : "missing",
            value.pointer() + (o.has("type") ? "/type" : ""),
            "The type lacks \"" + types.get(0) + "\"; add it.");
      }
      members.check(value, report);
    };
  }

  /** How a verification object calls its kind. */
  static Optional<VerificationObject.Kind> kindOf(String type) {
    if (HOSTED.contains(type)) {
      return Optional.of(VerificationObject.Kind.HOSTED);
    }
    return SIGNED.contains(type) ? Optional.of(VerificationObject.Kind.SIGNED) : Optional.empty();
  }

  private static void verificationType(Located value, Report report) {
    if (!(value.value() instanceof JsonString s) || kindOf(s.value()).isEmpty()) {
      report.error(
          "verification",
          value.pointer(),
          "The verification is of type "
              + ClosedObject.shown(value.value())
              + "; write HostedBadge or SignedBadge.");
    }
  }

  /** A moment; one without an offset or a bare day is taken with a warning. */
  private static void date(Located value, Report report) {
    if (value.value() instanceof JsonString s && isDay(s.value())) {
      report.warn(
          "date-without-time",
          value.pointer(),
          "\"" + s.value() + "\" is a day and no moment; write the time and its offset too.");
    } else {
      Kinds.dateTime().check(value, report);
    }
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException noDay) {
      return false;
    }
  }
}
