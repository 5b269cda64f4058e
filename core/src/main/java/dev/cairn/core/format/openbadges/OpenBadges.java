package dev.cairn.core.format.openbadges;

import dev.cairn.core.Finding;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.format.vc.VcStructure;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.Kinds;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.internal.shape.Shape;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Structure checks of Open Badges 3.0 credentials: everything {@link VcStructure} asks, and the
 * data model of the specification (1EdTech Open Badges 3.0, appendix B). One {@link Finding} a
 * fault, with its JSON pointer; codes start with {@code vc.} or {@code ob.}.
 *
 * <p>One value and a list of one are read alike, also where the JSON schema shows only a list. A
 * result that names a description or level which the achievement does not have is a warning: it
 * tells nothing, but the specification does not forbid it. Embedded endorsements are checked where
 * they stand; that they are signed is for a verifier to tell. One without a name is a warning,
 * since published records hold such.
 *
 * <p>Thread-safe. Linear in the document.
 */
public final class OpenBadges {
  private static final Pattern CONTEXT =
      Pattern.compile(
          "https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.0\\.[0-9]+)?\\.json");
  private static final Pattern HASH =
      Pattern.compile("sha256\\$[0-9a-fA-F]{64}|md5\\$[0-9a-fA-F]{32}");

  private OpenBadges() {}

  /** Whether a URL is that of an Open Badges 3.0 context, of whatever edition. */
  public static boolean isContext(String url) {
    return CONTEXT.matcher(url).matches();
  }

  /** Whether a word may stand as {@code achievementType}: one of the list, or an extension. */
  public static boolean isAchievementType(String word) {
    return Vocabulary.ACHIEVEMENT_TYPES.contains(word) || Kinds.isExtension(word);
  }

  /** Whether a word may stand as {@code identifierType}: one of the list, or an extension. */
  public static boolean isIdentifierType(String word) {
    return Vocabulary.IDENTIFIER_TYPES.contains(word) || Kinds.isExtension(word);
  }

  /**
   * Checks an {@code AchievementCredential} (also called {@code OpenBadgeCredential}) or an {@code
   * EndorsementCredential}, whichever its {@code type} says.
   *
   * @return the faults, empty if there are none
   */
  public static List<Finding> check(JsonObject credential) {
    return check(credential, VcStructure.check(credential));
  }

  /**
   * Checks a credential that is about to be issued: as {@link #check}, but the issuer's id may
   * still be missing.
   */
  public static List<Finding> checkBeforeIssuing(JsonObject credential) {
    return check(credential, VcStructure.checkBeforeIssuing(credential));
  }

  private static List<Finding> check(JsonObject credential, List<Finding> structure) {
    return OneOrMany.contains(credential, "type", "EndorsementCredential")
        ? checkWith(credential, structure, BadgeShapes.ENDORSEMENT_CREDENTIAL)
        : checkWith(credential, structure, BadgeShapes.ACHIEVEMENT_CREDENTIAL);
  }

  static List<Finding> checkEndorsement(JsonObject credential) {
    List<Finding> structure = new ArrayList<>(VcStructure.check(credential));
    if (!OneOrMany.contains(credential, "type", "EndorsementCredential")) {
      structure.add(
          Finding.error(
              "ob.type",
              credential.has("type") ? "/type" : "",
              "An endorsement's type must hold \"EndorsementCredential\"; add it."));
    }
    return checkWith(credential, structure, BadgeShapes.ENDORSEMENT_CREDENTIAL);
  }

  private static List<Finding> checkWith(
      JsonObject credential, List<Finding> structure, Shape shape) {
    List<Finding> own = new ArrayList<>();
    Report report = new Report("ob", own);
    context(credential, report);
    if (shape == BadgeShapes.ACHIEVEMENT_CREDENTIAL) {
      type(credential, report);
    }
    shape.members(credential, "", report);
    start(credential, report);
    if (shape == BadgeShapes.ACHIEVEMENT_CREDENTIAL) {
      for (Located s : Located.each(credential, "", "credentialSubject")) {
        if (s.value() instanceof JsonObject subject) {
          recipient(subject, s.pointer(), report);
          ResultReferences.check(subject, s.pointer(), report);
        }
      }
    }
    if (shape == BadgeShapes.ENDORSEMENT_CREDENTIAL && !credential.has("name")) {
      report.warn("name", "", "This endorsement has no \"name\"; ask its issuer to add one.");
    }
    return merge(structure, own);
  }

  /** A fault the two checks both see is told once, in the words of the first. */
  private static List<Finding> merge(List<Finding> structure, List<Finding> own) {
    Set<String> places = new HashSet<>();
    structure.stream()
        .filter(f -> f.severity() == Finding.Severity.ERROR)
        .filter(f -> !f.pointer().isEmpty())
        .forEach(f -> places.add(f.pointer()));
    List<Finding> all = new ArrayList<>(structure);
    own.stream().filter(f -> !places.contains(f.pointer())).forEach(all::add);
    return List.copyOf(all);
  }

  private static void context(JsonObject credential, Report report) {
    JsonValue value = credential.find("@context").orElse(null);
    if (!(value instanceof JsonArray contexts)) {
      return;
    }
    int at = -1;
    for (int i = 0; i < contexts.size() && at < 0; i++) {
      if (contexts.get(i) instanceof JsonString s && isContext(s.value())) {
        at = i;
      }
    }
    if (at < 0) {
      report.error(
          "context-missing",
          "/@context",
          "No Open Badges 3.0 context is named; put it after the base context.");
    } else if (at != 1
        && OneOrMany.strings(credential, "@context").stream()
            .anyMatch(
                c ->
                    c.equals(CredentialFormat.CONTEXT_2_0)
                        || c.equals(CredentialFormat.CONTEXT_1_1))) {
      report.error(
          "context-order",
          JsonPointer.child("/@context", at),
          "The Open Badges context stands at place "
              + (at + 1)
              + "; it must stand second, right after the base context.");
    }
  }

  private static void type(JsonObject credential, Report report) {
    if (credential.has("type")
        && !OneOrMany.contains(credential, "type", "AchievementCredential")
        && !OneOrMany.contains(credential, "type", "OpenBadgeCredential")) {
      report.error(
          "type",
          "/type",
          "The type "
              + OneOrMany.strings(credential, "type")
              + " names no Open Badges credential; add \"AchievementCredential\".");
    }
  }

  /** Open Badges asks for the date that the data model of W3C leaves open. */
  private static void start(JsonObject credential, Report report) {
    if (!credential.has("validFrom") && !credential.has("issuanceDate")) {
      report.error("missing", "", "There is no \"validFrom\"; add the moment it holds from.");
    }
  }

  private static void recipient(JsonObject subject, String pointer, Report report) {
    List<Located> identifiers = Located.each(subject, pointer, "identifier");
    if (!subject.has("id") && identifiers.isEmpty()) {
      report.error(
          "recipient",
          pointer,
          "Nobody is named as the recipient; give the subject an \"id\" or an \"identifier\".");
    }
    for (Located identifier : identifiers) {
      if (identifier.value() instanceof JsonObject o
          && o.find("hashed").map(Object::toString).orElse("").equals("true")
          && o.findString("identityHash").filter(h -> !HASH.matcher(h).matches()).isPresent()) {
        report.warn(
            "identity-hash",
            JsonPointer.child(identifier.pointer(), "identityHash"),
            "\""
                + o.findString("identityHash").orElse("")
                + "\" is no hash, so it matches nobody; write sha256$ and 64 hexadecimal digits.");
      }
    }
  }
}
