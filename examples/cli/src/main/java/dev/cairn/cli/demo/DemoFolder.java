package dev.cairn.cli.demo;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.output.OutputFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder that the demo writes: collected first, written beside its place, and moved there
 * whole. Only an empty folder or one that an earlier demo wrote is replaced.
 */
final class DemoFolder {
  private static final String MARK = ".cairn-demo";

  private final Path target;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  DemoFolder(Path target) {
    this.target = target.toAbsolutePath().normalize();
    if (Files.exists(this.target) && !isOurs(this.target)) {
      throw new Refusal(
          "output.exists",
          "",
          target + " is there and was not written by the demo; give --out another name.");
    }
    put(MARK, new byte[0]);
  }

  /** Adds a file. */
  void put(String name, byte[] content) {
    files.put(name, content.clone());
  }

  /** Writes everything. */
  void write() {
    Path parent = target.getParent();
    if (parent == null) {
      throw new Refusal(
          "output.unwritable", "", target + " cannot be a demo folder; name another.");
    }
    try {
      Files.createDirectories(parent);
      Path fresh = Files.createTempDirectory(parent, ".cairn-demo-");
      try {
        files.forEach((name, content) -> OutputFiles.write(fresh.resolve(name), content));
        fresh.toFile().setReadable(true, false);
        fresh.toFile().setExecutable(true, false);
        remove(target);
        Files.move(fresh, target);
      } finally {
        remove(fresh);
      }
    } catch (IOException e) {
      throw new Refusal(
          "output.unwritable",
          "",
          target
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "); name another place.");
    }
  }

  private static boolean isOurs(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return Files.exists(folder.resolve(MARK)) || entries.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
