package dev.cairn.core.format.clr;

import static dev.cairn.core.internal.shape.Kinds.flag;
import static dev.cairn.core.internal.shape.Kinds.text;
import static dev.cairn.core.internal.shape.Kinds.url;
import static dev.cairn.core.internal.shape.Kinds.word;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.openbadges.Achievement;
import dev.cairn.core.format.openbadges.AchievementSubject;
import dev.cairn.core.format.openbadges.OpenBadges;
import dev.cairn.core.format.openbadges.Profile;
import dev.cairn.core.format.vc.VcStructure;
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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Structure checks of Comprehensive Learner Records 2.0: everything {@link VcStructure} asks, the
 * data model of the specification, and that of each contained credential where it stands. Codes
 * start with {@code vc.}, {@code clr.} or {@code ob.}.
 *
 * <p>Warnings, since the specification does not forbid them: an association of an achievement that
 * is nowhere in the record ({@code clr.dangling}), achievements that lie within themselves ({@code
 * clr.cycle}), and a contained credential whose subject has another id than the record's ({@code
 * clr.other-subject}), which counts for the learner only if something links the two.
 *
 * <p>Thread-safe. Linear in the document.
 */
public final class ClrStructure {
  private static final Pattern CONTEXT =
      Pattern.compile(
          "https://purl\\.imsglobal\\.org/spec/clr/v2p0/context(-2\\.0(\\.[0-9]+)?)?\\.json");

  private static final Shape ASSOCIATION =
      Shape.of("Association")
          .one(
              "associationType",
              word(Arrays.stream(AssociationType.values()).map(AssociationType::word).toList()))
          .one("sourceId", url())
          .one("targetId", url())
          .require("associationType", "sourceId", "targetId");

  private static final Shape SUBJECT =
      Shape.of("ClrSubject")
          .many("identifier", read(AchievementSubject::readIdentity))
          .many("achievement", read(Achievement::read))
          .many("association", ASSOCIATION)
          .many("verifiableCredential", ClrStructure::contained)
          .require("verifiableCredential");

  private static final Shape CREDENTIAL =
      Shape.of("")
          .one("name", text())
          .one("partial", flag())
          .one("credentialSubject", SUBJECT)
          .one(
              "issuer",
              (value, report) ->
                  Profile.read(value.value()).findings().forEach(f -> add(f, value, report)))
          .require("id", "name");

  private ClrStructure() {}

  /** Whether a URL is a context of CLR 2.0: that of any of its releases. */
  public static boolean isContext(String url) {
    return CONTEXT.matcher(url).matches();
  }

  /**
   * Checks a {@code ClrCredential}.
   *
   * @return the faults, empty if there are none
   */
  public static List<Finding> check(JsonObject credential) {
    List<Finding> structure = VcStructure.check(credential);
    List<Finding> own = new ArrayList<>();
    Report report = new Report("clr", own);
    if (!OneOrMany.contains(credential, "type", "ClrCredential") && credential.has("type")) {
      report.error("type", "/type", "The type lacks \"ClrCredential\"; add it.");
    }
    contexts(credential, report);
    CREDENTIAL.members(credential, "", report);
    if (!credential.has("validFrom") && !credential.has("issuanceDate")) {
      report.error("missing", "", "There is no \"validFrom\"; add the moment it holds from.");
    }
    for (Located s : Located.each(credential, "", "credentialSubject")) {
      if (s.value() instanceof JsonObject subject) {
        subject(subject, s.pointer(), report);
      }
    }
    Set<String> places = new HashSet<>();
    structure.stream().map(Finding::pointer).filter(p -> !p.isEmpty()).forEach(places::add);
    List<Finding> all = new ArrayList<>(structure);
    own.stream().filter(f -> !places.contains(f.pointer())).forEach(all::add);
    return List.copyOf(all);
  }

  private static Kind read(Function<JsonObject, Reading<?>> reader) {
    return (value, report) -> {
      if (value.value() instanceof JsonObject o) {
        reader.apply(o).findings().forEach(f -> add(f, value, report));
      } else {
        report.error(
            "form",
            value.pointer(),
            "Here stands " + ClosedObject.shown(value.value()) + "; it must be an object, { … }.");
      }
    };
  }

  private static void add(Finding finding, Located where, Report report) {
    report.findings().add(finding.under(where.pointer()));
  }

  private static void contained(Located value, Report report) {
    if (!(value.value() instanceof JsonObject child)) {
      report.error(
          "form",
          value.pointer(),
          "A contained credential is " + ClosedObject.shown(value.value()) + "; give the object.");
      return;
    }
    CredentialFormat format = CredentialFormat.of(child);
    List<Finding> found =
        switch (format) {
          case OPEN_BADGES_3_0, ENDORSEMENT_3_0 -> OpenBadges.check(child);
          case CLR_2_0 -> check(child);
          default -> VcStructure.check(child);
        };
    found.forEach(f -> add(f, value, report));
  }

  /** The order is base, record, badge. */
  private static void contexts(JsonObject credential, Report report) {
    if (!(credential.find("@context").orElse(null) instanceof JsonArray contexts)) {
      return;
    }
    int clr = -1;
    int badge = -1;
    for (int i = contexts.size() - 1; i >= 0; i--) {
      if (contexts.get(i) instanceof JsonString s) {
        clr = isContext(s.value()) ? i : clr;
        badge = OpenBadges.isContext(s.value()) ? i : badge;
      }
    }
    if (clr < 0 || badge < 0) {
      report.error(
          "context-missing",
          "/@context",
          "The context of "
              + (clr < 0 ? "CLR 2.0" : "Open Badges 3.0")
              + " is not named; put it in its place: base, CLR, Open Badges.");
    } else if (clr != 1 || badge != 2) {
      report.error(
          "context-order",
          JsonPointer.child("/@context", clr != 1 ? clr : badge),
          "The contexts must stand in the order base, CLR, Open Badges; move this one.");
    }
  }

  private static void subject(JsonObject subject, String pointer, Report report) {
    if (!subject.has("id") && OneOrMany.values(subject, "identifier").isEmpty()) {
      report.error(
          "recipient",
          pointer,
          "Nobody is named as the learner; give the subject an \"id\" or an \"identifier\".");
    }
    Set<String> known = new HashSet<>();
    OneOrMany.objects(subject, "achievement")
        .forEach(a -> a.findString("id").ifPresent(known::add));
    for (Located c : Located.each(subject, pointer, "verifiableCredential")) {
      if (c.value() instanceof JsonObject child) {
        child(child, c.pointer(), subject.findString("id"), known, report);
      }
    }
    for (Located a : Located.each(subject, pointer, "association")) {
      if (a.value() instanceof JsonObject association) {
        for (String end : List.of("sourceId", "targetId")) {
          association
              .findString(end)
              .filter(id -> !known.contains(id))
              .ifPresent(
                  id ->
                      report.warn(
                          "dangling",
                          JsonPointer.child(a.pointer(), end),
                          "\""
                              + id
                              + "\" is no achievement of this record; look for it elsewhere."));
        }
      }
    }
    for (List<String> cycle : AchievementGraph.of(ClrReader.associations(subject)).cycles()) {
      report.warn(
          "cycle",
          JsonPointer.child(pointer, "association"),
          "These achievements lie within themselves: "
              + String.join(" > ", cycle)
              + "; ask the publisher which association is wrong.");
    }
  }

  private static void child(
      JsonObject child, String at, Optional<String> learner, Set<String> known, Report report) {
    for (Located s : Located.each(child, at, "credentialSubject")) {
      if (s.value() instanceof JsonObject o) {
        OneOrMany.objects(o, "achievement").forEach(a -> a.findString("id").ifPresent(known::add));
        o.findString("id")
            .filter(id -> learner.isPresent() && !learner.get().equals(id))
            .ifPresent(
                id ->
                    report.warn(
                        "other-subject",
                        JsonPointer.child(s.pointer(), "id"),
                        "This credential is about "
                            + id
                            + ", the record about "
                            + learner.orElse("")
                            + "; link the two if they are one person."));
      }
    }
  }
}
