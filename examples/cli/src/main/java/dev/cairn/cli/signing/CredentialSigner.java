package dev.cairn.cli.signing;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.key.SignerKey;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.jose.SdJwtIssuer;
import dev.cairn.signing.key.JcaSigningKey;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.suite.BbsSuite;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.DerivingCryptosuite;
import dev.cairn.signing.suite.EcdsaSdSuite;
import dev.cairn.signing.verify.CredentialIssuer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Issues credentials and presents them, with one key. Immutable and thread-safe; a credential or
 * presentation made is JSON, or a token as a string.
 */
public final class CredentialSigner {
  /** The suite that makes {@code vc+jwt} and {@code vp+jwt}. */
  public static final String VC_JOSE = "vc-jose";

  /** The suite that makes SD-JWTs. */
  public static final String SD_JWT = "sd-jwt";

  private static final String ECDSA_SD = "ecdsa-sd-2023";
  private static final String BBS = "bbs-2023";

  private final VerifierSetup setup;
  private final SignerKey key;
  private final String method;

  /**
   * A signer.
   *
   * @param method the verification method's URL that goes into proofs
   */
  public CredentialSigner(VerifierSetup setup, SignerKey key, String method) {
    this.setup = Objects.requireNonNull(setup, "setup");
    this.key = Objects.requireNonNull(key, "key");
    this.method = Objects.requireNonNull(method, "method");
  }

  /** The verification method's URL that goes into proofs. */
  public String method() {
    return method;
  }

  /** Whose key it is. */
  public String controller() {
    return key.controller();
  }

  /** The suite for a key when none is named; empty where there is more than one to choose from. */
  public static Optional<String> usualSuite(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> Optional.of("eddsa-rdfc-2022");
      case P256, P384 -> Optional.of("ecdsa-rdfc-2019");
      default -> Optional.empty();
    };
  }

  /** The suite for this key when none is named. */
  public Optional<String> usualSuite() {
    return usualSuite(key.key().algorithm());
  }

  /**
   * Signs a credential; refused with what would not verify.
   *
   * @throws Refusal if there is no such suite, or the parts do not go with it
   */
  public Reading<JsonValue> issue(JsonObject unsigned, String suite, Parts parts, Instant created) {
    if (!parts.selective().isEmpty() && !suite.equals(SD_JWT)) {
      throw new Refusal("issue.selective", "", "--selective goes with --suite sd-jwt alone.");
    }
    if (parts.holder().isPresent() && !suite.equals(SD_JWT)) {
      throw new Refusal(
          "issue.holder",
          "",
          "--holder goes with --suite sd-jwt alone; elsewhere the subject's id names the holder.");
    }
    if (!parts.mandatory().isEmpty() && !suite.equals(ECDSA_SD) && !suite.equals(BBS)) {
      throw new Refusal(
          "issue.mandatory", "", "--mandatory goes with --suite ecdsa-sd-2023 or bbs-2023 alone.");
    }
    if (suite.equals(VC_JOSE)) {
      return token(JwtIssuer.with(key.key(), method).sign(unsigned));
    }
    if (suite.equals(SD_JWT)) {
      return token(
          SdJwtIssuer.with(key.key(), method, new SecureRandom())
              .signVerifiable(bound(unsigned, parts), Set.copyOf(parts.selective()), 0));
    }
    Cryptosuite found = suite(suite, parts);
    requireFit(found);
    return object(CredentialIssuer.of(found, key.key(), method).issue(unsigned, created));
  }

  /** With the holder's key as its confirmation (RFC 7800 section 3.2). */
  private static JsonObject bound(JsonObject unsigned, Parts parts) {
    if (parts.holder().isEmpty()) {
      return unsigned;
    }
    if (unsigned.has("cnf")) {
      throw new Refusal(
          "issue.holder", "/cnf", "The credential names its holder's key already; leave one out.");
    }
    return unsigned.with(
        "cnf", JsonObject.builder().put("jwk", Jwk.write(parts.holder().get())).build());
  }

  /** A token cannot hold the key that an EdDSA suite needs, and its owner should hear why. */
  private void requireFit(Cryptosuite found) {
    if (key.key() instanceof JcaSigningKey && found.accepts(KeyAlgorithm.ED25519)) {
      throw new Refusal(
          "key.token-ed25519",
          "",
          found.name()
              + " signs with Ed25519, which Java cannot do in a PKCS#11 token (SunPKCS11 has none);"
              + " sign with "
              + usualSuite().orElse("ecdsa-rdfc-2019")
              + ".");
    }
  }

  private Cryptosuite suite(String name, Parts parts) {
    if (name.equals(ECDSA_SD)) {
      return EcdsaSdSuite.issuing(setup.canonicalizer(), parts.mandatory(), new SecureRandom());
    }
    if (name.equals(BBS)) {
      return BbsSuite.issuing(setup.canonicalizer(), parts.mandatory(), new SecureRandom());
    }
    return setup
        .suites()
        .find(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "issue.suite",
                    "",
                    "There is no suite \""
                        + name
                        + "\"; choose one of "
                        + String.join(", ", setup.suites().names())
                        + ", "
                        + VC_JOSE
                        + " and "
                        + SD_JWT
                        + "."));
  }

  /**
   * Signs a presentation for whoever gave this challenge and domain: with a proof, or as {@code
   * vp+jwt}, where they are the claims {@code nonce} and {@code aud}.
   *
   * @throws Refusal if the suite signs no presentations
   */
  public Reading<JsonValue> present(
      JsonObject presentation, String suite, String challenge, String domain, Instant created) {
    if (suite.equals(VC_JOSE)) {
      return token(
          JwtIssuer.with(key.key(), method)
              .sign(
                  presentation
                      .with("nonce", new JsonString(challenge))
                      .with("aud", new JsonString(domain))
                      .with("iat", JsonNumber.of(created.getEpochSecond()))));
    }
    Cryptosuite found = suite(suite, Parts.none());
    if (found instanceof DerivingCryptosuite) {
      throw new Refusal(
          "present.suite",
          "",
          suite
              + " shows parts of credentials; sign the presentation itself with "
              + usualSuite().orElse("eddsa-rdfc-2022")
              + " or "
              + VC_JOSE
              + ".");
    }
    requireFit(found);
    return object(
        CredentialIssuer.of(found, key.key(), method)
            .present(presentation, challenge, domain, created));
  }

  /**
   * Presents an SD-JWT, with all that it shows, under a key binding, which takes the key that its
   * issuer bound it to.
   */
  public Reading<JsonValue> bind(byte[] token, String challenge, String domain, Instant created) {
    return token(
        SdJwtHolder.read(token)
            .then(
                holder ->
                    holder.present(holder.selective(), domain, challenge, created, key.key())));
  }

  private static Reading<JsonValue> token(Reading<String> token) {
    return token.then(t -> Reading.of(new JsonString(t)));
  }

  private static Reading<JsonValue> object(Reading<JsonObject> object) {
    return object.then(Reading::of);
  }
}
