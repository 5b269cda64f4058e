package dev.cairn.signing.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.signing.internal.store.CrashDisk;
import dev.cairn.signing.internal.store.DurableFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power failure after any write may leave is the list before a change or after it. */
class StatusListCrashTest {
  @TempDir Path dir;

  @Test
  void settled22EveryPrefixOfTheWritesLeavesWhatWasAcknowledged() throws Exception {
    CrashDisk disk = new CrashDisk();
    List<Long> set = new ArrayList<>();
    try (StatusListStore store =
        StatusListStore.create(
            dir.resolve("list"),
            StatusPurpose.REVOCATION,
            1,
            new SecureRandom(),
            DurableFiles.on(disk))) {
      disk.acknowledge(List.of());
      for (int i = 0; i < 6; i++) {
        long index = store.allocate(1).get(0);
        store.set(Map.of(index, true));
        set.add(index);
        disk.acknowledge(List.copyOf(set));
      }
    }
    Random random = new Random(5);
    for (int steps = 0; steps <= disk.steps(); steps++) {
      check(disk, steps, CrashDisk.Fate.DROPPED, set, random);
      check(disk, steps, CrashDisk.Fate.KEPT, set, random);
      for (int i = 0; i < 3; i++) {
        check(disk, steps, CrashDisk.Fate.TORN, set, random);
      }
    }
  }

  @SuppressWarnings("unchecked") // What was acknowledged above is what is asked for here.
  private void check(CrashDisk disk, int steps, CrashDisk.Fate fate, List<Long> all, Random random)
      throws Exception {
    Path left = dir.resolve("left" + random.nextInt());
    disk.crash(steps, fate, random, left);
    Path file = left.resolve("list");
    List<Long> acknowledged = (List<Long>) disk.acknowledged(steps);
    String where = "after " + steps + " steps, " + fate;
    if (acknowledged == null && !Files.exists(file)) {
      return;
    }
    int least = acknowledged == null ? 0 : acknowledged.size();
    try (StatusListStore store =
        StatusListStore.open(file, new SecureRandom(), DurableFiles.on(new CrashDisk()))
            .orThrow()) {
      for (int i = 0; i < all.size(); i++) {
        if (i < least) {
          assertThat(store.list().get(all.get(i))).as(where).isEqualTo(1);
        } else if (i > least) {
          assertThat(store.isAllocated(all.get(i))).as(where).isFalse();
        }
      }
      assertThat(store.list().countSet()).as(where).isBetween((long) least, least + 1L);
      store.allocate(1);
    }
  }
}
