package dev.cairn.signing.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of a Merkle tree, against the definitions written down a second time. */
class MerkleLawsTest {

  @Provide
  Arbitrary<List<byte[]>> entries() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(70);
  }

  @Property(tries = 300)
  void theRootIsThatOfTheDefinition(@ForAll("entries") List<byte[]> entries) throws Exception {
    assertThat(MerkleTree.ofEntries(entries).root().bytes()).isEqualTo(mth(entries));
  }

  @Property(tries = 150)
  void everyInclusionProofIsThatOfTheDefinitionAndHoldsForItsLeafAlone(
      @ForAll("entries") List<byte[]> entries, @ForAll int draw) throws Exception {
    MerkleTree tree = MerkleTree.ofEntries(entries);
    int size = 1 + Math.floorMod(draw, entries.size());
    for (int index = 0; index < size; index++) {
      InclusionProof proof = tree.inclusion(index, size);
      assertThat(bytes(proof.path())).isDeepEqualTo(path(index, entries.subList(0, size)));
      assertThat(proof.proves(MerkleHash.leaf(entries.get(index)), tree.root(size))).isTrue();
      assertThat(InclusionProof.read(proof.toJson()).orThrow()).isEqualTo(proof);
      for (int other = 0; other < size; other++) {
        boolean same = Arrays.equals(entries.get(other), entries.get(index));
        assertThat(proof.proves(MerkleHash.leaf(entries.get(other)), tree.root(size)))
            .isEqualTo(same);
      }
    }
  }

  @Property(tries = 150)
  void everyConsistencyProofIsThatOfTheDefinitionAndHolds(
      @ForAll("entries") List<byte[]> entries, @ForAll int draw) throws Exception {
    MerkleTree tree = MerkleTree.ofEntries(entries);
    int second = 1 + Math.floorMod(draw, entries.size());
    for (int first = 1; first <= second; first++) {
      ConsistencyProof proof = tree.consistency(first, second);
      assertThat(bytes(proof.path()))
          .isDeepEqualTo(
              first == second ? new byte[0][] : subproof(first, entries.subList(0, second), true));
      assertThat(proof.proves(tree.root(first), tree.root(second))).isTrue();
      assertThat(ConsistencyProof.read(proof.toJson()).orThrow()).isEqualTo(proof);
    }
  }

  @Property(tries = 300)
  void aChangedLeafBeforeTheOldEndIsFoundByNoConsistencyProof(
      @ForAll("entries") List<byte[]> entries,
      @ForAll @IntRange(max = 1000) int a,
      @ForAll @IntRange(max = 1000) int b) {
    int first = 1 + a % entries.size();
    List<byte[]> changed = new ArrayList<>(entries);
    changed.set(b % first, new byte[] {1, 2, 3, 4, 5, 6});
    MerkleTree old = MerkleTree.ofEntries(entries);
    MerkleTree forged = MerkleTree.ofEntries(changed);
    assertThat(
            forged
                .consistency(first, entries.size())
                .proves(old.root(first), forged.root(entries.size())))
        .isFalse();
    assertThat(
            old.consistency(first, entries.size())
                .proves(old.root(first), forged.root(entries.size())))
        .isFalse();
  }

  @Property(tries = 300)
  void noChangedProofHolds(
      @ForAll("entries") List<byte[]> entries,
      @ForAll @IntRange(max = 1000) int a,
      @ForAll @IntRange(max = 1000) int change) {
    MerkleTree tree = MerkleTree.ofEntries(entries);
    int index = a % entries.size();
    InclusionProof proof = tree.inclusion(index);
    List<Sha256> path = new ArrayList<>(proof.path());
    switch (change % 4) {
      case 0 -> path.add(tree.root());
      case 1 -> path.add(0, tree.root());
      case 2 -> {
        if (path.isEmpty()) {
          return;
        }
        path.remove(change % path.size());
      }
      default -> {
        if (path.isEmpty()) {
          return;
        }
        byte[] hash = path.get(change % path.size()).bytes();
        hash[change % Sha256.LENGTH] ^= 1;
        path.set(change % path.size(), Sha256.ofBytes(hash));
      }
    }
    assertThat(
            new InclusionProof(index, entries.size(), path)
                .proves(MerkleHash.leaf(entries.get(index)), tree.root()))
        .isFalse();
  }

  @Property(tries = 200)
  void theEdgeOfAGrowingTreeHasItsRoots(@ForAll("entries") List<byte[]> entries) {
    List<Sha256> digests = entries.stream().map(Sha256::of).toList();
    MerkleTree tree = MerkleTree.ofDigests(digests);
    Frontier edge = new Frontier();
    for (int i = 0; i < digests.size(); i++) {
      assertThat(edge.root()).isEqualTo(tree.root(i));
      edge.add(digests.get(i));
    }
    assertThat(edge.root()).isEqualTo(tree.root());
  }

  @Property(tries = 500)
  void noDocumentBreaksTheReaderOfProofs(@ForAll String noise) {
    JsonReader.strict()
        .read("{\"index\":0,\"size\":1,\"path\":[\"" + noise.replaceAll("[\"\\\\]", "") + "\"]}")
        .then(v -> InclusionProof.read((dev.cairn.core.json.JsonObject) v))
        .findings()
        .forEach(f -> assertThat(f.code()).matches("(json|proof|digest)\\..*"));
  }

  private static byte[][] bytes(List<Sha256> path) {
    return path.stream().map(Sha256::bytes).toArray(byte[][]::new);
  }

  // RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, as they stand there.

  private static byte[] mth(List<byte[]> d) throws Exception {
    int n = d.size();
    if (n == 0) {
      return hash();
    }
    if (n == 1) {
      return hash(new byte[] {0}, d.get(0));
    }
    int k = Integer.highestOneBit(n - 1);
    return hash(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, n)));
  }

  private static byte[][] path(int m, List<byte[]> d) throws Exception {
    int n = d.size();
    if (n == 1) {
      return new byte[0][];
    }
    int k = Integer.highestOneBit(n - 1);
    return m < k
        ? plus(path(m, d.subList(0, k)), mth(d.subList(k, n)))
        : plus(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
  }

  private static byte[][] subproof(int m, List<byte[]> d, boolean b) throws Exception {
    int n = d.size();
    if (m == n) {
      return b ? new byte[0][] : new byte[][] {mth(d)};
    }
    int k = Integer.highestOneBit(n - 1);
    return m <= k
        ? plus(subproof(m, d.subList(0, k), b), mth(d.subList(k, n)))
        : plus(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
  }

  private static byte[][] plus(byte[][] path, byte[] hash) {
    byte[][] all = Arrays.copyOf(path, path.length + 1);
    all[path.length] = hash;
    return all;
  }

  private static byte[] hash(byte[]... parts) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      sha.update(part);
    }
    return sha.digest();
  }
}
