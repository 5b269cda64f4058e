package dev.cairn.signing.log;

import dev.cairn.core.CairnException;
import dev.cairn.signing.internal.store.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hashes of a log's tree in files of fixed size, in the order in which they become known: each
 * entry, followed by the roots of the subtrees that it completes. So appending only ever writes at
 * the end, the place of each hash follows from its level and index, and n entries take less than 2n
 * hashes. At level 0 stands the entry itself, whose leaf hash is one hash away.
 *
 * <p>Thread-safe for reading beside one writer: whatever is below a size that a checkpoint stated
 * never changes.
 */
final class HashFiles implements Subtrees, AutoCloseable {
  /** 64 MiB a file. */
  static final long HASHES_A_FILE = 1L << 21;

  private final Path folder;
  private final long hashesAFile;
  private final ConcurrentHashMap<Long, FileChannel> channels = new ConcurrentHashMap<>();
  private volatile boolean closed;

  HashFiles(Path folder, long hashesAFile) {
    this.folder = folder;
    this.hashesAFile = hashesAFile;
  }

  /** How many hashes a file holds. */
  long hashesAFile() {
    return hashesAFile;
  }

  /** How many hashes stand before entry {@code index}. */
  static long placeOfEntry(long index) {
    return 2 * index - Long.bitCount(index);
  }

  private static long place(int level, long index) {
    long last = ((index + 1) << level) - 1;
    return placeOfEntry(last) + level;
  }

  @Override
  public Sha256 root(int level, long index) {
    Sha256 stored = read(place(level, index));
    return level == 0 ? MerkleHash.leaf(stored) : stored;
  }

  /** The entry itself. */
  Sha256 entry(long index) {
    return read(place(0, index));
  }

  private Sha256 read(long place) {
    byte[] hash = new byte[Sha256.LENGTH];
    read(place, ByteBuffer.wrap(hash));
    return Sha256.ofBytes(hash);
  }

  /** Fills the buffer with whole hashes from a place on. */
  void read(long place, ByteBuffer into) {
    long at = place;
    while (into.hasRemaining()) {
      long file = at / hashesAFile;
      long within = at % hashesAFile;
      long fits = Math.min(into.remaining(), (hashesAFile - within) * Sha256.LENGTH);
      ByteBuffer part = into.slice(into.position(), (int) fits);
      readFile(file, within * Sha256.LENGTH, part);
      into.position(into.position() + (int) fits);
      at += fits / Sha256.LENGTH;
    }
  }

  private void readFile(long file, long position, ByteBuffer into) {
    while (true) {
      FileChannel channel = channel(file);
      try {
        while (into.hasRemaining()) {
          if (channel.read(into, position + into.position()) < 0) {
            throw new UncheckedIOException(
                new IOException(name(file) + " is shorter than the log's checkpoint says"));
          }
        }
        return;
      } catch (ClosedByInterruptException e) {
        throw new UncheckedIOException(e);
      } catch (ClosedChannelException closedByAnotherReadersInterrupt) {
        channels.remove(file, channel);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private FileChannel channel(long file) {
    if (closed) {
      throw CairnException.illegalArgument("The log is closed; open it again.");
    }
    return channels.computeIfAbsent(
        file,
        f -> {
          try {
            return FileChannel.open(name(f), StandardOpenOption.READ);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Path name(long file) {
    return folder.resolve(String.format(Locale.ROOT, "hashes-%06d", file));
  }

  /** Writes hashes from a place on, durable when it returns; a file's name too. */
  void write(DurableFiles files, long place, ByteBuffer hashes) throws IOException {
    long at = place;
    while (hashes.hasRemaining()) {
      long file = at / hashesAFile;
      long within = at % hashesAFile;
      int fits = (int) Math.min(hashes.remaining(), (hashesAFile - within) * Sha256.LENGTH);
      if (within == 0) {
        files.create(name(file), DurableFiles.Access.EVERYBODY);
      }
      files.write(name(file), within * Sha256.LENGTH, hashes.slice(hashes.position(), fits));
      hashes.position(hashes.position() + fits);
      at += fits / Sha256.LENGTH;
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (FileChannel channel : channels.values()) {
      channel.close();
    }
    channels.clear();
  }
}
