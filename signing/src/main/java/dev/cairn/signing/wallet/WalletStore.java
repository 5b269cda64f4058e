package dev.cairn.signing.wallet;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.internal.store.DurableFiles;
import dev.cairn.signing.internal.store.WriterLock;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A wallet open for writing. A change is on the disk when the call returns, and a crash at any
 * moment leaves the wallet as it was before it or after it, whole; readers see one or the other.
 * The file is readable by its owner alone.
 *
 * <p>Thread-safe; one store has a wallet open at a time, in this process or another. A change takes
 * time linear in the wallet: give many credentials at once.
 */
public final class WalletStore implements AutoCloseable {
  private final Path file;
  private final Seal seal;
  private final SecureRandom random;
  private final DurableFiles files;
  private final WriterLock lock;
  private List<WalletEntry> entries;

  private WalletStore(
      Path file,
      Seal seal,
      SecureRandom random,
      DurableFiles files,
      WriterLock lock,
      List<WalletEntry> entries) {
    this.file = file;
    this.seal = seal;
    this.random = random;
    this.files = files;
    this.lock = lock;
    this.entries = List.copyOf(entries);
  }

  /**
   * Makes an empty wallet and opens it.
   *
   * @param file where; there must be none yet
   * @param password not empty; the caller clears it afterwards
   * @param random where salt and nonces come from
   * @throws IOException if it cannot be written
   * @throws CairnException if the file is there already, or the password is empty
   */
  public static WalletStore create(Path file, char[] password, SecureRandom random)
      throws IOException {
    return create(file, password, random, Argon2Cost.STANDARD, DurableFiles.onDisk());
  }

  static WalletStore create(
      Path file, char[] password, SecureRandom random, Argon2Cost cost, DurableFiles files)
      throws IOException {
    if (password.length == 0) {
      throw CairnException.illegalArgument("The password is empty; choose one.");
    }
    WriterLock lock = lock(file).orElseThrow(() -> CairnException.illegalArgument(busy(file)));
    try {
      if (Files.exists(file)) {
        throw CairnException.illegalArgument(
            file + " is there already and is not overwritten; open it, or take another name.");
      }
      Seal seal = Seal.make(password, cost, random);
      WalletStore store = new WalletStore(file, seal, random, files, lock, List.of());
      store.replace(List.of());
      return store;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a wallet.
   *
   * @param password the caller clears it afterwards
   * @return refused as {@code wallet.busy} if another store has it open, else as {@link
   *     WalletFile#read} says
   * @throws IOException if it cannot be read
   */
  public static Reading<WalletStore> open(Path file, char[] password, SecureRandom random)
      throws IOException {
    return open(file, password, random, DurableFiles.onDisk());
  }

  static Reading<WalletStore> open(
      Path file, char[] password, SecureRandom random, DurableFiles files) throws IOException {
    Objects.requireNonNull(random, "random");
    Optional<WriterLock> lock = lock(file);
    if (lock.isEmpty()) {
      return Reading.refused("wallet.busy", "", busy(file));
    }
    try {
      Reading<WalletStore> opened =
          WalletFile.bytes(file)
              .then(
                  bytes ->
                      Seal.of(bytes, password)
                          .then(
                              seal ->
                                  seal.open(bytes)
                                      .then(Archive::read)
                                      .then(
                                          entries ->
                                              Reading.of(
                                                  new WalletStore(
                                                      file,
                                                      seal,
                                                      random,
                                                      files,
                                                      lock.get(),
                                                      entries)))));
      if (!opened.isAccepted()) {
        lock.get().close();
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      lock.get().close();
      throw e;
    }
  }

  private static Optional<WriterLock> lock(Path file) throws IOException {
    return WriterLock.tryTake(file.resolveSibling(file.getFileName() + ".lock"));
  }

  private static String busy(Path file) {
    return "Another program has " + file + " open; close it there first.";
  }

  /** The originals, in the order in which they were added. */
  public synchronized List<WalletEntry> entries() {
    return entries;
  }

  /**
   * Adds originals, all or none of them. One that is there already, by its digest, is not added
   * again; one whose name is taken gets a number in its name.
   *
   * @return those that were added, under the names they have now
   * @throws IOException if they could not be written; then nothing was added
   */
  public synchronized List<WalletEntry> add(List<WalletEntry> originals) throws IOException {
    List<WalletEntry> next = new ArrayList<>(entries);
    List<WalletEntry> added = new ArrayList<>();
    Set<Sha256> known = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (WalletEntry entry : entries) {
      known.add(entry.digest());
      names.add(entry.name());
    }
    for (WalletEntry original : originals) {
      if (known.add(original.digest())) {
        WalletEntry named = Archive.named(original, names);
        next.add(named);
        added.add(named);
      }
    }
    if (!added.isEmpty()) {
      replace(next);
    }
    return List.copyOf(added);
  }

  /**
   * Takes originals out, for good.
   *
   * @param digests which
   * @return those that were there
   * @throws IOException if it could not be written; then nothing was taken out
   */
  public synchronized List<WalletEntry> remove(Set<Sha256> digests) throws IOException {
    List<WalletEntry> removed = entries.stream().filter(e -> digests.contains(e.digest())).toList();
    if (!removed.isEmpty()) {
      replace(entries.stream().filter(e -> !digests.contains(e.digest())).toList());
    }
    return removed;
  }

  private void replace(List<WalletEntry> next) throws IOException {
    if (!lock.isHeld()) {
      throw CairnException.illegalArgument("The wallet is closed; open it again.");
    }
    long total = next.stream().mapToLong(WalletEntry::size).sum();
    if (next.size() > Archive.MAX_ENTRIES || total > Archive.MAX_TOTAL) {
      throw CairnException.illegalArgument(
          "A wallet takes "
              + Archive.MAX_ENTRIES
              + " credentials and "
              + (Archive.MAX_TOTAL >> 20)
              + " MiB; begin another.");
    }
    files.replace(file, seal.close(Archive.write(next), random), DurableFiles.Access.OWNER);
    entries = List.copyOf(next);
  }

  /** Lets others open the wallet, and forgets its key. */
  @Override
  public synchronized void close() throws IOException {
    lock.close();
    seal.wipe();
  }
}
