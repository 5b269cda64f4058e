package dev.cairn.signing.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.Suites;
import dev.cairn.signing.Vectors;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.SecretKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published stage of the suites, byte for byte. */
class SuiteVectorsTest {
  private static final String VECTORS =
      """
      w3c-vc-di-eddsa, eddsa-rdfc-2022,        DataInt,      keyPair.json,     eddsa-rdfc-2022
      w3c-vc-di-eddsa, eddsa-jcs-2022,         JCS,          keyPair.json,     eddsa-jcs-2022
      w3c-vc-di-ecdsa, ecdsa-rdfc-2019-p256,   ECDSAP256,    p256KeyPair.json, ecdsa-rdfc-2019
      w3c-vc-di-ecdsa, ecdsa-rdfc-2019-p384,   ECDSAP384,    p384KeyPair.json, ecdsa-rdfc-2019
      w3c-vc-di-ecdsa, ecdsa-jcs-2019-p256,    JCSECDSAP256, p256KeyPair.json, ecdsa-jcs-2019
      w3c-vc-di-eddsa, Ed25519Signature2020,   EdSig,        keyPair.json,     Ed25519Signature2020
      """;

  @ParameterizedTest
  @CsvSource(textBlock = VECTORS)
  void everyStageIsReproducedByteForByte(
      String spec, String folder, String suffix, String keyFile, String suiteName) {
    String at = spec + "/" + folder + "/";
    SecretKey key = Vectors.key(spec + "/" + keyFile);
    Cryptosuite suite = Suites.standard().find(suiteName).orElseThrow();
    JsonObject signed = Vectors.json(at + "signed" + suffix + ".json");
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
    SigningInput input = suite.inspect(signed.without("proof"), proof, key.algorithm()).orThrow();

    assertThat(input.canonicalDocument()).contains(Vectors.text(at + "canonDoc" + suffix + ".txt"));
    assertThat(input.canonicalProof()).contains(Vectors.text(at + "proofCanon" + suffix + ".txt"));
    assertThat(hex(input.documentHash().orElseThrow()))
        .isEqualTo(Vectors.text(at + "docHash" + suffix + ".txt"));
    assertThat(hex(input.proofHash().orElseThrow()))
        .isEqualTo(Vectors.text(at + "proofHash" + suffix + ".txt"));
    assertThat(hex(input.signed())).isEqualTo(Vectors.text(at + "combinedHash" + suffix + ".txt"));
    byte[] signature = key.sign(input.signed());
    assertThat(hex(signature)).isEqualTo(Vectors.text(at + "sigHex" + suffix + ".txt"));
    assertThat(Multibase.base58(signature))
        .isEqualTo(Vectors.text(at + "sigBTC58" + suffix + ".txt"));
    Check check = suite.verify(signed.without("proof"), proof, key.verificationKey());
    assertThat(check.outcome()).as(check.toString()).isEqualTo(Check.Outcome.PASSED);
  }

  @ParameterizedTest
  @CsvSource(textBlock = VECTORS)
  void signingGivesThePublishedProof(
      String spec, String folder, String suffix, String keyFile, String suiteName) {
    if (suiteName.equals("Ed25519Signature2020")) {
      return;
    }
    SecretKey key = Vectors.key(spec + "/" + keyFile);
    JsonObject signed = Vectors.json(spec + "/" + folder + "/signed" + suffix + ".json");
    ProofOptions options =
        ProofOptions.builder()
            .verificationMethod(DidKey.methodOf(key.verificationKey()))
            .created(Instant.parse("2023-02-24T23:36:38Z"))
            .build();

    JsonObject proof =
        Suites.standard()
            .find(suiteName)
            .orElseThrow()
            .sign(Vectors.json(spec + "/unsigned.json"), options, key)
            .orThrow();

    assertThat(proof).isEqualTo(signed.find("proof").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"1, keyPair1, 26329423", "2, keyPair2, 8cc9022b"})
  void everyProofOfThePublishedSetIsReproduced(String number, String pair, String id) {
    String at = "w3c-vc-di-eddsa/proof-set-chain/";
    SecretKey key =
        Vectors.key((JsonObject) Vectors.json(at + "multiKeyPairs.json").find(pair).orElseThrow());
    JsonObject config = Vectors.json(at + "proofSetConfig" + number + ".json");
    ProofOptions options =
        ProofOptions.builder()
            .id(config.findString("id").orElseThrow())
            .verificationMethod(DidKey.methodOf(key.verificationKey()))
            .created(Instant.parse("2023-02-24T23:36:38Z"))
            .build();

    JsonObject proof =
        Suites.standard()
            .find("eddsa-rdfc-2022")
            .orElseThrow()
            .sign(Vectors.json(at + "unsigned.json"), options, key)
            .orThrow();

    assertThat(config.findString("id").orElseThrow()).startsWith("urn:uuid:" + id);
    assertThat(proof).isEqualTo(Vectors.json(at + "proofSetConfigSigned" + number + ".json"));
  }

  @ParameterizedTest
  @CsvSource("ob3-impl-guide/eddsa-rdfc-2022/")
  void theOpenBadgesWalkThroughIsReproduced(String at) throws Exception {
    JsonObject expected = Vectors.json(at + "expected.json");
    JsonObject signed = Vectors.json(at + "signed.json");
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
    byte[] pair = HexFormat.of().parseHex(expected.findString("privateKeyHex").orElseThrow());
    SecretKey key =
        SecretKey.of(dev.cairn.signing.key.KeyAlgorithm.ED25519, java.util.Arrays.copyOf(pair, 32))
            .orThrow();
    SigningInput input =
        Suites.standard()
            .find("eddsa-rdfc-2022")
            .orElseThrow()
            .inspect(signed.without("proof"), proof, key.algorithm())
            .orThrow();

    assertThat(hex(key.verificationKey().encoded()))
        .isEqualTo(expected.findString("publicKeyHex").orElseThrow());
    assertThat(input.canonicalDocument()).contains(Vectors.text(at + "document-canon.txt"));
    assertThat(input.canonicalProof()).contains(Vectors.text(at + "proof-canon.txt"));
    assertThat(hex(input.signed())).isEqualTo(expected.findString("dataToSignHex").orElseThrow());
    assertThat(hex(key.sign(input.signed())))
        .isEqualTo(expected.findString("signatureHex").orElseThrow());
    assertThat(
            MessageDigest.getInstance("SHA-256")
                .digest(input.canonicalDocument().orElseThrow().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(input.documentHash().orElseThrow());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
