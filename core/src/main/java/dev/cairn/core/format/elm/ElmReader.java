package dev.cairn.core.format.elm;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Durations;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Rational;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads views from credentials whose structure has been checked. */
final class ElmReader {
  private ElmReader() {}

  static ElmCredential credential(JsonObject c) {
    JsonObject issuer = ElmNode.first(c, "issuer").orElseThrow();
    JsonObject learner = ElmNode.first(c, "credentialSubject").orElseThrow();
    List<Microcredential> achievements =
        ElmNode.all(learner, "hasClaim").stream()
            .filter(a -> OneOrMany.contains(a, "type", "LearningAchievement"))
            .map(a -> achievement(a, c, learner))
            .toList();
    return new ElmCredential.Builder()
        .id(ElmNode.string(c, "id").orElseThrow())
        .issuerId(ElmNode.string(issuer, "id").orElseThrow())
        .issuerName(ElmNode.text(issuer, "legalName").orElseThrow())
        .learnerId(ElmNode.string(learner, "id").orElseThrow())
        .learnerName(ElmNode.text(learner, "fullName"))
        .achievements(achievements)
        .transcript(ElmAwards.transcript(c))
        .build();
  }

  private static Microcredential achievement(JsonObject a, JsonObject c, JsonObject learner) {
    Optional<JsonObject> specification = ElmNode.first(a, "specifiedBy");
    Optional<JsonObject> awarder = ElmNode.first(a, "awardedBy", "awardingBody");
    Optional<JsonObject> assessment = ElmNode.first(a, "provenBy");
    Optional<Concept> supervision = assessment.flatMap(p -> ElmNode.concept(p, "idVerification"));
    return Microcredential.builder()
        .learner(
            ElmNode.string(learner, "id")
                .or(() -> ElmNode.text(learner, "fullName").map(LocalizedText::any)))
        .title(
            ElmNode.text(a, "title").or(() -> specification.flatMap(s -> ElmNode.text(s, "title"))))
        .awardingBody(awarder.flatMap(o -> ElmNode.text(o, "legalName")))
        .country(awarder.flatMap(ElmReader::country))
        .issued(issued(a, c))
        .outcomes(
            ElmNode.all(a, "specifiedBy", "learningOutcome").stream()
                .flatMap(o -> ElmNode.text(o, "title").stream())
                .toList())
        .credits(specification.flatMap(ElmReader::credits))
        .hours(
            specification
                .flatMap(s -> ElmNode.string(s, "volumeOfLearning"))
                .flatMap(Durations::hours))
        .level(specification.flatMap(ElmReader::level))
        .assessment(assessment.flatMap(ElmReader::assessmentType))
        .supervision(supervision)
        .identityChecked(
            supervision
                .flatMap(Concept::uri)
                .filter(ElmVocabulary.NO_IDENTITY_CHECK::equals)
                .map(unchecked -> false))
        .participation(
            specification
                .flatMap(s -> ElmNode.concept(s, "mode"))
                .or(
                    () ->
                        ElmNode.first(a, "influencedBy", "specifiedBy")
                            .flatMap(s -> ElmNode.concept(s, "mode"))))
        .qualityAssurance(accreditation(specification).or(() -> accreditation(awarder)))
        .prerequisites(specification.flatMap(s -> ElmNode.note(s, "entryRequirement")))
        .grade(assessment.flatMap(p -> ElmNode.note(p, "grade")))
        .stackable(
            specification
                .flatMap(s -> s.find("isPartialQualification"))
                .flatMap(
                    v -> v instanceof JsonBoolean b ? Optional.of(b.value()) : Optional.empty()))
        .furtherInformation(
            specification.flatMap(
                s ->
                    ElmNode.first(s, "homepage")
                        .or(() -> ElmNode.first(s, "supplementaryDocument"))
                        .flatMap(w -> ElmNode.string(w, "contentURL"))))
        .build();
  }

  private static Optional<Concept> country(JsonObject organisation) {
    return ElmNode.all(organisation, "location", "address").stream()
        .flatMap(address -> ElmNode.concept(address, "countryCode").stream())
        .findFirst();
  }

  private static Optional<LocalDate> issued(JsonObject a, JsonObject c) {
    return Stream.concat(
            ElmNode.first(a, "awardedBy").flatMap(p -> ElmNode.string(p, "awardingDate")).stream(),
            Stream.of("issued", "issuanceDate", "validFrom")
                .flatMap(n -> ElmNode.string(c, n).stream()))
        .flatMap(text -> day(text).stream())
        .findFirst();
  }

  /** The day as written: dates of this model often lack an offset. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<Credit> credits(JsonObject specification) {
    List<Credit> credits =
        ElmNode.all(specification, "creditPoint").stream()
            .flatMap(p -> credit(p).stream())
            .toList();
    return credits.stream()
        .filter(c -> c.unit().equals(CreditUnit.ECTS))
        .findFirst()
        .or(() -> credits.stream().findFirst());
  }

  private static Optional<Credit> credit(JsonObject point) {
    Optional<String> framework =
        ElmNode.first(point, "framework").flatMap(f -> ElmNode.string(f, "id"));
    CreditUnit unit =
        framework
            .filter(f -> !f.isBlank())
            .map(f -> f.equals(ElmVocabulary.ECTS) ? CreditUnit.ECTS : new CreditUnit(f))
            .orElse(CreditUnit.UNSTATED);
    return ElmNode.string(point, "point")
        .flatMap(Rational::tryParse)
        .filter(amount -> amount.signum() >= 0)
        .map(amount -> new Credit(amount, unit));
  }

  private static Optional<Level> level(JsonObject specification) {
    return ElmNode.first(specification, "eqfLevel")
        .flatMap(l -> ElmNode.string(l, "id"))
        .filter(
            id -> id.startsWith(ElmVocabulary.EQF) && id.length() == ElmVocabulary.EQF.length() + 1)
        .map(id -> Level.of("EQF", id.substring(ElmVocabulary.EQF.length())))
        .or(
            () ->
                ElmNode.concept(specification, "nqfLevel")
                    .flatMap(Concept::uri)
                    .filter(uri -> !uri.isBlank())
                    .map(uri -> Level.of("NQF", uri)));
  }

  private static Optional<Concept> assessmentType(JsonObject assessment) {
    return ElmNode.first(assessment, "specifiedBy")
        .flatMap(s -> ElmNode.concept(s, "dcType"))
        .or(() -> ElmNode.text(assessment, "title").map(t -> new Concept(Optional.empty(), t)));
  }

  private static Optional<Concept> accreditation(Optional<JsonObject> owner) {
    return owner
        .flatMap(o -> ElmNode.first(o, "accreditation"))
        .map(
            a ->
                ElmNode.concept(a, "dcType")
                    .orElseGet(
                        () ->
                            new Concept(
                                ElmNode.string(a, "id"),
                                ElmNode.text(a, "title")
                                    .orElse(LocalizedText.of("accreditation")))));
  }
}
