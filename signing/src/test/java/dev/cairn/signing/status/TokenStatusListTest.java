package dev.cairn.signing.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenStatusListTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String URI = "https://issuer.example/lists/1";
  private static final SecretKey ISSUER = key(1);
  private static final SecretKey OTHER = key(2);

  private final Map<String, byte[]> lists = new HashMap<>();

  @Test
  void bitsStandInTheOrderOfTheSpecification() {
    // The 16 values of one bit that the specification shows pack into B9 A3.
    int[] values = {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1};
    Map<Long, Integer> set = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      set.put((long) i, values[i]);
    }
    JsonObject claim = TokenStatusList.ofEntries(16, 1).with(set).toJson();
    byte[] packed = Base64.getUrlDecoder().decode(claim.findString("lst").orElseThrow());
    assertThat(inflated(packed)).containsExactly(0xB9, 0xA3);
  }

  @Test
  void theExampleOfTheSpecificationIsRead() {
    JsonObject claim = json("{\"bits\":1,\"lst\":\"eNrbuRgAAhcBXQ\"}");
    TokenStatusList list = TokenStatusList.read(claim, 100).orThrow();
    assertThat(list.entries()).isEqualTo(16);
    assertThat(list.get(0)).isEqualTo(1);
    assertThat(list.get(1)).isZero();
    assertThat(list.get(15)).isEqualTo(1);
  }

  @Property(tries = 300)
  void whatIsSetIsReadBackAndNothingElse(
      @ForAll @IntRange(min = 0, max = 3) int power,
      @ForAll @LongRange(min = 0, max = 999) long index,
      @ForAll @IntRange(min = 0, max = 255) int raw) {
    int bits = 1 << power;
    int value = raw & ((1 << bits) - 1);
    TokenStatusList list = TokenStatusList.ofEntries(1000, bits).with(Map.of(index, value));
    TokenStatusList back = TokenStatusList.read(list.toJson(), 1 << 20).orThrow();
    for (long i = 0; i < 1000; i++) {
      assertThat(back.get(i)).isEqualTo(i == index ? value : 0);
    }
    assertThatThrownBy(() -> back.get(back.entries())).isInstanceOf(CairnException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0,PASSED,",
    "1,FAILED,status.revoked",
    "2,FAILED,status.suspended",
    "3,UNKNOWN,status.application-value",
  })
  void aValueMeansWhatTheSpecificationSays(int value, Check.Outcome outcome, String code) {
    lists.put(URI, signed(ISSUER, ISSUER, URI, value));
    Check check = check(3);
    assertThat(check.outcome()).isEqualTo(outcome);
    if (code != null) {
      assertThat(check.findings())
          .singleElement()
          .satisfies(f -> assertThat(f.code()).isEqualTo(code));
    }
  }

  @Test
  void whatCannotBeToldIsUnknownAndNeverGood() {
    assertThat(check(3).outcome()).as("no list").isEqualTo(Check.Outcome.UNKNOWN);
    lists.put(URI, signed(ISSUER, ISSUER, "https://issuer.example/lists/2", 0));
    assertThat(check(3).outcome()).as("another list").isEqualTo(Check.Outcome.UNKNOWN);
    lists.put(URI, signed(OTHER, ISSUER, URI, 0));
    assertThat(check(3).outcome()).as("another's signature").isEqualTo(Check.Outcome.UNKNOWN);
    lists.put(URI, signed(OTHER, OTHER, URI, 0));
    assertThat(check(3).outcome()).as("another issuer").isEqualTo(Check.Outcome.UNKNOWN);
    lists.put(URI, signed(OTHER, OTHER, URI, 1));
    assertThat(check(3).outcome()).as("another issuer revokes").isEqualTo(Check.Outcome.FAILED);
    lists.put(URI, signed(ISSUER, ISSUER, URI, 0));
    assertThat(check(4000).outcome()).as("out of range").isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(check(3).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(at(Instant.parse("2027-06-01T00:00:00Z")).outcome())
        .as("expired")
        .isEqualTo(Check.Outcome.UNKNOWN);
    assertThat(at(Instant.parse("2025-06-01T00:00:00Z")).outcome())
        .as("not yet")
        .isEqualTo(Check.Outcome.UNKNOWN);
  }

  @Test
  void anotherIssuersListIsBelievedWhereTheCallerSaysSo() {
    lists.put(URI, signed(OTHER, OTHER, URI, 0));
    Check check =
        checker()
            .believing(Set.of(id(OTHER)))
            .check(token("3"), VerificationRequest.at(NOW), none());
    assertThat(check.outcome()).isEqualTo(Check.Outcome.PASSED);
  }

  @Test
  void aBombIsStoppedAtItsBound() {
    String bomb = TokenStatusList.ofEntries(80_000_000, 1).toJson().findString("lst").orElseThrow();
    JsonObject claim = json("{\"bits\":1,\"lst\":\"" + bomb + "\"}");
    assertThat(TokenStatusList.read(claim, 1 << 20).findings().get(0).code())
        .isEqualTo("status.list-size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bits\":3,\"lst\":\"eNrbuRgAAhcBXQ\"}",
        "{\"bits\":1}",
        "{\"bits\":1,\"lst\":\"!\"}",
        "{\"bits\":1,\"lst\":\"\"}",
        "{\"bits\":1,\"lst\":\"eNrbuRg\"}",
        "{\"bits\":1,\"lst\":\"AAAA\"}",
        "{\"bits\":\"1\",\"lst\":\"eNrbuRgAAhcBXQ\"}",
        "{\"bits\":1,\"lst\":\"eNrbuRgAAhcBXQAA\"}"
      })
  void aMalformedListIsRefused(String claim) {
    assertThat(TokenStatusList.read(json(claim), 1 << 20).isAccepted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "\"3\"", "1e3", "99999999999999999999"})
  void anIndexThatIsNoWholeNumberIsUnknown(String index) {
    lists.put(URI, signed(ISSUER, ISSUER, URI, 0));
    Check check = checker().check(token(index), VerificationRequest.at(NOW), none());
    assertThat(check.outcome()).isEqualTo(Check.Outcome.UNKNOWN);
  }

  private Check check(long index) {
    return checker().check(token(Long.toString(index)), VerificationRequest.at(NOW), none());
  }

  private Check at(Instant moment) {
    return checker().check(token("3"), VerificationRequest.at(moment), none());
  }

  private StatusListChecker checker() {
    return StatusListChecker.of(uri -> Optional.ofNullable(lists.get(uri)));
  }

  private static CredentialVerifier none() {
    return (document, request) -> {
      throw new AssertionError("a token status list is no credential");
    };
  }

  private static JsonObject token(String index) {
    return json(
        "{\"iss\":\""
            + id(ISSUER)
            + "\",\"vct\":\"urn:x\",\"status\":{\"status_list\":{\"idx\":"
            + index
            + ",\"uri\":\""
            + URI
            + "\"}}}");
  }

  private static byte[] signed(SecretKey key, SecretKey as, String uri, int value) {
    return TokenStatusList.ofEntries(1000, 2)
        .with(Map.of(3L, value))
        .sign(
            key,
            DidKey.methodOf(as.verificationKey()),
            id(as),
            uri,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int[] inflated(byte[] packed) {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    byte[] out = new byte[16];
    try {
      int n = inflater.inflate(out);
      int[] values = new int[n];
      for (int i = 0; i < n; i++) {
        values[i] = out[i] & 0xff;
      }
      return values;
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  private static SecretKey key(int seed) {
    byte[] secret = new byte[32];
    secret[5] = (byte) seed;
    return SecretKey.of(KeyAlgorithm.ED25519, secret).orThrow();
  }

  private static String id(SecretKey key) {
    return DidKey.of(key.verificationKey());
  }

  private static JsonObject json(String text) {
    return JsonReader.strict().readObject(text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
