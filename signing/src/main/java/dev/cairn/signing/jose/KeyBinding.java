package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.VerificationKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The holder's token at the end of an SD-JWT (RFC 9901, section 4.3), its signature and hash
 * already checked with the key the issuer bound.
 *
 * @param audience whom it was made for
 * @param nonce what it answers
 * @param made when it was made
 */
record KeyBinding(String audience, String nonce, Instant made) {

  /**
   * Checks the binding of a token that has one: media type, signature by the holder's key, hash
   * over the token and disclosures as they stand, and that {@code aud}, {@code nonce} and {@code
   * iat} are there. Refused as {@code kb.*}.
   */
  static Reading<KeyBinding> check(SdJwt token) {
    String compact = token.keyBinding().orElseThrow();
    return token.holderKey().then(key -> Jws.parse(compact).then(jws -> check(token, jws, key)));
  }

  private static Reading<KeyBinding> check(SdJwt token, Jws jws, VerificationKey key) {
    List<Finding> faults = new ArrayList<>();
    JsonObject claims = jws.payload();
    if (!JwtCredentialFormat.mediaType(jws.header(), "typ").equals("kb+jwt")) {
      faults.add(fault("kb.typ", "The key binding does not say it is kb+jwt; make a proper one."));
    }
    if (!JwtProof.fits(jws, key)) {
      faults.add(
          fault("kb.alg-key", "The key binding's alg is not that of the holder's key; sign anew."));
    } else if (!jws.isSignedBy(key)) {
      faults.add(
          fault(
              "kb.signature",
              "The key binding is not signed by the holder's key; ask the holder to present it."));
    }
    if (!claims.findString("sd_hash").orElse("").equals(token.sdHash())) {
      faults.add(
          fault(
              "kb.hash",
              "The key binding was made over other disclosures; ask the holder to present these."));
    }
    Reading<TokenClaims> dates = TokenClaims.read(claims);
    boolean timed = claims.find("iat").orElse(null) instanceof JsonNumber && dates.isAccepted();
    if (!timed || claims.findString("aud").isEmpty() || claims.findString("nonce").isEmpty()) {
      faults.add(
          fault(
              "kb.claims", "The key binding lacks iat, aud or nonce; ask for one with all three."));
    }
    return Reading.of(claims, faults)
        .then(
            c ->
                Reading.of(
                    new KeyBinding(
                        c.findString("aud").orElse(""),
                        c.findString("nonce").orElse(""),
                        dates.orThrow().begins().orElseThrow())));
  }

  private static Finding fault(String code, String message) {
    return Finding.error(code, "", message);
  }
}
