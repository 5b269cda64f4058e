package dev.cairn.benchmarks.signing;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.suite.EcdsaSdSuite;
import dev.cairn.signing.verify.CredentialIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The badge that everything is measured with, and the calls that are measured. */
final class Fixture {
  static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final int QUADS = 67;

  /** What a holder shows. */
  static final List<String> REVEALED = List.of("/credentialSubject/achievement/name");

  /** What every holder shows. */
  static final List<String> MANDATORY = List.of("/issuer", "/validFrom");

  final SecretKey key = key(KeyAlgorithm.ED25519);
  final SecretKey p256 = key(KeyAlgorithm.P256);
  final JsonObject unsigned = badge(key);
  final byte[] rdfc;
  final byte[] jcs;
  final byte[] jwt;
  final JsonObject base;

  private final Canonicalizer canonicalizer = Canonicalizer.over(ContextSource.builtIn());
  private final Cryptosuites suites = Cryptosuites.standard(canonicalizer);
  private final Verifying verifying = new Verifying();
  private final CredentialIssuer rdfcIssuer = issuer("eddsa-rdfc-2022");
  private final EcdsaSdSuite disclosing = EcdsaSdSuite.verifying(canonicalizer);
  private final byte[] bareKey = key.verificationKey().encoded();
  private final byte[] bareMessage = new byte[64];
  private final byte[] bareSignature = key.sign(bareMessage);

  Fixture() {
    int quads =
        canonicalizer
            .canonicalize(unsigned, HashAlgorithm.SHA_256)
            .orThrow()
            .dataset()
            .quads()
            .size();
    if (quads != QUADS) {
      throw new IllegalStateException("The badge has " + quads + " quads and not " + QUADS + ".");
    }
    rdfc = bytes(signRdfc());
    jcs = bytes(issuer("eddsa-jcs-2022").issue(unsigned, NOW).orThrow());
    jwt =
        JwtIssuer.with(key, DidKey.methodOf(key.verificationKey()))
            .sign(unsigned)
            .orThrow()
            .getBytes(StandardCharsets.US_ASCII);
    base = base(badge(p256));
  }

  private JsonObject base(JsonObject badge) {
    return CredentialIssuer.of(
            EcdsaSdSuite.issuing(canonicalizer, MANDATORY, new SecureRandom()),
            p256,
            DidKey.methodOf(p256.verificationKey()))
        .issue(badge, NOW)
        .orThrow();
  }

  /** A badge without the list, which the Node peer cannot derive from. */
  record Listless(EcdsaSdSuite suite, JsonObject base) {
    JsonObject derive() {
      return suite.derive(base, REVEALED).orThrow();
    }
  }

  Listless listless() {
    JsonObject badge = badge(p256);
    JsonObject subject = (JsonObject) badge.find("credentialSubject").orElseThrow();
    JsonObject achievement = (JsonObject) subject.find("achievement").orElseThrow();
    return new Listless(
        disclosing,
        base(
            badge.with(
                "credentialSubject",
                subject.with("achievement", achievement.without("resultDescription")))));
  }

  private static SecretKey key(KeyAlgorithm algorithm) {
    byte[] secret = new byte[algorithm.secretLength()];
    secret[0] = 7;
    return SecretKey.of(algorithm, secret).orThrow();
  }

  static JsonObject badge(SecretKey key) {
    try (InputStream in = Fixture.class.getResourceAsStream("badge.json")) {
      JsonObject badge =
          JsonReader.strict()
              .readObject(Objects.requireNonNull(in, "badge.json").readAllBytes())
              .orThrow();
      JsonObject issuer = (JsonObject) badge.find("issuer").orElseThrow();
      String did = DidKey.of(key.verificationKey());
      return badge.with("issuer", issuer.with("id", new JsonString(did)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CredentialIssuer issuer(String suite) {
    return CredentialIssuer.of(
        suites.find(suite).orElseThrow(), key, DidKey.methodOf(key.verificationKey()));
  }

  static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The whole: from the bytes to a verification with all its checks. */
  Verification verify(byte[] signed) {
    return verifying.verify(signed);
  }

  /** The secret and the public key, as the peer iron takes them. */
  byte[] keyPair() {
    byte[] both = Arrays.copyOf(key.secret(), 64);
    System.arraycopy(bareKey, 0, both, 32, 32);
    return both;
  }

  String method() {
    return DidKey.methodOf(key.verificationKey());
  }

  JsonObject signRdfc() {
    return rdfcIssuer.issue(unsigned, NOW).orThrow();
  }

  JsonObject derive() {
    return disclosing.derive(base, REVEALED).orThrow();
  }

  /** The least that a verification can take: one Ed25519 signature, by Bouncy Castle. */
  boolean bare() {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(false, new Ed25519PublicKeyParameters(bareKey, 0));
    signer.update(bareMessage, 0, bareMessage.length);
    return signer.verifySignature(bareSignature);
  }
}
