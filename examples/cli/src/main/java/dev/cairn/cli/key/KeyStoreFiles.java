package dev.cairn.cli.key;

import dev.cairn.cli.Console;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.Pkcs12;
import dev.cairn.signing.key.SecretKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Reads and writes key files: Multikey JSON, or PKCS#12 when the name ends in {@code .p12}. */
public final class KeyStoreFiles {
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

  /** Reads a key; one from PKCS#12 is named by its did:key. */
  public KeyFile read(Path name) {
    InputFiles files = new InputFiles(console);
    byte[] bytes = files.read(name);
    if (!isPkcs12(name)) {
      return files.accept(
          name.toString(), JsonReader.strict().readObject(bytes).then(KeyFile::read));
    }
    char[] password = passwords.password(console);
    try {
      Reading<SecretKey> key = Pkcs12.read(bytes, password);
      return withDidKey(files.accept(name.toString(), key));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static boolean isPkcs12(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".p12") || name.endsWith(".pfx");
  }
}
