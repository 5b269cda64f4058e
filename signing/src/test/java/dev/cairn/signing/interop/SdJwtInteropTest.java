package dev.cairn.signing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.jose.SdJwtClaims;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.jose.SdJwtIssuer;
import dev.cairn.signing.jose.SdJwtRequest;
import dev.cairn.signing.jose.SdJwtVerifier;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SD-JWT with @sd-jwt, both ways, key binding included")
class SdJwtInteropTest {
  private static final String ISSUER = "https://issuer.example";
  private static final String NONCE = "c8a7f0e2";
  private static final String AUDIENCE = "https://verifier.example";

  private static NodePeers peers;

  /**
   * A way to hide claims and to show some.
   *
   * @param selective pointers to what can be hidden
   * @param frame the same as the peer writes it
   * @param shown pointers to what the holder shows
   * @param shownFrame the same as the peer writes it
   * @param expected what the verifier sees beside the registered claims
   */
  private record Row(
      String title,
      String claims,
      Set<String> selective,
      String frame,
      Set<String> shown,
      String shownFrame,
      int decoys,
      String expected) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(
              "members",
              "{'given':'Ana','family':'Stein','born':'1990-01-01'}",
              Set.of("/given", "/family", "/born"),
              "{'_sd':['given','family','born']}",
              Set.of("/given"),
              "{'given':true}",
              0,
              "{'given':'Ana'}"),
          new Row(
              "nested members, some always shown",
              "{'address':{'street':'Steinbruch 1','country':'AT'},'level':4}",
              Set.of("/address/street"),
              "{'address':{'_sd':['street']}}",
              Set.of(),
              "{}",
              0,
              "{'address':{'country':'AT'},'level':4}"),
          new Row(
              "elements of arrays",
              "{'languages':['de','en','fr']}",
              Set.of("/languages/0", "/languages/1", "/languages/2"),
              "{'languages':{'_sd':[0,1,2]}}",
              Set.of("/languages/1"),
              "{'languages':{'1':true}}",
              0,
              "{'languages':['en']}"),
          new Row(
              "a disclosure within a disclosure",
              "{'address':{'street':'Steinbruch 1','country':'AT'}}",
              Set.of("/address", "/address/street", "/address/country"),
              "{'_sd':['address'],'address':{'_sd':['street','country']}}",
              Set.of("/address/country"),
              "{'address':{'country':true}}",
              0,
              "{'address':{'country':'AT'}}"),
          new Row(
              "decoys",
              "{'given':'Ana','family':'Stein'}",
              Set.of("/given"),
              "{'_sd':['given'],'_sd_decoy':3}",
              Set.of("/given"),
              "{'given':true}",
              3,
              "{'given':'Ana','family':'Stein'}"),
          new Row(
              "Unicode and numbers",
              "{'náme🪨':'é 🪨 אבן','n':9007199254740991,'d':9.95,'e':1e-7,'x':null}",
              Set.of("/náme🪨", "/n", "/d", "/e", "/x"),
              "{'_sd':['náme🪨','n','d','e','x']}",
              Set.of("/náme🪨", "/n", "/d", "/e", "/x"),
              "{'náme🪨':true,'n':true,'d':true,'e':true,'x':true}",
              0,
              "{'náme🪨':'é 🪨 אבן','n':9007199254740991,'d':9.95,'e':1e-7,'x':null}"));

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
  @DisplayName("Issued, presented and verified on either side, by @sd-jwt/core and sd-jwt-vc")
  void bothWays() {
    StringBuilder table =
        new StringBuilder("| claims | ES256, ES256 | EdDSA, ES256 | ES384, EdDSA |\n")
            .append("| --- | --- | --- | --- |\n");
    for (Row row : ROWS) {
      table.append("| ").append(row.title()).append(" |");
      everyWay(row, key(KeyAlgorithm.P256, 1), key(KeyAlgorithm.P256, 2));
      everyWay(row, key(KeyAlgorithm.ED25519, 1), key(KeyAlgorithm.P256, 2));
      everyWay(row, key(KeyAlgorithm.P384, 1), key(KeyAlgorithm.ED25519, 2));
      table.append(" agree | agree | agree |\n");
    }
    PublishedTable.holds(
        "SD-JWT: @sd-jwt/core and @sd-jwt/sd-jwt-vc",
        "Columns: the issuer's algorithm, the holder's. Each cell: issued, presented with key binding and verified,"
            + "\neach step on either side, as SD-JWT by core and as SD-JWT VC by sd-jwt-vc.\n\n"
            + table);
  }

  private void everyWay(Row row, SecretKey issuer, SecretKey holder) {
    JsonObject claims =
        json(row.claims())
            .with("iss", new JsonString(ISSUER))
            .with("vct", new JsonString("https://issuer.example/types/identity"))
            .with(
                "cnf",
                JsonObject.builder().put("jwk", Jwk.write(holder.verificationKey())).build());
    JsonObject expected = claims;
    for (String name : json(row.claims()).names()) {
      expected = expected.without(name);
    }
    for (String name : json(row.expected()).names()) {
      expected = expected.with(name, json(row.expected()).find(name).orElseThrow());
    }
    for (String kind : List.of("core", "vc")) {
      String here =
          SdJwtIssuer.with(issuer, ISSUER + "#key", new SecureRandom())
              .signCredential(claims, row.selective(), row.decoys())
              .orThrow();
      String there =
          text(
              setup("sd.issue", kind, issuer, holder)
                  .put("claims", claims)
                  .put("frame", json(row.frame()))
                  .put("header", JsonObject.builder().put("typ", "dc+sd-jwt").build()));
      for (String token : List.of(here, there)) {
        for (String shown :
            List.of(
                presentedHere(token, row, holder),
                presentedThere(kind, token, row, issuer, holder))) {
          assertThat(sorted(ours(shown, issuer))).as(row.title()).isEqualTo(sorted(expected));
          assertThat(sorted(theirs(kind, shown, issuer, holder)))
              .as(row.title())
              .isEqualTo(sorted(expected));
          String replayed = shown.substring(0, shown.lastIndexOf('~') + 1);
          assertThat(
                  SdJwtVerifier.of(issuer.verificationKey())
                      .verifyCredential(bytes(replayed), asked())
                      .isAccepted())
              .isFalse();
          assertThat(peers.tryAsk(verification(kind, replayed, issuer, holder)).has("error"))
              .isTrue();
        }
      }
    }
  }

  private static String presentedHere(String token, Row row, SecretKey holder) {
    return SdJwtHolder.read(bytes(token))
        .then(h -> h.present(row.shown(), AUDIENCE, NONCE, OurSide.NOW, holder))
        .orThrow();
  }

  private static String presentedThere(
      String kind, String token, Row row, SecretKey issuer, SecretKey holder) {
    JsonObject binding =
        JsonObject.builder()
            .put("iat", OurSide.NOW.getEpochSecond())
            .put("aud", AUDIENCE)
            .put("nonce", NONCE)
            .build();
    return text(
        setup("sd.present", kind, issuer, holder)
            .put("token", token)
            .put("frame", json(row.shownFrame()))
            .put("binding", binding));
  }

  private static SdJwtRequest asked() {
    return SdJwtRequest.presented(OurSide.NOW, AUDIENCE, NONCE);
  }

  private static JsonObject ours(String token, SecretKey issuer) {
    SdJwtClaims claims =
        SdJwtVerifier.of(issuer.verificationKey())
            .verifyCredential(bytes(token), asked())
            .orThrow();
    return claims.claims();
  }

  private static JsonObject theirs(String kind, String token, SecretKey issuer, SecretKey holder) {
    JsonObject value = (JsonObject) peers.ask(verification(kind, token, issuer, holder));
    JsonObject binding = (JsonObject) value.find("binding").orElseThrow();
    assertThat(binding.findString("aud")).contains(AUDIENCE);
    return (JsonObject) value.find("payload").orElseThrow();
  }

  private static JsonObject.Builder verification(
      String kind, String token, SecretKey issuer, SecretKey holder) {
    return setup("sd.verify", kind, issuer, holder)
        .put("token", token)
        .put("nonce", NONCE)
        .put("now", OurSide.NOW.getEpochSecond());
  }

  private static JsonObject.Builder setup(
      String op, String kind, SecretKey issuer, SecretKey holder) {
    return NodePeers.request(op)
        .put("kind", kind)
        .put("jwk", Jwk.writeSecret(issuer))
        .put("algorithm", issuer.algorithm().joseName())
        .put("holderJwk", Jwk.writeSecret(holder))
        .put("holderAlgorithm", holder.algorithm().joseName());
  }

  private static String text(JsonObject.Builder request) {
    return ((JsonString) peers.ask(request)).value();
  }

  private static SecretKey key(KeyAlgorithm algorithm, int fill) {
    byte[] secret = new byte[algorithm.secretLength()];
    Arrays.fill(secret, (byte) fill);
    return SecretKey.of(algorithm, secret).orThrow();
  }

  /** Members in order, so that two objects of one content are equal. */
  private static String sorted(JsonValue value) {
    return CanonicalJson.text(value);
  }

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.strict().read(text.replace('\'', '"')).orThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
