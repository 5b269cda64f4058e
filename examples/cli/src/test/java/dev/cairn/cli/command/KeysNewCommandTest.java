package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.cli.key.KeyStoreFiles;
import dev.cairn.cli.key.PasswordSource;
import dev.cairn.cli.key.SignerKey;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.key.KeyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class KeysNewCommandTest {
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "ed25519,did:key:z6Mk",
    "p256,did:key:zDn",
    "p384,did:key:z82",
    "bls12-381,did:key:zUC7"
  })
  void aMultikeyFileIsReadBackAndItsDidIsPrinted(String type, String prefix) throws IOException {
    Run run = Run.in(dir, "keys", "new", "--type", type, "--out", "issuer.json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(prefix).hasLineCount(1);
    JsonObject json =
        JsonReader.strict().readObject(Files.readAllBytes(dir.resolve("issuer.json"))).orThrow();
    KeyFile key = KeyFile.read(json).orThrow();
    assertThat(run.out().strip()).isEqualTo(key.controller());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(dir.resolve("issuer.json"))))
        .isEqualTo("rw-------");
    assertThat(run.out() + run.err())
        .doesNotContain(json.findString("secretKeyMultibase").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"ed25519", "p256", "p384"})
  void settled22APkcs12FileTakesItsPasswordFromTheEnvironment(String type) {
    Map<String, String> environment = Map.of("KEY_PASSWORD", "correct horse");
    String[] args = {
      "keys", "new", "--type", type, "--out", "k.p12", "--password-env", "KEY_PASSWORD", "--json"
    };
    Run run = Run.in(dir, new byte[0], environment, args);
    assertThat(run.exit()).as(run.err()).isZero();
    SignerKey key = read(Path.of("k.p12"), environment);
    assertThat(run.json().findString("did")).contains(key.controller());
    assertThat(run.json().findString("verificationMethod")).contains(key.id());
    byte[] message = {1, 2, 3};
    assertThat(key.key().verificationKey().verifies(message, key.key().sign(message))).isTrue();
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws IOException {
    Files.writeString(dir.resolve("k.json"), "mine");
    Run run = Run.in(dir, "keys", "new", "--out", "k.json");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("not overwritten").hasLineCount(1);
    assertThat(Files.readString(dir.resolve("k.json"))).isEqualTo("mine");
  }

  @Test
  void aPkcs12FileWithoutAPasswordOrAnUnknownTypeIsRefused() {
    Run none = Run.in(dir, "keys", "new", "--out", "k.p12", "--password-env", "UNSET");
    assertThat(none.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(none.err()).contains("UNSET is not set").hasLineCount(1);
    Run type = Run.in(dir, "keys", "new", "--type", "rsa", "--out", "k.json");
    assertThat(type.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(type.err()).contains("rsa").contains("ed25519").hasLineCount(1);
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void aKeyThatPkcs12HasNoFormForIsRefusedAndNoFileIsLeft() {
    Run run =
        Run.in(
            dir,
            new byte[0],
            Map.of("KEY_PASSWORD", "x"),
            "keys",
            "new",
            "--type",
            "bls12-381",
            "--out",
            "k.p12",
            "--password-env",
            "KEY_PASSWORD");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("PKCS#12 has no form").hasLineCount(1);
    assertThat(dir).isEmptyDirectory();
  }

  private SignerKey read(Path name, Map<String, String> environment) {
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            dir,
            environment,
            Clock.systemUTC());
    PasswordSource passwords = new PasswordSource();
    new CommandLine(passwords).parseArgs("--password-env", "KEY_PASSWORD");
    return new KeyStoreFiles(console, passwords).read(name);
  }
}
