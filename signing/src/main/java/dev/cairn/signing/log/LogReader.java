package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Reads a log in its folder while another program may be appending to it: its checkpoint, its
 * entries, and proofs. Thread-safe. Each proof takes O(log n) reads of 32 bytes.
 *
 * <p>What it hands out is checked by whoever verifies a proof against a signed checkpoint; {@link
 * #audit} checks the whole log.
 */
public final class LogReader implements AutoCloseable {
  private static final int SCAN = 1 << 15;

  private final LogFolder folder;
  private final NoteKey key;
  private final HashFiles hashes;
  private final MerkleProofs proofs;
  private volatile Checkpoint latest;

  private LogReader(LogFolder folder, NoteKey key, HashFiles hashes, Checkpoint latest) {
    this.folder = folder;
    this.key = key;
    this.hashes = hashes;
    this.proofs = new MerkleProofs(hashes);
    this.latest = latest;
  }

  /**
   * Opens a log for reading.
   *
   * @param path its folder
   * @param key the log's key, from somewhere one trusts
   * @return refused as {@code log.*} if there is none, or its checkpoint is not signed by the key
   * @throws IOException if it cannot be read
   */
  public static Reading<LogReader> open(Path path, NoteKey key) throws IOException {
    return open(path, key, HashFiles.HASHES_A_FILE);
  }

  static Reading<LogReader> open(Path path, NoteKey key, long hashesAFile) throws IOException {
    LogFolder folder = new LogFolder(path);
    return folder
        .read(folder.checkpoint(), key)
        .then(c -> Reading.of(new LogReader(folder, key, new HashFiles(path, hashesAFile), c)));
  }

  /**
   * The key that the log in a folder says is its own. It is no proof of anything: whoever gets a
   * log from elsewhere asks its keeper for the key.
   */
  public static Reading<NoteKey> keyIn(Path path) throws IOException {
    LogFolder folder = new LogFolder(path);
    return folder.text(folder.key()).then(NoteKey::parse);
  }

  /** The log's key. */
  public NoteKey key() {
    return key;
  }

  /** The checkpoint as last seen; proofs are given up to its size. */
  public Checkpoint checkpoint() {
    return latest;
  }

  /**
   * Looks what the log's checkpoint is now.
   *
   * @return refused as {@code log.*}; as {@code log.shrunk} if it is smaller than what was seen
   *     before, which no sound log does
   */
  public synchronized Reading<Checkpoint> refresh() throws IOException {
    return folder
        .read(folder.checkpoint(), key)
        .then(
            now -> {
              if (now.size() < latest.size()
                  || (now.size() == latest.size() && !now.root().equals(latest.root()))) {
                return Reading.refused(
                    "log.shrunk",
                    "",
                    "The log "
                        + key.name()
                        + " had "
                        + latest.size()
                        + " entries and now states other "
                        + now.size()
                        + "; keep both checkpoints and do not trust it.");
              }
              latest = now;
              return Reading.of(now);
            });
  }

  /** The entry at an index below the checkpoint's size. */
  public Sha256 entry(long index) {
    if (index < 0 || index >= latest.size()) {
      throw CairnException.illegalArgument(
          "The log has " + latest.size() + " entries and none at " + index + "; ask for one.");
    }
    return hashes.entry(index);
  }

  /** The root of the tree over the first entries, up to the checkpoint's size. */
  public Sha256 root(long size) {
    checkSize(size);
    return proofs.root(size);
  }

  /** That an entry is among the first {@code size}. */
  public InclusionProof inclusion(long index, long size) {
    checkSize(size);
    return proofs.inclusion(index, size);
  }

  /** That the log of the first {@code first} entries begins the log of the first {@code second}. */
  public ConsistencyProof consistency(long first, long second) {
    checkSize(second);
    return proofs.consistency(first, second);
  }

  private void checkSize(long size) {
    if (size < 0 || size > latest.size()) {
      throw CairnException.illegalArgument(
          "The log has " + latest.size() + " entries, not " + size + "; ask within it.");
    }
  }

  /** Where an entry first stands, up to the checkpoint's size. Linear in the log. */
  public OptionalLong find(Sha256 entry) {
    Walk walk = new Walk(latest.size());
    for (long i = 0; i < walk.size; i++) {
      boolean found = walk.next().equals(entry);
      if (found) {
        return OptionalLong.of(i);
      }
      walk.skip(Long.numberOfTrailingZeros(i + 1));
    }
    return OptionalLong.empty();
  }

  /**
   * Computes the whole log anew: every stored hash from the entries, and the root. Linear.
   *
   * @return the checkpoint, or refused as {@code log.damaged} with the first entry that does not
   *     fit
   */
  public Reading<Checkpoint> audit() {
    Checkpoint checkpoint = latest;
    Walk walk = new Walk(checkpoint.size());
    Frontier frontier = new Frontier();
    try {
      for (long i = 0; i < checkpoint.size(); i++) {
        for (Sha256 expected : frontier.add(walk.next())) {
          if (!walk.next().equals(expected)) {
            return damaged("at entry " + i);
          }
        }
      }
    } catch (UncheckedIOException e) {
      return damaged("because a file is missing or short");
    }
    return frontier.root().equals(checkpoint.root())
        ? Reading.of(checkpoint)
        : damaged("at its root");
  }

  private Reading<Checkpoint> damaged(String where) {
    return Reading.refused(
        "log.damaged",
        "",
        "The log in "
            + folder.path()
            + " does not hold what its checkpoint states, "
            + where
            + "; restore it from a copy.");
  }

  @Override
  public void close() throws IOException {
    hashes.close();
  }

  /** The stored hashes in their order, read in large pieces. */
  private final class Walk {
    private final long size;
    private final long end;
    private long place;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    Walk(long size) {
      this.size = size;
      this.end = HashFiles.placeOfEntry(size);
    }

    Sha256 next() {
      if (!piece.hasRemaining()) {
        piece = ByteBuffer.allocate((int) Math.min(SCAN, end - place) * Sha256.LENGTH);
        hashes.read(place, piece);
        piece.flip();
      }
      byte[] hash = new byte[Sha256.LENGTH];
      piece.get(hash);
      place++;
      return Sha256.ofBytes(hash);
    }

    void skip(int count) {
      for (int i = 0; i < count; i++) {
        next();
      }
    }
  }
}
