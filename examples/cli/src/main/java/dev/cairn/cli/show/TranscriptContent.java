package dev.cairn.cli.show;

import dev.cairn.cli.report.Card;
import dev.cairn.cli.report.Tone;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Achieved;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.AchievementKind;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Assessment;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Evidence;
import dev.cairn.core.model.LearningOutcome;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.PartOf;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.model.ResultStatus;
import dev.cairn.core.model.RubricLevel;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A badge, a learner record or a European Digital Credential, in the terms of the domain. */
final class TranscriptContent {
  private static final int MOST = 200;

  private TranscriptContent() {}

  static Content of(Transcript t, CredentialDocument document) {
    return t.awards().size() == 1 ? award(t.awards().get(0), document) : record(t, document);
  }

  private static Content record(Transcript t, CredentialDocument document) {
    Content content = new Content(t.name().map(LocalizedText::any).orElse("Learner record"));
    content
        .kind(t.awards().isEmpty() ? "" : "Record of " + t.awards().size() + " awards")
        .fact("Issued by", t.issuer().map(Organisation::label))
        .fact("Learner", Optional.of(t.recipient().label()))
        .fact("Valid from", t.validFrom())
        .fact("Valid until", t.validUntil())
        .fact(
            "Complete",
            t.partial().map(p -> p ? "no, it says it is a part" : "it does not say it is a part"))
        .fact("Identifier", document.id());
    List<Card.Row> rows = new ArrayList<>();
    for (Award a : t.awards().stream().limit(MOST).toList()) {
      rows.add(
          Card.Row.of(
              a.achievement().title().any(),
              kind(a.achievement()),
              a.issuer().label(),
              a.awarded().or(a::validFrom).map(Object::toString).orElse("")));
    }
    more(rows, t.awards().size());
    content.section("Awards", List.of("Achievement", "Kind", "Issuer", "When"), rows);
    List<Card.Row> parts = new ArrayList<>();
    for (PartOf p : t.structure().stream().limit(MOST).toList()) {
      parts.add(Card.Row.of(name(t, p.part()), name(t, p.whole())));
    }
    more(parts, t.structure().size());
    content.section("Other claims", List.of("Claim", "Kind"), otherClaims(document));
    return content.section("What is part of what", List.of("Part", "Whole"), parts);
  }

  /** Claims of a European Digital Credential that are no achievements: activities, entitlements. */
  private static List<Card.Row> otherClaims(CredentialDocument document) {
    List<Card.Row> rows = new ArrayList<>();
    for (JsonObject subject : document.subjects()) {
      for (JsonObject claim : OneOrMany.objects(subject, "hasClaim")) {
        String type = String.join(", ", OneOrMany.strings(claim, "type"));
        if (!type.equals("LearningAchievement") && rows.size() < MOST) {
          String title =
              OneOrMany.objects(claim, "title").stream()
                  .flatMap(x -> x.names().stream().flatMap(n -> OneOrMany.strings(x, n).stream()))
                  .findFirst()
                  .orElse("Without a title");
          rows.add(Card.Row.of(title, type));
        }
      }
    }
    return rows;
  }

  private static void more(List<Card.Row> rows, int all) {
    if (all > MOST) {
      rows.add(Card.Row.of("…", (all - MOST) + " more are not shown"));
    }
  }

  private static String name(Transcript t, String id) {
    return t.awards().stream()
        .map(Award::achievement)
        .filter(a -> a.id().filter(id::equals).isPresent())
        .map(a -> a.title().any())
        .findFirst()
        .orElse(id);
  }

  private static Content award(Award a, CredentialDocument document) {
    Achievement x = a.achievement();
    Content content = new Content(x.title().any()).kind(kind(x));
    x.description().or(a::description).map(LocalizedText::any).ifPresent(content::description);
    content
        .fact("Issued by", Optional.of(a.issuer().label()))
        .fact("Awarded by", a.awardingBody().map(Organisation::label))
        .fact("Learner", Optional.of(learner(a)))
        .fact("Awarded", a.awarded())
        .fact("Valid from", a.validFrom())
        .fact("Valid until", a.validUntil())
        .fact("Credit earned", a.creditsEarned().map(Credit::toString))
        .fact("Credit", join(x.credits().stream().map(Credit::toString).toList()))
        .fact("Workload", x.workload())
        .fact("Level", join(x.levels().stream().map(Level::toString).toList()))
        .fact("Participation", x.participation())
        .fact("Setting", x.setting())
        .fact(
            "Quality assurance", join(x.qualityAssurance().stream().map(Object::toString).toList()))
        .fact("Prerequisites", x.prerequisites())
        .fact("Stackable", x.stackable().map(s -> s ? "yes" : "no, it stands alone"))
        .fact("Field", join(x.fields().stream().map(Concept::toString).toList()))
        .fact("Licence number", a.licenseNumber())
        .fact("Role", a.role())
        .fact("Term", a.term())
        .fact("Results", a.results().isEmpty() ? Optional.empty() : Optional.of(word(a.achieved())))
        .fact("Identifier", document.id());
    content.section(
        "Learning outcomes",
        List.of("Outcome", "Skills"),
        x.outcomes().stream().map(TranscriptContent::outcome).toList());
    content.section(
        "Results",
        List.of("Result", "In", "Asked for"),
        a.results().stream().map(r -> result(r, x)).toList());
    content.section(
        "Assessment",
        List.of("Assessment", "Type", "Supervision", "Grade"),
        a.assessments().stream().map(TranscriptContent::assessment).toList());
    content.section(
        "Alignments",
        List.of("Corresponds to", "Framework", "Address"),
        x.alignments().stream().map(TranscriptContent::alignment).toList());
    x.criteria()
        .map(LocalizedText::any)
        .or(x::criteriaPage)
        .ifPresent(
            c -> content.section("What it takes", List.of("Criteria"), List.of(Card.Row.of(c))));
    content.section(
        "Evidence",
        List.of("Evidence", "Of what", "Address"),
        a.evidence().stream().map(TranscriptContent::evidence).toList());
    return content;
  }

  private static String learner(Award a) {
    String label = a.recipient().label();
    return label.isEmpty() && !a.recipient().identities().isEmpty()
        ? "a hashed " + a.recipient().identities().get(0).type()
        : label;
  }

  private static String kind(Achievement a) {
    String kind =
        a.kind() == AchievementKind.OTHER ? "" : capital(a.kind().name().replace('_', ' '));
    String type = a.type().map(Concept::toString).orElse("");
    if (type.isEmpty() || type.equalsIgnoreCase(kind.replace(" ", ""))) {
      return kind;
    }
    return kind.isEmpty() ? type : kind + " (" + type + ")";
  }

  private static String capital(String upper) {
    return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> join(List<String> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static Card.Row outcome(LearningOutcome o) {
    return Card.Row.of(
        o.title().any(),
        String.join(", ", o.competencies().stream().map(Concept::toString).toList()));
  }

  private static Card.Row result(Result r, Achievement x) {
    Optional<ResultDescription> d =
        r.resultDescription()
            .flatMap(
                id -> x.resultDescriptions().stream().filter(y -> y.id().equals(id)).findFirst());
    String reached =
        r.value()
            .or(() -> r.achievedLevel().map(l -> levelName(x, l)))
            .or(() -> r.status().map(ResultStatus::word))
            .orElse("nothing stated");
    String asked =
        d.flatMap(y -> y.requiredValue().or(() -> y.requiredLevel().map(l -> levelName(x, l))))
            .map(v -> "at least " + v)
            .orElse("nothing");
    Achieved achieved = Achieved.of(r, d);
    return new Card.Row(
        tone(achieved),
        List.of(
            reached,
            d.map(y -> y.name() + " (" + y.resultType() + ")").orElse("not described"),
            asked + " · " + word(achieved)));
  }

  private static String levelName(Achievement x, String id) {
    return x.resultDescriptions().stream()
        .flatMap(y -> y.rubricLevels().stream())
        .filter(l -> l.id().equals(id))
        .map(RubricLevel::name)
        .findFirst()
        .orElse(id);
  }

  private static Tone tone(Achieved achieved) {
    return switch (achieved) {
      case YES -> Tone.YES;
      case NO -> Tone.NO;
      case NOT_YET, UNKNOWN -> Tone.MAYBE;
    };
  }

  private static String word(Achieved achieved) {
    return switch (achieved) {
      case YES -> "reached";
      case NO -> "not reached";
      case NOT_YET -> "not reached yet";
      case UNKNOWN -> "cannot be told";
    };
  }

  private static Card.Row assessment(Assessment a) {
    return Card.Row.of(
        a.title().map(LocalizedText::any).orElse("Assessment"),
        a.type().map(Concept::toString).orElse(""),
        a.supervision().map(Concept::toString).orElse(""),
        a.grade().map(LocalizedText::any).orElse(""));
  }

  private static Card.Row alignment(Alignment a) {
    return Card.Row.of(
        a.targetCode().map(c -> c + " ").orElse("") + a.targetName(),
        a.targetFramework().orElse(""),
        a.targetUrl());
  }

  private static Card.Row evidence(Evidence e) {
    String address = e.id().orElse("");
    return Card.Row.of(
        e.name().orElse("Evidence"),
        e.narrative().or(e::description).orElse(""),
        address.startsWith("data:") ? "embedded, " + address.length() + " characters" : address);
  }
}
