package dev.cairn.cli.output;

import dev.cairn.cli.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes files so that a reader sees the old content or the new, never a half: a temporary file in
 * the same directory, forced to disk, then moved over.
 */
public final class OutputFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private OutputFiles() {}

  /** Writes or replaces a file, making its directory if need be. */
  public static void write(Path file, byte[] content) {
    try {
      Path directory = directoryOf(file);
      Path temporary = Files.createTempFile(directory, ".cairn-", ".tmp", permissions("rw-r--r--"));
      try {
        fill(temporary, content);
        move(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Writes a file that holds a secret: readable by its owner only, and never over another file.
   *
   * @throws Refusal if the file is there already
   */
  public static void writeSecret(Path file, byte[] content) {
    try {
      Path directory = directoryOf(file);
      Path temporary = Files.createTempFile(directory, ".cairn-", ".tmp", permissions("rw-------"));
      try {
        fill(temporary, content);
        // A hard link fails when the name is taken, so no other file is ever replaced.
        link(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Refuses early what {@link #writeSecret} would refuse late. */
  public static void requireAbsent(Path file) {
    if (Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      throw exists(file);
    }
  }

  private static Path directoryOf(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a directory");
    }
    return Files.createDirectories(parent);
  }

  private static FileAttribute<?>[] permissions(String rights) {
    boolean posix =
        java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException e) {
      Files.move(from, to);
    }
    if (Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, OWNER_ONLY);
    }
  }

  private static Refusal exists(Path file) {
    return new Refusal(
        "output.exists", "", file + " is there already and is not overwritten; give another name.");
  }

  private static Refusal unwritable(Path file, IOException e) {
    String why = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : "";
    String reason = why.isEmpty() ? e.getClass().getSimpleName() : why;
    return new Refusal(
        "output.unwritable",
        "",
        file + " cannot be written (" + reason + "); give a place that can be.");
  }
}
