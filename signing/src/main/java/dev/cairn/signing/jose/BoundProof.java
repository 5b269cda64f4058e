package dev.cairn.signing.jose;

import dev.cairn.core.Reading;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.SigningInput;
import dev.cairn.signing.verify.KeySelector;
import dev.cairn.signing.verify.PendingProof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The issuer's signature, with the challenge and audience that the holder answered. */
record BoundProof(JwtProof issuer, KeyBinding binding) implements PendingProof {
  @Override
  public String pointer() {
    return issuer.pointer();
  }

  @Override
  public KeySelector key() {
    return issuer.key();
  }

  @Override
  public String purpose() {
    return issuer.purpose();
  }

  @Override
  public Optional<Instant> created() {
    return issuer.created();
  }

  @Override
  public Optional<Instant> expires() {
    return issuer.expires();
  }

  @Override
  public Optional<String> challenge() {
    return Optional.of(binding.nonce());
  }

  @Override
  public List<String> domains() {
    return List.of(binding.audience());
  }

  @Override
  public boolean isPresented() {
    return true;
  }

  @Override
  public Optional<Instant> presented() {
    return Optional.of(binding.made());
  }

  @Override
  public String suiteName() {
    return issuer.suiteName();
  }

  @Override
  public Reading<SigningInput> signingInput(Optional<KeyAlgorithm> algorithm) {
    return issuer.signingInput(algorithm);
  }

  @Override
  public Check verify(VerificationKey key) {
    return issuer.verify(key);
  }
}
