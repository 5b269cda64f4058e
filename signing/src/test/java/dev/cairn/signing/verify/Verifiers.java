package dev.cairn.signing.verify;

import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.PinnedControllers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/** Verifiers as tests use them. */
final class Verifiers {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final VerificationRequest REQUEST = VerificationRequest.at(NOW);

  private Verifiers() {}

  /** Knows did:key only. */
  static ProofVerifier plain() {
    return with(ControllerSource.didKey());
  }

  /** Also knows the issuers of the published samples, by documents written for these tests. */
  static ProofVerifier pinned() {
    return with(ControllerSource.firstOf(ControllerSource.didKey(), publishedIssuers()));
  }

  static ProofVerifier with(ControllerSource controllers) {
    return ProofVerifier.builder().suites(Suites.standard()).controllers(controllers).build();
  }

  static PinnedControllers publishedIssuers() {
    try {
      Path directory =
          Path.of(Objects.requireNonNull(Verifiers.class.getResource("/controllers")).toURI());
      return PinnedControllers.read(directory).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
