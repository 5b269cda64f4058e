package dev.cairn.cli.key;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.Pem;
import dev.cairn.signing.key.Pkcs12;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads key files of every form, and writes Multikey JSON, or PKCS#12 when the name ends in {@code
 * .p12}.
 */
public final class KeyStoreFiles {
  private static final String PEM = "-----BEGIN ";

  private final Console console;
  private final PasswordSource passwords;

  /** Works relative to the console's directory. */
  public KeyStoreFiles(Console console, PasswordSource passwords) {
    this.console = console;
    this.passwords = passwords;
  }

  /** A key with its did:key names. */
  public static KeyFile withDidKey(SecretKey key) {
    return new KeyFile(
        DidKey.methodOf(key.verificationKey()), DidKey.of(key.verificationKey()), key);
  }

  /** Writes a key that is not there yet; its owner alone may read it. */
  public void write(Path name, KeyFile key) {
    Path file = console.resolve(name);
    OutputFiles.requireAbsent(file);
    if (!isPkcs12(file)) {
      OutputFiles.writeSecret(file, JsonWriter.prettyBytes(key.toJson()));
      return;
    }
    char[] password = passwords.password(console);
    try {
      OutputFiles.writeSecret(file, Pkcs12.write(key.key(), password, console.clock().instant()));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Makes a key in the token that a file describes. */
  public SignerKey make(Path token, KeyAlgorithm algorithm) {
    InputFiles files = new InputFiles(console);
    return files
        .accept(token.toString(), TokenKeys.read(files.readObject(token.toString())))
        .make(algorithm, console, passwords);
  }

  /**
   * Reads a key to sign with, by what the file holds: Multikey JSON, a JWK, PEM (PKCS#8), PKCS#12
   * by its name, or where in a PKCS#11 token the key is. A key that comes without the URL of its
   * method is named by its did:key.
   */
  public SignerKey read(Path name) {
    InputFiles files = new InputFiles(console);
    byte[] bytes = files.read(name);
    if (isPkcs12(name)) {
      char[] password = passwords.password(console);
      try {
        return SignerKey.named(files.accept(name.toString(), Pkcs12.read(bytes, password)));
      } finally {
        Arrays.fill(password, '\0');
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith(PEM)) {
      return SignerKey.named(files.accept(name.toString(), Pem.readSecret(text)));
    }
    return ofJson(
        name.toString(), files.accept(name.toString(), JsonReader.strict().readObject(bytes)));
  }

  private SignerKey ofJson(String name, JsonObject json) {
    if (json.findString("type").equals(Optional.of(TokenKeys.TYPE))) {
      return Refusal.unlessAccepted(name, TokenKeys.read(json)).open(name, console, passwords);
    }
    if (json.has("kty")) {
      return SignerKey.named(
          Refusal.unlessAccepted(name, Jwk.readSecret(json)), json.findString("kid").orElse(""));
    }
    return SignerKey.of(Refusal.unlessAccepted(name, KeyFile.read(json)));
  }

  /**
   * The public key of somebody else: a did:key or did:jwk, or a file with a JWK, PEM or a Multikey.
   */
  public VerificationKey publicKey(String keyOrDid) {
    if (keyOrDid.startsWith("did:")) {
      return Refusal.unlessAccepted("--holder", ofDid(keyOrDid));
    }
    InputFiles files = new InputFiles(console);
    byte[] bytes = files.read(keyOrDid);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith(PEM)) {
      return files.accept(
          keyOrDid,
          text.contains("PRIVATE KEY")
              ? Pem.readSecret(text).then(key -> Reading.of(key.verificationKey()))
              : Pem.read(text));
    }
    return files.accept(
        keyOrDid,
        JsonReader.strict()
            .readObject(bytes)
            .then(
                json ->
                    json.has("kty")
                        ? Jwk.read(json)
                        : Multikey.read(json.findString("publicKeyMultibase").orElse(""))));
  }

  private static Reading<VerificationKey> ofDid(String did) {
    ControllerSource known =
        ControllerSource.firstOf(ControllerSource.didKey(), ControllerSource.didJwk());
    return known
        .find(did)
        .match(
            found -> found.document().methods().iterator().next().key(),
            unavailable -> Reading.refused(List.of(unavailable.why())));
  }

  private static boolean isPkcs12(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".p12") || name.endsWith(".pfx");
  }
}
