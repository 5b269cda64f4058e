package dev.cairn.signing.bbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.jose.JwtIssuer;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multikey;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.key.VerificationKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is not a key, a signature or a proof is refused, and nothing is thrown. */
class BbsHostileTest {
  private static final BbsScheme SCHEME = BbsScheme.create();
  private static final byte[] HEADER = {1, 2};
  private static final byte[] CHALLENGE = {3};
  private static final BbsSecretKey KEY = BbsScheme.keyGen(new byte[32], new byte[0]);
  private static final List<byte[]> MESSAGES = messages("a", "b", "");
  private static final byte[] SIGNATURE = SCHEME.sign(KEY, HEADER, MESSAGES);

  /** On the curve y^2 = x^3 + 4 but of another order than the subgroup's: x = 0, y = 2. */
  private static final byte[] OUTSIDE_THE_SUBGROUP =
      HexFormat.of().parseHex("80" + "00".repeat(47));

  private static final JsonObject CREDENTIAL =
      JsonReader.strict()
          .readObject(
              """
              {"@context": ["https://www.w3.org/ns/credentials/v2"],
               "type": ["VerifiableCredential"], "issuer": "did:example:a",
               "credentialSubject": {"id": "did:example:b"}}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .orThrow();

  private static final byte[] NEUTRAL = HexFormat.of().parseHex("c0" + "00".repeat(47));

  @Property(tries = 8)
  void whateverIsShownProvesAndWhateverIsChangedDoesNot(
      @ForAll @Size(max = 4) List<String> texts, @ForAll @IntRange(max = 15) int mask) {
    List<byte[]> all = messages(texts.toArray(String[]::new));
    byte[] signature = SCHEME.sign(KEY, HEADER, all);
    List<Integer> shown =
        IntStream.range(0, all.size()).filter(i -> (mask >> i & 1) == 1).boxed().toList();
    Map<Integer, byte[]> disclosed = new TreeMap<>();
    shown.forEach(i -> disclosed.put(i, all.get(i)));
    byte[] proof =
        SCHEME
            .prove(KEY.publicKey(), signature, HEADER, CHALLENGE, all, shown, new SecureRandom())
            .orThrow();

    assertThat(holds(proof, HEADER, CHALLENGE, disclosed)).isTrue();
    assertThat(holds(proof, CHALLENGE, CHALLENGE, disclosed)).isFalse();
    assertThat(holds(proof, HEADER, HEADER, disclosed)).isFalse();
    if (!shown.isEmpty()) {
      Map<Integer, byte[]> other = new TreeMap<>(disclosed);
      other.put(shown.get(0), "never signed".getBytes(StandardCharsets.UTF_8));
      assertThat(holds(proof, HEADER, CHALLENGE, other)).isFalse();
      other.remove(shown.get(0));
      assertThat(holds(proof, HEADER, CHALLENGE, other)).isFalse();
    }
  }

  @Test
  void keysThatAreNoneAreRefused() {
    byte[] good = KEY.publicKey().encoded();
    byte[] neutral = new byte[96];
    neutral[0] = (byte) 0xc0;

    assertCode(new byte[96], "key.point");
    assertCode(neutral, "key.point");
    assertCode(new byte[95], "key.length");
    byte[] uncompressed = good.clone();
    uncompressed[0] &= 0x7f;
    assertCode(uncompressed, "key.point");
    byte[] coordinateBeyondThePrime = good.clone();
    Arrays.fill(coordinateBeyondThePrime, 1, 48, (byte) 0xff);
    coordinateBeyondThePrime[0] = (byte) 0x9f;
    assertCode(coordinateBeyondThePrime, "key.point");
    int inSubgroup = 0;
    for (int i = 0; i < 40; i++) {
      byte[] other = good.clone();
      other[95] = (byte) i;
      inSubgroup += BbsPublicKey.of(other).isAccepted() && !Arrays.equals(other, good) ? 1 : 0;
    }
    assertThat(inSubgroup).as("points beside the subgroup").isZero();
  }

  @Test
  void secretsOutOfRangeAreRefusedAndNeverRepeated() {
    byte[] order = Scalars.encode(Scalars.ORDER);

    assertThat(BbsSecretKey.of(new byte[32]).findings())
        .extracting("code")
        .containsExactly("key.range");
    assertThat(BbsSecretKey.of(order).findings()).extracting("code").containsExactly("key.range");
    assertThat(BbsSecretKey.of(new byte[31]).findings())
        .extracting("code")
        .containsExactly("key.length");
    assertThat(BbsSecretKey.of(order).findings().get(0).message())
        .doesNotContain(HexFormat.of().formatHex(order));
    assertThat(KEY.toString()).doesNotContain(HexFormat.of().formatHex(KEY.secret()));
    assertThatThrownBy(() -> BbsScheme.keyGen(new byte[31], new byte[0]))
        .isInstanceOf(CairnException.class);
  }

  @Test
  void signaturesThatAreNotInTheirOneFormAreRefused() {
    assertThat(SCHEME.verify(KEY.publicKey(), SIGNATURE, HEADER, MESSAGES)).isTrue();
    BigInteger e = new BigInteger(1, SIGNATURE, 48, 32);
    byte[] greater = SIGNATURE.clone();
    byte[] sum = e.add(Scalars.ORDER).toByteArray();
    if (sum.length <= 32 || sum[0] == 0) {
      System.arraycopy(sum, Math.max(0, sum.length - 32), greater, 48, 32);
      assertThat(SCHEME.verify(KEY.publicKey(), greater, HEADER, MESSAGES)).isFalse();
    }
    for (byte[] point : List.of(NEUTRAL, OUTSIDE_THE_SUBGROUP, new byte[48])) {
      byte[] broken = SIGNATURE.clone();
      System.arraycopy(point, 0, broken, 0, 48);
      assertThat(SCHEME.verify(KEY.publicKey(), broken, HEADER, MESSAGES)).isFalse();
    }
    assertThat(SCHEME.verify(KEY.publicKey(), new byte[80], HEADER, MESSAGES)).isFalse();
    assertThat(SCHEME.verify(KEY.publicKey(), new byte[0], HEADER, MESSAGES)).isFalse();
    assertThat(G1.decode(OUTSIDE_THE_SUBGROUP, 0)).isEmpty();
  }

  @Test
  void proofsOfTheWrongLengthOrWithNeutralPointsAreRefused() {
    byte[] proof =
        SCHEME
            .prove(
                KEY.publicKey(),
                SIGNATURE,
                HEADER,
                CHALLENGE,
                MESSAGES,
                List.of(0),
                new SecureRandom())
            .orThrow();
    Map<Integer, byte[]> shown = Map.of(0, MESSAGES.get(0));

    assertThat(holds(proof, HEADER, CHALLENGE, shown)).isTrue();
    for (int length : new int[] {0, 1, 143, 271, 272, proof.length - 1, proof.length - 32}) {
      assertThat(holds(Arrays.copyOf(proof, length), HEADER, CHALLENGE, shown)).isFalse();
    }
    assertThat(holds(Arrays.copyOf(proof, proof.length + 32), HEADER, CHALLENGE, shown)).isFalse();
    for (int at : new int[] {0, 48, 96}) {
      byte[] broken = proof.clone();
      System.arraycopy(NEUTRAL, 0, broken, at, 48);
      assertThat(holds(broken, HEADER, CHALLENGE, shown)).isFalse();
    }
    assertThat(holds(proof, HEADER, CHALLENGE, Map.of(-1, MESSAGES.get(0)))).isFalse();
    assertThat(holds(proof, HEADER, CHALLENGE, Map.of(7, MESSAGES.get(0)))).isFalse();
    assertThat(holds(proof, HEADER, CHALLENGE, Map.of())).isFalse();
  }

  @Test
  void aBlsKeySignsNoTokensAndCoversNoSingleMessage() {
    SecretKey key = SecretKey.of(KeyAlgorithm.BLS12_381_G2, KEY.secret()).orThrow();
    VerificationKey published = Multikey.read(Multikey.write(key.verificationKey())).orThrow();

    assertThat(published).isEqualTo(key.verificationKey());
    assertThat(Multikey.readSecret(Multikey.writeSecret(key)).orThrow().secret())
        .isEqualTo(KEY.secret());
    assertThat(key.signMessages(HEADER, MESSAGES)).isEqualTo(SIGNATURE);
    assertThat(published.verifies(MESSAGES.get(0), SIGNATURE)).isFalse();
    assertThat(
            VerificationMethod.of("did:example:a#k", "did:example:a", published).hasThumbprint("x"))
        .as("a controller that lists one can still be asked for keys of tokens")
        .isFalse();
    assertThatThrownBy(() -> key.sign(new byte[0])).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> Jwk.write(published)).isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> JwtIssuer.with(key, "did:example:a#k").sign(CREDENTIAL))
        .isInstanceOf(CairnException.class);
    SecretKey ed25519 = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    assertThatThrownBy(() -> ed25519.signMessages(HEADER, MESSAGES))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("BLS12-381");
  }

  private static boolean holds(
      byte[] proof, byte[] header, byte[] challenge, Map<Integer, byte[]> shown) {
    return SCHEME.verifyProof(KEY.publicKey(), proof, header, challenge, shown);
  }

  private static void assertCode(byte[] key, String code) {
    assertThat(BbsPublicKey.of(key).findings()).extracting("code").containsExactly(code);
  }

  private static List<byte[]> messages(String... texts) {
    return Arrays.stream(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
  }
}
