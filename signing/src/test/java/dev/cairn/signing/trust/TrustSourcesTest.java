package dev.cairn.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Trust;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.verify.ProofVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustSourcesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final SecretKey ROOT = key(1);
  private static final SecretKey BODY = key(2);
  private static final SecretKey UNI = key(3);
  private static final SecretKey STRANGER = key(4);
  private static final String ANCHOR = "https://federation.example";

  private final TreeMap<String, byte[]> documents = new TreeMap<>();

  @Test
  void aRegisterNobodySignedIsKnownByItsDigest() {
    String register = "{\"meta\": {}, \"registry\": {\"" + id(UNI) + "\": {\"name\": \"Uni\"}}}";
    documents.put("registry.json", utf8(register));
    String digest = "sha256:" + CanonicalJson.sha256(json(register));
    TrustDecision decision = judge("{'registry':'" + digest + "'}", UNI);
    assertThat(decision.standing()).isEqualTo(TrustDecision.Standing.TRUSTED);
    assertThat(decision.chain()).singleElement().extracting(TrustLink::to).isEqualTo(id(UNI));
    assertThat(decision.why().message()).contains("registry.json").contains("lists");
    assertThat(judge("{'registry':'" + digest + "'}", STRANGER).standing())
        .isEqualTo(TrustDecision.Standing.UNKNOWN);
    assertThat(judge("{'registry':'sha256:" + "0".repeat(64) + "'}", UNI).trust())
        .isEqualTo(Trust.BARRED);
  }

  @Test
  void aSignedRegisterCountsByItsSigner() {
    credential(
        "registry.jwt",
        ROOT,
        "'type':['VerifiableCredential']",
        "'registry':{'" + id(UNI) + "':{}}");
    assertThat(judge("{'registry':'" + id(ROOT) + "'}", UNI).trust()).isEqualTo(Trust.ACCEPTED);
    assertThat(judge("{'registry':'" + id(BODY) + "'}", UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void aTamperedSourceIsLeftAsideAndNamed() {
    credential(
        "registry.jwt",
        ROOT,
        "'type':['VerifiableCredential']",
        "'registry':{'" + id(UNI) + "':{}}");
    byte[] token = documents.get("registry.jwt");
    token[token.length - 10] ^= 1;
    TrustSources sources = sources();
    assertThat(sources.links()).isEmpty();
    assertThat(sources.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("registry.jwt"));
    assertThat(sources.digests()).isEmpty();
  }

  @Test
  void anAccreditationCountsThroughTheBodyThatMayAccredit() {
    accreditation("1.jwt", ROOT, BODY, "VerifiableAccreditationToAccredit", "Diploma", "");
    accreditation("2.jwt", BODY, UNI, "VerifiableAccreditationToAttest", "Diploma", "");
    TrustDecision decision = judge("{'accreditation':'" + id(ROOT) + "'}", UNI);
    assertThat(decision.trust()).isEqualTo(Trust.ACCEPTED);
    assertThat(decision.chain()).extracting(TrustLink::document).containsExactly("1.jwt", "2.jwt");
  }

  @ParameterizedTest
  @CsvSource({
    // The body may only attest, so it accredits nobody.
    "VerifiableAccreditationToAttest,Diploma,VerifiableAccreditationToAttest,Diploma",
    // Accredited for something else, at either step.
    "VerifiableAccreditationToAccredit,Licence,VerifiableAccreditationToAttest,Diploma",
    "VerifiableAccreditationToAccredit,Diploma,VerifiableAccreditationToAttest,Licence",
    // May accredit others, but was not accredited to attest itself.
    "VerifiableAccreditationToAccredit,Diploma,VerifiableAccreditationToAccredit,Diploma",
    // Accredited for no more than "a credential".
    "VerifiableAccreditationToAccredit,Diploma,VerifiableAccreditationToAttest,VerifiableCredential",
  })
  void aChainOfTheWrongKindOrScopeDoesNotCount(
      String first, String firstType, String second, String secondType) {
    accreditation("1.jwt", ROOT, BODY, first, firstType, "");
    accreditation("2.jwt", BODY, UNI, second, secondType, "");
    assertThat(judge("{'accreditation':'" + id(ROOT) + "'}", UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @ParameterizedTest
  @CsvSource({"FIN,ACCEPTED", "DEU,BARRED", "FI,ACCEPTED", "XXX,BARRED"})
  void anAccreditationIsLimitedToItsCountry(String country, Trust expected) {
    accreditation(
        "1.jwt",
        ROOT,
        UNI,
        "VerifiableAccreditationToAttest",
        "Diploma",
        ",'limitJurisdiction':'https://publications.europa.eu/resource/authority/country/"
            + country
            + "'");
    assertThat(judge("{'accreditation':'" + id(ROOT) + "'}", UNI).trust()).isEqualTo(expected);
  }

  @Test
  void anAccreditationThatBeganLaterDoesNotReachBack() {
    String late =
        "'type':['VerifiableCredential','VerifiableAccreditationToAttest'],"
            + "'validFrom':'2026-02-01T00:00:00Z'";
    credential(
        "1.jwt", ROOT, late, "'id':'" + id(UNI) + "','accreditedFor':[{'types':['Diploma']}]");
    assertThat(sources().links()).hasSize(1);
    assertThat(judge("{'accreditation':'" + id(ROOT) + "'}", UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void endorsementsAreNotPassedOn() {
    endorsement("1.jwt", ROOT, BODY);
    endorsement("2.jwt", BODY, UNI);
    assertThat(judge("{'endorsement':'" + id(ROOT) + "'}", UNI).trust()).isEqualTo(Trust.BARRED);
    assertThat(judge("{'endorsement':'" + id(BODY) + "'}", UNI).trust()).isEqualTo(Trust.ACCEPTED);
    // An endorsement is no accreditation.
    assertThat(judge("{'accreditation':'" + id(BODY) + "'}", UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void theLearningModelsAccreditationCountsFromTheAccreditingAgentOnly() {
    String given =
        "'id':'"
            + id(UNI)
            + "','accreditation':[{'type':'Accreditation','accreditingAgent':{'id':'%s'}}]";
    credential("agent.jwt", ROOT, "'type':['VerifiableCredential']", given.formatted(id(ROOT)));
    credential("own.jwt", UNI, "'type':['VerifiableCredential']", given.formatted(id(BODY)));
    assertThat(judge("{'accreditation':'" + id(ROOT) + "'}", UNI).trust())
        .isEqualTo(Trust.ACCEPTED);
    assertThat(judge("{'accreditation':'" + id(BODY) + "'}", UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void aFederationChainLeadsFromThePinnedKeysDown() {
    statement("1.jwt", ROOT, ANCHOR, "https://body.example", BODY, "");
    statement("2.jwt", BODY, "https://body.example", id(UNI), UNI, "");
    TrustDecision decision = judge(federation(ROOT), UNI);
    assertThat(decision.trust()).isEqualTo(Trust.ACCEPTED);
    assertThat(decision.chain()).extracting(TrustLink::document).containsExactly("1.jwt", "2.jwt");
    // The same statements under another key pinned for the anchor.
    assertThat(judge(federation(STRANGER), UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'constraints':{'max_path_length':0}",
        ",'constraints':{'naming_constraints':{'excluded':['body.example']}}",
        ",'constraints':{'naming_constraints':{'permitted':['.other.example']}}",
        ",'crit':['x']",
        ",'exp':1700000000",
        ",'iat':1900000000",
      })
  void aFederationChainKeepsItsConstraints(String more) {
    statement("1.jwt", ROOT, ANCHOR, "https://body.example", BODY, more);
    statement("2.jwt", BODY, "https://body.example", id(UNI), UNI, "");
    assertThat(judge(federation(ROOT), UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void aFederationStatementOfAStrangerAboutTheIssuerDoesNotCount() {
    statement("1.jwt", STRANGER, ANCHOR, id(UNI), UNI, "");
    assertThat(judge(federation(ROOT), UNI).trust()).isEqualTo(Trust.BARRED);
    // Nor does a superior's, where the leaf's own configuration is signed with other keys.
    documents.clear();
    statement("1.jwt", ROOT, ANCHOR, id(UNI), UNI, "");
    assertThat(judge(federation(ROOT), UNI).trust()).isEqualTo(Trust.ACCEPTED);
    statement("2.jwt", STRANGER, id(UNI), id(UNI), STRANGER, "");
    assertThat(judge(federation(ROOT), UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void loopsOfAccreditationEnd() {
    accreditation("1.jwt", ROOT, BODY, "VerifiableAccreditationToAccredit", "Diploma", "");
    accreditation("2.jwt", BODY, ROOT, "VerifiableAccreditationToAccredit", "Diploma", "");
    assertThat(judge("{'accreditation':'" + id(ROOT) + "'}", UNI).trust()).isEqualTo(Trust.BARRED);
  }

  @Test
  void withoutDocumentsTheAnchorIsNamedAndNothingIsAccepted() {
    TrustDecision decision = policy("{'endorsement':'" + id(ROOT) + "'}").judge(question(UNI), NOW);
    assertThat(decision.standing()).isEqualTo(TrustDecision.Standing.UNKNOWN);
    assertThat(decision.why().message()).contains(id(ROOT)).contains("documents");
  }

  @Test
  void theDigestNamesTheDocuments() {
    TrustPolicy policy = policy("{'endorsement':'" + id(ROOT) + "'}");
    endorsement("1.jwt", ROOT, UNI);
    TrustPolicy bound = policy.with(sources());
    assertThat(bound.digest()).isNotEqualTo(policy.digest());
    documents.clear();
    assertThat(policy.with(sources()).digest()).isEqualTo(policy.digest());
  }

  @Test
  void everyLineSaysWhatItThinks() {
    endorsement("1.jwt", ROOT, UNI);
    TrustPolicy policy =
        TrustPolicy.read(
                json(
                    ("{'trustPolicy':'1','name':'P','accept':["
                            + "{'issuer':'did:web:x.example'},"
                            + "{'through':{'endorsement':'"
                            + id(ROOT)
                            + "'},'achievements':'Z'},"
                            + "{'issuer':'"
                            + id(UNI)
                            + "','levels':'EQF 5'},"
                            + "{'issuer':'"
                            + id(UNI)
                            + "'}]}")
                        .replace('\'', '"')))
            .orThrow()
            .with(sources());
    assertThat(policy.lines(question(UNI)))
        .extracting(TrustLine::outcome)
        .containsExactly(
            TrustLine.Outcome.OTHER_ISSUER,
            TrustLine.Outcome.OTHER_MATTER,
            TrustLine.Outcome.UNTOLD,
            TrustLine.Outcome.APPLIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'accept':[{'issuer':'did:web:a.example','through':{'registry':'did:web:r.example'}}]}",
        "{'accept':[{'through':{'registry':'did:web:*'}}]}",
        "{'accept':[{'through':{'registry':'sha256:12'}}]}",
        "{'accept':[{'through':{'federation':'https://a.example'}}]}",
        "{'accept':[{'through':{'federation':'https://a.example','keys':[{'kty':'oct'}]}}]}",
        "{'accept':[{'through':{'registry':'did:web:r.example','keys':[]}}]}",
        "{'accept':[{'through':{}}]}",
        "{'accept':[{'through':'did:web:r.example'}]}",
        "{'bar':[{'through':{'registry':'did:web:r.example'}}]}",
      })
  void aBadAnchorIsRefusedWithItsPlace(String text) {
    String whole = "{\"trustPolicy\":\"1\",\"name\":\"P\"," + text.replace('\'', '"').substring(1);
    assertThat(TrustPolicy.read(json(whole)).findings())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.pointer()).matches("/(accept|bar)/0.*"));
  }

  private TrustSources sources() {
    ProofVerifier verifier =
        StandardVerifier.builder(Suites.standard(), ControllerSource.didKey()).build();
    return TrustSources.read(documents, verifier, NOW);
  }

  private TrustDecision judge(String anchor, SecretKey issuer) {
    return policy(anchor).with(sources()).judge(question(issuer), NOW);
  }

  private static TrustPolicy policy(String anchor) {
    return TrustPolicy.read(
            json(
                ("{'trustPolicy':'1','name':'Anchored','accept':[{'through':" + anchor + "}]}")
                    .replace('\'', '"')))
        .orThrow();
  }

  private static TrustQuestion question(SecretKey issuer) {
    return TrustQuestion.of(
            json(
                ("{'issuer':{'id':'"
                        + id(issuer)
                        + "','address':{'addressCountryCode':'FI'}},"
                        + "'type':['VerifiableCredential','Diploma'],'validFrom':'2026-01-15T00:00:00Z',"
                        + "'credentialSubject':{'achievement':{'id':'urn:a','humanCode':'A'}}}")
                    .replace('\'', '"')))
        .orElseThrow();
  }

  private void accreditation(
      String name, SecretKey from, SecretKey to, String type, String attests, String more) {
    credential(
        name,
        from,
        "'type':['VerifiableCredential','" + type + "']",
        "'id':'"
            + id(to)
            + "','accreditedFor':[{'schemaId':'https://s.example/1','types':['"
            + attests
            + "']"
            + more
            + "}]");
  }

  private void endorsement(String name, SecretKey from, SecretKey about) {
    JsonObject document =
        json(
            ("{'@context':['https://www.w3.org/ns/credentials/v2',"
                    + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                    + "'id':'urn:x:"
                    + name
                    + "','name':'Endorsement',"
                    + "'type':['VerifiableCredential','EndorsementCredential'],"
                    + "'validFrom':'2025-01-01T00:00:00Z','issuer':{'id':'"
                    + id(from)
                    + "','type':['Profile']},'credentialSubject':{'id':'"
                    + id(about)
                    + "','type':['EndorsementSubject'],'endorsementComment':'Known to us.'}}")
                .replace('\'', '"'));
    sign(name, from, document);
  }

  private void credential(String name, SecretKey from, String members, String subject) {
    String dated = members.contains("validFrom") ? "" : ",'validFrom':'2025-01-01T00:00:00Z'";
    JsonObject document =
        json(
            ("{'@context':['https://www.w3.org/ns/credentials/v2'],'id':'urn:x:"
                    + name
                    + "',"
                    + members
                    + dated
                    + ",'issuer':'"
                    + id(from)
                    + "','credentialSubject':{"
                    + subject
                    + "}}")
                .replace('\'', '"'));
    sign(name, from, document);
  }

  private void sign(String name, SecretKey from, JsonObject document) {
    documents.put(
        name,
        utf8(
            JwtIssuer.with(from, DidKey.methodOf(from.verificationKey()))
                .sign(document)
                .orThrow()));
  }

  private void statement(
      String name, SecretKey signer, String iss, String sub, SecretKey subKey, String more) {
    String claims =
        "{'iss':'"
            + iss
            + "','sub':'"
            + sub
            + "'"
            + (more.contains("'iat'") ? "" : ",'iat':1750000000")
            + (more.contains("'exp'") ? "" : ",'exp':1850000000")
            + ",'jwks':{'keys':["
            + Jwk.write(subKey.verificationKey())
            + "]}"
            + more
            + "}";
    String input =
        base64(utf8("{\"alg\":\"EdDSA\",\"typ\":\"entity-statement+jwt\"}"))
            + "."
            + base64(utf8(claims.replace('\'', '"')));
    documents.put(name, utf8(input + "." + base64(signer.sign(utf8(input)))));
  }

  private static String federation(SecretKey key) {
    return "{'federation':'" + ANCHOR + "','keys':[" + Jwk.write(key.verificationKey()) + "]}";
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static SecretKey key(int seed) {
    byte[] secret = new byte[32];
    secret[0] = (byte) seed;
    return SecretKey.of(KeyAlgorithm.ED25519, secret).orThrow();
  }

  private static String id(SecretKey key) {
    return DidKey.of(key.verificationKey());
  }

  private static JsonObject json(String text) {
    return JsonReader.strict().readObject(utf8(text)).orThrow();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
