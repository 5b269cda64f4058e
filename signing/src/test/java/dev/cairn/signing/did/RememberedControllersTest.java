package dev.cairn.signing.did;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedControllersTest {
  private final String did =
      DidKey.of(SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()).verificationKey());

  @Test
  void aDocumentIsComputedOnceAndIsTheSame() {
    AtomicInteger asked = new AtomicInteger();
    ControllerSource remembered =
        new RememberedControllers(
            id -> {
              asked.incrementAndGet();
              return DidKey.find(id);
            });
    ControllerLookup first = remembered.find(did);
    assertThat(first.isFound()).isTrue();
    assertThat(remembered.find(did)).isSameAs(first);
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatIsNotFoundIsAskedForAgainAndAFloodIsForgotten() {
    AtomicInteger asked = new AtomicInteger();
    ControllerLookup document = DidKey.find(did);
    ControllerSource remembered =
        new RememberedControllers(
            id -> {
              asked.incrementAndGet();
              return id.startsWith("did:x:") ? document : ControllerSource.unavailable(id);
            });
    assertThat(remembered.find("did:web:unknown.example").isFound()).isFalse();
    assertThat(remembered.find("did:web:unknown.example").isFound()).isFalse();
    assertThat(asked).hasValue(2);

    for (int i = 0; i < 3_000; i++) {
      remembered.find("did:x:" + i);
    }
    int before = asked.get();
    remembered.find("did:x:2999");
    assertThat(asked).hasValue(before);
    remembered.find("did:x:0");
    assertThat(asked).as("the oldest are forgotten").hasValue(before + 1);
    String longest = "did:x:" + "a".repeat(600);
    remembered.find(longest);
    remembered.find(longest);
    assertThat(asked).as("and a long name is never kept").hasValue(before + 3);
  }
}
