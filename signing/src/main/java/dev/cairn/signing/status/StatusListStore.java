package dev.cairn.signing.status;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.internal.store.DurableFiles;
import dev.cairn.signing.internal.store.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An issuer's status list in a file: which entries are given out, and what each says. Entries are
 * given out at random, so that an index does not tell when, or to whom, a credential was issued.
 *
 * <p>A change is on disk when the call returns, and a crash at any moment leaves the file as it was
 * before a change or after it, whole: the new content is written beside the file, forced, and moved
 * over it. A damaged file is refused, never read in part.
 *
 * <p>Thread-safe; one store has a file open at a time, in this process or another. A change takes
 * time linear in the list: give many at once.
 */
public final class StatusListStore implements AutoCloseable {
  private final Path file;
  private final StatusPurpose purpose;
  private final SecureRandom random;
  private final DurableFiles files;
  private final WriterLock lock;
  private StoredStatusList state;

  private StatusListStore(
      Path file,
      StatusPurpose purpose,
      SecureRandom random,
      DurableFiles files,
      WriterLock lock,
      StoredStatusList state) {
    this.file = file;
    this.purpose = purpose;
    this.random = random;
    this.files = files;
    this.lock = lock;
    this.state = state;
  }

  /**
   * Makes a new list of one-bit entries and opens it.
   *
   * @param file where; there must be none yet
   * @param entries how many credentials it is for
   * @param random where indexes come from
   * @throws IOException if it cannot be written
   * @throws CairnException if the file is there already
   */
  public static StatusListStore create(
      Path file, StatusPurpose purpose, int entries, SecureRandom random) throws IOException {
    return create(file, purpose, entries, random, DurableFiles.onDisk());
  }

  static StatusListStore create(
      Path file, StatusPurpose purpose, int entries, SecureRandom random, DurableFiles files)
      throws IOException {
    if (Files.exists(file)) {
      throw CairnException.illegalArgument(file + " is there already; open it, or take another.");
    }
    BitstringStatusList none = BitstringStatusList.ofEntries(entries, 1);
    new StoredStatusList(purpose, none, none).write(file, files);
    return open(file, random, files).orThrow();
  }

  /**
   * Opens a list.
   *
   * @return refused as {@code status.store} if the file is damaged or is no status list, as {@code
   *     status.store-busy} if another store has it open
   * @throws IOException if it cannot be read
   */
  public static Reading<StatusListStore> open(Path file, SecureRandom random) throws IOException {
    return open(file, random, DurableFiles.onDisk());
  }

  static Reading<StatusListStore> open(Path file, SecureRandom random, DurableFiles files)
      throws IOException {
    Objects.requireNonNull(random, "random");
    Path name = file.resolveSibling(file.getFileName() + ".lock");
    Optional<WriterLock> lock = WriterLock.tryTake(name);
    if (lock.isEmpty()) {
      return Reading.refused(
          "status.store-busy", "", "Another program has " + file + " open; close it there first.");
    }
    try {
      Reading<StoredStatusList> read = StoredStatusList.read(file);
      if (read.isAccepted()) {
        StoredStatusList state = read.orThrow();
        return Reading.of(
            new StatusListStore(file, state.purpose(), random, files, lock.get(), state));
      }
      lock.get().close();
      return Reading.refused(read.findings());
    } catch (IOException e) {
      lock.get().close();
      throw e;
    }
  }

  /** What the list is for. */
  public StatusPurpose purpose() {
    return purpose;
  }

  /** The list as it stands, to be signed and published. */
  public synchronized BitstringStatusList list() {
    return state.status();
  }

  /** Whether an entry was given out. */
  public synchronized boolean isAllocated(long index) {
    return state.allocated().get(index) == 1;
  }

  /**
   * Gives out entries that nobody has, at random.
   *
   * @param count how many; at least 1
   * @return as many different indexes, in the order drawn
   * @throws CairnException if more than nine tenths of the list would be given out: begin another
   * @throws IOException if it could not be written; then nothing was given out
   */
  public synchronized List<Long> allocate(int count) throws IOException {
    BitstringStatusList allocated = state.allocated();
    long entries = allocated.entries();
    if (count < 1 || (state.given() + count) * 10 > entries * 9) {
      throw CairnException.illegalArgument(
          "No "
              + count
              + " entries can be given out of "
              + entries
              + " with "
              + state.given()
              + " taken; begin another list.");
    }
    Set<Long> drawn = new LinkedHashSet<>();
    while (drawn.size() < count) {
      long index = random.nextLong(entries);
      if (allocated.get(index) == 0) {
        drawn.add(index);
      }
    }
    Map<Long, Integer> marks = new HashMap<>();
    drawn.forEach(i -> marks.put(i, 1));
    replace(new StoredStatusList(purpose, state.status(), allocated.with(marks)));
    return List.copyOf(drawn);
  }

  /**
   * Sets or clears entries, all or none of them.
   *
   * @param changes index to whether it is set
   * @throws CairnException for an entry that was not given out, and for clearing a revocation,
   *     which is for good
   * @throws IOException if it could not be written; then nothing was changed
   */
  public synchronized void set(Map<Long, Boolean> changes) throws IOException {
    Map<Long, Integer> values = new HashMap<>();
    changes.forEach(
        (index, set) -> {
          if (state.allocated().get(index) == 0) {
            throw CairnException.illegalArgument(
                "The entry " + index + " was given to no credential; allocate it first.");
          }
          if (!set && purpose == StatusPurpose.REVOCATION && state.status().get(index) == 1) {
            throw CairnException.illegalArgument(
                "The entry " + index + " is revoked, which is for good; issue a new credential.");
          }
          values.put(index, set ? 1 : 0);
        });
    replace(new StoredStatusList(purpose, state.status().with(values), state.allocated()));
  }

  private void replace(StoredStatusList next) throws IOException {
    if (!lock.isHeld()) {
      throw CairnException.illegalArgument("The store is closed; open it again.");
    }
    next.write(file, files);
    state = next;
  }

  /** Lets others open the file. */
  @Override
  public synchronized void close() throws IOException {
    lock.close();
  }
}
