package dev.cairn.signing.jose;

import static dev.cairn.signing.jose.Tokens.SUITE;
import static dev.cairn.signing.jose.Tokens.json;
import static dev.cairn.signing.jose.Tokens.proof;
import static dev.cairn.signing.jose.Tokens.publicKey;
import static dev.cairn.signing.jose.Tokens.published;
import static dev.cairn.signing.jose.Tokens.secretKey;
import static dev.cairn.signing.jose.Tokens.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.NeedsSharedData;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.verify.DocumentModel;
import dev.cairn.signing.verify.SecuredDocument;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdJwtTest {
  private static final Instant ISSUED = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant PRESENTED = Instant.parse("2026-11-01T00:00:00Z");

  private final SdJwtCredentialFormat format = new SdJwtCredentialFormat();

  @ParameterizedTest
  @CsvSource({"sd-jwt/simple", "sd-jwt/sd_jwt_vc_pid"})
  void publishedPresentationsGiveTheirPublishedContents(String folder) throws Exception {
    SdJwtRequest request =
        SdJwtRequest.presented(PRESENTED, "https://verifier.example.org", "1234567890");
    byte[] token = published("vectors/" + folder + "/sd_jwt_presentation.txt");
    SdJwtClaims verified = rfcVerifier().verify(token, request).orThrow();
    assertThat(verified.holderBound()).isTrue();
    assertThat(verified.claims()).isEqualTo(contents(folder));
    byte[] issuance = published("vectors/" + folder + "/sd_jwt_issuance.txt");
    assertThat(rfcVerifier().verify(issuance, SdJwtRequest.at(ISSUED)).isAccepted()).isTrue();
    assertThat(rfcVerifier().verify(issuance, request).findings().get(0).code())
        .isEqualTo("kb.missing");
  }

  @Test
  void publishedStructuredPresentation() throws Exception {
    byte[] token = published("vectors/sd-jwt/simple_structured/sd_jwt_presentation.txt");
    SdJwtClaims verified = rfcVerifier().verify(token, SdJwtRequest.at(ISSUED)).orThrow();
    assertThat(verified.claims()).isEqualTo(contents("sd-jwt/simple_structured"));
    assertThat(verified.holderBound()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "general_presentation,true",
    "flattened_presentation,true",
    "flattened_issuance,false"
  })
  void publishedJsonForms(String name, boolean bound) throws Exception {
    byte[] token = published("vectors/sd-jwt/json_serialization/" + name + ".json");
    SdJwtClaims verified = rfcVerifier().verify(token, SdJwtRequest.at(PRESENTED)).orThrow();
    assertThat(verified.holderBound()).isEqualTo(bound);
    assertThat(verified.claims().findString("family_name")).contains("Doe");
  }

  @Test
  void publishedSdJwtVc() throws Exception {
    byte[] token = published("vectors/sd-jwt-vc/sec2.3/sd_jwt_presentation_kb.txt");
    SdJwtRequest request =
        SdJwtRequest.presented(PRESENTED, "https://example.com/verifier", "1234567890");
    SdJwtClaims verified = rfcVerifier().verifyCredential(token, request).orThrow();
    assertThat(verified.claims()).isEqualTo(contents("sd-jwt-vc/sec2.3"));
    assertThat(
            rfcVerifier()
                .verifyCredential(
                    published("vectors/sd-jwt/sd_jwt_vc_pid/sd_jwt_issuance.txt"),
                    SdJwtRequest.at(ISSUED))
                .isAccepted())
        .isTrue();
    Reading<SdJwtClaims> plain =
        rfcVerifier()
            .verifyCredential(
                published("vectors/sd-jwt/simple/sd_jwt_issuance.txt"), SdJwtRequest.at(ISSUED));
    assertThat(plain.findings().get(0).code()).isEqualTo("sdjwt.typ");
    assertThat(format.read(token).orThrow().model()).isEqualTo(DocumentModel.SD_JWT_VC);
  }

  @Test
  void publishedCredentialsOfTheW3cModel() throws Exception {
    byte[] token = published(SUITE + "credential-sdjwt-selective.txt");
    assertThat(format.recognises(token)).isTrue();
    Reading<SecuredDocument> reading = format.read(token);
    assertThat(proof(reading).verify(publicKey("p384")).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(proof(reading).verify(publicKey("p256")).outcome()).isEqualTo(Check.Outcome.FAILED);
    JsonObject subject =
        (JsonObject) reading.orThrow().credential().find("credentialSubject").orElseThrow();
    assertThat(subject.findString("lastName")).contains("Doe");
    assertThat(subject.has("_sd")).isFalse();
    for (String bad : new String[] {"credential", "presentation"}) {
      byte[] refused = published(SUITE + bad + "-sdjwt-bad-media-type.txt");
      assertThat(format.read(refused).findings().get(0).code()).isEqualTo("jose.typ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "credential-selective.json,p384,/credentialSubject/firstName /credentialSubject/birthDate",
    "credential-nested-selective.json,p521,/credentialSubject/address /credentialSubject/address/city /credentialSubject/phoneNumbers/1",
    "presentation-selective.json,p384,/id"
  })
  void issuesVerifiesAndHides(String file, String key, String pointers) throws Exception {
    JsonObject document = JsonReader.strict().readObject(published(SUITE + file)).orThrow();
    Set<String> selective = Set.of(pointers.split(" "));
    String token =
        SdJwtIssuer.with(secretKey(key), Tokens.ISSUER + "#k", new SecureRandom())
            .signVerifiable(document, selective, 2)
            .orThrow();
    Reading<SecuredDocument> all = format.read(utf8(token));
    assertThat(all.orThrow().credential()).isEqualTo(document);
    assertThat(proof(all).verify(publicKey(key)).outcome()).isEqualTo(Check.Outcome.PASSED);
    SdJwtHolder holder = SdJwtHolder.read(utf8(token)).orThrow();
    assertThat(holder.selective()).isEqualTo(selective);
    String hidden = holder.present(Set.of()).orThrow();
    Reading<SecuredDocument> least = format.read(utf8(hidden));
    assertThat(proof(least).verify(publicKey(key)).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(hidden.indexOf('~')).isEqualTo(hidden.length() - 1);
    for (String pointer : selective) {
      assertThat(JsonPointer.resolve(least.orThrow().credential(), pointer)).isEmpty();
    }
  }

  @AddLifecycleHook(NeedsSharedData.class)
  @Property(tries = 40)
  void whatIsShownIsThereAndNoMoreThanIsNeeded(
      @ForAll boolean a, @ForAll boolean b, @ForAll boolean c, @ForAll boolean d)
      throws IOException {
    JsonObject claims =
        json(
            "{'vct':'https://u.example/t','grade':'A','address':{'street':'1 Way','city':'Graz'},"
                + "'skills':['Java','Rust'],'open':1}");
    Set<String> selective = Set.of("/grade", "/address", "/address/city", "/skills/0", "/skills/1");
    byte[] token =
        utf8(
            SdJwtIssuer.with(secretKey("ed25519"), "did:web:u#k", new SecureRandom())
                .signCredential(claims, selective, 1)
                .orThrow());
    Set<String> wanted = new HashSet<>();
    if (a) {
      wanted.add("/grade");
    }
    if (b) {
      wanted.add("/address/street");
    }
    if (c) {
      wanted.add("/address/city");
    }
    if (d) {
      wanted.add("/skills/1");
    }
    String shown = SdJwtHolder.read(token).orThrow().present(wanted).orThrow();
    JsonObject seen =
        SdJwtVerifier.of(publicKey("ed25519"))
            .verifyCredential(utf8(shown), SdJwtRequest.at(ISSUED))
            .orThrow()
            .claims();
    assertThat(seen.has("grade")).isEqualTo(a);
    assertThat(seen.has("address")).isEqualTo(b || c);
    assertThat(JsonPointer.resolve(seen, "/address/city").isPresent()).isEqualTo(c);
    assertThat(seen.find("skills").orElseThrow()).hasToString(d ? "[\"Rust\"]" : "[]");
    assertThat(seen.has("open")).isTrue();
  }

  @Test
  void holderBindsAPresentationToItsKey() throws Exception {
    JsonObject cnf =
        JsonObject.builder().put("jwk", Jwk.write(secretKey("p256").verificationKey())).build();
    JsonObject claims = json("{'vct':'https://u.example/t','grade':'A'}").with("cnf", cnf);
    byte[] token =
        utf8(
            SdJwtIssuer.with(secretKey("ed25519"), "did:web:u#k", new SecureRandom())
                .signCredential(claims, Set.of("/grade"), 0)
                .orThrow());
    SdJwtHolder holder = SdJwtHolder.read(token).orThrow();
    String shown =
        holder
            .present(Set.of("/grade"), "https://v.example", "n-1", ISSUED, secretKey("p256"))
            .orThrow();
    SdJwtVerifier verifier = SdJwtVerifier.of(publicKey("ed25519"));
    SdJwtRequest request = SdJwtRequest.presented(PRESENTED, "https://v.example", "n-1");
    assertThat(verifier.verifyCredential(utf8(shown), request).orThrow().holderBound()).isTrue();
    assertThat(
            verifier
                .verifyCredential(
                    utf8(shown), SdJwtRequest.presented(PRESENTED, "https://w.example", "n-1"))
                .findings()
                .get(0)
                .code())
        .isEqualTo("kb.aud");
    assertThat(
            verifier
                .verifyCredential(
                    utf8(shown), SdJwtRequest.presented(PRESENTED, "https://v.example", "n-2"))
                .findings()
                .get(0)
                .code())
        .isEqualTo("kb.nonce");
    String less = shown.substring(0, shown.indexOf('~')) + shown.substring(shown.lastIndexOf('~'));
    assertThat(verifier.verifyCredential(utf8(less), request).findings().get(0).code())
        .isEqualTo("kb.hash");
    assertThatThrownBy(
            () -> holder.present(Set.of(), "https://v.example", "n", ISSUED, secretKey("p384")))
        .isInstanceOf(CairnException.class);
  }

  private static SdJwtVerifier rfcVerifier() throws IOException {
    JsonObject jwk =
        JsonReader.strict()
            .readObject(published("vectors/sd-jwt/issuer_public_jwk.json"))
            .orThrow();
    VerificationKey key = Jwk.read(jwk).orThrow();
    return SdJwtVerifier.of(key);
  }

  private static JsonObject contents(String folder) throws IOException {
    return JsonReader.strict()
        .readObject(published("vectors/" + folder + "/verified_contents.json"))
        .orThrow();
  }
}
