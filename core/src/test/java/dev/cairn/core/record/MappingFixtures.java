package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.format.openbadges.Achievement;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.format.openbadges.AchievementSubject;
import dev.cairn.core.format.openbadges.Profile;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Learner;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Badges of one learner, and mappers for them. */
abstract class MappingFixtures {
  static final Learner ANA = Learner.of("did:example:ana", "ana@uni.test");
  static final RecordMapper MAPPER = mapper(RecordMapping.builtIn(), Acceptance.byPolicy());

  static RecordMapper repeats(Repeats repeats) {
    return mapper(
        read("{'mapping':'urn:m','repeats':'" + repeats.word() + "'}"), Acceptance.byPolicy());
  }

  static RecordMapping read(String json) {
    return RecordMapping.read(
            json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .orThrow();
  }

  static RecordMapper mapper(Acceptance acceptance) {
    return mapper(RecordMapping.builtIn(), acceptance);
  }

  static RecordMapper mapper(RecordMapping mapping, Acceptance acceptance) {
    return RecordMapper.of(mapping, ANA, acceptance, ZoneOffset.UTC);
  }

  static Verification graded(String id, String percent, String day, Trust trust) {
    return verified(badge(id, percent + "%", day), trust);
  }

  static AchievementCredential badge(String id, String percent, String day) {
    return AchievementCredential.builder()
        .from(withResult(Result.ofValue("urn:x:p", percent)))
        .id(id)
        .awardedDate(DateTimeStamp.parse(day + "T00:00:00Z"))
        .build();
  }

  static AchievementCredential.Builder full() {
    return AchievementCredential.builder().from(withResult(Result.ofValue("urn:x:p", "85%")));
  }

  static AchievementCredential withResult(Result result) {
    Alignment six =
        Alignment.of("EQF 6", "https://l.test/6")
            .inFramework("european qualifications framework", "Level 6")
            .ofType("CFItem");
    return achievement(a -> a.addAlignments(six), result);
  }

  static AchievementCredential about(Optional<String> id, List<Identity> identities) {
    AchievementCredential badge = full().build();
    return AchievementCredential.builder()
        .from(badge)
        .subject(
            AchievementSubject.builder()
                .from(badge.subject())
                .id(id)
                .identities(identities)
                .build())
        .build();
  }

  static AchievementCredential achievement(
      java.util.function.UnaryOperator<Achievement.Builder> more, Result... results) {
    Achievement.Builder achievement =
        Achievement.builder()
            .id("https://uni.test/a/data")
            .name("Data")
            .description("Data work")
            .humanCode("DATA-101")
            .achievementType("MicroCredential")
            .fieldOfStudy("Informatics")
            .creditsAvailable(Rational.of(5))
            .addTags("core")
            .addAlignments(
                Alignment.of("SQL", "https://f.test/sql").inFramework("F", "F.1").ofType("CFItem"),
                Alignment.of("Degree", "https://d.test").ofType("ceterms:Credential"))
            .addResultDescriptions(
                ResultDescription.builder()
                    .id("urn:x:p")
                    .name("Mark")
                    .resultType("Percent")
                    .build(),
                ResultDescription.builder()
                    .id("urn:x:status")
                    .name("Status")
                    .resultType("Status")
                    .build());
    return AchievementCredential.builder()
        .id("urn:uuid:c1")
        .issuer(Profile.of("did:example:uni"))
        .name("Data")
        .awardedDate(DateTimeStamp.parse("2026-02-28T12:00:00Z"))
        .validFrom(DateTimeStamp.parse("2026-03-01T00:00:00Z").orElseThrow())
        .subject(
            AchievementSubject.builder()
                .id("did:example:ana")
                .creditsEarned(Rational.of(4))
                .addResults(results)
                .achievement(more.apply(achievement).build())
                .build())
        .build();
  }

  static Verification verified(AchievementCredential badge, Trust trust) {
    return new Verification.Verified(badge.toJson(), List.of(), trust);
  }

  static Verification undetermined(AchievementCredential badge, Trust trust) {
    return new Verification.Undetermined(
        Optional.of(badge.toJson()),
        List.of(
            Check.unknown(
                Check.Kind.CONTROLLER,
                Finding.warning("did.out-of-reach", "", "The issuer's document is out of reach."))),
        trust);
  }

  static MappingOutcome.Mapped mapped(MappingOutcome outcome) {
    return outcome.match(
        m -> m,
        e -> {
          throw new AssertionError(e.reason().toString());
        });
  }

  static String code(MappingOutcome outcome) {
    return outcome.match(m -> "mapped", e -> e.reason().code());
  }

  static List<String> codes(MappedRecords wallet) {
    return wallet.excluded().stream().map(e -> e.reason().code()).toList();
  }

  static List<String> ids(MappedRecords wallet) {
    return wallet.records().stream().map(LearningRecord::id).toList();
  }
}
