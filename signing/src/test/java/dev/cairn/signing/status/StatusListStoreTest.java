package dev.cairn.signing.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusListStoreTest {
  private final SecureRandom random = new SecureRandom();

  @TempDir Path dir;

  @Test
  void whatIsAcknowledgedIsThereAfterOpeningAgain() throws Exception {
    Path file = dir.resolve("list");
    List<Long> given;
    try (StatusListStore store =
        StatusListStore.create(file, StatusPurpose.REVOCATION, 200_000, random)) {
      given = store.allocate(50);
      assertThat(new HashSet<>(given)).hasSize(50);
      store.set(Map.of(given.get(3), true));
    }
    try (StatusListStore store = StatusListStore.open(file, random).orThrow()) {
      assertThat(store.purpose()).isEqualTo(StatusPurpose.REVOCATION);
      for (long index : given) {
        assertThat(store.isAllocated(index)).isTrue();
        assertThat(store.list().get(index)).isEqualTo(index == given.get(3) ? 1 : 0);
      }
      Set<Long> more = new HashSet<>(store.allocate(1000));
      assertThat(more).doesNotContainAnyElementsOf(given);
    }
  }

  @Test
  void indexesAreSpreadOverTheList() throws Exception {
    try (StatusListStore store =
        StatusListStore.create(dir.resolve("l"), StatusPurpose.SUSPENSION, 1, random)) {
      List<Long> given = store.allocate(400);
      long lower = given.stream().filter(i -> i < 65_536).count();
      assertThat(lower).isBetween(120L, 280L);
    }
  }

  @Test
  void revocationIsForGoodAndSuspensionIsNot() throws Exception {
    try (StatusListStore revocations =
            StatusListStore.create(dir.resolve("r"), StatusPurpose.REVOCATION, 1, random);
        StatusListStore suspensions =
            StatusListStore.create(dir.resolve("s"), StatusPurpose.SUSPENSION, 1, random)) {
      long r = revocations.allocate(1).get(0);
      revocations.set(Map.of(r, true));
      assertThatThrownBy(() -> revocations.set(Map.of(r, false)))
          .isInstanceOf(CairnException.class);
      long s = suspensions.allocate(1).get(0);
      suspensions.set(Map.of(s, true));
      suspensions.set(Map.of(s, false));
      assertThat(suspensions.list().get(s)).isZero();
      assertThatThrownBy(() -> suspensions.set(Map.of((s + 1) % 131_072, true)))
          .isInstanceOf(CairnException.class);
      assertThatThrownBy(() -> suspensions.allocate(131_072)).isInstanceOf(CairnException.class);
    }
  }

  @Test
  void oneStoreAtATime() throws Exception {
    Path file = dir.resolve("list");
    try (StatusListStore first =
        StatusListStore.create(file, StatusPurpose.REVOCATION, 1, random)) {
      assertThat(StatusListStore.open(file, random).findings().get(0).code())
          .isEqualTo("status.store-busy");
      assertThat(first.list().entries()).isEqualTo(131_072);
      assertThatThrownBy(() -> StatusListStore.create(file, StatusPurpose.REVOCATION, 1, random))
          .isInstanceOf(CairnException.class);
    }
    StatusListStore closed = StatusListStore.open(file, random).orThrow();
    closed.close();
    assertThatThrownBy(() -> closed.allocate(1)).isInstanceOf(CairnException.class);
  }

  @Test
  void aTornWriteIsNeverRead() throws Exception {
    Path file = dir.resolve("list");
    StatusListStore.create(file, StatusPurpose.REVOCATION, 1, random).close();
    byte[] before = Files.readAllBytes(file);
    // What a crash leaves beside the file, at any length, is not looked at.
    for (int length = 0; length < before.length; length += 1777) {
      Files.write(dir.resolve("list.new"), java.util.Arrays.copyOf(before, length));
      StatusListStore.open(file, random).orThrow().close();
    }
    // A file that is itself torn or has a flipped bit is refused.
    for (int length = 0; length < before.length; length += 1777) {
      Files.write(file, java.util.Arrays.copyOf(before, length));
      assertThat(StatusListStore.open(file, random).findings().get(0).code())
          .isEqualTo("status.store");
    }
    for (int at = 0; at < before.length; at += 1777) {
      byte[] flipped = before.clone();
      flipped[at] ^= 1;
      Files.write(file, flipped);
      assertThat(StatusListStore.open(file, random).findings().get(0).code())
          .isEqualTo("status.store");
    }
  }
}
