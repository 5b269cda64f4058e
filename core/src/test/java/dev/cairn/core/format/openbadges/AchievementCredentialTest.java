package dev.cairn.core.format.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Achieved;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Evidence;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.model.ResultStatus;
import dev.cairn.core.model.RubricLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AchievementCredentialTest {

  @Test
  void readsTheCompleteSample() throws IOException {
    AchievementCredential c = read("1edtech-validator/ob30/complete.json").orThrow();
    assertThat(c.id()).isEqualTo("http://1edtech.edu/credentials/3732");
    assertThat(c.issuer().id()).isEqualTo("https://1edtech.edu/issuers/565049");
    assertThat(c.issuer().countryCode()).contains("US");
    assertThat(c.issuer().parentOrg().orElseThrow().name()).contains("Universal Universities");
    assertThat(c.issuer().otherIdentifiers()).containsEntry("sourcedId", "12345");
    assertThat(c.validUntil()).isEqualTo(DateTimeStamp.parse("2030-01-01T00:00:00Z"));
    assertThat(c.evidence()).hasSize(2);
    assertThat(c.endorsements()).hasSize(1);
    assertThat(c.statuses()).hasSize(1);
    AchievementSubject s = c.subject();
    assertThat(s.creditsEarned()).contains(Rational.of(42));
    assertThat(s.isAbout("did:example:ebfeb1f712ebc6f1c276e12ec21")).isTrue();
    assertThat(s.isAbout("student@1edtech.edu")).isTrue();
    assertThat(s.isAbout("STUDENT@1edtech.edu")).isFalse();
    assertThat(s.results()).hasSize(3);
    Achievement a = s.achievement();
    assertThat(a.achievementType()).contains("Degree");
    assertThat(a.creditsAvailable()).contains(Rational.of(36));
    assertThat(a.humanCode()).contains("R1");
    assertThat(a.fieldOfStudy()).contains("Research");
    assertThat(a.tags()).containsExactly("research", "computer science");
    assertThat(a.alignments())
        .extracting(Alignment::targetType)
        .containsExactly(Optional.of("CFItem"), Optional.of("CTDL"));
    assertThat(a.resultDescriptions()).hasSize(3);
    assertThat(a.resultDescriptions().get(1).rubricLevels()).hasSize(2);
    // The second result names a level of another description, so nobody can tell.
    assertThat(s.achieved()).isEqualTo(Achieved.UNKNOWN);
  }

  @Test
  void readsVersionOneWithItsWarning() throws IOException {
    Reading<AchievementCredential> reading = read("ob3-spec-examples/skill_assertion_case.json");
    assertThat(reading.findings()).extracting(Finding::code).contains("vc.version-1-1");
    assertThat(reading.orThrow().validFrom().text()).isEqualTo("2022-07-01T00:00:00Z");
    assertThat(reading.orThrow().subject().achieved()).isEqualTo(Achieved.YES);
  }

  @Test
  void refusesAnEndorsementAndWhatHasFaults() throws IOException {
    assertThat(read("ob3-spec-examples/endorsement_credential.json").findings())
        .extracting(Finding::code)
        .contains("ob.type");
    assertThat(read("1edtech-validator/ob30/simple-err-issuer.json").isAccepted()).isFalse();
  }

  @Test
  void aHashedIdentityMatchesThePlainOne() {
    // The example of the specification: a@example.com salted with Kosher.
    Identity identity =
        new Identity(
            "emailAddress",
            "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
            true,
            Optional.of("Kosher"));
    assertThat(identity.matches("a@example.com")).isTrue();
    assertThat(identity.matches("b@example.com")).isFalse();
    assertThat(Identity.hashed("emailAddress", "a@example.com", "Kosher")).isEqualTo(identity);
    assertThat(new Identity("emailAddress", "sha1$00", true, Optional.empty()).matches("x"))
        .isFalse();
    assertThat(
            new Identity(
                    "emailAddress", "md5$0CC175B9C0F1B6A831C399E269772661", true, Optional.empty())
                .matches("a"))
        .isTrue();
  }

  @Test
  void creditsThatNoJsonNumberHoldsAreTheCallersMistake() {
    AchievementCredential c = sample(Optional.of(Rational.of(1, 3)), List.of());
    assertThatThrownBy(c::toJson).isInstanceOf(CairnException.class).hasMessageContaining("1/3");
  }

  @Property(tries = 200)
  void whatIsWrittenReadsBackEqualAndIsWellFormed(@ForAll("credential") AchievementCredential c) {
    JsonObject written = c.toJson();
    assertThat(OpenBadges.check(written)).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    assertThat(AchievementCredential.read(written).orThrow()).isEqualTo(c);
  }

  @Provide
  Arbitrary<AchievementCredential> credential() {
    Arbitrary<Optional<Rational>> credits =
        Arbitraries.integers().between(0, 400).map(i -> Rational.of(i, 8)).optional();
    Arbitrary<List<Result>> results =
        Arbitraries.of(
                Result.ofValue("urn:x:d", "3"),
                Result.ofLevel("urn:x:d", "urn:x:l"),
                Result.ofStatus("urn:x:gone", ResultStatus.PROVISIONAL))
            .list()
            .ofMaxSize(3);
    return Combinators.combine(credits, results).as(AchievementCredentialTest::sample);
  }

  private static AchievementCredential sample(Optional<Rational> credits, List<Result> results) {
    Alignment alignment = Alignment.of("SQL", "https://x.test/sql").inFramework("F", "s1");
    return AchievementCredential.builder()
        .id("urn:uuid:1")
        .extraTypes(Set.of("https://x.test/T"))
        .issuer(
            Profile.builder()
                .id("did:example:i")
                .name("I")
                .countryCode("IE")
                .parentOrg(Profile.of("did:example:p"))
                .otherIdentifiers(Map.of("sourcedId", "7"))
                .build())
        .name("n")
        .awardedDate(DateTimeStamp.parse("2026-01-02T00:00:00Z").orElseThrow())
        .validFrom(DateTimeStamp.parse("2026-01-03T00:00:00+01:00").orElseThrow())
        .addEvidence(Evidence.of("https://x.test/e", "e"))
        .subject(
            AchievementSubject.builder()
                .id("did:example:s")
                .addIdentities(Identity.hashed("emailAddress", "a@b.test", "salt"))
                .creditsEarned(credits)
                .results(results)
                .achievement(
                    Achievement.builder()
                        .id("https://x.test/a")
                        .name("A")
                        .description("about A")
                        .criteriaNarrative("do it")
                        .achievementType("MicroCredential")
                        .creditsAvailable(credits)
                        .addAlignments(alignment.ofType("CFItem"))
                        .addRelated("https://x.test/r")
                        .addTags("t", "u")
                        .addResultDescriptions(
                            ResultDescription.builder()
                                .id("urn:x:d")
                                .name("d")
                                .resultType("RawScore")
                                .requiredValue("2")
                                .valueMin("0")
                                .addRubricLevels(RubricLevel.of("urn:x:l", "l").withPoints("1"))
                                .build())
                        .build())
                .build())
        .build();
  }

  private static Reading<AchievementCredential> read(String file) throws IOException {
    return JsonReader.strict()
        .readObject(Files.readAllBytes(SharedData.require("vectors/" + file)))
        .then(AchievementCredential::read);
  }
}
