package dev.cairn.signing.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.signing.internal.store.CrashDisk;
import dev.cairn.signing.internal.store.DurableFiles;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power failure after any write may leave is the wallet before a change or after it. */
class WalletCrashTest {
  @TempDir Path dir;

  @Test
  void settled22EveryPrefixOfTheWritesLeavesWhatWasAcknowledged() throws Exception {
    CrashDisk disk = new CrashDisk();
    try (WalletStore store =
        WalletStore.create(
            dir.resolve("wallet"),
            WalletStoreTest.PASSWORD,
            new SecureRandom(),
            WalletStoreTest.CHEAP,
            DurableFiles.on(disk))) {
      disk.acknowledge(0);
      for (int i = 0; i < 12; i++) {
        store.add(List.of(WalletStoreTest.entry(i)));
        disk.acknowledge(i + 1);
      }
    }
    Random random = new Random(5);
    for (int steps = 0; steps <= disk.steps(); steps++) {
      check(disk, steps, CrashDisk.Fate.DROPPED, random);
      check(disk, steps, CrashDisk.Fate.KEPT, random);
      for (int i = 0; i < 6; i++) {
        check(disk, steps, CrashDisk.Fate.TORN, random);
      }
    }
  }

  private void check(CrashDisk disk, int steps, CrashDisk.Fate fate, Random random)
      throws Exception {
    Path left = dir.resolve("left" + random.nextInt());
    disk.crash(steps, fate, random, left);
    Path file = left.resolve("wallet");
    Integer acknowledged = (Integer) disk.acknowledged(steps);
    String where = "after " + steps + " steps, " + fate;
    if (acknowledged == null && !Files.exists(file)) {
      return;
    }
    Reading<WalletStore> opened;
    try {
      opened =
          WalletStore.open(
              file, WalletStoreTest.PASSWORD, new SecureRandom(), DurableFiles.on(new CrashDisk()));
    } catch (NoSuchFileException e) {
      throw new AssertionError("the wallet is gone " + where, e);
    }
    try (WalletStore store = opened.orThrow()) {
      int size = store.entries().size();
      assertThat(size).as(where).isBetween(least(acknowledged), least(acknowledged) + 1);
      List<WalletEntry> expected = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        expected.add(WalletStoreTest.entry(i));
      }
      assertThat(store.entries()).as(where).isEqualTo(expected);
      assertThat(store.add(List.of(WalletStoreTest.entry(99)))).as(where).hasSize(1);
    }
  }

  private static int least(Integer acknowledged) {
    return acknowledged == null ? 0 : acknowledged;
  }
}
