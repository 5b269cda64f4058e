package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.JwtIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final ProofVerifier VERIFIER =
      StandardVerifier.builder(Suites.standard(), ControllerSource.didKey()).build();
  private static final VerificationRequest ASKED =
      Verifiers.REQUEST.forPresentation("n-1", "jobs.example");
  private static final String TOKEN =
      JwtIssuer.with(Badges.ISSUER, DidKey.methodOf(Badges.ISSUER.verificationKey()))
          .sign(Badges.badge())
          .orThrow();

  @Test
  void anEnvelopedCredentialIsVerifiedByWhatItHolds() {
    Verification verification =
        VERIFIER.verify(
            Badges.bytes(envelope("data:application/vc+jwt," + TOKEN)), Verifiers.REQUEST);

    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("verified");
    assertThat(((Verification.Verified) verification).credential()).isEqualTo(Badges.badge());
  }

  @Test
  void aPresentationOfAnEnvelopedCredentialIsVerifiedWithIt() {
    assertThat(present(TOKEN).word()).as(present(TOKEN).checks().toString()).isEqualTo("verified");
    String changed = TOKEN.substring(0, TOKEN.length() - 2) + (TOKEN.endsWith("A") ? "QQ" : "AA");
    assertThat(present(changed).word()).isEqualTo("rejected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://school.example/credential",
        "data:application/vc+jwt",
        "data:application/vc+jwt;base64,%%%",
        "data:application/vc+jwt,a%20b",
        "data:application/vc,{}"
      })
  void anEnvelopeThatHoldsNothingReadableIsRefused(String url) {
    Verification verification = VERIFIER.verify(Badges.bytes(envelope(url)), Verifiers.REQUEST);

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.STRUCTURE).findings()).isNotEmpty();
  }

  @Test
  void envelopesInEnvelopesAreBounded() {
    JsonObject nested = envelope("data:application/vc+jwt," + TOKEN);
    for (int i = 0; i < 8; i++) {
      nested = envelope("data:application/vc;base64," + base64(nested));
    }

    assertThat(VERIFIER.verify(Badges.bytes(nested), Verifiers.REQUEST).findings())
        .extracting("code")
        .contains("contained.too-deep");
  }

  private static Verification present(String token) {
    JsonObject presentation =
        Badges.read(
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2"],
                 "type": ["VerifiablePresentation"], "holder": "%s"}
                """
                    .formatted(Badges.LEARNER_ID))
            .with(
                "verifiableCredential", JsonArray.of(envelope("data:application/vc+jwt," + token)));
    JsonObject presented =
        Badges.issuer("eddsa-jcs-2022", Badges.LEARNER)
            .present(presentation, "n-1", "jobs.example", Badges.SIGNED)
            .orThrow();
    return VERIFIER.verify(Badges.bytes(presented), ASKED);
  }

  private static JsonObject envelope(String url) {
    return JsonObject.builder()
        .put(
            "@context",
            JsonArray.ofStrings(java.util.List.of("https://www.w3.org/ns/credentials/v2")))
        .put("id", url)
        .put("type", "EnvelopedVerifiableCredential")
        .build();
  }

  private static String base64(JsonObject json) {
    return Base64.getEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
