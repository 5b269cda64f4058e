package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed credential is refused, or says exactly what was signed. */
class MutationTest {
  private static final ProofVerifier VERIFIER = Verifiers.pinned();

  @Provide
  Arbitrary<byte[]> signedVectors() {
    return Arbitraries.of(
            "w3c-vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
            "w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json",
            "w3c-vc-di-eddsa/Ed25519Signature2020/signedEdSig.json",
            "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
            "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
            "w3c-vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json",
            "ob3-impl-guide/eddsa-rdfc-2022/signed.json",
            "1edtech-validator/ob30/simple.json")
        .map(Vectors::bytes);
  }

  @Property(tries = 600)
  void anyOneBitChangeOfASignedVectorIsRefused(
      @ForAll("signedVectors") byte[] original, @ForAll @IntRange(max = 1 << 20) int position) {
    byte[] changed = original.clone();
    int bit = position % (changed.length * 8);
    changed[bit / 8] ^= (byte) (1 << (bit % 8));
    Verification verification = VERIFIER.verify(changed, Verifiers.REQUEST);

    if (verification instanceof Verification.Verified verified) {
      // White space may change; what was signed may not.
      Verification before = VERIFIER.verify(original, Verifiers.REQUEST);
      assertThat(verified.credential()).isEqualTo(((Verification.Verified) before).credential());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eddsa-rdfc-2022", "eddsa-jcs-2022"})
  void settled4AnyDeletedOrChangedMemberFailsOrLeavesTheViewEqual(String suite) {
    JsonObject signed = Badges.signed(suite);
    Verification original = VERIFIER.verify(Badges.bytes(signed), Verifiers.REQUEST);
    assertThat(original.word()).as(original.checks().toString()).isEqualTo("verified");
    JsonObject view = ((Verification.Verified) original).credential();
    List<JsonValue> mutants = new ArrayList<>();
    mutate(signed, mutants::add);

    assertThat(mutants).hasSizeGreaterThan(150);
    for (JsonValue mutant : mutants) {
      Verification verification =
          VERIFIER.verify(Badges.bytes((JsonObject) mutant), Verifiers.REQUEST);
      if (verification instanceof Verification.Verified verified) {
        assertThat(verified.credential()).as(mutant.toString()).isEqualTo(view);
      }
    }
  }

  @Property(tries = 300)
  void noBytesMakeTheVerifierThrow(@ForAll byte[] bytes) {
    Assume.that(bytes.length < 10_000);

    assertThat(VERIFIER.verify(bytes, Verifiers.REQUEST).word()).isEqualTo("rejected");
  }

  @Property(tries = 300)
  void noCutOfASignedVectorVerifiesOrThrows(
      @ForAll("signedVectors") byte[] original, @ForAll @IntRange(max = 5000) int length) {
    Assume.that(length < original.length - 1);

    assertThat(VERIFIER.verify(java.util.Arrays.copyOf(original, length), Verifiers.REQUEST).word())
        .isEqualTo("rejected");
  }

  /** Every way of deleting or replacing one member or element of a tree. */
  private static void mutate(JsonValue value, Consumer<JsonValue> out) {
    if (value instanceof JsonObject object) {
      for (String name : object.names()) {
        JsonValue member = object.find(name).orElseThrow();
        out.accept(object.without(name));
        out.accept(object.with(name, JsonNull.NULL));
        out.accept(object.with(name, other(member)));
        out.accept(object.with(name, JsonArray.of(member, other(member))));
        out.accept(object.without(name).with(name + "x", member));
        out.accept(object.without(name).with(name.toUpperCase(java.util.Locale.ROOT), member));
        mutate(member, changed -> out.accept(object.with(name, changed)));
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        List<JsonValue> fewer = new ArrayList<>(array.items());
        fewer.remove(at);
        out.accept(new JsonArray(fewer));
        out.accept(replaced(array, at, other(array.get(at))));
        mutate(array.get(at), changed -> out.accept(replaced(array, at, changed)));
      }
    }
  }

  private static JsonArray replaced(JsonArray array, int at, JsonValue value) {
    List<JsonValue> items = new ArrayList<>(array.items());
    items.set(at, value);
    return new JsonArray(items);
  }

  private static JsonValue other(JsonValue value) {
    if (value instanceof JsonString text) {
      return new JsonString(text.value() + "x");
    }
    return value instanceof JsonNumber ? JsonNumber.of(41) : JsonObject.empty();
  }
}
