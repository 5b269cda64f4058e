package dev.cairn.signing.interop;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.suite.BbsSuite;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.suite.DerivingCryptosuite;
import dev.cairn.signing.suite.EcdsaSdSuite;
import dev.cairn.signing.verify.CredentialIssuer;
import dev.cairn.signing.verify.ProofVerifier;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** This library. */
final class OurSide implements Side {
  static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private final Canonicalizer canonicalizer = Canonicalizer.over(MatrixCase.contexts());
  private final Cryptosuites suites = Cryptosuites.standard(canonicalizer);
  private final ProofVerifier verifier =
      StandardVerifier.builder(suites, ControllerSource.didKey()).build();

  @Override
  public JsonObject sign(Column column, JsonObject credential, List<String> mandatory) {
    return accept(issuer(column, mandatory).issue(credential, NOW));
  }

  JsonObject present(Column column, JsonObject presentation, String challenge, String domain) {
    return accept(issuer(column, List.of()).present(presentation, challenge, domain, NOW));
  }

  private CredentialIssuer issuer(Column column, List<String> mandatory) {
    Cryptosuite suite =
        switch (column) {
          case ECDSA_SD -> EcdsaSdSuite.issuing(canonicalizer, mandatory, new SecureRandom());
          case BBS -> BbsSuite.issuing(canonicalizer, mandatory, new SecureRandom());
          default -> suites.find(column.suite()).orElseThrow();
        };
    String method = DidKey.methodOf(column.key().verificationKey());
    return CredentialIssuer.of(suite, column.key(), method);
  }

  @Override
  public JsonObject derive(Column column, JsonObject signed, List<String> reveal) {
    DerivingCryptosuite suite =
        column == Column.BBS
            ? BbsSuite.issuing(canonicalizer, List.of(), new SecureRandom())
            : EcdsaSdSuite.verifying(canonicalizer);
    return accept(suite.derive(signed, reveal));
  }

  private static JsonObject accept(Reading<JsonObject> reading) {
    return reading.match(
        Reading.Accepted::value,
        refused -> {
          throw new Failed(refused.findings().toString());
        });
  }

  @Override
  public Optional<String> verify(JsonObject signed) {
    return said(verifier.verify(bytes(signed), VerificationRequest.at(NOW)));
  }

  Optional<String> verifyPresentation(JsonObject signed, String challenge, String domain) {
    VerificationRequest request = VerificationRequest.at(NOW).forPresentation(challenge, domain);
    return said(verifier.verify(bytes(signed), request));
  }

  private static Optional<String> said(Verification verification) {
    return verification instanceof Verification.Verified
        ? Optional.empty()
        : Optional.of(verification.word() + " " + verification.findings());
  }

  private static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
