package dev.cairn.signing.bbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.Vectors;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published fixtures of the SHA-256 suite, byte for byte. */
@EnabledIf(
    value = "dev.cairn.core.SharedData#isWanted",
    disabledReason = "Skipped: no folder under the property cairn.shared.")
class BbsVectorsTest {
  private static final BbsScheme SCHEME = BbsScheme.create();
  private static final String AT = "bbs-signature/bls12-381-sha-256/";

  static Stream<String> signatures() throws IOException {
    return names("signature");
  }

  static Stream<String> proofs() throws IOException {
    return names("proof");
  }

  private static Stream<String> names(String folder) throws IOException {
    if (!SharedData.isWanted()) {
      return Stream.of("none");
    }
    Path path = SharedData.require("vectors/" + AT + folder);
    try (Stream<Path> files = Files.list(path)) {
      return files.map(f -> folder + "/" + f.getFileName()).sorted().toList().stream();
    }
  }

  @Test
  void aKeyIsDerived() {
    JsonObject vector = Vectors.json(AT + "keypair.json");
    JsonObject pair = (JsonObject) vector.find("keyPair").orElseThrow();

    BbsSecretKey key = BbsScheme.keyGen(hex(vector, "keyMaterial"), hex(vector, "keyInfo"));

    assertThat(key.secret()).isEqualTo(hex(pair, "secretKey"));
    assertThat(key.publicKey().encoded()).isEqualTo(hex(pair, "publicKey"));
  }

  @Test
  void generatorsAreThePublishedOnes() {
    JsonObject vector = Vectors.json(AT + "generators.json");
    List<byte[]> expected = hexes(vector, "MsgGenerators");

    GeneratorChain chain = new GeneratorChain();
    Generators few = chain.of(2);
    Generators generators = chain.of(expected.size());

    assertThat(G1.encode(G1.BASE)).isEqualTo(hex(vector, "P1"));
    assertThat(G1.encode(generators.domain())).isEqualTo(hex(vector, "Q1"));
    assertThat(generators.messages().stream().map(G1::encode).toList())
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(expected);
    assertThat(few.messages()).isEqualTo(generators.messages().subList(0, 2));
    assertThat(chain.of(2).messages().get(0)).as("kept").isSameAs(few.messages().get(0));
  }

  @Test
  void messagesBecomeThePublishedScalars() {
    JsonArray cases =
        (JsonArray) Vectors.json(AT + "MapMessageToScalarAsHash.json").find("cases").orElseThrow();

    assertThat(cases.items()).isNotEmpty();
    for (var item : cases) {
      JsonObject one = (JsonObject) item;
      assertThat(Scalars.encode(Scalars.ofMessage(hex(one, "message"))))
          .isEqualTo(hex(one, "scalar"));
    }
  }

  @Test
  void hashingToAScalarGivesThePublishedOne() {
    JsonObject vector = Vectors.json(AT + "h2s.json");

    assertThat(Scalars.encode(Scalars.hash(hex(vector, "message"), hex(vector, "dst"))))
        .isEqualTo(hex(vector, "scalar"));
  }

  @Test
  void theFixedRandomScalarsAreThePublishedOnes() {
    JsonObject vector = Vectors.json(AT + "mockedRng.json");

    assertThat(MockedScalars.of(hex(vector, "seed"), 10).stream().map(Scalars::encode).toList())
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(hexes(vector, "mockedScalars"));
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void aSignatureHoldsOrFailsAsPublished(String name) {
    JsonObject vector = Vectors.json(AT + name);
    JsonObject pair = (JsonObject) vector.find("signerKeyPair").orElseThrow();
    BbsPublicKey publicKey = BbsPublicKey.of(hex(pair, "publicKey")).orThrow();
    byte[] header = hex(vector, "header");
    List<byte[]> messages = hexes(vector, "messages");
    byte[] signature = hex(vector, "signature");

    assertThat(SCHEME.verify(publicKey, signature, header, messages)).isEqualTo(isValid(vector));
    if (isValid(vector)) {
      BbsSecretKey key = BbsSecretKey.of(hex(pair, "secretKey")).orThrow();
      assertThat(SCHEME.sign(key, header, messages)).isEqualTo(signature);
    }
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void aProofHoldsOrFailsAsPublished(String name) {
    JsonObject vector = Vectors.json(AT + name);
    BbsPublicKey key = BbsPublicKey.of(hex(vector, "signerPublicKey")).orThrow();
    byte[] header = hex(vector, "header");
    byte[] presentation = hex(vector, "presentationHeader");
    List<byte[]> messages = hexes(vector, "messages");
    Map<Integer, byte[]> shown = new HashMap<>();
    for (var item : (JsonArray) vector.find("disclosedIndexes").orElseThrow()) {
      int at = Integer.parseInt(item.toString());
      shown.put(at, messages.get(at));
    }
    byte[] proof = hex(vector, "proof");

    assertThat(SCHEME.verifyProof(key, proof, header, presentation, shown))
        .isEqualTo(isValid(vector));
    if (isValid(vector)) {
      assertThat(
              SCHEME
                  .prove(
                      key,
                      hex(vector, "signature"),
                      header,
                      presentation,
                      messages,
                      shown.keySet(),
                      randomScalars(vector))
                  .orThrow())
          .isEqualTo(proof);
    }
  }

  private static List<BigInteger> randomScalars(JsonObject vector) {
    JsonObject trace = (JsonObject) vector.find("trace").orElseThrow();
    JsonObject scalars = (JsonObject) trace.find("random_scalars").orElseThrow();
    List<BigInteger> all = new ArrayList<>();
    for (String name : List.of("r1", "r2", "e_tilde", "r1_tilde", "r3_tilde")) {
      all.add(new BigInteger(1, hex(scalars, name)));
    }
    hexes(scalars, "m_tilde_scalars").forEach(b -> all.add(new BigInteger(1, b)));
    return all;
  }

  private static boolean isValid(JsonObject vector) {
    JsonObject result = (JsonObject) vector.find("result").orElseThrow();
    return ((JsonBoolean) result.find("valid").orElseThrow()).value();
  }

  private static byte[] hex(JsonObject object, String name) {
    return HexFormat.of().parseHex(object.findString(name).orElseThrow());
  }

  private static List<byte[]> hexes(JsonObject object, String name) {
    return ((JsonArray) object.find(name).orElseThrow())
        .items().stream().map(v -> HexFormat.of().parseHex(((JsonString) v).value())).toList();
  }
}
