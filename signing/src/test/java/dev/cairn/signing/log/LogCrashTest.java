package dev.cairn.signing.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.signing.internal.store.CrashDisk;
import dev.cairn.signing.internal.store.DurableFiles;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power failure after any write may leave is the log before an append or after it. */
class LogCrashTest {
  private static final NoteSigner SIGNER =
      NoteSigner.of("log.example/1", SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
  private static final long SMALL_FILES = 16;

  @TempDir Path dir;

  @Test
  void settled22EveryPrefixOfTheWritesLeavesWhatWasAcknowledgedAndShown() throws Exception {
    CrashDisk disk = new CrashDisk();
    Random random = new Random(22);
    int size = 0;
    try (LogWriter log =
        LogWriter.create(dir.resolve("log"), SIGNER, DurableFiles.on(disk), SMALL_FILES)) {
      disk.acknowledge(0);
      for (int i = 0; i < 12; i++) {
        int count = 1 + random.nextInt(9);
        log.append(LogTest.entries(size, count));
        size += count;
        disk.acknowledge(size);
      }
    }
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
    Path left = dir.resolve("left");
    disk.crash(steps, fate, random, left);
    Integer acknowledged = (Integer) disk.acknowledged(steps);
    Reading<LogWriter> opened =
        LogWriter.open(left, SIGNER, DurableFiles.on(new CrashDisk()), SMALL_FILES);
    String where = "after " + steps + " steps, " + fate;
    if (acknowledged == null && !opened.isAccepted()) {
      assertThat(opened.findings().get(0).code()).as(where).isEqualTo("log.missing");
    } else {
      try (LogWriter log = opened.orThrow()) {
        int size = (int) log.checkpoint().size();
        assertThat(size).as(where).isGreaterThanOrEqualTo(acknowledged == null ? 0 : acknowledged);
        assertThat(size).as(where).isGreaterThanOrEqualTo(shown(disk, steps));
        assertThat(log.checkpoint().root())
            .as(where)
            .isEqualTo(MerkleTree.ofDigests(LogTest.entries(0, size)).root());
        log.append(LogTest.entries(size, 3));
        try (LogReader reader = log.reader()) {
          assertThat(reader.audit().isAccepted()).as(where).isTrue();
          assertThat(reader.checkpoint().size()).as(where).isEqualTo(size + 3);
        }
      }
    }
    try (Stream<Path> all = Files.walk(left)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** How many entries a reader beside the writer may have been promised by then. */
  private static int shown(CrashDisk disk, int steps) {
    byte[] checkpoint = disk.visible(steps).bytes("checkpoint");
    return checkpoint == null
        ? 0
        : (int)
            Checkpoint.open(new String(checkpoint, StandardCharsets.UTF_8), SIGNER.publicKey())
                .orThrow()
                .size();
  }
}
