package dev.cairn.core.format.elm;

import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.AchievementKind;
import dev.cairn.core.model.Assessment;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Durations;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.PartOf;
import dev.cairn.core.model.Recipient;
import dev.cairn.core.model.Transcript;
import dev.cairn.core.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a transcript as an unsigned European Digital Credential; used once. */
final class ElmWriter {
  /** The scheme name of a code for people. */
  static final String CODE = "humanCode";

  private final ElmNodes nodes = new ElmNodes();
  private final Transcript transcript;
  private final Set<String> written = new LinkedHashSet<>();

  private ElmWriter(Transcript transcript) {
    this.transcript = transcript;
  }

  static JsonObject write(Transcript transcript) {
    return new ElmWriter(transcript).credential();
  }

  private JsonObject credential() {
    Optional<DateTimeStamp> from = transcript.validFrom();
    JsonObject.Builder out =
        JsonObject.builder()
            .put(
                "@context",
                JsonArray.ofStrings(List.of(CredentialFormat.CONTEXT_1_1, ElmStructure.CONTEXT)))
            .put("id", transcript.id().orElseThrow())
            .put(
                "type",
                JsonArray.ofStrings(List.of("VerifiableCredential", "EuropeanDigitalCredential")))
            .put(
                "credentialProfiles",
                nodes.concept(ElmVocabulary.term(ElmVocabulary.GENERIC_PROFILE, "Generic")))
            .put("displayParameter", display());
    out.put("issuer", nodes.organisation(transcript.issuer().orElseThrow()));
    from.map(DateTimeStamp::text)
        .ifPresent(
            d -> out.put("issuanceDate", d).put("issued", issued().orElse(d)).put("validFrom", d));
    transcript
        .validUntil()
        .map(DateTimeStamp::text)
        .ifPresent(d -> out.put("expirationDate", d).put("validUntil", d));
    return out.put("credentialSubject", person())
        .put(
            "credentialSchema",
            JsonObject.builder()
                .put("id", ElmVocabulary.GENERIC_SHAPES)
                .put("type", "ShaclValidator2017")
                .build())
        .build();
  }

  private Optional<String> issued() {
    return transcript.awards().stream()
        .flatMap(a -> a.awarded().stream())
        .map(DateTimeStamp::text)
        .findFirst();
  }

  private JsonObject display() {
    LocalizedText title =
        transcript
            .name()
            .or(() -> transcript.awards().stream().findFirst().map(a -> a.achievement().title()))
            .orElse(LocalizedText.of("Credential"));
    JsonObject.Builder out = nodes.node("DisplayParameter").put("title", nodes.text(title));
    String tag =
        title.byLanguage().keySet().stream()
            .filter(l -> !l.isEmpty())
            .sorted()
            .findFirst()
            .orElse("en");
    ElmVocabulary.languageUri(tag)
        .ifPresent(
            uri -> {
              JsonObject language =
                  nodes.concept(new Concept(Optional.of(uri), new LocalizedText(Map.of())));
              out.put("primaryLanguage", language).put("language", language);
            });
    return out.build();
  }

  private JsonObject person() {
    Recipient r = transcript.recipient();
    JsonObject.Builder out = nodes.named("Person", r.id());
    r.name().ifPresent(n -> out.put("fullName", nodes.text(n)));
    List<Identifier> identifiers = new ArrayList<>();
    for (Identity i : r.identities()) {
      if (!i.hashed()) {
        identifiers.add(
            new Identifier(
                i.type().equals("nationalIdentityNumber") ? "nationalID" : i.type(), i.value()));
      }
    }
    nodes.identifiers(out, identifiers);
    List<JsonValue> claims = new ArrayList<>();
    for (Award award : transcript.awards()) {
      if (isTop(award)) {
        claims.add(claim(award, new LinkedHashSet<>()));
      }
    }
    // What lies only within circles would be lost: it stands beside the others.
    for (Award award : transcript.awards()) {
      if (!written.contains(key(award))) {
        claims.add(claim(award, new LinkedHashSet<>()));
      }
    }
    return out.put("hasClaim", nodes.oneOrMany(claims)).build();
  }

  private boolean isTop(Award award) {
    Set<String> wholes = new LinkedHashSet<>();
    for (PartOf p : transcript.structure()) {
      if (award.achievement().id().filter(p.part()::equals).isPresent()) {
        wholes.add(p.whole());
      }
    }
    return transcript.awards().stream()
        .noneMatch(a -> a.achievement().id().filter(wholes::contains).isPresent());
  }

  private static String key(Award award) {
    return award.id().orElse("") + ' ' + award.achievement().id().orElse("");
  }

  private JsonObject claim(Award a, Set<String> above) {
    written.add(key(a));
    boolean alone = transcript.awards().size() == 1;
    JsonObject.Builder out = nodes.named("LearningAchievement", alone ? Optional.empty() : a.id());
    out.put("title", nodes.text(a.name().orElse(a.achievement().title())));
    a.description().ifPresent(d -> out.put("description", nodes.text(d)));
    JsonObject.Builder awarding =
        nodes
            .node("AwardingProcess")
            .put("awardingBody", nodes.organisation(a.awardingBody().orElse(a.issuer())));
    a.awarded().ifPresent(d -> awarding.put("awardingDate", d.text()));
    out.put("awardedBy", awarding.build());
    a.creditsEarned().ifPresent(c -> out.put("creditReceived", credit(c)));
    if (a.activityStart().isPresent() || a.activityEnd().isPresent()) {
      JsonObject.Builder period = nodes.node("PeriodOfTime");
      a.activityStart().ifPresent(d -> period.put("startDate", d.text()));
      a.activityEnd().ifPresent(d -> period.put("endDate", d.text()));
      JsonObject.Builder activity = nodes.node("LearningActivity");
      activity.put("title", nodes.text(a.achievement().title())).put("temporal", period.build());
      out.put("influencedBy", activity.build());
    }
    List<JsonValue> proofs = new ArrayList<>();
    a.assessments().forEach(x -> proofs.add(assessment(x, a.achievement().title())));
    if (!proofs.isEmpty()) {
      out.put("provenBy", nodes.oneOrMany(proofs));
    }
    out.put("specifiedBy", specification(a.achievement()));
    parts(a, above).ifPresent(p -> out.put("hasPart", p));
    return out.build();
  }

  private Optional<JsonValue> parts(Award award, Set<String> above) {
    Optional<String> id = award.achievement().id();
    if (id.isEmpty() || !above.add(id.get())) {
      return Optional.empty();
    }
    List<JsonValue> parts = new ArrayList<>();
    for (PartOf p : transcript.structure()) {
      if (p.whole().equals(id.get()) && !above.contains(p.part())) {
        transcript.awards().stream()
            .filter(a -> a.achievement().id().filter(p.part()::equals).isPresent())
            .filter(a -> !written.contains(key(a)))
            .toList()
            .forEach(a -> parts.add(claim(a, above)));
      }
    }
    above.remove(id.get());
    return parts.isEmpty() ? Optional.empty() : Optional.of(nodes.oneOrMany(parts));
  }

  private JsonObject assessment(Assessment x, LocalizedText of) {
    JsonObject.Builder out = nodes.node("LearningAssessment");
    x.title().ifPresent(t -> out.put("title", nodes.text(t)));
    x.grade().ifPresent(g -> out.put("grade", nodes.note(g)));
    x.supervision().ifPresent(s -> out.put("idVerification", nodes.concept(s)));
    if (x.type().isPresent() || x.mode().isPresent()) {
      JsonObject.Builder specification = nodes.node("LearningAssessmentSpecification");
      specification.put("title", nodes.text(x.title().orElse(of)));
      x.type().ifPresent(t -> specification.put("dcType", nodes.concept(t)));
      x.mode().ifPresent(m -> specification.put("mode", nodes.concept(m)));
      out.put("specifiedBy", specification.build());
    }
    return out.build();
  }

  private JsonObject specification(Achievement a) {
    boolean qualification =
        a.kind() == AchievementKind.QUALIFICATION
            || a.kind() == AchievementKind.MICROCREDENTIAL
            || !a.levels().isEmpty()
            || !a.qualityAssurance().isEmpty()
            || a.stackable().isPresent();
    JsonObject.Builder out =
        nodes.named(qualification ? "Qualification" : "LearningAchievementSpecification", a.id());
    out.put("title", nodes.text(a.title()));
    a.description().ifPresent(d -> out.put("description", nodes.text(d)));
    a.type().ifPresent(t -> out.put("dcType", nodes.concept(t)));
    List<Identifier> identifiers = new ArrayList<>(a.identifiers());
    a.code().ifPresent(c -> identifiers.add(new Identifier(CODE, c)));
    nodes.identifiers(out, identifiers);
    nodes.list(out, "creditPoint", a.credits().stream().map(this::credit).toList());
    a.workload()
        .flatMap(Workload::exact)
        .flatMap(Durations::ofHours)
        .ifPresent(d -> out.put("volumeOfLearning", d));
    a.levels().forEach(l -> level(out, l));
    nodes.list(out, "learningOutcome", a.outcomes().stream().map(nodes::outcome).toList());
    a.participation().ifPresent(c -> out.put("mode", nodes.concept(c)));
    a.setting().ifPresent(c -> out.put("learningSetting", nodes.concept(c)));
    a.prerequisites().ifPresent(p -> out.put("entryRequirement", nodes.note(p)));
    a.stackable().ifPresent(s -> out.put("isPartialQualification", s));
    nodes.list(out, "thematicArea", a.fields().stream().map(nodes::concept).toList());
    nodes.list(
        out, "accreditation", a.qualityAssurance().stream().map(nodes::accreditation).toList());
    a.language()
        .flatMap(ElmVocabulary::languageUri)
        .ifPresent(
            u ->
                out.put(
                    "language",
                    nodes.concept(new Concept(Optional.of(u), new LocalizedText(Map.of())))));
    a.homepage().ifPresent(h -> out.put("homepage", nodes.page(h)));
    a.criteriaPage().ifPresent(p -> out.put("supplementaryDocument", nodes.page(p)));
    a.criteria().ifPresent(c -> out.put("additionalNote", nodes.note(c, ElmNotes.CRITERIA)));
    return out.build();
  }

  private void level(JsonObject.Builder out, Level l) {
    if (l.framework().equals("EQF") && l.value().matches("[1-8]")) {
      out.put(
          "eqfLevel",
          nodes.concept(ElmVocabulary.term(ElmVocabulary.EQF + l.value(), "Level " + l.value())));
    } else if (l.framework().equals("NQF")) {
      out.put(
          "nqfLevel",
          nodes.concept(new Concept(Optional.of(l.value()), new LocalizedText(Map.of()))));
    }
  }

  private JsonObject credit(Credit c) {
    JsonObject.Builder out = nodes.node("CreditPoint");
    if (c.unit().equals(CreditUnit.ECTS)) {
      out.put(
          "framework",
          nodes.concept(ElmVocabulary.term(ElmVocabulary.ECTS, "European Credit Transfer System")));
    } else if (dev.cairn.core.internal.UrlSyntax.isUrl(c.unit().id())) {
      out.put(
          "framework",
          nodes.concept(new Concept(Optional.of(c.unit().id()), new LocalizedText(Map.of()))));
    } else if (c.unit().isStated()) {
      out.put("framework", nodes.concept(Concept.of(c.unit().id())));
    }
    return out.put("point", c.amount().toString()).build();
  }
}
