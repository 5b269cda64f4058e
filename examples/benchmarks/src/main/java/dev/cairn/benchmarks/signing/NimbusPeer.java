package dev.cairn.benchmarks.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** The peer nimbus-jose-jwt verifying one EdDSA token with a key at hand, from its text on. */
final class NimbusPeer {
  private final String token;
  private final JWSVerifier verifier;

  NimbusPeer(byte[] token, VerificationKey key) throws ParseException, JOSEException {
    this.token = new String(token, StandardCharsets.US_ASCII);
    this.verifier = new Ed25519Verifier(OctetKeyPair.parse(Jwk.write(key).toString()));
  }

  boolean verify() throws ParseException, JOSEException {
    JWSObject parsed = JWSObject.parse(token);
    if (!parsed.verify(verifier) || parsed.getPayload().toJSONObject().isEmpty()) {
      throw new IllegalStateException("The peer does not verify the token.");
    }
    return true;
  }
}
