package dev.cairn.core.format.elm;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.AchievementKind;
import dev.cairn.core.model.Assessment;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Durations;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.PartOf;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Recipient;
import dev.cairn.core.model.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a checked credential in the terms of the domain: every claim an award, parts included. */
final class ElmAwards {
  private final JsonObject credential;
  private final Organisation issuer;
  private final Recipient recipient;
  private final List<Award> awards = new ArrayList<>();
  private final List<PartOf> structure = new ArrayList<>();

  private ElmAwards(JsonObject credential) {
    this.credential = credential;
    this.issuer = ElmNode.first(credential, "issuer").map(ElmOrganisations::read).orElseThrow();
    this.recipient =
        ElmNode.first(credential, "credentialSubject").map(ElmAwards::person).orElseThrow();
  }

  static Transcript transcript(JsonObject credential) {
    return new ElmAwards(credential).read();
  }

  private Transcript read() {
    List<JsonObject> claims =
        ElmNode.all(credential, "credentialSubject", "hasClaim").stream()
            .filter(c -> OneOrMany.contains(c, "type", "LearningAchievement"))
            .toList();
    boolean alone = claims.size() == 1;
    for (JsonObject claim : claims) {
      claim(claim, alone ? ElmNode.string(credential, "id") : ElmNode.string(claim, "id"), 0);
    }
    return Transcript.builder()
        .id(ElmNode.string(credential, "id"))
        .name(ElmNode.first(credential, "displayParameter").flatMap(d -> ElmNode.text(d, "title")))
        .issuer(issuer)
        .recipient(recipient)
        .validFrom(moment(credential, "validFrom").or(() -> moment(credential, "issuanceDate")))
        .validUntil(moment(credential, "validUntil").or(() -> moment(credential, "expirationDate")))
        .awards(awards)
        .structure(structure)
        .build();
  }

  /** The nesting of the document is bounded by its reader. */
  private Optional<String> claim(JsonObject claim, Optional<String> id, int depth) {
    Award award = award(claim, id);
    awards.add(award);
    Optional<String> whole = award.achievement().id();
    for (JsonObject part : ElmNode.all(claim, "hasPart")) {
      if (OneOrMany.contains(part, "type", "LearningAchievement")) {
        Optional<String> below = claim(part, ElmNode.string(part, "id"), depth + 1);
        if (whole.isPresent() && below.isPresent() && !whole.equals(below)) {
          structure.add(new PartOf(below.get(), whole.get()));
        }
      }
    }
    return whole;
  }

  private Award award(JsonObject claim, Optional<String> id) {
    Optional<JsonObject> awarding = ElmNode.first(claim, "awardedBy");
    Optional<Organisation> body =
        awarding.flatMap(a -> ElmNode.first(a, "awardingBody")).map(ElmOrganisations::read);
    Optional<JsonObject> activity = ElmNode.first(claim, "influencedBy");
    Achievement achievement = achievement(claim, activity);
    Optional<LocalizedText> title = ElmNode.text(claim, "title");
    Award.Builder out =
        Award.builder()
            .achievement(achievement)
            .recipient(recipient)
            .issuer(issuer)
            .id(id)
            .awardingBody(body.filter(b -> !b.equals(issuer)))
            .name(title.filter(t -> !t.equals(achievement.title())))
            .description(ElmNode.text(claim, "description"))
            .awarded(awarding.flatMap(a -> moment(a, "awardingDate")).or(this::issued))
            .validFrom(moment(credential, "validFrom").or(() -> moment(credential, "issuanceDate")))
            .validUntil(
                moment(credential, "validUntil").or(() -> moment(credential, "expirationDate")))
            .activityStart(
                activity
                    .flatMap(a -> ElmNode.first(a, "temporal"))
                    .flatMap(t -> moment(t, "startDate")))
            .activityEnd(
                activity
                    .flatMap(a -> ElmNode.first(a, "temporal"))
                    .flatMap(t -> moment(t, "endDate")))
            .creditsEarned(
                ElmNode.all(claim, "creditReceived").stream()
                    .flatMap(p -> credit(p).stream())
                    .findFirst());
    ElmNode.all(claim, "provenBy").forEach(p -> out.addAssessments(assessment(p)));
    return out.build();
  }

  /** Every credential says when it was issued; only a day of its own is the day of the award. */
  private Optional<DateTimeStamp> issued() {
    Optional<DateTimeStamp> from =
        moment(credential, "validFrom").or(() -> moment(credential, "issuanceDate"));
    return moment(credential, "issued").filter(i -> !from.equals(Optional.of(i)));
  }

  private Achievement achievement(JsonObject claim, Optional<JsonObject> activity) {
    JsonObject s = ElmNode.first(claim, "specifiedBy").orElse(JsonObject.empty());
    Optional<Concept> type = concept(s, "dcType");
    Achievement.Builder out =
        Achievement.builder()
            .title(
                ElmNode.text(s, "title")
                    .or(() -> ElmNode.text(claim, "title"))
                    .orElse(LocalizedText.of("")))
            .id(ElmNode.string(s, "id").or(() -> ElmNode.string(claim, "id")))
            .kind(kind(s, type))
            .type(type)
            .description(ElmNode.text(s, "description"))
            .criteria(ElmNotes.criteria(s))
            .criteriaPage(
                ElmNode.first(s, "supplementaryDocument")
                    .flatMap(d -> ElmNode.string(d, "contentURL")))
            .credits(credits(s))
            .workload(
                ElmNode.string(s, "volumeOfLearning")
                    .flatMap(Durations::hours)
                    .map(dev.cairn.core.model.Workload::ofHours))
            .levels(levels(s))
            .participation(
                concept(s, "mode")
                    .or(
                        () ->
                            activity
                                .flatMap(a -> ElmNode.first(a, "specifiedBy"))
                                .flatMap(a -> concept(a, "mode"))))
            .setting(concept(s, "learningSetting"))
            .prerequisites(ElmNode.note(s, "entryRequirement"))
            .stackable(
                s.find("isPartialQualification")
                    .flatMap(
                        v ->
                            v instanceof JsonBoolean b ? Optional.of(b.value()) : Optional.empty()))
            .language(
                ElmNode.first(s, "language")
                    .flatMap(l -> ElmNode.string(l, "id"))
                    .flatMap(ElmVocabulary::languageTag))
            .homepage(ElmNode.first(s, "homepage").flatMap(h -> ElmNode.string(h, "contentURL")));
    ElmNode.all(s, "accreditation")
        .forEach(a -> out.addQualityAssurance(ElmOrganisations.accreditation(a)));
    ElmNode.all(s, "thematicArea").forEach(t -> out.addFields(concept(t)));
    ElmNode.all(s, "learningOutcome").forEach(o -> ElmNotes.outcome(o).ifPresent(out::addOutcomes));
    for (dev.cairn.core.model.Identifier i : ElmOrganisations.identifiers(s)) {
      if (i.scheme().equals(ElmWriter.CODE)) {
        out.code(i.value());
      } else {
        out.addIdentifiers(i);
      }
    }
    return out.build();
  }

  private static AchievementKind kind(JsonObject specification, Optional<Concept> type) {
    Optional<AchievementKind> named =
        type.flatMap(Concept::uri)
            .filter(u -> u.startsWith(ElmVocabulary.OPEN_BADGES))
            .map(u -> AchievementKind.ofBadgeType(u.substring(ElmVocabulary.OPEN_BADGES.length())));
    return named.orElseGet(
        () ->
            OneOrMany.contains(specification, "type", "Qualification")
                ? AchievementKind.QUALIFICATION
                : AchievementKind.OTHER);
  }

  private static Assessment assessment(JsonObject p) {
    Optional<JsonObject> specification = ElmNode.first(p, "specifiedBy");
    Optional<Concept> supervision = concept(p, "idVerification");
    return new Assessment(
        ElmNode.text(p, "title"),
        specification.flatMap(s -> concept(s, "dcType")),
        specification.flatMap(s -> concept(s, "mode")),
        supervision,
        supervision
            .flatMap(Concept::uri)
            .filter(ElmVocabulary.NO_IDENTITY_CHECK::equals)
            .map(unchecked -> false),
        ElmNode.note(p, "grade"));
  }

  private static List<Credit> credits(JsonObject specification) {
    Map<CreditUnit, Credit> byUnit = new LinkedHashMap<>();
    ElmNode.all(specification, "creditPoint")
        .forEach(p -> credit(p).ifPresent(c -> byUnit.putIfAbsent(c.unit(), c)));
    return List.copyOf(byUnit.values());
  }

  private static Optional<Credit> credit(JsonObject point) {
    CreditUnit unit =
        ElmNode.first(point, "framework")
            .flatMap(f -> ElmNode.string(f, "id"))
            .filter(f -> !f.isBlank())
            .map(f -> f.equals(ElmVocabulary.ECTS) ? CreditUnit.ECTS : new CreditUnit(f))
            .orElse(CreditUnit.UNSTATED);
    return ElmNode.string(point, "point")
        .flatMap(Rational::tryParse)
        .filter(amount -> amount.signum() >= 0)
        .map(amount -> new Credit(amount, unit));
  }

  private static List<Level> levels(JsonObject specification) {
    List<Level> levels = new ArrayList<>();
    ElmNode.first(specification, "eqfLevel")
        .flatMap(l -> ElmNode.string(l, "id"))
        .filter(
            id -> id.startsWith(ElmVocabulary.EQF) && id.length() == ElmVocabulary.EQF.length() + 1)
        .ifPresent(id -> levels.add(Level.of("EQF", id.substring(ElmVocabulary.EQF.length()))));
    ElmNode.first(specification, "nqfLevel")
        .flatMap(l -> ElmNode.string(l, "id"))
        .filter(uri -> !uri.isBlank())
        .ifPresent(uri -> levels.add(Level.of("NQF", uri)));
    return levels;
  }

  private static Recipient person(JsonObject p) {
    List<Identity> identities = new ArrayList<>();
    ElmOrganisations.identifiers(p)
        .forEach(
            i ->
                identities.add(
                    Identity.plain(
                        i.scheme().equals("nationalID") ? "nationalIdentityNumber" : i.scheme(),
                        i.value())));
    return new Recipient(ElmNode.string(p, "id"), identities, ElmNode.text(p, "fullName"));
  }

  /** A term; one whose id is a name within the document is known by its words only. */
  static Concept concept(JsonObject c) {
    return new Concept(
        ElmNode.string(c, "id").filter(id -> !id.startsWith(ElmVocabulary.LOCAL)),
        ElmNode.text(c, "prefLabel").orElse(new LocalizedText(Map.of())));
  }

  private static Optional<Concept> concept(JsonObject from, String name) {
    return ElmNode.first(from, name).map(ElmAwards::concept);
  }

  private static Optional<DateTimeStamp> moment(JsonObject o, String name) {
    return ElmNode.string(o, name).flatMap(DateTimeStamp::parse);
  }
}
