package dev.cairn.signing.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.internal.store.DurableFiles;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
  private static final NoteSigner SIGNER =
      NoteSigner.of("log.example/1", SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
  private static final long SMALL_FILES = 16;

  @TempDir Path dir;

  static Sha256 entry(long i) {
    return Sha256.of(ByteBuffer.allocate(8).putLong(i).array());
  }

  static List<Sha256> entries(long from, int count) {
    List<Sha256> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(entry(from + i));
    }
    return all;
  }

  private LogWriter create() throws Exception {
    return LogWriter.create(dir.resolve("log"), SIGNER, DurableFiles.onDisk(), SMALL_FILES);
  }

  private Reading<LogWriter> open() throws Exception {
    return LogWriter.open(dir.resolve("log"), SIGNER, DurableFiles.onDisk(), SMALL_FILES);
  }

  @Test
  void aLogInFilesIsTheTreeInMemory() throws Exception {
    Random random = new Random(1);
    int size = 0;
    try (LogWriter log = create()) {
      while (size < 150) {
        int count = 1 + random.nextInt(20);
        Appended appended = log.append(entries(size, count));
        assertThat(appended.first()).isEqualTo(size);
        size += count;
        assertThat(appended.checkpoint().size()).isEqualTo(size);
      }
    }
    MerkleTree tree = MerkleTree.ofDigests(entries(0, size));
    try (LogReader log =
        LogReader.open(dir.resolve("log"), SIGNER.publicKey(), SMALL_FILES).orThrow()) {
      assertThat(log.checkpoint().root()).isEqualTo(tree.root());
      assertThat(log.audit().isAccepted()).isTrue();
      for (int i = 0; i < size; i++) {
        assertThat(log.entry(i)).isEqualTo(entry(i));
        assertThat(log.inclusion(i, size)).isEqualTo(tree.inclusion(i));
        assertThat(log.root(i + 1)).isEqualTo(tree.root(i + 1));
        assertThat(log.consistency(i, size)).isEqualTo(tree.consistency(i, size));
        assertThat(log.find(entry(i))).hasValue(i);
      }
      assertThat(log.find(entry(size))).isEmpty();
      int beyond = size;
      assertThatThrownBy(() -> log.entry(beyond)).isInstanceOf(CairnException.class);
      assertThatThrownBy(() -> log.inclusion(0, beyond + 1)).isInstanceOf(CairnException.class);
    }
    assertThat(dir.resolve("log/hashes-000001")).hasSize(SMALL_FILES * Sha256.LENGTH);
  }

  @Test
  void whatIsAcknowledgedIsThereAfterOpeningAgainAndGoesOn() throws Exception {
    Checkpoint before;
    try (LogWriter log = create()) {
      before = log.append(entries(0, 13)).checkpoint();
    }
    try (LogWriter log = open().orThrow()) {
      assertThat(log.checkpoint()).isEqualTo(before);
      Checkpoint after = log.append(entries(13, 30)).checkpoint();
      assertThat(after.root()).isEqualTo(MerkleTree.ofDigests(entries(0, 43)).root());
      try (LogReader reader = log.reader()) {
        assertThat(reader.consistency(13, 43).proves(before.root(), after.root())).isTrue();
      }
    }
  }

  @Test
  void oneWriterAtATimeAndOfOneKey() throws Exception {
    LogWriter first = create();
    assertThat(open().findings().get(0).code()).isEqualTo("log.busy");
    assertThatThrownBy(this::create).isInstanceOf(CairnException.class);
    first.close();
    assertThatThrownBy(() -> first.append(entries(0, 1))).isInstanceOf(CairnException.class);
    NoteSigner other =
        NoteSigner.of(
            "log.example/1", SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
    assertThat(LogWriter.open(dir.resolve("log"), other).findings().get(0).code())
        .isEqualTo("log.signature");
    assertThat(LogWriter.open(dir.resolve("none"), SIGNER).findings().get(0).code())
        .isEqualTo("log.missing");
    assertThat(LogReader.open(dir, SIGNER.publicKey()).findings().get(0).code())
        .isEqualTo("log.missing");
    assertThat(LogReader.keyIn(dir.resolve("log")).orThrow()).isEqualTo(SIGNER.publicKey());
    open().orThrow().close();
  }

  @Test
  void damageIsFound() throws Exception {
    try (LogWriter log = create()) {
      log.append(entries(0, 20));
    }
    Path file = dir.resolve("log/hashes-000000");
    byte[] sound = Files.readAllBytes(file);
    for (int at = 0; at < sound.length; at += Sha256.LENGTH) {
      byte[] changed = sound.clone();
      changed[at + 3] ^= 1;
      Files.write(file, changed);
      try (LogReader log =
          LogReader.open(dir.resolve("log"), SIGNER.publicKey(), SMALL_FILES).orThrow()) {
        assertThat(log.audit().findings().get(0).code()).isEqualTo("log.damaged");
      }
    }
    Files.delete(file);
    try (LogReader log =
        LogReader.open(dir.resolve("log"), SIGNER.publicKey(), SMALL_FILES).orThrow()) {
      assertThat(log.audit().findings().get(0).code()).isEqualTo("log.damaged");
    }
    Files.delete(dir.resolve("log/hashes-000001"));
    assertThat(open().findings().get(0).code()).isEqualTo("log.damaged");
  }

  @Test
  void aLogThatShrinksIsNoticedByWhoSawMore() throws Exception {
    byte[] early;
    try (LogWriter log = create()) {
      log.append(entries(0, 5));
      early = Files.readAllBytes(dir.resolve("log/checkpoint"));
      log.append(entries(5, 5));
    }
    try (LogReader log =
        LogReader.open(dir.resolve("log"), SIGNER.publicKey(), SMALL_FILES).orThrow()) {
      Files.write(dir.resolve("log/checkpoint"), early);
      assertThat(log.refresh().findings().get(0).code()).isEqualTo("log.shrunk");
      assertThat(log.checkpoint().size()).isEqualTo(10);
    }
    assertThat(new String(early, StandardCharsets.UTF_8)).startsWith("log.example/1\n5\n");
  }

  @Test
  void readersProveWhileTheWriterAppends() throws Exception {
    try (LogWriter log = create()) {
      AtomicBoolean done = new AtomicBoolean();
      List<Throwable> faults = new ArrayList<>();
      List<Thread> readers = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        long seed = t;
        Thread reader =
            new Thread(
                () -> {
                  try {
                    readUntil(done, new Random(seed));
                  } catch (Exception | AssertionError e) {
                    synchronized (faults) {
                      faults.add(e);
                    }
                  }
                });
        reader.start();
        readers.add(reader);
      }
      for (int i = 0; i < 60; i++) {
        log.append(entries(i * 7L, 7));
      }
      done.set(true);
      for (Thread reader : readers) {
        reader.join();
      }
      assertThat(faults).isEmpty();
    }
  }

  private void readUntil(AtomicBoolean done, Random random) throws Exception {
    try (LogReader log =
        LogReader.open(dir.resolve("log"), SIGNER.publicKey(), SMALL_FILES).orThrow()) {
      Checkpoint before = log.checkpoint();
      while (!done.get()) {
        Checkpoint now = log.refresh().orThrow();
        if (before.size() > 0) {
          assertThat(log.consistency(before.size(), now.size()).proves(before.root(), now.root()))
              .isTrue();
        }
        if (now.size() > 0) {
          long index = random.nextLong(now.size());
          assertThat(
                  log.inclusion(index, now.size())
                      .proves(MerkleHash.leaf(entry(index)), now.root()))
              .isTrue();
        }
        before = now;
      }
    }
  }
}
