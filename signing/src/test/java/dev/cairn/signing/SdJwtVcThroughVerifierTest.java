package dev.cairn.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.jose.SdJwtIssuer;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.verify.ResourceSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** SD-JWT VCs through the one verifier: whose key it is, type metadata, key binding. */
class SdJwtVcThroughVerifierTest {
  private static final VerificationRequest NOW =
      VerificationRequest.at(Instant.parse("2026-11-24T12:00:00Z"));
  private static final SecretKey ISSUER = key(KeyAlgorithm.P256);
  private static final String URL = "https://issuer.example";
  private static final String VCT = "https://types.example/stone";
  private static final JsonObject TYPE =
      json(
          """
          {"vct": "https://types.example/stone",
           "claims": [{"path": ["name"], "sd": "always"}, {"path": ["size"], "sd": "never",
                       "mandatory": true}]}
          """);

  @Test
  @EnabledIf(
      value = "dev.cairn.core.SharedData#isWanted",
      disabledReason = "Skipped: no folder under the property cairn.shared.")
  void thePublishedPresentationIsUndeterminedWithoutItsIssuersKeysAndVerifiedWithThem() {
    byte[] token = Vectors.bytes("sd-jwt-vc/sec2.3/sd_jwt_presentation_kb.txt");
    JsonObject jwk = Vectors.json("sd-jwt/issuer_public_jwk.json");
    ControllerSource pinned =
        pinned(
            "https://example.com/issuer", jwk.with("kid", new JsonString("doc-signer-05-25-2022")));
    VerificationRequest asked = NOW.forPresentation("1234567890", "https://example.com/verifier");

    Verification unknown = verify(token, ControllerSource.didKey(), ResourceSource.none(), asked);
    assertThat(unknown.word()).as("%s", unknown.findings()).isEqualTo("undetermined");
    assertThat(unknown.check(Kind.CONTROLLER).outcome()).isEqualTo(Outcome.UNKNOWN);

    Verification known = verify(token, pinned, ResourceSource.none(), asked);
    assertThat(known.word()).as("%s", known.findings()).isEqualTo("verified");
    assertThat(known.issuer()).contains("https://example.com/issuer");
    assertThat(((Verification.Verified) known).credential())
        .isEqualTo(Vectors.json("sd-jwt-vc/sec2.3/verified_contents.json"));

    Verification unasked = verify(token, pinned, ResourceSource.none(), NOW);
    assertThat(unasked.word()).isEqualTo("undetermined");
    assertThat(codes(unasked, Kind.SUBJECT)).containsExactly("presentation.unasked");
    Verification replayed =
        verify(
            token,
            pinned,
            ResourceSource.none(),
            NOW.forPresentation("another", "https://example.com/verifier"));
    assertThat(replayed.word()).isEqualTo("rejected");
    assertThat(codes(replayed, Kind.SUBJECT)).containsExactly("presentation.challenge");
  }

  @Test
  void aTokenWithoutKeyBindingIsRefusedWhereAHoldersProofWasAskedFor() {
    SecretKey holder = key(KeyAlgorithm.P256);
    JsonObject bound =
        claims(URL).with("cnf", JsonObject.builder().put("jwk", jwk(holder)).build());
    VerificationRequest asked = NOW.forPresentation("n-1", "https://jobs.example");

    for (JsonObject claims : List.of(bound, claims(URL))) {
      byte[] token = token(claims, Set.of("/name"));
      Verification refused = verify(token, pinned(URL, jwk(ISSUER)), ResourceSource.none(), asked);
      assertThat(verify(token, pinned(URL, jwk(ISSUER)), ResourceSource.none(), NOW).word())
          .isEqualTo("verified");
      assertThat(refused.word()).isEqualTo("rejected");
      assertThat(codes(refused, Kind.SUBJECT)).containsExactly("presentation.none");
    }
  }

  @Test
  void anIssuersOtherKeyOrAnotherIssuersIsNotBelieved() {
    byte[] token = token(claims(URL), Set.of("/name"));

    assertThat(verify(token, pinned(URL, jwk(ISSUER)), ResourceSource.none(), NOW).word())
        .isEqualTo("verified");
    assertThat(
            verify(token, pinned(URL, jwk(key(KeyAlgorithm.P256))), ResourceSource.none(), NOW)
                .word())
        .isEqualTo("rejected");
    assertThat(
            verify(token, pinned("https://other.example", jwk(ISSUER)), ResourceSource.none(), NOW)
                .word())
        .isEqualTo("undetermined");
  }

  @Test
  void aDidKeyIsItsOwnDocument() {
    SecretKey key = key(KeyAlgorithm.ED25519);
    String did = DidKey.of(key.verificationKey());
    byte[] token =
        SdJwtIssuer.with(key, DidKey.methodOf(key.verificationKey()), new SecureRandom())
            .signCredential(claims(did), Set.of("/name"), 0)
            .orThrow()
            .getBytes(StandardCharsets.US_ASCII);

    Verification verification =
        verify(token, ControllerSource.didKey(), ResourceSource.none(), NOW);
    assertThat(verification.word()).as("%s", verification.findings()).isEqualTo("verified");
    assertThat(verification.issuer()).contains(did);
  }

  @Test
  void typeMetadataIsComparedWhereItIsAtHandAndSaidNotToBeWhereItIsNot() {
    byte[] token = token(claims(URL), Set.of("/name"));

    Check without = check(token, ResourceSource.none(), Kind.SCHEMA);
    assertThat(without.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(without.findings()).extracting("code").containsExactly("vct.unavailable");
    assertThat(check(token, types(TYPE), Kind.SCHEMA).outcome()).isEqualTo(Outcome.PASSED);
    Check open = check(token(claims(URL), Set.of()), types(TYPE), Kind.SCHEMA);
    assertThat(open.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(open.findings()).extracting("code").containsExactly("vct.disclosure");
    Check missing =
        check(token(claims(URL).without("size"), Set.of("/name")), types(TYPE), Kind.SCHEMA);
    assertThat(missing.findings()).extracting("code").containsExactly("vct.missing");
  }

  @Test
  void settled6TypeMetadataWithAnotherHashThanTheSignedOneFailsTheProof() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(TYPE.toString().getBytes(StandardCharsets.UTF_8));
    JsonObject pinnedType =
        claims(URL)
            .with(
                "vct#integrity",
                new JsonString("sha256-" + Base64.getEncoder().encodeToString(hash)));
    byte[] token = token(pinnedType, Set.of("/name"));

    assertThat(check(token, types(TYPE), Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
    Check changed = check(token, types(TYPE.with("name", new JsonString("Gold"))), Kind.PROOF);
    assertThat(changed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(changed.findings()).extracting("code").contains("vct.integrity");
  }

  @Test
  void whatTheFormForbidsIsRejected() {
    assertThat(
            codes(
                verify(
                    token(
                        claims(URL).with("issuer", new JsonString("https://famous.example")),
                        Set.of()),
                    pinned(URL, jwk(ISSUER)),
                    ResourceSource.none(),
                    NOW),
                Kind.STRUCTURE))
        .containsExactly("sdjwt.contradiction");
    assertThat(
            codes(
                verify(
                    token(claims(URL).without("iss"), Set.of()),
                    pinned(URL, jwk(ISSUER)),
                    ResourceSource.none(),
                    NOW),
                Kind.STRUCTURE))
        .containsExactly("sdjwt.iss");
    JsonObject revocable = claims(URL).with("status", json("{\"attestation\": {\"idx\": 1}}"));
    Verification status =
        verify(token(revocable, Set.of()), pinned(URL, jwk(ISSUER)), ResourceSource.none(), NOW);
    assertThat(status.word()).isEqualTo("undetermined");
    assertThat(codes(status, Kind.STATUS)).containsExactly("status.unknown-type");
  }

  @Test
  void aJsonDocumentCannotPassForTheClaimsOfAToken() {
    SecretKey key = key(KeyAlgorithm.ED25519);
    String did = DidKey.of(key.verificationKey());
    Cryptosuite jcs = Suites.standard().find("eddsa-jcs-2022").orElseThrow();
    JsonObject claims = claims(did);
    JsonObject proof =
        jcs.sign(
                claims,
                dev.cairn.signing.suite.ProofOptions.builder()
                    .verificationMethod(DidKey.methodOf(key.verificationKey()))
                    .build(),
                key)
            .orThrow();

    Verification verification =
        verify(
            claims.with("proof", proof).toString().getBytes(StandardCharsets.UTF_8),
            ControllerSource.didKey(),
            ResourceSource.none(),
            NOW);
    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.STRUCTURE).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aKeyBindingThatIsAskedForMustBeThatOfTheHolder() {
    SecretKey holder = key(KeyAlgorithm.ED25519);
    JsonObject bound =
        claims(URL)
            .with(
                "cnf",
                JsonObject.builder().put("jwk", Jwk.write(holder.verificationKey())).build());
    byte[] issued = token(bound, Set.of("/name"));
    String presented =
        SdJwtHolder.read(issued)
            .orThrow()
            .present(
                Set.of(), "https://v.example", "n-1", Instant.parse("2026-11-24T11:59:00Z"), holder)
            .orThrow();
    byte[] bytes = presented.getBytes(StandardCharsets.US_ASCII);

    Verification good =
        verify(
            bytes,
            pinned(URL, jwk(ISSUER)),
            ResourceSource.none(),
            NOW.forPresentation("n-1", "https://v.example"));
    assertThat(good.word()).as("%s", good.findings()).isEqualTo("verified");
    assertThat(((Verification.Verified) good).credential().has("name")).isFalse();
    byte[] later =
        SdJwtHolder.read(issued)
            .orThrow()
            .present(
                Set.of(), "https://v.example", "n-1", Instant.parse("2033-01-01T00:00:00Z"), holder)
            .orThrow()
            .getBytes(StandardCharsets.US_ASCII);
    Verification early =
        verify(
            later,
            pinned(URL, jwk(ISSUER)),
            ResourceSource.none(),
            NOW.forPresentation("n-1", "https://v.example"));
    assertThat(early.word()).isEqualTo("rejected");
    assertThat(codes(early, Kind.DATES)).containsExactly("kb.future");
    byte[] cut = presented.replaceFirst("\\.[^.~]*$", ".AAAA").getBytes(StandardCharsets.US_ASCII);
    assertThat(
            verify(
                    cut,
                    pinned(URL, jwk(ISSUER)),
                    ResourceSource.none(),
                    NOW.forPresentation("n-1", "https://v.example"))
                .word())
        .isEqualTo("rejected");
  }

  private static Check check(byte[] token, ResourceSource types, Kind kind) {
    return verify(token, pinned(URL, jwk(ISSUER)), types, NOW).check(kind);
  }

  private static Verification verify(
      byte[] token, ControllerSource controllers, ResourceSource types, VerificationRequest asked) {
    return StandardVerifier.builder(Suites.standard(), controllers, types)
        .build()
        .verify(token, asked);
  }

  private static List<String> codes(Verification verification, Kind kind) {
    return verification.check(kind).findings().stream().map(f -> f.code()).toList();
  }

  private static ResourceSource types(JsonObject type) {
    return ResourceSource.of(Map.of(VCT, type.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] token(JsonObject claims, Set<String> selective) {
    JsonObject named = claims.has("vct") ? claims : claims.with("vct", new JsonString(VCT));
    return SdJwtIssuer.with(ISSUER, URL + "#k1", new SecureRandom())
        .signCredential(named, selective, 0)
        .orThrow()
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static JsonObject claims(String issuer) {
    return json(
        "{\"vct\": \""
            + VCT
            + "\", \"iss\": \""
            + issuer
            + "\", \"iat\": 1767225600,"
            + " \"name\": \"Granite\", \"size\": 3}");
  }

  private static ControllerSource pinned(String issuer, JsonObject jwk) {
    JsonObject metadata =
        json("{\"issuer\": \"" + issuer + "\", \"jwks\": {\"keys\": [" + jwk + "]}}");
    return PinnedControllers.of(List.of(ControllerDocument.read(metadata).orThrow())).orThrow();
  }

  private static JsonObject jwk(SecretKey key) {
    return Jwk.write(key.verificationKey()).with("kid", new JsonString("k1"));
  }

  private static SecretKey key(KeyAlgorithm algorithm) {
    return SecretKey.generate(algorithm, new SecureRandom());
  }

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.strict().read(text).orThrow();
  }
}
