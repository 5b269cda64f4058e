package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.Suites;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.suite.BbsSuite;
import dev.cairn.signing.suite.DerivingCryptosuite;
import dev.cairn.signing.suite.EcdsaSdSuite;
import dev.cairn.signing.suite.SigningInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form, the hashes and the signed bytes of each proof, for debugging. */
class ProofReportTest {
  private static final ProofVerifier VERIFIER =
      StandardVerifier.builder(Suites.standard(), ControllerSource.didKey()).build();

  @ParameterizedTest
  @ValueSource(strings = {"eddsa-rdfc-2022", "eddsa-jcs-2022"})
  void whatIsToldIsWhatWasSigned(String suite) throws Exception {
    JsonObject signed = Badges.signed(suite);
    ProofReport proof = only(report(signed));
    SigningInput input = proof.signingInput().orThrow();
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    byte[] signature =
        Multibase.decode(
                ((JsonObject) signed.find("proof").orElseThrow())
                    .findString("proofValue")
                    .orElseThrow())
            .orThrow();

    assertThat(proof.suite()).isEqualTo(suite);
    assertThat(proof.pointer()).isEqualTo("/proof");
    assertThat(proof.key()).contains(Badges.ISSUER.verificationKey());
    assertThat(input.documentHash()).contains(sha.digest(utf8(input.canonicalDocument().get())));
    assertThat(input.proofHash()).contains(sha.digest(utf8(input.canonicalProof().get())));
    assertThat(HexFormat.of().formatHex(input.signed()))
        .isEqualTo(
            HexFormat.of().formatHex(input.proofHash().get())
                + HexFormat.of().formatHex(input.documentHash().get()));
    assertThat(proof.key().get().verifies(input.signed(), signature)).isTrue();
    assertThat(input.statements()).isEmpty();
  }

  @Test
  void aChangedCredentialShowsWhichHalfChanged() {
    JsonObject signed = Badges.signed("eddsa-rdfc-2022");
    SigningInput before = only(report(signed)).signingInput().orThrow();
    VerificationReport changed = report(signed.with("name", new JsonString("Other")));
    SigningInput after = only(changed).signingInput().orThrow();

    assertThat(changed.verification().word()).isEqualTo("rejected");
    assertThat(after.proofHash()).contains(before.proofHash().orElseThrow());
    assertThat(after.documentHash()).isNotEqualTo(before.documentHash());
    assertThat(after.canonicalDocument().orElseThrow()).contains("\"Other\"");
  }

  @Test
  void eachOfSeveralProofsAndEachCredentialInsideHasItsOwn() {
    CredentialIssuer issuer = Badges.issuer("eddsa-rdfc-2022", Badges.ISSUER);
    JsonObject two =
        issuer.addProof(Badges.signed("eddsa-rdfc-2022"), issuer.options().build()).orThrow();
    JsonObject presentation =
        Badges.read(
                "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"],"
                    + " \"type\": [\"VerifiablePresentation\"], \"holder\": \""
                    + Badges.LEARNER_ID
                    + "\"}")
            .with("verifiableCredential", JsonArray.of(two));
    JsonObject presented =
        Badges.issuer("eddsa-rdfc-2022", Badges.LEARNER)
            .present(presentation, "c", "d", Badges.SIGNED)
            .orThrow();
    VerificationReport report =
        VERIFIER.report(Badges.bytes(presented), Verifiers.REQUEST.forPresentation("c", "d"));

    assertThat(report.verification().word()).isEqualTo("verified");
    assertThat(report.proofs()).extracting(ProofReport::pointer).containsExactly("/proof");
    assertThat(report.contained().get(0).report().proofs())
        .extracting(ProofReport::pointer)
        .containsExactly("/proof/0", "/proof/1");
  }

  @Test
  void aTokenHasItsHeaderAndPayloadAsTheyWereSent() {
    String token =
        JwtIssuer.with(Badges.ISSUER, DidKey.methodOf(Badges.ISSUER.verificationKey()))
            .sign(Badges.badge())
            .orThrow();
    ProofReport proof = only(VERIFIER.report(utf8(token), Verifiers.REQUEST));
    SigningInput input = proof.signingInput().orThrow();

    assertThat(proof.suite()).isEqualTo("EdDSA");
    assertThat(proof.pointer()).isEmpty();
    assertThat(input.signed()).asString().isEqualTo(token.substring(0, token.lastIndexOf('.')));
    assertThat(input.canonicalDocument()).isEmpty();
    assertThat(
            proof
                .key()
                .orElseThrow()
                .verifies(
                    input.signed(),
                    Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecdsa-sd-2023", "bbs-2023"})
  void aDerivedCredentialShowsMandatoryStatementsApart(String name) throws Exception {
    Canonicalizer canonicalizer = Canonicalizer.over(ContextSource.builtIn());
    boolean bbs = name.equals("bbs-2023");
    SecureRandom random = new SecureRandom();
    DerivingCryptosuite suite =
        bbs
            ? BbsSuite.issuing(canonicalizer, List.of("/issuer"), random)
            : EcdsaSdSuite.issuing(canonicalizer, List.of("/issuer"), random);
    SecretKey key = SecretKey.generate(bbs ? KeyAlgorithm.BLS12_381_G2 : KeyAlgorithm.P256, random);
    JsonObject issuer = Badges.read("{\"id\": \"" + DidKey.of(key.verificationKey()) + "\"}");
    JsonObject signed =
        CredentialIssuer.of(suite, key, DidKey.methodOf(key.verificationKey()))
            .issue(
                Badges.badge()
                    .with("issuer", issuer.with("type", JsonArray.ofStrings(List.of("Profile")))),
                Badges.SIGNED)
            .orThrow();
    VerificationReport report = report(suite.derive(signed, List.of("/name")).orThrow());
    SigningInput input = only(report).signingInput().orThrow();
    String bytes = HexFormat.of().formatHex(input.signed());

    assertThat(report.verification().check(Check.Kind.PROOF).outcome())
        .isEqualTo(Check.Outcome.PASSED);
    assertThat(only(report).suite()).isEqualTo(name);
    assertThat(input.statements()).anyMatch(line -> line.contains("Trockenmauern"));
    assertThat(input.canonicalDocument().orElseThrow())
        .contains(DidKey.of(key.verificationKey()))
        .doesNotContain("Trockenmauern");
    assertThat(input.documentHash())
        .contains(
            MessageDigest.getInstance("SHA-256").digest(utf8(input.canonicalDocument().get())));
    assertThat(bytes)
        .startsWith(HexFormat.of().formatHex(input.proofHash().get()))
        .endsWith(HexFormat.of().formatHex(input.documentHash().get()))
        .hasSize(bbs ? 128 : 198);
    assertThat(only(report(signed)).signingInput().findings())
        .extracting("code")
        .containsExactly("sd.base");
  }

  @Test
  void aKeyOutOfReachStillShowsWhatWasSignedUnlessItsKindWouldChooseTheHash() {
    JsonObject signed = Badges.signed("eddsa-rdfc-2022");
    ProofVerifier knowsNobody =
        StandardVerifier.builder(Suites.standard(), ControllerSource::unavailable).build();
    ProofReport unknown = only(knowsNobody.report(Badges.bytes(signed), Verifiers.REQUEST));
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
    JsonObject ecdsa =
        signed.with("proof", proof.with("cryptosuite", new JsonString("ecdsa-rdfc-2019")));
    ProofReport either = only(knowsNobody.report(Badges.bytes(ecdsa), Verifiers.REQUEST));

    assertThat(unknown.key()).isEmpty();
    assertThat(unknown.signingInput().orThrow().signed())
        .isEqualTo(only(report(signed)).signingInput().orThrow().signed());
    assertThat(either.signingInput().findings())
        .extracting("code")
        .containsExactly("suite.inspect");
  }

  @Test
  void whatTheSuiteRefusesIsRefusedHereTooWithItsPlace() {
    JsonObject signed = Badges.signed("eddsa-rdfc-2022").with("honours", new JsonString("much"));

    assertThat(only(report(signed)).signingInput().findings())
        .extracting("code", "pointer")
        .containsExactly(tuple("jsonld.undefined-term", "/honours"));
  }

  @Test
  void whatCannotBeReadHasNone() {
    assertThat(VERIFIER.report(utf8("no json"), Verifiers.REQUEST).proofs()).isEmpty();
    assertThat(report(Badges.badge()).proofs()).isEmpty();
  }

  private static VerificationReport report(JsonObject document) {
    return VERIFIER.report(Badges.bytes(document), Verifiers.REQUEST);
  }

  private static ProofReport only(VerificationReport report) {
    List<ProofReport> proofs = report.proofs();
    assertThat(proofs).hasSize(1);
    return proofs.get(0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
