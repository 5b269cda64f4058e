package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.suite.EcdsaSdSuite;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A badge of which its holder shows a part. */
class SelectiveDisclosureTest {
  private static final SecretKey KEY = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
  private static final EcdsaSdSuite SUITE =
      EcdsaSdSuite.issuing(
          Canonicalizer.over(ContextSource.builtIn()),
          List.of(
              "/id",
              "/issuer",
              "/validFrom",
              "/validUntil",
              "/credentialSubject/id",
              "/credentialSubject/achievement/name",
              "/credentialSubject/achievement/description",
              "/credentialSubject/achievement/criteria"),
          new SecureRandom());

  private final JsonObject signed =
      CredentialIssuer.of(SUITE, KEY, DidKey.methodOf(KEY.verificationKey()))
          .issue(
              Badges.badge()
                  .with(
                      "issuer",
                      Badges.read(
                          "{\"id\": \""
                              + DidKey.of(KEY.verificationKey())
                              + "\", \"type\": [\"Profile\"], \"name\": \"Steinbruch e.V.\"}")),
              Badges.SIGNED)
          .orThrow();

  @Test
  void whatTheHolderShowsIsVerifiedAndNothingElseIsThere() {
    JsonObject shown =
        SUITE.derive(signed, List.of("/credentialSubject/creditsEarned", "/evidence")).orThrow();
    Verification verification = verify(shown);

    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("verified");
    String view = ((Verification.Verified) verification).credential().toString();
    assertThat(view).contains("\"creditsEarned\":2.5", "A wall", "\"Walling\"");
    assertThat(view).doesNotContain("Trockenmauern", "alignment", "\"tag\"");
  }

  @Test
  void theSmallestPartIsVerifiedToo() {
    JsonObject shown = SUITE.derive(signed, List.of()).orThrow();

    assertThat(verify(shown).word()).as(verify(shown).checks().toString()).isEqualTo("verified");
    assertThat(shown.has("evidence")).isFalse();
  }

  @Test
  void whatWasWithheldCannotBeMadeUp() {
    JsonObject shown = SUITE.derive(signed, List.of()).orThrow();
    JsonObject subject = (JsonObject) shown.find("credentialSubject").orElseThrow();
    JsonObject more =
        shown.with("credentialSubject", subject.with("creditsEarned", JsonNumber.of(30)));

    assertThat(verify(more).word()).isEqualTo("rejected");
    assertThat(verify(shown.with("name", new JsonString("Master of Walls"))).word())
        .isEqualTo("rejected");
    assertThat(verify(shown.without("validUntil")).word()).isEqualTo("rejected");
  }

  @Test
  void theIssuersOwnProofIsNotShown() {
    Verification verification = verify(signed);

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.PROOF).findings()).extracting("code").contains("sd.base");
  }

  private static Verification verify(JsonObject document) {
    return Verifiers.plain().verify(Badges.bytes(document), Verifiers.REQUEST);
  }
}
