package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.internal.store.DurableFiles;
import dev.cairn.signing.internal.store.WriterLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Appends to a log in a folder. What {@link #append} returns is on the disk and promised by a
 * signed checkpoint; a crash at any moment leaves the log as it was before an append or after it,
 * and never with less than anybody was shown. A log never signs two checkpoints that do not fit
 * each other.
 *
 * <p>Thread-safe; one writer has a log open at a time, in this process or another. An append forces
 * the disk a few times however many entries it brings: give many at once.
 */
public final class LogWriter implements AutoCloseable {
  /** How many entries an append takes at most: their hashes are held in memory meanwhile. */
  public static final int MAX_BATCH = 1 << 20;

  private final LogFolder folder;
  private final NoteSigner signer;
  private final DurableFiles files;
  private final HashFiles hashes;
  private final WriterLock lock;
  private Frontier edge;
  private Checkpoint latest;
  private boolean sound = true;

  private LogWriter(
      LogFolder folder,
      NoteSigner signer,
      DurableFiles files,
      HashFiles hashes,
      WriterLock lock,
      Checkpoint latest) {
    this.folder = folder;
    this.signer = signer;
    this.files = files;
    this.hashes = hashes;
    this.lock = lock;
    this.latest = latest;
    this.edge = Frontier.of(hashes, latest.size());
  }

  /**
   * Makes an empty log and opens it.
   *
   * @param path its folder; made if it is not there
   * @param signer signs its checkpoints; its name is the log's
   * @throws IOException if it cannot be written
   * @throws CairnException if a log is there already, or another writer is at it
   */
  public static LogWriter create(Path path, NoteSigner signer) throws IOException {
    return create(path, signer, DurableFiles.onDisk(), HashFiles.HASHES_A_FILE);
  }

  static LogWriter create(Path path, NoteSigner signer, DurableFiles files, long hashesAFile)
      throws IOException {
    Files.createDirectories(path);
    LogFolder folder = new LogFolder(path);
    if (Files.exists(folder.head())) {
      throw CairnException.illegalArgument(
          path + " holds a log already; open it, or take another folder.");
    }
    byte[] key = (signer.publicKey().text() + "\n").getBytes(StandardCharsets.UTF_8);
    files.replace(folder.key(), key, DurableFiles.Access.EVERYBODY);
    Checkpoint empty = Checkpoint.sign(0, MerkleHash.emptyRoot(), signer);
    publish(files, folder, empty);
    return open(path, signer, files, hashesAFile).orThrow();
  }

  /**
   * Opens a log for appending.
   *
   * @param signer with the key that signed it so far
   * @return refused as {@code log.missing}, {@code log.busy} if another writer has it open, {@code
   *     log.signature} for another key, {@code log.damaged} if the hashes are not those that the
   *     checkpoint states
   * @throws IOException if it cannot be read or written
   */
  public static Reading<LogWriter> open(Path path, NoteSigner signer) throws IOException {
    return open(path, signer, DurableFiles.onDisk(), HashFiles.HASHES_A_FILE);
  }

  static Reading<LogWriter> open(Path path, NoteSigner signer, DurableFiles files, long hashesAFile)
      throws IOException {
    LogFolder folder = new LogFolder(path);
    if (!Files.exists(folder.head())) {
      return Reading.refused(folder.text(folder.head()).findings());
    }
    Optional<WriterLock> lock = WriterLock.tryTake(folder.lock());
    if (lock.isEmpty()) {
      return Reading.refused(
          "log.busy", "", "Another program appends to " + path + "; close it there first.");
    }
    HashFiles hashes = new HashFiles(path, hashesAFile);
    Reading<LogWriter> opened;
    try {
      Reading<Checkpoint> head = folder.read(folder.head(), signer.publicKey());
      if (head.isAccepted() && !isWhole(hashes, head.orThrow())) {
        head =
            Reading.refused(
                "log.damaged",
                "",
                "The log in "
                    + path
                    + " does not hold the "
                    + head.orThrow().size()
                    + " entries its checkpoint states; restore it from a copy.");
      }
      opened =
          head.then(h -> Reading.of(new LogWriter(folder, signer, files, hashes, lock.get(), h)));
      if (opened.isAccepted()) {
        opened.orThrow().show();
        return opened;
      }
    } catch (IOException | RuntimeException e) {
      hashes.close();
      lock.get().close();
      throw e;
    }
    hashes.close();
    lock.get().close();
    return opened;
  }

  private static boolean isWhole(HashFiles hashes, Checkpoint head) {
    try {
      return new MerkleProofs(hashes).root(head.size()).equals(head.root());
    } catch (UncheckedIOException missingOrShortFile) {
      return false;
    }
  }

  /** Shows a head that a crash kept from being shown. */
  private void show() throws IOException {
    Reading<String> shown = folder.text(folder.checkpoint());
    if (!shown.isAccepted() || !shown.orThrow().equals(latest.note())) {
      files.replace(folder.checkpoint(), bytes(latest.note()), DurableFiles.Access.EVERYBODY);
    }
  }

  private static void publish(DurableFiles files, LogFolder folder, Checkpoint checkpoint)
      throws IOException {
    byte[] note = bytes(checkpoint.note());
    files.replace(folder.head(), note, DurableFiles.Access.EVERYBODY);
    files.replace(folder.checkpoint(), note, DurableFiles.Access.EVERYBODY);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The log as it stands. */
  public synchronized Checkpoint checkpoint() {
    return latest;
  }

  /** What verifies the log's checkpoints. */
  public NoteKey key() {
    return signer.publicKey();
  }

  /** A reader of this log, to be closed by itself. */
  public LogReader reader() throws IOException {
    return LogReader.open(folder.path(), key(), hashes.hashesAFile()).orThrow();
  }

  /**
   * Appends entries, all or none of them.
   *
   * @param entries digests, 1 to {@value #MAX_BATCH} of them; an entry may occur again
   * @throws IOException if they could not be written; whether they are in the log is then known
   *     when it is opened again, and this writer takes no more
   */
  public synchronized Appended append(List<Sha256> entries) throws IOException {
    if (!sound || !lock.isHeld()) {
      throw CairnException.illegalArgument(
          "The log is closed, or an earlier append failed; open it again.");
    }
    if (entries.isEmpty() || entries.size() > MAX_BATCH) {
      throw CairnException.illegalArgument(
          entries.size() + " entries at once; append 1 to " + MAX_BATCH + ".");
    }
    long first = edge.size();
    Frontier next = edge.copy();
    long place = HashFiles.placeOfEntry(first);
    int count = (int) (HashFiles.placeOfEntry(first + entries.size()) - place);
    ByteBuffer out = ByteBuffer.allocate(count * Sha256.LENGTH);
    for (Sha256 entry : entries) {
      out.put(entry.raw());
      next.add(entry).forEach(hash -> out.put(hash.raw()));
    }
    sound = false;
    hashes.write(files, place, out.flip());
    Checkpoint checkpoint = Checkpoint.sign(next.size(), next.root(), signer);
    publish(files, folder, checkpoint);
    sound = true;
    edge = next;
    latest = checkpoint;
    return new Appended(first, checkpoint);
  }

  /** Lets others append. */
  @Override
  public synchronized void close() throws IOException {
    hashes.close();
    lock.close();
  }
}
