package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Pem;
import dev.cairn.signing.key.SecretKey;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in every form that a command takes, and holders that a token is bound to. */
class KeyFormsCommandTest {
  private static final Path SOFTHSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final String HOLDER = "did:example:learner";

  @TempDir Path dir;
  private SecretKey key;

  @BeforeEach
  void key() {
    key = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    String did = DidKey.of(key.verificationKey());
    Badges.write(dir.resolve("u.json"), Badges.unsigned(did, HOLDER, "A1").toString());
  }

  @ParameterizedTest
  @CsvSource({"key.pem", "key.jwk"})
  void aKeyInAnotherFormSigns(String file) {
    Badges.write(
        dir.resolve(file),
        file.endsWith("pem") ? Pem.writeSecret(key) : Jwk.writeSecret(key).toString());

    Run issued = issue(file, "eddsa-rdfc-2022", "badge");
    assertThat(issued.exit()).as(issued.err()).isZero();
    assertThat(Run.in(dir, "verify", "badge").exit()).isZero();
    Run log = Run.in(dir, "log", "init", "log", "--key", file, "--origin", "log.example/1");
    assertThat(log.exit()).as(log.err()).isZero();
    Run anchored = Run.in(dir, "anchor", "badge", "--log", "log", "--key", file);
    assertThat(anchored.exit()).as(anchored.err()).isZero();
    Run presented =
        Run.in(dir, "present", "badge", "--key", file, "--challenge", "c", "--domain", "d");
    assertThat(presented.exit()).as(presented.err()).isZero();
  }

  @Test
  void aJwkWhoseKidIsAMethodSignsUnderIt() {
    String kid = DidKey.methodOf(key.verificationKey());
    Badges.write(
        dir.resolve("k.jwk"), Jwk.writeSecret(key).with("kid", new JsonString(kid)).toString());

    assertThat(issue("k.jwk", "vc-jose", "badge").exit()).isZero();
    assertThat(Run.in(dir, "verify", "badge").exit()).isZero();
  }

  @Test
  void aKeyFileOfNoKnownFormIsOneLine() {
    Badges.write(
        dir.resolve("a.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    Badges.write(dir.resolve("b.json"), "{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \"AA\"}");
    Badges.write(
        dir.resolve("c.json"),
        "{\"type\": \"PKCS11\", \"library\": \"/x\", \"key\": \"k\", \"pin\": \"1234\"}");
    Badges.write(
        dir.resolve("d.json"),
        "{\"type\": \"PKCS11\", \"library\": \"/x\", \"key\": \"k\", \"slot\": -1}");
    for (String file : List.of("a.pem", "b.json", "c.json", "d.json")) {
      Run run = issue(file, "eddsa-rdfc-2022", "out");
      assertThat(run.exit()).as(file).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.errLines()).as(run.err()).isEqualTo(1);
      assertThat(run.err()).doesNotContain("1234");
    }
  }

  @Test
  void aKeyInATokenSignsAndThePinIsNeverShown() throws Exception {
    boolean there = Files.exists(SOFTHSM);
    assumeThat(there || "true".equals(System.getenv("CI")))
        .as("SoftHSM2 is installed; .ci/prepare installs it")
        .isTrue();
    Badges.write(
        dir.resolve("token.json"),
        JsonObject.builder()
            .put("type", "PKCS11")
            .put("library", SOFTHSM.toString())
            .put("key", "issuer")
            .build()
            .toString());
    Files.createDirectories(dir.resolve("tokens"));
    Badges.write(
        dir.resolve("softhsm2.conf"), "directories.tokendir = " + dir.resolve("tokens") + "\n");
    softhsm(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "t",
        "--so-pin",
        "5678",
        "--pin",
        "8642");

    String ed25519 = cairn(2, "keys", "new", "--type", "ed25519", "--token", "token.json");
    assertThat(ed25519).contains("SunPKCS11", "no Ed25519", "P-256").doesNotContain("8642");
    String did = cairn(0, "keys", "new", "--type", "p256", "--token", "token.json").strip();
    Badges.write(dir.resolve("u.json"), Badges.unsigned(did, HOLDER, "A1").toString());
    cairn(
        0,
        "issue",
        "u.json",
        "--key",
        "token.json",
        "--suite",
        "ecdsa-rdfc-2019",
        "--created",
        "2026-01-10T00:00:00Z",
        "--out",
        "badge");
    assertThat(Run.in(dir, "verify", "badge").exit()).isZero();
    String wrong = cairn(2, "issue", "u.json", "--key", "token.json", "--suite", "eddsa-rdfc-2022");
    assertThat(wrong).contains("Ed25519", "ecdsa-rdfc-2019").doesNotContain("8642");
  }

  /** SoftHSM reads its configuration from the environment of a process of its own. */
  private String cairn(int exit, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classPath());
    command.add("dev.cairn.cli.Main");
    command.addAll(List.of(args));
    command.addAll(List.of("--password-env", "PIN"));
    return run(exit, command);
  }

  private static String classPath() {
    return KeyFormsCommandTest.class.getClassLoader() instanceof URLClassLoader urls
        ? Arrays.stream(urls.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private void softhsm(String... command) throws IOException, InterruptedException {
    run(0, List.of(command));
  }

  private String run(int exit, List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(Map.of("SOFTHSM2_CONF", dir.resolve("softhsm2.conf").toString(), "PIN", "8642"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(exit);
    return said;
  }

  @ParameterizedTest
  @CsvSource({"did", "jwk", "pem", "multikey"})
  void anSdJwtIsBoundToItsHolderAndShownByNamesByTheHolderAlone(String form) throws IOException {
    SecretKey holder = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    Badges.write(dir.resolve("issuer.pem"), Pem.writeSecret(key));
    Badges.write(dir.resolve("holder.jwk"), Jwk.writeSecret(holder).toString());
    Badges.write(dir.resolve("jwk"), Jwk.write(holder.verificationKey()).toString());
    Badges.write(dir.resolve("pem"), Pem.write(holder.verificationKey()));
    Badges.write(
        dir.resolve("multikey"),
        JsonObject.builder()
            .put("type", "Multikey")
            .put("publicKeyMultibase", DidKey.of(holder.verificationKey()).substring(8))
            .build()
            .toString());
    String given = form.equals("did") ? DidKey.of(holder.verificationKey()) : form;
    Run issued =
        Run.in(
            dir,
            "issue",
            "u.json",
            "--key",
            "issuer.pem",
            "--suite",
            "sd-jwt",
            "--holder",
            given,
            "--selective",
            "/name",
            "--selective",
            "/credentialSubject/creditsEarned",
            "--out",
            "c.sdjwt");
    assertThat(issued.exit()).as(issued.err()).isZero();
    Run unpresented =
        Run.in(dir, "verify", "c.sdjwt", "--challenge", "c", "--domain", "d", "--json");
    assertThat(unpresented.exit()).isEqualTo(Exit.NO);
    assertThat(unpresented.out()).contains("presentation.none");

    Run shown =
        Run.in(
            dir,
            "present",
            "c.sdjwt",
            "--key",
            "holder.jwk",
            "--suite",
            "sd-jwt",
            "--challenge",
            "c",
            "--domain",
            "d",
            "--reveal",
            "record.credits",
            "--out",
            "shown");
    assertThat(shown.exit()).as(shown.err()).isZero();
    assertThat(Files.readString(dir.resolve("shown")).strip().split("~")).hasSize(3);
    assertThat(Run.in(dir, "verify", "shown", "--challenge", "c", "--domain", "d").exit()).isZero();
    Run thief =
        Run.in(
            dir,
            "present",
            "c.sdjwt",
            "--key",
            "issuer.pem",
            "--suite",
            "sd-jwt",
            "--challenge",
            "c",
            "--domain",
            "d");
    assertThat(thief.exit()).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void aHolderGoesWithSdJwtAlone() {
    Badges.write(dir.resolve("issuer.pem"), Pem.writeSecret(key));
    Run run =
        Run.in(
            dir,
            "issue",
            "u.json",
            "--key",
            "issuer.pem",
            "--suite",
            "eddsa-rdfc-2022",
            "--holder",
            DidKey.of(key.verificationKey()));

    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("issue.holder");
  }

  private Run issue(String file, String suite, String out) {
    return Run.in(
        dir,
        "issue",
        "u.json",
        "--key",
        file,
        "--suite",
        suite,
        "--out",
        out,
        "--created",
        "2026-01-10T00:00:00Z");
  }
}
