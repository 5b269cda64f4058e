package dev.cairn.signing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tokens with jose, both ways")
class JoseInteropTest {
  private static final String CHALLENGE = "c8a7f0e2";
  private static final String DOMAIN = "verifier.example";

  private static NodePeers peers;

  private final ProofVerifier verifier =
      StandardVerifier.builder(
              Suites.standard(),
              ControllerSource.firstOf(ControllerSource.didKey(), ControllerSource.didJwk()))
          .build();

  @BeforeAll
  static void start() {
    peers = NodePeers.start();
  }

  @AfterAll
  static void stop() {
    if (peers != null) {
      peers.close();
    }
  }

  @Test
  @DisplayName(
      "settled20: vc+jwt and vp+jwt with EdDSA, ES256, ES384, ES512; RS256 for Open Badges")
  void settled20TokensBothWays() {
    StringBuilder table =
        new StringBuilder(
            "| alg | form | signed here, verified there | signed there, verified here |\n"
                + "| --- | --- | --- | --- |\n");
    for (KeyAlgorithm algorithm :
        List.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.P521)) {
      SecretKey key = key(algorithm);
      String controller = DidKey.of(key.verificationKey());
      for (MatrixCase row : MatrixCase.all()) {
        JsonObject credential = withKnownContexts(row.issuedBy(controller));
        String here = JwtIssuer.with(key, method(key)).sign(credential).orThrow();
        assertThat(theirs(here, key)).as(row.name()).isEqualTo(credential);
        assertThatThrows(changed(here), key);
        String there = sign(key, header(key, "vc+jwt", "vc"), credential);
        assertThat(ours(there)).as(row.name()).isEqualTo("verified");
        assertThat(ours(changed(there))).isEqualTo("rejected");
      }
      table.append("| %s | vc+jwt | agree | agree |\n".formatted(algorithm.joseName()));
      presentations(key, controller);
      table.append("| %s | vp+jwt | agree | agree |\n".formatted(algorithm.joseName()));
    }
    rsa();
    table.append("| RS256 | Open Badge | not signed here | agree |\n");
    PublishedTable.holds("JOSE: jose", table.toString());
  }

  private void presentations(SecretKey key, String controller) {
    JsonObject badge = row("badge").issuedBy(controller);
    JsonObject subject = (JsonObject) badge.find("credentialSubject").orElseThrow();
    JsonObject mine =
        badge.with("credentialSubject", subject.with("id", new JsonString(controller)));
    String inside = JwtIssuer.with(key, method(key)).sign(mine).orThrow();
    JsonObject enveloped =
        JsonObject.builder()
            .put("@context", "https://www.w3.org/ns/credentials/v2")
            .put("id", "data:application/vc+jwt," + inside)
            .put("type", "EnvelopedVerifiableCredential")
            .build();
    JsonObject presentation =
        JsonObject.builder()
            .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
            .put("type", JsonArray.ofStrings(List.of("VerifiablePresentation")))
            .put("holder", controller)
            .put("verifiableCredential", new JsonArray(List.of(enveloped)))
            .put("nonce", CHALLENGE)
            .put("aud", DOMAIN)
            .build();
    String here = JwtIssuer.with(key, method(key)).sign(presentation).orThrow();
    assertThat(theirs(here, key)).isEqualTo(presentation);
    String there = sign(key, header(key, "vp+jwt", "vp"), presentation);
    VerificationRequest asked =
        VerificationRequest.at(OurSide.NOW).forPresentation(CHALLENGE, DOMAIN);
    Verification verification = verifier.verify(there.getBytes(StandardCharsets.UTF_8), asked);
    assertThat(verification.word()).as("%s", verification.findings()).isEqualTo("verified");
  }

  private void rsa() {
    JsonObject pair =
        (JsonObject) peers.ask(NodePeers.request("jose.generate").put("algorithm", "RS256"));
    JsonObject publicJwk = (JsonObject) pair.find("public").orElseThrow();
    String did =
        "did:jwk:"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(publicJwk.toString().getBytes(StandardCharsets.UTF_8));
    JsonObject header =
        JsonObject.builder().put("alg", "RS256").put("typ", "JWT").put("kid", did + "#0").build();
    JsonObject badge = row("badge").issuedBy(did);
    JsonObject claims =
        badge
            .with("iss", new JsonString(did))
            .with("jti", badge.find("id").orElseThrow())
            .with("nbf", JsonNumber.of(1767225600))
            .with("sub", new JsonString("did:example:learner"));
    String token =
        ((JsonString)
                peers.ask(
                    NodePeers.request("jose.sign")
                        .put("jwk", pair.find("secret").orElseThrow())
                        .put("header", header)
                        .put("payload", claims.toString())))
            .value();
    assertThat(ours(token)).isEqualTo("verified");
    assertThat(ours(changed(token))).isEqualTo("rejected");
  }

  private static MatrixCase row(String name) {
    return MatrixCase.all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /** Issuing a token checks terms by the contexts built in; the matrix's own terms have @vocab. */
  private static JsonObject withKnownContexts(JsonObject credential) {
    JsonArray contexts = (JsonArray) credential.find("@context").orElseThrow();
    List<JsonValue> known =
        contexts.items().stream()
            .map(
                c ->
                    c.equals(new JsonString("https://interop.example/matrix/v1"))
                        ? new JsonString("https://www.w3.org/ns/credentials/undefined-terms/v2")
                        : c)
            .toList();
    return credential.with("@context", new JsonArray(known));
  }

  private static SecretKey key(KeyAlgorithm algorithm) {
    byte[] secret = new byte[algorithm.secretLength()];
    Arrays.fill(secret, (byte) 1);
    return SecretKey.of(algorithm, secret).orThrow();
  }

  private static String method(SecretKey key) {
    return DidKey.methodOf(key.verificationKey());
  }

  private static JsonObject header(SecretKey key, String typ, String cty) {
    return JsonObject.builder()
        .put("alg", key.algorithm().joseName())
        .put("kid", method(key))
        .put("typ", typ)
        .put("cty", cty)
        .build();
  }

  private static String sign(SecretKey key, JsonObject header, JsonObject payload) {
    return ((JsonString)
            peers.ask(
                NodePeers.request("jose.sign")
                    .put("jwk", Jwk.writeSecret(key))
                    .put("header", header)
                    .put("payload", payload.toString())))
        .value();
  }

  private static JsonObject theirs(String token, SecretKey key) {
    JsonObject value = (JsonObject) peers.ask(verification(token, key));
    String payload = value.findString("payload").orElseThrow();
    return (JsonObject) JsonReader.strict().read(payload).orThrow();
  }

  private static void assertThatThrows(String token, SecretKey key) {
    assertThat(peers.tryAsk(verification(token, key)).findString("error").orElse(""))
        .contains("signature verification failed");
  }

  private static JsonObject.Builder verification(String token, SecretKey key) {
    return NodePeers.request("jose.verify")
        .put("token", token)
        .put("jwk", Jwk.write(key.verificationKey()))
        .put("algorithm", key.algorithm().joseName());
  }

  private String ours(String token) {
    return verifier
        .verify(token.getBytes(StandardCharsets.UTF_8), VerificationRequest.at(OurSide.NOW))
        .word();
  }

  /** The payload with a later beginning. */
  private static String changed(String token) {
    String[] parts = token.split("\\.");
    String payload =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("2026-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }
}
