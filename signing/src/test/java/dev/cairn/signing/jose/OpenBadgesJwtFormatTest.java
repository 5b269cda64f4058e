package dev.cairn.signing.jose;

import static dev.cairn.signing.jose.Tokens.proof;
import static dev.cairn.signing.jose.Tokens.published;
import static dev.cairn.signing.jose.Tokens.secretKey;
import static dev.cairn.signing.jose.Tokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.verify.KeySelector;
import dev.cairn.signing.verify.SecuredDocument;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenBadgesJwtFormatTest {
  private static final String FOLDER = "vectors/1edtech-validator/ob30/";

  private final OpenBadgesJwtFormat format = new OpenBadgesJwtFormat();

  @Test
  @DisplayName("SETTLED 3: the header's jwk is only a thumbprint to look for")
  void settled3AHeaderKeyIsOnlyAThumbprint() throws Exception {
    byte[] token = Baking.standard().unbake(published(FOLDER + "simple-jwt.png")).orThrow().bytes();
    assertThat(format.recognises(token)).isTrue();
    assertThat(new JwtCredentialFormat().recognises(token)).isFalse();
    Reading<SecuredDocument> reading = format.read(token);
    JsonObject jwk = (JsonObject) Jws.header(token).orElseThrow().find("jwk").orElseThrow();
    VerificationKey key = Jwk.read(jwk).orThrow();
    assertThat(proof(reading).key()).isEqualTo(KeySelector.thumbprint(Jwk.thumbprint(key)));
    assertThat(proof(reading).verify(key).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(proof(reading).created()).contains(Instant.ofEpochSecond(1712234438));
    VerificationKey other = secretKey("p256").verificationKey();
    assertThat(proof(reading).verify(other).outcome()).isEqualTo(Check.Outcome.FAILED);
  }

  @Test
  void versionOneTokenIsUnwrappedWithAWarning() throws Exception {
    Reading<SecuredDocument> reading = format.read(published(FOLDER + "simple.jwt"));
    assertThat(reading.findings().stream().map(Finding::code)).containsExactly("jwt.version-1-1");
    JsonObject credential = reading.orThrow().credential();
    assertThat(credential.findString("issuanceDate")).contains("2010-01-01T00:00:00Z");
    assertThat(proof(reading).key()).isEqualTo(KeySelector.unnamed());
  }

  @Test
  void claimsStandForMissingMembersOfVersionOne() throws Exception {
    String payload =
        "{'iss':'did:web:u','jti':'urn:c','nbf':1262304000,'exp':1893456000,'sub':'did:x',"
            + "'vc':{'type':['VerifiableCredential'],'credentialSubject':{'degree':'BSc'}}}";
    byte[] token = signed(secretKey("p256"), "{'alg':'ES256','kid':'#k'}", payload);
    Reading<SecuredDocument> reading = format.read(token);
    assertThat(reading.orThrow().credential())
        .isEqualTo(
            Tokens.json(
                "{'type':['VerifiableCredential'],'credentialSubject':{'degree':'BSc','id':'did:x'},"
                    + "'issuer':'did:web:u','id':'urn:c','issuanceDate':'2010-01-01T00:00:00Z',"
                    + "'expirationDate':'2030-01-01T00:00:00Z'}"));
    assertThat(proof(reading).key()).isEqualTo(KeySelector.method("did:web:u#k"));
    assertThat(proof(reading).expires()).contains(Instant.parse("2030-01-01T00:00:00Z"));
  }

  @Test
  void aTokenIsOneDocument() throws Exception {
    String both = "{'vc':{},'vp':{}}";
    String beside = "{'@context':[],'vc':{}}";
    for (String payload : new String[] {both, beside}) {
      byte[] token = signed(secretKey("p256"), "{'alg':'ES256'}", payload);
      assertThat(format.read(token).findings().get(0).code()).isEqualTo("jwt.two-documents");
    }
    byte[] text = signed(secretKey("p256"), "{'alg':'ES256'}", "{'vc':'x'}");
    assertThat(format.read(text).findings().get(0).code()).isEqualTo("jwt.wrapped");
  }
}
