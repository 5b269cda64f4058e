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
import dev.cairn.signing.verify.VerificationReport;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.SignatureSpi;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    ClassLoader without = ClassLoader.getPlatformClassLoader();
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
    VerificationReport good = reportWith(BOUNCY_CASTLE, token);
    VerificationReport bad = reportWith(new RefusingProvider(), token);

    assertThat(good.verification().word()).as("%s", good).isEqualTo("verified");
    assertThat(good.proofs().get(0).key().orElseThrow().provider())
        .isEqualTo("BC " + BOUNCY_CASTLE.getVersionStr());
    assertThat(bad.verification().word()).as("the provider given decides").isEqualTo("rejected");
    assertThat(bad.verification().findings()).extracting("code").contains("proof.signature");
    assertThat(bad.proofs().get(0).key().orElseThrow().provider()).isEqualTo("Refusing 1.0");
    SecretKey other = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    ControllerSource swapped = ControllerSource.didKey().mapKeys(k -> other.verificationKey());
    assertThatThrownBy(() -> swapped.find(DidKey.of(key.verificationKey())))
        .isInstanceOf(CairnException.class);
  }

  private static VerificationReport reportWith(Provider provider, byte[] token) {
    return StandardVerifier.builder(Suites.standard(), ControllerSource.didKey())
        .provider(provider)
        .build()
        .report(token, VerificationRequest.at(NOW));
  }

  /** Finds no Ed25519 signature good, and leaves keys to others. */
  private static final class RefusingProvider extends Provider {
    private static final long serialVersionUID = 1L;

    RefusingProvider() {
      super("Refusing", "1.0", "Refuses every signature.");
      put("Signature.Ed25519", RefusingSignature.class.getName());
    }
  }

  /** Says no. */
  public static final class RefusingSignature extends SignatureSpi {
    @Override
    protected void engineInitVerify(PublicKey key) {}

    @Override
    protected void engineUpdate(byte b) {}

    @Override
    protected void engineUpdate(byte[] bytes, int offset, int length) {}

    @Override
    protected boolean engineVerify(byte[] signature) {
      return false;
    }

    @Override
    protected void engineInitSign(PrivateKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected byte[] engineSign() {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ED25519", "P256", "P384", "P521"})
  void theNativeProviderOnTheClassPathAgreesWithTheBuiltInCode(KeyAlgorithm algorithm) {
    Optional<Provider> found = KeyProviders.findNative(OtherProvidersTest.class.getClassLoader());
    boolean mustBeThere = "true".equals(System.getenv("CI")) && onLinuxOnIntel();
    assumeThat(found.isPresent() || mustBeThere)
        .as("Corretto's provider is on the class path of Maven's tests, for Linux on x86_64")
        .isTrue();
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    VerificationKey fast = KeyProviders.through(key.verificationKey(), found.orElseThrow());
    byte[] good = key.sign(MESSAGE);
    List<byte[]> others = new ArrayList<>();
    for (int i = 0; i < good.length; i++) {
      byte[] flipped = good.clone();
      flipped[i] ^= 1;
      others.add(flipped);
    }
    others.add(Arrays.copyOf(good, good.length + 1));
    others.add(new byte[good.length]);

    assertThat(fast.provider()).startsWith("AmazonCorrettoCryptoProvider");
    assertThat(fast.verifies(MESSAGE, good)).isTrue();
    assertThat(others).noneMatch(signature -> fast.verifies(MESSAGE, signature));
    assertThat(others).noneMatch(signature -> key.verificationKey().verifies(MESSAGE, signature));
  }

  private static boolean onLinuxOnIntel() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
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
