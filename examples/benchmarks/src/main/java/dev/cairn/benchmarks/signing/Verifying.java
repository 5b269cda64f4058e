package dev.cairn.benchmarks.signing;

import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.verify.ProofVerifier;
import java.security.Provider;
import java.util.Optional;

/** A verifier as an application sets it up. */
final class Verifying {
  private final ProofVerifier verifier;

  Verifying() {
    this(Optional.empty());
  }

  /** With who computes signatures, if not the built-in code. */
  Verifying(Optional<Provider> provider) {
    ProofVerifier.Builder builder =
        StandardVerifier.builder(
            Cryptosuites.standard(Canonicalizer.over(ContextSource.builtIn())),
            ControllerSource.didKey());
    provider.ifPresent(builder::provider);
    this.verifier = builder.build();
  }

  /** The whole: from the bytes to a verification with all its checks; it must hold. */
  Verification verify(byte[] signed) {
    Verification verification = verifier.verify(signed, VerificationRequest.at(Fixture.NOW));
    if (!(verification instanceof Verification.Verified)) {
      throw new IllegalStateException(verification.findings().toString());
    }
    return verification;
  }
}
