package dev.cairn.signing.jose;

import static dev.cairn.signing.jose.Tokens.json;
import static dev.cairn.signing.jose.Tokens.proof;
import static dev.cairn.signing.jose.Tokens.publicKey;
import static dev.cairn.signing.jose.Tokens.secretKey;
import static dev.cairn.signing.jose.Tokens.signed;
import static dev.cairn.signing.jose.Tokens.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.verify.PendingProof;
import dev.cairn.signing.verify.SecuredDocument;
import dev.cairn.signing.verify.SecuringFormat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens made to be believed that must not be. */
class JwtHostileTest {
  private static final String PAYLOAD =
      "{'type':['VerifiableCredential'],'issuer':'did:web:u','id':'urn:c'}";
  private static final String HEADER = "{'alg':'ES256','typ':'vc+jwt','kid':'did:web:u#k'}";

  private final List<SecuringFormat> formats =
      List.of(new JwtCredentialFormat(), new OpenBadgesJwtFormat());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'none'",
        "'None'",
        "'HS256'",
        "'RS1'",
        "'ES256K'",
        "''",
        "null",
        "['ES256']",
        "1"
      })
  void algNone(String alg) throws Exception {
    byte[] token = signed(secretKey("p256"), HEADER.replace("'ES256'", alg), PAYLOAD);
    assertThat(code(token)).isEqualTo("jose.alg");
    assertThat(code(signed(secretKey("p256"), "{'alg':" + alg + "}", PAYLOAD)))
        .isEqualTo("jose.alg");
    String text = new String(token, java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(code(utf8(text.substring(0, text.lastIndexOf('.') + 1)))).isEqualTo("jose.alg");
  }

  @Test
  void anAlgThatTheKeyIsNotFor() throws Exception {
    for (String alg : new String[] {"EdDSA", "ES384", "RS256"}) {
      byte[] token = signed(secretKey("p256"), HEADER.replace("ES256", alg), PAYLOAD);
      Check check = proof(read(token)).verify(publicKey("p256"));
      assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
      assertThat(check.findings().get(0).code()).isEqualTo("jose.alg-key");
    }
    byte[] either = signed(secretKey("ed25519"), HEADER.replace("ES256", "Ed25519"), PAYLOAD);
    assertThat(proof(read(either)).verify(publicKey("ed25519")).outcome())
        .isEqualTo(Check.Outcome.PASSED);
  }

  @Test
  void settled3AKeyInTheHeaderIsNotTheKey() throws Exception {
    String jwk = Jwk.write(secretKey("p256").verificationKey()).toString();
    byte[] token =
        signed(secretKey("p256"), "{'alg':'ES256','kid':'did:web:u#k','jwk':" + jwk + "}", PAYLOAD);
    PendingProof proof = proof(read(token));
    Check own = proof.verify(publicKey("p384"));
    assertThat(own.outcome()).isEqualTo(Check.Outcome.FAILED);
    String stranger = Jwk.write(secretKey("p384").verificationKey()).toString();
    byte[] other =
        signed(
            secretKey("p256"),
            "{'alg':'ES256','kid':'did:web:u#k','jwk':" + stranger + "}",
            PAYLOAD);
    assertThat(proof(read(other)).verify(publicKey("p256")).findings().get(0).code())
        .isEqualTo("jose.jwk");
    String secret = Tokens.suiteKey("p256", "secretKeyJwk").toString();
    assertThat(code(signed(secretKey("p256"), "{'alg':'ES256','jwk':" + secret + "}", PAYLOAD)))
        .isEqualTo("jose.jwk");
    assertThat(code(signed(secretKey("p256"), "{'alg':'ES256','jwk':'x'}", PAYLOAD)))
        .isEqualTo("jose.jwk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'crit':['exp']", "'b64':false", "'zip':'DEF'"})
  void criticalExtensions(String more) throws Exception {
    byte[] token = signed(secretKey("p256"), HEADER.replace("}", "," + more + "}"), PAYLOAD);
    assertThat(code(token)).isEqualTo("jose.header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vc+ld+json", "vp+jwt+x", "dc+sd-jwt", "bad+typ", "at+jwt", "kb+jwt"})
  void settled3AWrongMediaTypeOverAGoodSignatureIsRefused(String typ) throws Exception {
    byte[] token = signed(secretKey("p256"), HEADER.replace("vc+jwt", typ), PAYLOAD);
    assertThat(code(token)).isEqualTo("jose.typ");
    byte[] content =
        signed(secretKey("p256"), HEADER.replace("}", ",'cty':'" + typ + "'}"), PAYLOAD);
    assertThat(code(content)).isEqualTo("jose.cty");
    byte[] swapped = signed(secretKey("p256"), HEADER.replace("vc+jwt", "vp+jwt"), PAYLOAD);
    assertThat(code(swapped)).isEqualTo("jose.payload");
    byte[] wrapped = signed(secretKey("p256"), HEADER, PAYLOAD.replace("}", ",'vc':{}}"));
    assertThat(code(wrapped)).isEqualTo("jose.wrapped");
  }

  @Test
  void namesThatStandTwice() throws Exception {
    byte[] header = signed(secretKey("p256"), HEADER.replace("}", ",'alg':'none'}"), PAYLOAD);
    assertThat(code(header)).isEqualTo("json.duplicate-key");
    byte[] payload =
        signed(secretKey("p256"), HEADER, PAYLOAD.replace("}", ",'issuer':'did:web:v'}"));
    assertThat(code(payload)).isEqualTo("json.duplicate-key");
  }

  @Test
  void partsThatAreNotCanonicalBase64Url() throws Exception {
    String token =
        new String(
            signed(secretKey("p256"), HEADER, PAYLOAD), java.nio.charset.StandardCharsets.US_ASCII);
    char last = token.charAt(token.length() - 1);
    // 64 bytes leave four unused bits in the last character.
    String stray = token.substring(0, token.length() - 1) + (char) (last + 1);
    assertThat(code(utf8(stray))).isEqualTo("jose.base64url");
    assertThat(new JwtCredentialFormat().recognises(utf8(token + "=="))).isFalse();
    assertThat(Jws.parse(token + "==").findings().get(0).code()).isEqualTo("jose.base64url");
    assertThat(Jws.parse(token.replaceFirst("\\.", "\n.")).findings().get(0).code())
        .isEqualTo("jose.base64url");
    assertThat(Jws.parse("a.b").findings().get(0).code()).isEqualTo("jose.form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'iss':'did:web:v'", "'jti':'urn:d'", "'iss':1"})
  void aTokenWhoseClaimsContradictItsCredential(String claim) throws Exception {
    String payload = PAYLOAD.replace("}", "," + claim + "}");
    assertThat(code(signed(secretKey("p256"), HEADER, payload))).isEqualTo("jwt.contradiction");
    assertThat(code(signed(secretKey("p256"), "{'alg':'ES256'}", payload)))
        .isEqualTo("jwt.contradiction");
  }

  @Test
  void datesThatAreNone() throws Exception {
    for (String claim : new String[] {"'exp':'2030'", "'nbf':-1", "'exp':1e99", "'exp':null"}) {
      String payload = PAYLOAD.replace("}", "," + claim + "}");
      assertThat(code(signed(secretKey("p256"), HEADER, payload))).isEqualTo("jwt.date");
    }
    TokenClaims claims =
        TokenClaims.read(json("{'iat':100,'nbf':50.25,'exp':200.5,'aud':['a','b']}")).orThrow();
    assertThat(claims.begins()).contains(Instant.ofEpochSecond(100));
    assertThat(claims.expires()).contains(Instant.ofEpochMilli(200_500));
    assertThat(claims.audience()).containsExactly("a", "b");
  }

  private Reading<SecuredDocument> read(byte[] token) {
    List<SecuringFormat> takers = formats.stream().filter(f -> f.recognises(token)).toList();
    assertThat(takers).as("exactly one format takes a token").hasSize(1);
    return takers.get(0).read(token);
  }

  private String code(byte[] token) {
    Reading<SecuredDocument> reading = read(token);
    assertThat(reading.isAccepted()).isFalse();
    return reading.findings().get(0).code();
  }
}
