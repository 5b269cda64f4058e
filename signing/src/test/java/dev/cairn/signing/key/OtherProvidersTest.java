package dev.cairn.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.verify.CredentialIssuer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of the JDK's providers, of another provider, and of a token. */
class OtherProvidersTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final byte[] MESSAGE = "a stone".getBytes(StandardCharsets.UTF_8);
  private static final Path SOFTHSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  @ParameterizedTest
  @EnumSource(names = {"ED25519", "P256", "P384", "P521"})
  void anyProviderSignsAndVerifiesWithoutBeingRegistered(KeyAlgorithm algorithm) throws Exception {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(JcaNames.keyFactory(algorithm), BOUNCY_CASTLE);
    if (algorithm.isEcdsa()) {
      generator.initialize(new ECGenParameterSpec(JcaNames.curve(algorithm)));
    }
    KeyPair pair = generator.generateKeyPair();
    VerificationKey published = Pem.readPublicDer(pair.getPublic().getEncoded()).orThrow();
    SigningKey key = JcaSigningKey.of(pair.getPrivate(), published, BOUNCY_CASTLE);
    VerificationKey through = KeyProviders.through(published, BOUNCY_CASTLE);

    byte[] signature = key.sign(MESSAGE);
    assertThat(signature).hasSize(algorithm.signatureLength());
    assertThat(published.verifies(MESSAGE, signature)).isTrue();
    assertThat(through.verifies(MESSAGE, signature)).isTrue();
    assertThat(through).isEqualTo(published).hasToString(published.toString());
    signature[3] ^= 1;
    assertThat(through.verifies(MESSAGE, signature)).isFalse();
    assertThat(through.verifies(MESSAGE, new byte[signature.length])).isFalse();
    assertThat(through.verifies(MESSAGE, new byte[signature.length - 1])).isFalse();
    assertThat(Security.getProvider("BC")).as("nothing is registered").isNull();
    SecretKey other = SecretKey.generate(algorithm, new SecureRandom());
    assertThatThrownBy(
            () -> JcaSigningKey.of(pair.getPrivate(), other.verificationKey(), BOUNCY_CASTLE))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("does not belong");
  }

  @Test
  void aProviderWithoutTheAlgorithmSaysSoAndIsPassedOverOnRequest() {
    Provider empty = new Provider("Empty", "1", "nothing") {};
    VerificationKey key =
        SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()).verificationKey();

    assertThatThrownBy(() -> KeyProviders.through(key, empty))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("Empty has no Ed25519");
    assertThat(KeyProviders.throughIfAble(key, empty)).isSameAs(key);
    VerificationKey bls =
        SecretKey.generate(KeyAlgorithm.BLS12_381_G2, new SecureRandom()).verificationKey();
    assertThat(KeyProviders.throughIfAble(bls, BOUNCY_CASTLE)).isSameAs(bls);
  }

  @Test
  void aNativeProviderIsFoundWhereItsClassIsAndOnlyThere() {
    ClassLoader without = OtherProvidersTest.class.getClassLoader();
    ClassLoader with =
        new ClassLoader(without) {
          @Override
          public Class<?> loadClass(String name) throws ClassNotFoundException {
            return name.equals("org.conscrypt.OpenSSLProvider")
                ? BouncyCastleProvider.class
                : super.loadClass(name);
          }
        };

    assertThat(KeyProviders.findNative(without)).isEmpty();
    assertThat(KeyProviders.findNative(with)).containsInstanceOf(BouncyCastleProvider.class);
  }

  @Test
  void aVerifierTakesItsKeysThroughAnotherProvider() {
    SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    byte[] token =
        JwtIssuer.with(key, DidKey.methodOf(key.verificationKey()))
            .sign(credential(key))
            .orThrow()
            .getBytes(StandardCharsets.US_ASCII);
    ControllerSource controllers =
        ControllerSource.didKey().mapKeys(k -> KeyProviders.through(k, BOUNCY_CASTLE));
    Verification verification =
        StandardVerifier.builder(Suites.standard(), controllers)
            .build()
            .verify(token, VerificationRequest.at(NOW));

    assertThat(verification.word()).as("%s", verification.findings()).isEqualTo("verified");
    SecretKey other = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    ControllerSource swapped = ControllerSource.didKey().mapKeys(k -> other.verificationKey());
    assertThatThrownBy(() -> swapped.find(DidKey.of(key.verificationKey())))
        .isInstanceOf(CairnException.class);
  }

  @Test
  void aTokenSignsWithKeysThatNeverLeaveItAndSaysThatItHasNoEd25519(@TempDir Path dir)
      throws Exception {
    boolean there = Files.exists(SOFTHSM);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("SoftHSM2 is not installed; run .ci/prepare.");
    }
    assumeThat(there).as("SoftHSM2 is not installed; run .ci/prepare.").isTrue();
    Path child = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process = inTokenProcess(child, dir);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("P-256 verified", "P-384 verified", "no Ed25519", "wrong PIN refused");
    assertThat(output).doesNotContain("13572468");
  }

  /**
   * SoftHSM reads its configuration once, from the environment, so a process of its own is used.
   */
  private static Process inTokenProcess(Path java, Path dir)
      throws IOException, InterruptedException {
    Files.createDirectory(dir.resolve("tokens"));
    Files.writeString(
        dir.resolve("softhsm2.conf"),
        "directories.tokendir = " + dir.resolve("tokens") + "\nobjectstore.backend = file\n");
    ProcessBuilder init =
        new ProcessBuilder(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "cairn",
            "--so-pin",
            "24681357",
            "--pin",
            "13572468");
    init.environment().put("SOFTHSM2_CONF", dir.resolve("softhsm2.conf").toString());
    assertThat(init.redirectErrorStream(true).start().waitFor()).isZero();
    ProcessBuilder run =
        new ProcessBuilder(
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            TokenProgram.class.getName(),
            SOFTHSM.toString());
    run.environment().put("SOFTHSM2_CONF", dir.resolve("softhsm2.conf").toString());
    return run.redirectErrorStream(true).start();
  }

  private static String classPath() {
    return OtherProvidersTest.class.getClassLoader() instanceof URLClassLoader urls
        ? Arrays.stream(urls.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  /** Makes keys in the token, signs credentials with them and verifies those. */
  static final class TokenProgram {
    private TokenProgram() {}

    /** Takes the library's path. */
    public static void main(String[] args) {
      char[] pin = "13572468".toCharArray();
      Pkcs11Token token = Pkcs11Token.open(Path.of(args[0]), 0, pin);
      for (KeyAlgorithm algorithm : List.of(KeyAlgorithm.P256, KeyAlgorithm.P384)) {
        token.generate("key-" + algorithm, algorithm, NOW);
        SigningKey key = token.key("key-" + algorithm).orThrow();
        JsonObject signed =
            CredentialIssuer.of(
                    Suites.standard().find("ecdsa-rdfc-2019").orElseThrow(),
                    key,
                    DidKey.methodOf(key.verificationKey()))
                .issue(credential(key), NOW.minusSeconds(60))
                .orThrow();
        Verification verification =
            StandardVerifier.builder(Suites.standard(), ControllerSource.didKey())
                .build()
                .verify(
                    signed.toString().getBytes(StandardCharsets.UTF_8),
                    VerificationRequest.at(NOW));
        System.out.println(algorithm.label() + " " + verification.word() + " by " + key);
      }
      try {
        token.generate("ed", KeyAlgorithm.ED25519, NOW);
      } catch (CairnException e) {
        System.out.println(e.code() + " " + e.getMessage());
      }
      System.out.println(token.key("absent").findings());
      try {
        Pkcs11Token.open(Path.of(args[0]), 7, "0000".toCharArray());
      } catch (CairnException e) {
        System.out.println("wrong PIN refused: " + e.getMessage());
      }
    }
  }

  private static JsonObject credential(SigningKey key) {
    return JsonReader.strict()
        .readObject(
            ("{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"],"
                    + " \"type\": [\"VerifiableCredential\"], \"issuer\": \""
                    + DidKey.of(key.verificationKey())
                    + "\", \"credentialSubject\": {\"id\": \"did:example:b\"}}")
                .getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}
