package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.suite.ProofOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final String SCHOOL = "https://school.example/";
  private static final String METHOD = SCHOOL + "#2026";

  /** The badge is valid from 2026-01-01 until 2030-01-01 and signed on 2026-03-01 at nine. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:00:00Z, verified, ''",
    "2029-12-31T23:59:59Z, verified, ''",
    "2030-01-01T00:00:00Z, rejected, dates.expired",
    "2026-03-01T08:59:59Z, rejected, dates.proof-in-future",
    "2025-12-31T23:59:59Z, rejected, dates.not-yet-valid"
  })
  void theMomentAskedAboutDecides(Instant asOf, String word, String code) {
    Verification verification =
        Verifiers.plain()
            .verify(Badges.bytes(Badges.signed("eddsa-rdfc-2022")), VerificationRequest.at(asOf));

    assertThat(verification.word()).isEqualTo(word);
    if (!code.isEmpty()) {
      assertThat(verification.check(Kind.DATES).findings()).extracting("code").contains(code);
    }
  }

  @Test
  void aProofThatExpiredIsRefused() {
    CredentialIssuer issuer = Badges.issuer("eddsa-jcs-2022", Badges.ISSUER);
    JsonObject signed =
        issuer
            .issue(
                Badges.badge(),
                issuer.options().expires(Instant.parse("2026-06-01T00:00:00Z")).build())
            .orThrow();

    assertThat(Verifiers.plain().verify(Badges.bytes(signed), Verifiers.REQUEST).findings())
        .extracting("code")
        .containsExactly("dates.proof-expired");
  }

  @ParameterizedTest
  @CsvSource({
    // expires, revoked, stated as made, result, finding
    "2026-04-01T00:00:00Z, , 2026-03-01T09:00:00Z, verified, ",
    "2026-03-01T09:00:00Z, , 2026-03-01T09:00:00Z, rejected, dates.key-expired",
    "2026-02-01T00:00:00Z, , 2026-03-01T09:00:00Z, rejected, dates.key-expired",
    "2026-04-01T00:00:00Z, , , rejected, dates.key-expired",
    ", 2026-02-01T00:00:00Z, 2026-03-01T09:00:00Z, rejected, dates.key-revoked",
    ", 2026-04-01T00:00:00Z, 2026-03-01T09:00:00Z, undetermined, dates.key-revoked-since",
    ", 2027-04-01T00:00:00Z, 2026-03-01T09:00:00Z, verified, ",
    ", 2026-04-01T00:00:00Z, , rejected, dates.key-revoked"
  })
  void aRotatedExpiredOrRevokedKeyIsJudgedWhenTheProofWasMade(
      Instant expires, Instant revoked, Instant made, String word, String code) {
    ControllerDocument document =
        ControllerDocument.builder(SCHOOL)
            .add(
                new VerificationMethod(
                    METHOD,
                    SCHOOL,
                    Reading.of(Badges.OTHER.verificationKey()),
                    Optional.ofNullable(expires),
                    Optional.ofNullable(revoked)),
                ProofPurpose.ASSERTION_METHOD)
            .build();
    JsonObject badge =
        Badges.badge()
            .with(
                "issuer",
                Badges.read(
                    "{\"id\": \"" + SCHOOL + "\", \"type\": \"Profile\", \"name\": \"S\"}"));
    ProofOptions options =
        ProofOptions.builder()
            .verificationMethod(METHOD)
            .created(Optional.ofNullable(made))
            .build();
    JsonObject signed =
        CredentialIssuer.of(
                Suites.standard().find("eddsa-rdfc-2022").orElseThrow(), Badges.OTHER, METHOD)
            .issue(badge, options)
            .orThrow();
    Verification verification =
        Verifiers.with(PinnedControllers.of(List.of(document)).orThrow())
            .verify(Badges.bytes(signed), Verifiers.REQUEST);

    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo(word);
    assertThat(verification.check(Kind.PROOF).outcome()).isEqualTo(Check.Outcome.PASSED);
    if (code != null) {
      assertThat(verification.check(Kind.DATES).findings()).extracting("code").contains(code);
    }
  }
}
