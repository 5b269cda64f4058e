package dev.cairn.signing.did;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.VerificationKey;
import java.util.Base64;

/** The did:jwk method: an identifier that is its own JWK, base64url. */
public final class DidJwk {
  private static final String PREFIX = "did:jwk:";

  private DidJwk() {}

  /** The identifier of a key. */
  public static String of(VerificationKey key) {
    byte[] json = Jwk.write(key).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /** The verification method of a key: {@code did:jwk:…#0}. */
  public static String methodOf(VerificationKey key) {
    return of(key) + "#0";
  }

  /** Whether a URL is of this method. */
  public static boolean is(String url) {
    return url.startsWith(PREFIX);
  }

  /**
   * The document of an identifier: one method, {@code #0}, listed for every purpose, or for none if
   * the JWK's {@code use} is {@code enc}. Refused as {@code did.jwk}, {@code json.*}, {@code jwk.*}
   * or {@code key.*}; so is a JWK that shows its private member.
   */
  public static Reading<ControllerDocument> resolve(String did) {
    if (!is(did)) {
      return Reading.refused(
          "did.jwk", "", "\"" + did + "\" is no did:jwk; give one that starts with did:jwk:.");
    }
    return Multibase.decode("u" + did.substring(PREFIX.length()))
        .then(json -> JsonReader.strict().readObject(json))
        .then(jwk -> document(did, jwk));
  }

  private static Reading<ControllerDocument> document(String did, JsonObject jwk) {
    if (jwk.has("d")) {
      return Reading.refused(
          "did.jwk", "/d", "The did:jwk shows its private key; make a new key and identifier.");
    }
    boolean signs = !jwk.findString("use").orElse("sig").equals("enc");
    return Jwk.read(jwk)
        .then(
            key ->
                Reading.of(
                    ControllerDocument.builder(did)
                        .add(
                            VerificationMethod.of(did + "#0", did, key),
                            signs ? ProofPurpose.values() : new ProofPurpose[0])
                        .build()));
  }

  static ControllerLookup find(String id) {
    if (!is(id)) {
      return ControllerSource.unavailable(id);
    }
    return resolve(id)
        .match(
            a -> new ControllerLookup.Found(a.value()),
            r ->
                new ControllerLookup.Unavailable(
                    Finding.error(
                        "did.jwk",
                        "",
                        "The key in " + id + " cannot be read: " + r.findings().get(0).message())));
  }
}
