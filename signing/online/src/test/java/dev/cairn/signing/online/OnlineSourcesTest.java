package dev.cairn.signing.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerLookup;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.status.StatusListChecker;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.suite.ProofOptions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Verification that fetches what it needs from a host, over TLS. */
@Timeout(60)
class OnlineSourcesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final LocalServer server = new LocalServer();
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final GuardedLoader loader =
      server
          .leadHere(GuardedLoader.builder(HostileServerTest.hosts(server.authority()), () -> NOW))
          .build();
  private final OnlineSources online = OnlineSources.over(loader);
  private final SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
  private final String did = "did:web:" + server.authority().replace(":", "%3A");

  OnlineSourcesTest() {
    server.answer(
        (head, out) -> {
          String page = pages.get(head.split(" ", 3)[1]);
          LocalServer.write(
              out,
              page == null ? "404 Not Found" : "200 OK",
              "application/json; charset=utf-8",
              String.valueOf(page).getBytes(StandardCharsets.UTF_8));
        });
  }

  @AfterEach
  void stop() {
    loader.close();
    server.close();
  }

  private String document(String id) {
    return ("{'id':'%s','verificationMethod':[{'id':'%s#k','type':'Multikey','controller':'%s',"
            + "'publicKeyMultibase':'%s'}],'assertionMethod':['%s#k']}")
        .formatted(id, id, id, Multikey.write(key.verificationKey()), id)
        .replace('\'', '"');
  }

  private static JsonObject json(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }

  private static String reason(ControllerLookup lookup) {
    return lookup.match(f -> "found", u -> u.why().code());
  }

  @Test
  void aDidWebIsFoundUnderItsWellKnownAddress() {
    pages.put("/.well-known/did.json", document(did));
    assertThat(reason(online.controllers().find(did))).isEqualTo("found");
    assertThat(server.heads()).hasSize(1);
  }

  @Test
  void aHostedControllerDocumentIsFoundUnderItsUrl() {
    String id = server.url("/issuers/1");
    pages.put("/issuers/1", document(id));
    ControllerLookup lookup = online.controllers().find(id);
    assertThat(reason(lookup)).isEqualTo("found");
    boolean listed =
        lookup.match(f -> f.document().lists(id + "#k", ProofPurpose.ASSERTION_METHOD), u -> false);
    assertThat(listed).isTrue();
  }

  @Test
  void theKeysOfATokenIssuerAreFoundUnderItsWellKnownAddress() {
    String id = server.url("/tenant");
    pages.put(
        "/.well-known/jwt-vc-issuer/tenant", "{\"issuer\":\"" + id + "\",\"jwks\":{\"keys\":[]}}");
    assertThat(reason(online.controllers().find(id))).isEqualTo("found");
  }

  @Test
  void aDocumentThatCallsItselfOtherwiseIsNotTaken() {
    pages.put("/.well-known/did.json", document("did:web:other.example"));
    assertThat(reason(online.controllers().find(did))).isEqualTo("online.document");
  }

  @Test
  void aDocumentThatCannotBeReadIsNotTaken() {
    pages.put("/.well-known/did.json", "{\"id\":");
    assertThat(reason(online.controllers().find(did))).isEqualTo("online.document");
    assertThat(reason(online.controllers().find("did:web:other.example"))).isEqualTo("online.host");
    assertThat(reason(online.controllers().find("did:web:a:..:b"))).isEqualTo("did.web");
    assertThat(reason(online.controllers().find("did:example:1")))
        .isEqualTo("controller.unavailable");
    assertThat(reason(online.controllers().find("http://issuer.example/1")))
        .isEqualTo("online.url");
  }

  @Test
  void aContextIsFetchedOnceAndStaysTheSame() {
    pages.put("/context", "{\"@context\":{\"a\":\"https://a.example/#a\"}}");
    pages.put("/none", "{\"a\":1}");
    ContextSource contexts = online.contexts();
    String url = server.url("/context");
    String first = contexts.find(url).orElseThrow().sha256();
    pages.put("/context", "{\"@context\":{\"a\":\"https://b.example/#a\"}}");
    assertThat(contexts.find(url).orElseThrow().sha256()).isEqualTo(first);
    assertThat(contexts.find(server.url("/none"))).isEmpty();
    assertThat(contexts.find(server.url("/missing"))).isEmpty();
  }

  private JsonObject signed(String status) {
    String credential =
        "{'@context':['https://www.w3.org/ns/credentials/v2'],'type':['VerifiableCredential'],"
            + "'issuer':'"
            + did
            + "','validFrom':'2026-01-01T00:00:00Z',"
            + status
            + "'credentialSubject':{'id':'did:example:ada'}}";
    JsonObject document = json(credential);
    JsonObject proof =
        Cryptosuites.standard(Canonicalizer.over(ContextSource.builtIn()))
            .find("eddsa-jcs-2022")
            .orElseThrow()
            .sign(
                document,
                ProofOptions.builder().verificationMethod(did + "#k").created(NOW).build(),
                key)
            .orThrow();
    JsonObject.Builder all = JsonObject.builder();
    document.forEach(all::put);
    return all.put("proof", proof).build();
  }

  private Verification verify(JsonObject credential) {
    ControllerSource controllers =
        ControllerSource.firstOf(ControllerSource.didKey(), online.controllers());
    return StandardVerifier.builder(
            Cryptosuites.standard(Canonicalizer.over(ContextSource.builtIn())), controllers)
        .status(StatusListChecker.of(online.status()).withControllers(controllers))
        .build()
        .verify(
            credential.toString().getBytes(StandardCharsets.UTF_8), VerificationRequest.at(NOW));
  }

  private static List<String> codes(Verification verification) {
    return verification.findings().stream().map(Finding::code).toList();
  }

  private static Optional<Check.Outcome> outcome(Verification verification, Check.Kind kind) {
    return verification.checks().stream()
        .filter(c -> c.kind() == kind)
        .map(Check::outcome)
        .findFirst();
  }

  @Test
  void aCredentialOfADidWebIsVerifiedOnline() {
    pages.put("/.well-known/did.json", document(did));
    Verification verification = verify(signed(""));
    assertThat(verification)
        .as("%s", verification.findings())
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void anIssuerOutOfReachLeavesTheCredentialUndeterminedWithTheReason() {
    Verification verification = verify(signed(""));
    assertThat(verification).isInstanceOf(Verification.Undetermined.class);
    assertThat(codes(verification)).contains("online.status");
  }

  @Test
  void aStatusListOutOfReachLeavesTheCredentialUndeterminedWithTheReason() {
    pages.put("/.well-known/did.json", document(did));
    Verification verification =
        verify(
            signed(
                "'credentialStatus':{'type':'BitstringStatusListEntry','statusPurpose':"
                    + "'revocation','statusListIndex':'7','statusListCredential':'"
                    + server.url("/status/1")
                    + "'},"));
    assertThat(verification).isInstanceOf(Verification.Undetermined.class);
    assertThat(outcome(verification, Check.Kind.STATUS)).contains(Check.Outcome.UNKNOWN);
    assertThat(verification.findings())
        .extracting(Finding::message)
        .anyMatch(m -> m.contains("/status/1") && m.contains("HTTP status 404"));
  }

  @Test
  void whatACredentialPointsToIsFetched() {
    pages.put("/schema", "{\"type\":\"object\"}");
    assertThat(online.resources().find(server.url("/schema")))
        .hasValueSatisfying(b -> assertThat(b).asString(StandardCharsets.UTF_8).contains("object"));
    assertThat(online.resources().find("https://other.example/")).isEmpty();
  }
}
