package dev.cairn.signing.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published proofs, good and broken, and the reference tree. */
class MerkleVectorsTest {

  @Test
  void theReferenceTreeHasThePublishedHashesAndRoots() throws IOException {
    JsonObject tree = read(SharedData.require("vectors/rfc6962-merkle/reference-tree.json"));
    List<byte[]> entries = new ArrayList<>();
    for (String hex : texts(tree, "leavesHex")) {
      entries.add(HexFormat.of().parseHex(hex));
    }
    List<String> leaves = texts(tree, "leafHashHex");
    for (int i = 0; i < entries.size(); i++) {
      assertThat(MerkleHash.leaf(entries.get(i)).hex()).isEqualTo(leaves.get(i));
    }
    List<String> roots = texts(tree, "rootsHexBySize");
    assertThat(roots).hasSize(entries.size() + 1);
    for (int size = 0; size <= entries.size(); size++) {
      assertThat(MerkleTree.ofEntries(entries).root(size).hex()).isEqualTo(roots.get(size));
      assertThat(MerkleTree.ofEntries(entries.subList(0, size)).root().hex())
          .isEqualTo(roots.get(size));
    }
  }

  @Test
  void everyInclusionVectorHasItsVerdict() throws IOException {
    int seen = 0;
    for (Path file : files("vectors/rfc6962-merkle/inclusion")) {
      JsonObject vector = read(file);
      boolean holds =
          inclusion(vector)
              .flatMap(
                  proof ->
                      hash(vector.findString("leafHash"))
                          .flatMap(
                              leaf ->
                                  hash(vector.findString("root"))
                                      .map(root -> proof.proves(leaf, root))))
              .orElse(false);
      assertThat(holds).as(file.toString()).isEqualTo(!wantsError(vector));
      seen++;
    }
    assertThat(seen).isGreaterThan(40);
  }

  @Test
  void everyConsistencyVectorHasItsVerdict() throws IOException {
    int seen = 0;
    for (Path file : files("vectors/rfc6962-merkle/consistency")) {
      JsonObject vector = read(file);
      boolean holds =
          consistency(vector)
              .flatMap(
                  proof ->
                      root(vector.findString("root1"))
                          .flatMap(
                              first ->
                                  root(vector.findString("root2"))
                                      .map(second -> proof.proves(first, second))))
              .orElse(false);
      assertThat(holds).as(file.toString()).isEqualTo(!wantsError(vector));
      seen++;
    }
    assertThat(seen).isGreaterThan(40);
  }

  private static Optional<InclusionProof> inclusion(JsonObject vector) {
    return path(vector)
        .flatMap(
            path ->
                number(vector, "leafIdx")
                    .flatMap(
                        index ->
                            number(vector, "treeSize")
                                .map(size -> new InclusionProof(index, size, path))));
  }

  private static Optional<ConsistencyProof> consistency(JsonObject vector) {
    return path(vector)
        .flatMap(
            path ->
                number(vector, "size1")
                    .flatMap(
                        first ->
                            number(vector, "size2")
                                .map(second -> new ConsistencyProof(first, second, path))));
  }

  /** What no proof can state, such as a size beyond 2^63, is refused like a proof that fails. */
  private static Optional<Long> number(JsonObject vector, String name) {
    BigInteger value = new BigInteger(((JsonNumber) vector.find(name).orElseThrow()).text());
    return value.bitLength() < Long.SIZE && value.signum() >= 0
        ? Optional.of(value.longValueExact())
        : Optional.empty();
  }

  private static Optional<List<Sha256>> path(JsonObject vector) {
    List<Sha256> path = new ArrayList<>();
    if (vector.find("proof").orElseThrow() instanceof JsonArray array) {
      for (JsonValue item : array) {
        Optional<Sha256> hash = hash(Optional.of(((JsonString) item).value()));
        if (hash.isEmpty()) {
          return Optional.empty();
        }
        path.add(hash.get());
      }
    }
    return Optional.of(path);
  }

  /** Some vectors have a few letters for a root, which stand for a digest here. */
  private static Optional<Sha256> root(Optional<String> base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.orElse(""));
    return bytes.length > Sha256.LENGTH
        ? Optional.empty()
        : Optional.of(Sha256.ofBytes(Arrays.copyOf(bytes, Sha256.LENGTH)));
  }

  /** What is no digest at all is refused before any proof is looked at. */
  private static Optional<Sha256> hash(Optional<String> base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.orElse(""));
    return bytes.length == Sha256.LENGTH ? Optional.of(Sha256.ofBytes(bytes)) : Optional.empty();
  }

  private static boolean wantsError(JsonObject vector) {
    return ((JsonBoolean) vector.find("wantErr").orElseThrow()).value();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.require(folder))) {
      return all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static JsonObject read(Path file) throws IOException {
    return JsonReader.strict().readObject(Files.readAllBytes(file)).orThrow();
  }

  private static List<String> texts(JsonObject object, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : (JsonArray) object.find(name).orElseThrow()) {
      texts.add(((JsonString) item).value());
    }
    return texts;
  }
}
