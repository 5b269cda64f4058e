package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.SigningInput;
import dev.cairn.signing.verify.KeySelector;
import dev.cairn.signing.verify.PendingProof;
import dev.cairn.signing.verify.SecuredDocument;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The signature around a token, waiting for its key. Immutable and thread-safe. */
final class JwtProof implements PendingProof {
  private final Jws jws;
  private final KeySelector key;
  private final Optional<String> thumbprint;
  private final String purpose;
  private final TokenClaims claims;

  private JwtProof(
      Jws jws, KeySelector key, Optional<String> thumbprint, String purpose, TokenClaims claims) {
    this.jws = jws;
    this.key = Objects.requireNonNull(key, "key");
    this.thumbprint = thumbprint;
    this.purpose = purpose;
    this.claims = claims;
  }

  /**
   * Reads which key the header names. A {@code jwk} counts only as its thumbprint: which of the
   * signer's own keys it is, never the key.
   *
   * @param signer the issuer or holder, to whose document a relative {@code kid} belongs
   */
  static Reading<JwtProof> read(
      Jws jws, Optional<String> signer, String purpose, TokenClaims claims) {
    return thumbprint(jws.header())
        .then(
            thumbprint ->
                Reading.of(
                    new JwtProof(
                        jws,
                        selector(jws.header(), thumbprint, signer),
                        thumbprint,
                        purpose,
                        claims)));
  }

  private static Reading<Optional<String>> thumbprint(JsonObject header) {
    if (!header.has("jwk")) {
      return Reading.of(Optional.empty());
    }
    if (!(header.find("jwk").orElseThrow() instanceof JsonObject jwk)) {
      return Reading.refused(
          "jose.jwk", "/jwk", "The header's jwk is no object; name the key by its kid.");
    }
    if (jwk.has("d") || jwk.has("k")) {
      return Reading.refused(
          "jose.jwk",
          "/jwk",
          "The header's jwk shows a secret; whoever signed it must replace the key.");
    }
    return Jwk.read(jwk).then(k -> Reading.of(Optional.of(Jwk.thumbprint(k))));
  }

  private static KeySelector selector(
      JsonObject header, Optional<String> thumbprint, Optional<String> signer) {
    Optional<String> kid = header.findString("kid");
    boolean absolute = kid.isPresent() && kid.get().indexOf(':') > 0;
    return thumbprint.isPresent() && !absolute
        ? KeySelector.thumbprint(thumbprint.get())
        : byKid(kid, signer);
  }

  /**
   * The key that a {@code kid} names: an absolute URL, an RFC 7638 thumbprint, or a fragment of the
   * signer's own document.
   */
  static KeySelector byKid(Optional<String> kid, Optional<String> signer) {
    if (kid.isEmpty() || kid.get().isEmpty()) {
      return KeySelector.unnamed();
    }
    String name = kid.get();
    if (name.indexOf(':') > 0) {
      return KeySelector.method(name);
    }
    if (name.matches("[A-Za-z0-9_-]{43}")) {
      return KeySelector.thumbprint(name);
    }
    return KeySelector.method(signer.orElse("") + (name.startsWith("#") ? name : "#" + name));
  }

  /** The document this proof is around. */
  SecuredDocument around(JsonObject document) {
    return around(document, this);
  }

  static SecuredDocument around(JsonObject document, PendingProof proof) {
    return new SecuredDocument(document, List.of(proof));
  }

  @Override
  public String pointer() {
    return "";
  }

  @Override
  public KeySelector key() {
    return key;
  }

  @Override
  public String purpose() {
    return purpose;
  }

  /** The later of {@code iat} and {@code nbf}: before either the token is not to be believed. */
  @Override
  public Optional<Instant> created() {
    return claims.begins();
  }

  @Override
  public Optional<Instant> expires() {
    return claims.expires();
  }

  @Override
  public Optional<String> challenge() {
    return claims.nonce();
  }

  @Override
  public List<String> domains() {
    return claims.audience();
  }

  @Override
  public String suiteName() {
    return jws.header().findString("alg").orElseThrow();
  }

  @Override
  public Reading<SigningInput> signingInput(Optional<KeyAlgorithm> algorithm) {
    return Reading.of(jws.input());
  }

  @Override
  public Check verify(VerificationKey believed) {
    if (!fits(jws, believed)) {
      return failed(
          "jose.alg-key",
          "The token says "
              + jws.header().findString("alg").orElseThrow()
              + " and the signer's key is for "
              + believed.algorithm().joseName()
              + "; ask for one signed with its own algorithm.");
    }
    if (thumbprint.isPresent() && !Jwk.thumbprint(believed).equals(thumbprint.get())) {
      return failed(
          "jose.jwk",
          "The header shows another key than the signer's document lists; ask for a token without.");
    }
    return jws.isSignedBy(believed)
        ? Check.passed(Check.Kind.PROOF)
        : failed(
            "proof.signature",
            "The signature does not cover this token: it was changed, or signed with another key;"
                + " ask the issuer for the original.");
  }

  /** Whether the header's {@code alg} is the one the key is for. */
  static boolean fits(Jws jws, VerificationKey key) {
    String alg = jws.header().findString("alg").orElseThrow();
    if (key.algorithm().signsMessageLists()) {
      return false;
    }
    return alg.equals(key.algorithm().joseName())
        || (alg.equals("Ed25519") && key.algorithm() == KeyAlgorithm.ED25519);
  }

  private static Check failed(String code, String message) {
    return Check.failed(Check.Kind.PROOF, Finding.error(code, "", message));
  }
}
