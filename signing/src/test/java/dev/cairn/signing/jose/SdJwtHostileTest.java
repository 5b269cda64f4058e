package dev.cairn.signing.jose;

import static dev.cairn.signing.jose.Tokens.json;
import static dev.cairn.signing.jose.Tokens.publicKey;
import static dev.cairn.signing.jose.Tokens.secretKey;
import static dev.cairn.signing.jose.Tokens.signed;
import static dev.cairn.signing.jose.Tokens.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SD-JWTs that break a rule of RFC 9901, section 7.1; each issuer signature is good. */
class SdJwtHostileTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Disclosure GRADE =
      Disclosure.of("salt", Optional.of("grade"), new JsonString("A"));
  private static final Disclosure ELEMENT =
      Disclosure.of("salt", Optional.empty(), new JsonString("x"));

  @Test
  void aSoundTokenIsAccepted() throws Exception {
    assertThat(verify(sd(GRADE), GRADE).isAccepted()).isTrue();
    assertThat(verify("{'a':[{'...':'" + digest(ELEMENT) + "'}]}", ELEMENT).isAccepted()).isTrue();
  }

  @Test
  void digestUsedTwice() throws Exception {
    String d = digest(GRADE);
    assertThat(code("{'_sd':['" + d + "','" + d + "']}", GRADE)).isEqualTo("sdjwt.digest-twice");
    assertThat(code("{'_sd':['" + d + "'],'o':{'_sd':['" + d + "']}}", GRADE))
        .isEqualTo("sdjwt.digest-twice");
    assertThat(code("{'_sd':['decoy'],'a':[{'...':'decoy'}]}")).isEqualTo("sdjwt.digest-twice");
  }

  @Test
  void disclosureThatBelongsToNothingOrStandsTwice() throws Exception {
    assertThat(code("{}", GRADE)).isEqualTo("sdjwt.unreferenced");
    assertThat(code(sd(GRADE), GRADE, ELEMENT)).isEqualTo("sdjwt.unreferenced");
    assertThat(code(sd(GRADE), GRADE, GRADE)).isEqualTo("sdjwt.disclosure-twice");
    Disclosure changed = Disclosure.of("salt", Optional.of("grade"), new JsonString("B"));
    assertThat(code(sd(GRADE), changed)).isEqualTo("sdjwt.unreferenced");
  }

  @Test
  void nameThatIsThereAlreadyOrReserved() throws Exception {
    assertThat(code("{'grade':'F'," + sd(GRADE).substring(1), GRADE)).isEqualTo("sdjwt.name");
    for (String name : new String[] {"_sd", "..."}) {
      Disclosure reserved = Disclosure.of("salt", Optional.of(name), new JsonString("A"));
      assertThat(code(sd(reserved), reserved)).isEqualTo("sdjwt.disclosure");
    }
    assertThat(code("{'_sd':['" + digest(ELEMENT) + "']}", ELEMENT)).isEqualTo("sdjwt.name");
    assertThat(code("{'a':[{'...':'" + digest(GRADE) + "'}]}", GRADE)).isEqualTo("sdjwt.name");
  }

  @Test
  void placeholdersThatAreNotFormedProperly() throws Exception {
    assertThat(code("{'_sd':'x'}")).isEqualTo("sdjwt.placeholder");
    assertThat(code("{'_sd':[1]}")).isEqualTo("sdjwt.placeholder");
    assertThat(code("{'...':'x'}")).isEqualTo("sdjwt.placeholder");
    assertThat(code("{'a':[{'...':'x','b':1}]}")).isEqualTo("sdjwt.placeholder");
    assertThat(code("{'a':[{'...':1}]}")).isEqualTo("sdjwt.placeholder");
    assertThat(code("{'_sd_alg':'md5'}")).isEqualTo("sdjwt.alg");
    assertThat(code("{'_sd_alg':7}")).isEqualTo("sdjwt.alg");
  }

  @Test
  void disclosuresThatAreNone() throws Exception {
    for (String text :
        new String[] {
          "[]", "['s']", "['s','n',1,2]", "[1,'n',2]", "['s',1,2]", "{}", "['s','n',"
        }) {
      Disclosure broken =
          new Disclosure(
              Jws.encode(utf8(text.replace('\'', '"'))), Optional.empty(), JsonNumber.of(1));
      String code = code(sd(broken), broken);
      assertThat(code).as(text).isIn("sdjwt.disclosure", "json.syntax");
    }
    assertThat(verify("{}", new Disclosure("a*", Optional.empty(), JsonNumber.of(1))).isAccepted())
        .isFalse();
  }

  @Test
  void endlessNestingOfDisclosures() throws Exception {
    Disclosure inner = GRADE;
    StringBuilder tail = new StringBuilder("~" + inner.text());
    for (int i = 0; i < 300; i++) {
      inner = Disclosure.of("s" + i, Optional.of("n"), json("{'_sd':['" + digest(inner) + "']}"));
      tail.append('~').append(inner.text());
    }
    byte[] head = signed(secretKey("p256"), "{'alg':'ES256','typ':'x'}", sd(inner));
    byte[] token = utf8(new String(head, StandardCharsets.US_ASCII) + tail + "~");
    assertThat(verifier().verify(token, SdJwtRequest.at(NOW)).findings().get(0).code())
        .isEqualTo("sdjwt.depth");
  }

  @Test
  void expiryThatTheHolderCouldHide() throws Exception {
    Disclosure exp = Disclosure.of("salt", Optional.of("exp"), JsonNumber.of(1));
    assertThat(code(sd(exp), exp)).isEqualTo("dates.expired");
    String header = "{'alg':'ES256','typ':'dc+sd-jwt'}";
    String payload = sd(exp).replace("}", ",'vct':'https://u.example/t'}");
    byte[] head = signed(secretKey("p256"), header, payload);
    byte[] token = utf8(new String(head, StandardCharsets.US_ASCII) + "~" + exp.text() + "~");
    assertThat(verifier().verifyCredential(token, SdJwtRequest.at(NOW)).findings().get(0).code())
        .isEqualTo("sdjwt.selective");
    SdJwtIssuer issuer = SdJwtIssuer.with(secretKey("p256"), "did:web:u#k", new SecureRandom());
    assertThat(
            issuer
                .signCredential(
                    json("{'vct':'https://u.example/t','exp':1}"), Set.of("/exp", "/gone"), 0)
                .findings())
        .extracting("code")
        .containsExactlyInAnyOrder("sdjwt.selective", "sdjwt.pointer");
    assertThat(
            issuer
                .signCredential(json("{'vct':'https://u.example/t','_sd':[]}"), Set.of(), 0)
                .isAccepted())
        .isFalse();
  }

  @Test
  void signatureOfAnotherOrChangedToken() throws Exception {
    byte[] other = signed(secretKey("p384"), "{'alg':'ES384','typ':'x'}", "{}");
    byte[] token = utf8(new String(other, StandardCharsets.US_ASCII) + "~");
    assertThat(verifier().verify(token, SdJwtRequest.at(NOW)).findings().get(0).code())
        .isEqualTo("jose.alg-key");
    byte[] none = signed(secretKey("p256"), "{'alg':'none','typ':'x'}", "{}");
    byte[] unsigned = utf8(new String(none, StandardCharsets.US_ASCII) + "~");
    assertThat(verifier().verify(unsigned, SdJwtRequest.at(NOW)).findings().get(0).code())
        .isEqualTo("jose.alg");
    assertThat(verifier().verify(other, SdJwtRequest.at(NOW)).findings().get(0).code())
        .isEqualTo("sdjwt.form");
  }

  private static String sd(Disclosure disclosure) {
    return "{'_sd':['" + digest(disclosure) + "']}";
  }

  private static String digest(Disclosure disclosure) {
    return disclosure.digest(Disclosure.hash("sha-256").orElseThrow());
  }

  private static SdJwtVerifier verifier() throws Exception {
    return SdJwtVerifier.of(publicKey("p256"));
  }

  private static Reading<SdJwtClaims> verify(String payload, Disclosure... disclosures)
      throws Exception {
    StringBuilder token =
        new StringBuilder(
            new String(
                signed(secretKey("p256"), "{'alg':'ES256','typ':'example+sd-jwt'}", payload),
                StandardCharsets.US_ASCII));
    for (Disclosure d : disclosures) {
      token.append('~').append(d.text());
    }
    return verifier().verify(utf8(token.append('~').toString()), SdJwtRequest.at(NOW));
  }

  private static String code(String payload, Disclosure... disclosures) throws Exception {
    Reading<SdJwtClaims> reading = verify(payload, disclosures);
    assertThat(reading.isAccepted()).as(payload).isFalse();
    return reading.findings().get(0).code();
  }
}
