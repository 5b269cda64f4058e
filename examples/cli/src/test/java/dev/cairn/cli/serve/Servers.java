package dev.cairn.cli.serve;

import dev.cairn.cli.Run;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.SignerKey;
import dev.cairn.cli.signing.CredentialSigner;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** Servers for tests, each with a new key. */
final class Servers {
  static final int MAX_BYTES = 64 * 1024;

  private Servers() {}

  static KeyFile key(KeyAlgorithm algorithm) {
    return KeyStoreFiles.withDidKey(SecretKey.generate(algorithm, new SecureRandom()));
  }

  static VcApiServer start(Optional<KeyFile> key, Optional<String> suite, int unverified) {
    VerifierSetup setup =
        VerifierSetup.of(
            url -> Optional.empty(),
            ControllerSource::unavailable,
            Optional.empty(),
            Optional.empty());
    VcApi api =
        new VcApi(
            setup,
            key.map(k -> new CredentialSigner(setup, SignerKey.of(k), k.id())),
            suite,
            Clock.fixed(Run.NOW, ZoneOffset.UTC));
    try {
      return VcApiServer.start(api, new ServerSettings(0, Client.TOKEN, MAX_BYTES, unverified));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
