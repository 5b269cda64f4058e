package dev.cairn.signing.jose;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.verify.PendingProof;
import dev.cairn.signing.verify.SecuredDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Published tokens and keys, and tokens put together by hand, sound and not. */
final class Tokens {
  static final String SUITE = "vectors/w3c-vc-jose-cose-test-suite/";
  static final String ISSUER = "https://example.issuer/vc-jose-cose";

  private Tokens() {}

  static byte[] published(String path) throws IOException {
    return Files.readAllBytes(SharedData.require(path));
  }

  static JsonObject suiteKey(String name, String member) throws IOException {
    JsonObject vm =
        JsonReader.strict().readObject(published(SUITE + "vm-" + name + ".json")).orThrow();
    return (JsonObject) vm.find(member).orElseThrow();
  }

  static VerificationKey publicKey(String name) throws IOException {
    return Jwk.read(suiteKey(name, "publicKeyJwk")).orThrow();
  }

  static SecretKey secretKey(String name) throws IOException {
    return Jwk.readSecret(suiteKey(name, "secretKeyJwk")).orThrow();
  }

  static JsonObject json(String text) {
    return JsonReader.strict().readObject(utf8(text.replace('\'', '"'))).orThrow();
  }

  /** A token with any header and payload text, truly signed. */
  static byte[] signed(SigningKey key, String header, String payload) {
    String input =
        Jws.encode(utf8(header.replace('\'', '"')))
            + "."
            + Jws.encode(utf8(payload.replace('\'', '"')));
    return utf8(input + "." + Jws.encode(key.sign(utf8(input))));
  }

  static PendingProof proof(Reading<SecuredDocument> reading) {
    return reading.orThrow().proofs().get(0);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
