package dev.cairn.signing.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.anchor.AnchorReceipt;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.anchor.Anchors;
import dev.cairn.signing.log.Sha256;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real authority. */
class TimestampTest {
  private static final byte[] CREDENTIAL = {4, 5, 6};
  private static final Sha256 DIGEST = Sha256.of(CREDENTIAL);

  @TempDir Path dir;

  private static TimestampLedger ledger(
      TimestampAuthority authority, TimestampTrust trust, Optional<String> policy) {
    return TimestampLedger.of(trust, authority, policy, new SecureRandom());
  }

  private static TimestampTrust trust(X509Certificate root) {
    return TimestampTrust.in(Set.of(root));
  }

  private static String code(AnchorResult result) {
    return result.word() + " " + result.findings().get(0).code();
  }

  private static String code(Reading<?> reading) {
    return reading.findings().get(0).code();
  }

  @Test
  void manyCredentialsAreStampedAtOnceAndEachVerifies() throws Exception {
    OpensslAuthority authority = OpensslAuthority.withRsaIn(dir);
    Anchors anchors = Anchors.in(ledger(authority, trust(authority.root()), Optional.empty()));
    List<byte[]> credentials = List.of(CREDENTIAL, new byte[] {1}, new byte[] {2});
    Instant before = Instant.now();
    List<AnchorReceipt> receipts =
        anchors.submit(credentials.stream().map(Sha256::of).toList()).orThrow();
    for (int i = 0; i < credentials.size(); i++) {
      AnchorResult result = anchors.verify(credentials.get(i), receipts.get(i));
      assertThat(result.word()).as(result.toString()).isEqualTo("anchored");
      AnchorResult.Anchored anchored = (AnchorResult.Anchored) result;
      // The authority states whole seconds, and one and a half of inexactness.
      assertThat(anchored.notLaterThan().orElseThrow())
          .isBetween(before.minus(Duration.ofSeconds(2)), Instant.now().plusSeconds(5));
      assertThat(anchored.ledger()).contains("Cairn test timestamps").contains("1.2.3.4.1");
      assertThat(anchored.findings().get(0).code()).isEqualTo("timestamp.revocation");
    }
  }

  @Test
  void aRequestIsOneThatTheAuthorityItselfConfirms() throws Exception {
    OpensslAuthority authority = OpensslAuthority.in(dir);
    TimestampRequest request = TimestampRequest.of(DIGEST, Optional.empty(), new SecureRandom());
    byte[] answer = authority.answer(request.encoded());
    assertThat(authority.confirms(request.encoded(), answer)).isTrue();
    TimestampRequest kept = TimestampRequest.read(request.encoded()).orThrow();
    assertThat(kept.digest().orThrow()).isEqualTo(DIGEST);
    TimestampLedger ledger = TimestampLedger.of(trust(authority.root()));
    JsonObject evidence = ledger.accept(kept, answer).orThrow();
    assertThat(ledger.verify(DIGEST, evidence).word()).isEqualTo("anchored");
  }

  @Test
  void aTokenOverAnotherDigest() throws Exception {
    OpensslAuthority authority = OpensslAuthority.in(dir);
    TimestampLedger ledger = ledger(authority, trust(authority.root()), Optional.empty());
    JsonObject evidence = ledger.submit(DIGEST).orThrow();
    assertThat(code(ledger.verify(Sha256.of(new byte[] {7}), evidence)))
        .isEqualTo("notAnchored timestamp.imprint");
  }

  @Test
  void aReplayedAnswerWithAnotherNonce() throws Exception {
    OpensslAuthority authority = OpensslAuthority.in(dir);
    TimestampRequest first = TimestampRequest.of(DIGEST, Optional.empty(), new SecureRandom());
    TimestampRequest second = TimestampRequest.of(DIGEST, Optional.empty(), new SecureRandom());
    byte[] answer = authority.answer(first.encoded());
    assertThat(first.tokenIn(answer).isAccepted()).isTrue();
    assertThat(code(second.tokenIn(answer))).isEqualTo("timestamp.response");
    assertThat(second.tokenIn(answer).findings().get(0).message()).contains("nonce");
  }

  @Test
  void aTokenOfAnAuthorityNobodyTrusts() throws Exception {
    OpensslAuthority authority = OpensslAuthority.in(dir.resolve("a"));
    OpensslAuthority other = OpensslAuthority.in(dir.resolve("b"));
    JsonObject evidence =
        ledger(authority, trust(authority.root()), Optional.empty()).submit(DIGEST).orThrow();
    assertThat(code(TimestampLedger.of(trust(other.root())).verify(DIGEST, evidence)))
        .isEqualTo("undetermined timestamp.authority");
    assertThat(code(TimestampLedger.of(TimestampTrust.in(Set.of())).verify(DIGEST, evidence)))
        .isEqualTo("undetermined timestamp.authority");
    assertThat(code(ledger(authority, trust(other.root()), Optional.empty()).submit(DIGEST)))
        .isEqualTo("timestamp.authority");
  }

  @Test
  void aCertificateThatIsNotForTimestampingAlone() throws Exception {
    int i = 0;
    for (String usage :
        List.of("timeStamping", "critical,timeStamping,clientAuth", "critical,codeSigning")) {
      OpensslAuthority authority = OpensslAuthority.in(dir.resolve("u" + i++), usage);
      TimestampRequest request = TimestampRequest.of(DIGEST, Optional.empty(), new SecureRandom());
      byte[] answer;
      try {
        answer = authority.answer(request.encoded());
      } catch (java.io.IOException refusedByOpensslItself) {
        continue;
      }
      assertThat(code(TimestampLedger.of(trust(authority.root())).accept(request, answer)))
          .as(usage)
          .matches("timestamp.(signature|refused)");
    }
  }

  @Test
  void aPolicyNobodyAskedFor() throws Exception {
    OpensslAuthority authority = OpensslAuthority.in(dir);
    TimestampTrust strict = new TimestampTrust(Set.of(authority.root()), Set.of("1.2.3.4.5"));
    assertThat(code(ledger(authority, strict, Optional.empty()).submit(DIGEST)))
        .isEqualTo("timestamp.policy");
    TimestampLedger asking = ledger(authority, strict, Optional.of("1.2.3.4.5"));
    assertThat(asking.verify(DIGEST, asking.submit(DIGEST).orThrow()).word()).isEqualTo("anchored");
    assertThat(code(ledger(authority, strict, Optional.of("1.9.9")).submit(DIGEST)))
        .isEqualTo("timestamp.refused");
    assertThatThrownBy(() -> ledger(authority, strict, Optional.of("policy")).submit(DIGEST))
        .isInstanceOf(CairnException.class);
  }

  @Test
  void aTokenThatIsNoToken() throws Exception {
    OpensslAuthority authority = OpensslAuthority.in(dir);
    TimestampLedger ledger = ledger(authority, trust(authority.root()), Optional.empty());
    JsonObject evidence = ledger.submit(DIGEST).orThrow();
    byte[] token = Base64.getDecoder().decode(evidence.findString("token").orElseThrow());
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] changed = token.clone();
      if (i % 3 == 0) {
        changed = java.util.Arrays.copyOf(changed, random.nextInt(changed.length));
      } else {
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      AnchorResult result = ledger.verify(DIGEST, evidence(changed));
      if (!(result instanceof AnchorResult.Anchored)) {
        refused++;
      }
    }
    // What is neither signed nor used, such as a certificate that comes along, may change.
    assertThat(refused).isGreaterThan(100);
    assertThat(code(ledger.verify(DIGEST, evidence(new byte[1 << 20]))))
        .isEqualTo("notAnchored timestamp.token");
    assertThat(code(ledger.verify(DIGEST, JsonObject.empty())))
        .isEqualTo("notAnchored anchor.evidence");
    assertThat(
            code(
                ledger.verify(
                    DIGEST,
                    JsonObject.empty().with("token", new dev.cairn.core.json.JsonString("*")))))
        .isEqualTo("notAnchored timestamp.token");
    assertThat(code(TimestampRequest.read(new byte[] {1, 2}))).isEqualTo("timestamp.request");
    TimestampRequest request = TimestampRequest.of(DIGEST, Optional.empty(), new SecureRandom());
    assertThat(code(request.tokenIn(new byte[] {1}))).isEqualTo("timestamp.response");
    assertThat(code(request.tokenIn(new byte[1 << 20]))).isEqualTo("timestamp.response");
  }

  private static JsonObject evidence(byte[] token) {
    return JsonObject.builder().put("token", Base64.getEncoder().encodeToString(token)).build();
  }
}
