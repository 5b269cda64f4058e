package dev.cairn.signing;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.baking.Baking;
import dev.cairn.signing.bbs.BbsPublicKey;
import dev.cairn.signing.bbs.BbsScheme;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidJwk;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.jose.CoseIssuer;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.jose.SdJwtHolder;
import dev.cairn.signing.jose.SdJwtIssuer;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.Pem;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.status.BitstringStatusList;
import dev.cairn.signing.suite.BbsSuite;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.DerivingCryptosuite;
import dev.cairn.signing.suite.EcdsaSdSuite;
import dev.cairn.signing.suite.ProofOptions;
import dev.cairn.signing.verify.ContentDigest;
import dev.cairn.signing.verify.ProofVerifier;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parser on changed input: it may refuse, it may accept, it never throws. The property {@code
 * cairn.fuzz} is how many inputs each takes, 500 if it is not set; the seed is fixed.
 */
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("cairn.fuzz", 500);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SecretKey KEY = SecretKey.generate(KeyAlgorithm.P256, RANDOM);
  private static final String METHOD = DidKey.methodOf(KEY.verificationKey());
  private static final JsonObject CREDENTIAL =
      json(
          "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"],"
              + " \"type\": [\"VerifiableCredential\"], \"issuer\": \""
              + DidKey.of(KEY.verificationKey())
              + "\", \"credentialSubject\": {\"id\": \"did:example:b\"}}");
  private static final ProofVerifier VERIFIER =
      StandardVerifier.builder(Suites.standard(), ControllerSource.didKey()).build();

  /** A parser and an input it accepts. */
  private record Target(byte[] seed, Consumer<byte[]> parser) {}

  private static final String SIGNS = "{}[]\",:.~-_=/\\u0z9\u007f";

  private static final Map<String, Target> TARGETS = targets();

  static Stream<String> names() {
    return TARGETS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void neverThrows(String name) {
    Target target = TARGETS.get(name);
    Random random = new Random(20261124);
    target.parser().accept(target.seed());
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutate(target.seed(), random);
      assertThatCode(() -> target.parser().accept(input))
          .as("%s on input %s: %s", name, i, Multibase.base64Url(input))
          .doesNotThrowAnyException();
    }
  }

  private static Map<String, Target> targets() {
    Map<String, Target> all = new LinkedHashMap<>();
    VerificationRequest now = VerificationRequest.at(Instant.parse("2026-11-24T12:00:00Z"));
    Consumer<byte[]> verify = b -> VERIFIER.verify(b, now);
    all.put("multibase", text(Multibase.base58(KEY.secret()), Multibase::decode));
    all.put("multikey", text(Multikey.write(KEY.verificationKey()), Multikey::read));
    all.put("multikey, secret", text(Multikey.writeSecret(KEY), Multikey::readSecret));
    all.put("pem", text(Pem.write(KEY.verificationKey()), Pem::read));
    all.put("pem, secret", text(Pem.writeSecret(KEY), Pem::readSecret));
    all.put("jwk", object(Jwk.write(KEY.verificationKey()), Jwk::read));
    all.put("key file", object(new KeyFile(METHOD, "did:example:a", KEY).toJson(), KeyFile::read));
    all.put("did:key", text(DidKey.of(KEY.verificationKey()), DidKey::resolve));
    all.put("did:jwk", text("did:jwk:eyJrdHkiOiJPS1AifQ", DidJwk::resolve));
    all.put(
        "controller document",
        object(
            json(
                "{\"id\": \"did:example:a\", \"verificationMethod\": [{\"id\": \"#k\", \"type\":"
                    + " \"Multikey\", \"controller\": \"did:example:a\", \"publicKeyMultibase\": \""
                    + Multikey.write(KEY.verificationKey())
                    + "\"}], \"assertionMethod\": [\"#k\"]}"),
            ControllerDocument::read));
    String jwt = JwtIssuer.with(KEY, METHOD).sign(CREDENTIAL).orThrow();
    all.put("jws", new Target(ascii(jwt), verify));
    String sdJwt =
        SdJwtIssuer.with(KEY, METHOD, RANDOM)
            .signVerifiable(CREDENTIAL, Set.of("/credentialSubject"), 1)
            .orThrow();
    all.put("sd-jwt", new Target(ascii(sdJwt), verify));
    all.put("sd-jwt, holder", new Target(ascii(sdJwt), SdJwtHolder::read));
    all.put("cose", new Target(CoseIssuer.with(KEY, METHOD).sign(CREDENTIAL).orThrow(), verify));
    all.put(
        "status list",
        text(
            BitstringStatusList.ofEntries(BitstringStatusList.LEAST_BITS, 1).encode(),
            t -> BitstringStatusList.decode(t, 1, BitstringStatusList.DEFAULT_MAX_BYTES)));
    proofValues(all);
    all.put("bbs key", new Target(new byte[96], BbsPublicKey::of));
    BbsScheme scheme = BbsScheme.create();
    BbsPublicKey bls = BbsScheme.keyGen(new byte[32], new byte[0]).publicKey();
    all.put(
        "bbs proof",
        new Target(
            new byte[272], b -> scheme.verifyProof(bls, b, new byte[0], new byte[0], Map.of())));
    all.put(
        "svg",
        new Target(
            ascii(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges="
                    + "\"https://purl.imsglobal.org/ob/v3p0\"><openbadges:credential verify=\"a.b.c\"/>"
                    + "</svg>"),
            Baking.standard()::unbake));
    all.put("png", new Target(png(), Baking.standard()::unbake));
    all.put(
        "content digest",
        text(
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            t -> ContentDigest.matchesIntegrity(t, new byte[0])));
    return all;
  }

  /** Each suite with a proof of its own over the credential: the value is what is changed. */
  private static void proofValues(Map<String, Target> all) {
    Canonicalizer canonicalizer = Canonicalizer.over(ContextSource.builtIn());
    SecretKey bls = SecretKey.generate(KeyAlgorithm.BLS12_381_G2, RANDOM);
    List<String> shown = List.of("/issuer", "/credentialSubject");
    EcdsaSdSuite sd = EcdsaSdSuite.issuing(canonicalizer, List.of("/issuer"), RANDOM);
    BbsSuite bbs = BbsSuite.issuing(canonicalizer, List.of("/issuer"), RANDOM);
    for (DerivingCryptosuite suite : List.of(sd, bbs)) {
      SecretKey key = suite == bbs ? bls : KEY;
      JsonObject base = signed(suite, key);
      JsonObject derived = suite.derive(base, shown).orThrow();
      all.put("proof value, " + suite.name(), proofValue(suite, derived, key));
      String seed = text(base, "proof", "proofValue");
      all.put(
          "base proof value, " + suite.name(),
          text(seed, t -> suite.derive(withProofValue(base, t), shown)));
    }
    Cryptosuite plain = Suites.standard().find("ecdsa-rdfc-2019").orElseThrow();
    all.put("proof value, ecdsa-rdfc-2019", proofValue(plain, signed(plain, KEY), KEY));
    all.put(
        "json-ld",
        object(CREDENTIAL, json -> canonicalizer.canonicalize(json, HashAlgorithm.SHA_256)));
  }

  private static JsonObject signed(Cryptosuite suite, SecretKey key) {
    ProofOptions options = ProofOptions.builder().verificationMethod(METHOD).build();
    return CREDENTIAL.with("proof", suite.sign(CREDENTIAL, options, key).orThrow());
  }

  private static Target proofValue(Cryptosuite suite, JsonObject signed, SecretKey key) {
    return text(
        text(signed, "proof", "proofValue"),
        t ->
            suite.verify(
                signed.without("proof"),
                (JsonObject) withProofValue(signed, t).find("proof").orElseThrow(),
                key.verificationKey()));
  }

  private static JsonObject withProofValue(JsonObject signed, String value) {
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
    return signed.with("proof", proof.with("proofValue", new JsonString(value)));
  }

  private static String text(JsonObject json, String object, String member) {
    return ((JsonObject) json.find(object).orElseThrow()).findString(member).orElseThrow();
  }

  /** A picture of one pixel with the credential baked in. */
  private static byte[] png() {
    byte[] plain =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                    + "RU5ErkJggg==");
    return Baking.standard().bake(plain, ascii(CREDENTIAL.toString())).orThrow();
  }

  private static Target text(String seed, Consumer<String> parser) {
    return new Target(
        seed.getBytes(StandardCharsets.UTF_8),
        b -> parser.accept(new String(b, StandardCharsets.UTF_8)));
  }

  private static Target object(JsonObject seed, Consumer<JsonObject> parser) {
    return new Target(
        seed.toString().getBytes(StandardCharsets.UTF_8),
        b ->
            JsonReader.strict()
                .readObject(b)
                .match(
                    a -> {
                      parser.accept(a.value());
                      return true;
                    },
                    r -> false));
  }

  /** One to four changes: a bit, a byte, a cut, a repetition, an insertion. */
  private static byte[] mutate(byte[] seed, Random random) {
    byte[] out = seed.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && out.length > 0; n--) {
      int at = random.nextInt(out.length);
      switch (random.nextInt(6)) {
        case 0 -> out[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> out[at] = (byte) random.nextInt(256);
        case 2 -> out = java.util.Arrays.copyOf(out, at);
        case 3 -> out[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        case 4 -> out = spliced(out, at, random.nextInt(out.length));
        default -> out = spliced(out, at, at);
      }
    }
    return out;
  }

  /** The bytes up to one position and from another on. */
  private static byte[] spliced(byte[] bytes, int upTo, int from) {
    byte[] out = new byte[upTo + bytes.length - from];
    System.arraycopy(bytes, 0, out, 0, upTo);
    System.arraycopy(bytes, from, out, upTo, bytes.length - from);
    return out;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.strict().read(text).orThrow();
  }
}
