package dev.cairn.signing.jose;

import static dev.cairn.signing.jose.Tokens.SUITE;
import static dev.cairn.signing.jose.Tokens.proof;
import static dev.cairn.signing.jose.Tokens.publicKey;
import static dev.cairn.signing.jose.Tokens.published;
import static dev.cairn.signing.jose.Tokens.secretKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.verify.KeySelector;
import dev.cairn.signing.verify.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoseTest {
  private final CoseCredentialFormat format = new CoseCredentialFormat();

  @ParameterizedTest
  @DisplayName("SETTLED 20: COSE_Sign1")
  @CsvSource({"credential-cose-minimal.txt,p256", "presentation-cose-single.txt,p384"})
  void settled20PublishedMessagesVerifyWithTheirKeyOnly(String file, String key) throws Exception {
    byte[] message = published(SUITE + file);
    assertThat(format.recognises(message)).isTrue();
    Reading<SecuredDocument> reading = format.read(message);
    assertThat(proof(reading).verify(publicKey(key)).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(proof(reading).verify(publicKey("ed25519")).outcome())
        .isEqualTo(Check.Outcome.FAILED);
    assertThat(proof(reading).key()).isInstanceOf(KeySelector.Thumbprint.class);
  }

  @Test
  void badMediaTypesAndOtherEncodingsAreRefused() throws Exception {
    for (String name : new String[] {"credential", "presentation"}) {
      byte[] bad = published(SUITE + name + "-cose-bad-media-type.txt");
      assertThat(format.recognises(bad)).isTrue();
      assertThat(format.read(bad).findings().get(0).code()).isEqualTo("cose.typ");
    }
    assertThat(format.recognises(published(SUITE + "credential-cose-minimal-not-base64.txt")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"p256", "p384", "p521", "ed25519"})
  void settled20IssuedMessagesVerifyUntilChanged(String key) throws Exception {
    JsonObject document =
        JsonReader.strict().readObject(published(SUITE + "credential-minimal.json")).orThrow();
    byte[] message = CoseIssuer.with(secretKey(key), Tokens.ISSUER + "#k").sign(document).orThrow();
    assertThat(format.recognises(message)).isTrue();
    Reading<SecuredDocument> reading = format.read(message);
    assertThat(reading.orThrow().credential()).isEqualTo(document);
    assertThat(proof(reading).verify(publicKey(key)).outcome()).isEqualTo(Check.Outcome.PASSED);
    for (int i = 0; i < message.length; i += 5) {
      byte[] changed = message.clone();
      changed[i] ^= 1;
      Reading<SecuredDocument> other = format.read(changed);
      if (other.isAccepted()) {
        assertThat(proof(other).verify(publicKey(key)).outcome())
            .as("changed at %d", i)
            .isEqualTo(Check.Outcome.FAILED);
      }
    }
    for (int length = 0; length < message.length; length += 9) {
      assertThat(format.read(Arrays.copyOf(message, length)).isAccepted()).isFalse();
    }
  }

  @Test
  void algorithmsAndCriticalHeadersThatAreNotTaken() throws Exception {
    for (Object alg : new Object[] {-47L, 5L, 0L, "ES256", new byte[0]}) {
      assertThat(code(Map.of(1L, alg))).isEqualTo("cose.alg");
    }
    assertThat(code(Map.of())).isEqualTo("cose.alg");
    Map<Object, Object> crit = new LinkedHashMap<>();
    crit.put(1L, -7L);
    crit.put(2L, List.of(99L));
    assertThat(code(crit)).isEqualTo("cose.crit");
  }

  @Property(tries = 200)
  void numbersAreWrittenShortestAndReadBack(
      @ForAll @LongRange(min = Long.MIN_VALUE / 2, max = Long.MAX_VALUE) long n) throws Exception {
    assertThat(Cbor.read(Cbor.write(n))).isEqualTo(n);
  }

  @Test
  void cborThatIsNotTaken() {
    for (String hex :
        new String[] {
          "",
          "18",
          "9f01ff",
          "5f41ff",
          "f5",
          "fb3ff0000000000000",
          "a201010102",
          "a1400a",
          "1bffffffffffffffff",
          "5a7fffffff00",
          "9a7fffffff",
          "ba7fffffff",
          "0000",
          "61ff",
          "81".repeat(40) + "00"
        }) {
      byte[] bytes = java.util.HexFormat.of().parseHex(hex);
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> Cbor.read(bytes))
          .as(hex)
          .isInstanceOf(Cbor.Malformed.class);
    }
  }

  private String code(Map<?, ?> header) throws Exception {
    byte[] head = Cbor.write(header);
    byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
    byte[] signature = secretKey("p256").sign(CoseSign1.toBeSigned(head, payload));
    byte[] message = Cbor.write(new Cbor.Tagged(18, List.of(head, Map.of(), payload, signature)));
    return format.read(message).findings().get(0).code();
  }
}
