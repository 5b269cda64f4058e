package dev.cairn.signing.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;

/** Writes that are on the disk when the call returns. Thread-safe when its operations are. */
public final class DurableFiles {

  /** Who may read a file that is made. */
  public enum Access {
    /** As the user's settings have it. */
    EVERYBODY,
    /** Its owner alone. */
    OWNER
  }

  private final FileOperations operations;

  private DurableFiles(FileOperations operations) {
    this.operations = operations;
  }

  /** On the operating system's files. */
  public static DurableFiles onDisk() {
    return new DurableFiles(new SystemFiles());
  }

  /** On other operations, which is for tests. */
  public static DurableFiles on(FileOperations operations) {
    return new DurableFiles(Objects.requireNonNull(operations, "operations"));
  }

  /**
   * Gives a file new content, whole or not at all: written beside it, forced, and moved over it. A
   * crash at any moment leaves the old content or the new.
   */
  public void replace(Path file, byte[] content, Access access) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    operations.create(fresh, access);
    operations.write(fresh, 0, ByteBuffer.wrap(content));
    operations.force(fresh);
    operations.move(fresh, file);
    operations.forceFolder(folderOf(file));
  }

  /** Makes an empty file whose name is on the disk. */
  public void create(Path file, Access access) throws IOException {
    operations.create(file, access);
    operations.forceFolder(folderOf(file));
  }

  /**
   * Writes into a file that is there. A crash may leave any part of it written, so nobody may read
   * it before something written after it, by {@link #replace}, says that it is there.
   */
  public void write(Path file, long position, ByteBuffer bytes) throws IOException {
    operations.write(file, position, bytes);
    operations.force(file);
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(
        file.toAbsolutePath().getParent(), "a file that can be written is in a folder");
  }
}
