package dev.cairn.signing.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The few things a store does to the disk. Nothing is durable before it is forced, and a name in a
 * folder not before the folder is. Implementations are thread-safe.
 */
public interface FileOperations {

  /** Makes an empty file, or empties the one that is there. */
  void create(Path file, DurableFiles.Access access) throws IOException;

  /** Writes all bytes at a position of a file that is there. */
  void write(Path file, long position, ByteBuffer bytes) throws IOException;

  /** Returns when the file's content is on the disk. */
  void force(Path file) throws IOException;

  /** Gives a file another name, at once, in the place of whatever had it. */
  void move(Path from, Path to) throws IOException;

  /** Returns when the names in a folder are on the disk. */
  void forceFolder(Path folder) throws IOException;
}
