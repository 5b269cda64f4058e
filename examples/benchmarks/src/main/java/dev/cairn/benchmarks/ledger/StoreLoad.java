package dev.cairn.benchmarks.ledger;

import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.log.InclusionProof;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.MerkleHash;
import dev.cairn.signing.log.NoteSigner;
import dev.cairn.signing.log.Sha256;
import dev.cairn.signing.status.StatusListStore;
import dev.cairn.signing.status.StatusPurpose;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Fills a log and a status list to ten million entries and times what an issuer does with them. Not
 * a JMH benchmark: what counts is the store at its full size, on a real disk.
 *
 * <pre>{@code
 * java -cp … dev.cairn.benchmarks.ledger.StoreLoad FOLDER [ENTRIES]
 * }</pre>
 */
public final class StoreLoad {
  private static final int BATCH = 10_000;
  private static final int PROOFS = 20_000;

  private final Path folder;
  private final int entries;
  private final PrintStream out;

  private StoreLoad(Path folder, int entries, PrintStream out) {
    this.folder = folder;
    this.entries = entries;
    this.out = out;
  }

  /** Runs in a folder, which should be on the disk that is meant, with so many entries. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "store-load");
    int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
    StoreLoad load = new StoreLoad(folder, entries, System.out);
    load.log();
    load.statusList();
  }

  private void say(String what, double value, String unit) {
    out.println(String.format(Locale.ROOT, "%-46s %,12.3f %s", what, value, unit));
  }

  private static Sha256 entry(long i) {
    return Sha256.of(ByteBuffer.allocate(8).putLong(i).array());
  }

  private void log() throws Exception {
    NoteSigner signer =
        NoteSigner.of(
            "log.example/load", SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
    try (LogWriter log = LogWriter.create(folder.resolve("log"), signer)) {
      long spent = 0;
      List<Sha256> batch = new ArrayList<>(BATCH);
      for (int i = 0; i < entries; i++) {
        batch.add(entry(i));
        if (batch.size() == BATCH || i + 1 == entries) {
          long start = System.nanoTime();
          log.append(batch);
          spent += System.nanoTime() - start;
          batch.clear();
        }
      }
      say("log: appends in batches of " + BATCH, entries * 1e9 / spent, "entries/s");
      try (LogReader reader = log.reader()) {
        proofs(reader);
        long start = System.nanoTime();
        boolean sound = reader.audit().isAccepted();
        say("log: audit of the whole, sound " + sound, (System.nanoTime() - start) / 1e9, "s");
      }
    }
  }

  private void proofs(LogReader reader) {
    Random random = new Random(1);
    long[] times = new long[PROOFS];
    long size = reader.checkpoint().size();
    for (int i = 0; i < PROOFS; i++) {
      long index = i == 0 ? size - 1 : random.nextLong(size);
      long start = System.nanoTime();
      InclusionProof proof = reader.inclusion(index, size);
      times[i] = System.nanoTime() - start;
      if (!proof.proves(MerkleHash.leaf(entry(index)), reader.checkpoint().root())) {
        throw new IllegalStateException("a proof of entry " + index + " does not hold");
      }
    }
    say("log: first proof, of entry " + size, times[0] / 1e6, "ms");
    Arrays.sort(times);
    say("log: inclusion proof, median", times[PROOFS / 2] / 1e6, "ms");
    say("log: inclusion proof, 99.9th percentile", times[PROOFS * 999 / 1000] / 1e6, "ms");
  }

  private void statusList() throws Exception {
    Path file = folder.resolve("list");
    SecureRandom random = new SecureRandom();
    try (StatusListStore store =
        StatusListStore.create(file, StatusPurpose.REVOCATION, entries, random)) {
      long start = System.nanoTime();
      List<Long> given = store.allocate(entries / 100);
      say("status list: allocate " + given.size(), (System.nanoTime() - start) / 1e9, "s");
      long slowest = 0;
      for (int round = 0; round < 20; round++) {
        Map<Long, Boolean> changes = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
          changes.put(given.get(round * 1000 + i), true);
        }
        start = System.nanoTime();
        store.set(changes);
        JsonObject list =
            store
                .list()
                .credential(
                    "https://uni.example/status/1",
                    "did:example:uni",
                    StatusPurpose.REVOCATION,
                    Instant.EPOCH);
        slowest = Math.max(slowest, System.nanoTime() - start);
        if (list.isEmpty()) {
          throw new IllegalStateException("no list was made");
        }
      }
      say("status list: set 1000 and publish, slowest of 20", slowest / 1e9, "s");
    }
  }
}
