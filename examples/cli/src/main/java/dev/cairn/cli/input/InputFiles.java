package dev.cairn.cli.input;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the command line names; {@code -} is stdin. Every read is bounded. */
public final class InputFiles {
  /** The name that means stdin. */
  public static final String STDIN = "-";

  /** The largest document taken, in bytes; the same as the JSON reader's own limit. */
  public static final int MAX_BYTES = JsonReader.strict().limits().maxBytes();

  private static final int MAX_FILES = 100_000;

  private final Console console;

  /** Reads relative to the console's directory. */
  public InputFiles(Console console) {
    this.console = console;
  }

  /** The bytes of a file, or of stdin. */
  public byte[] read(String name) {
    if (name.equals(STDIN)) {
      return bounded(console.in(), "stdin", MAX_BYTES);
    }
    return read(path(name), name);
  }

  /** The bytes of a file. */
  public byte[] read(Path file) {
    return read(console.resolve(file), file.toString());
  }

  /** The bytes of a file that may be larger than a document, up to a limit of its own. */
  public byte[] read(Path file, int maxBytes) {
    return read(console.resolve(file), file.toString(), maxBytes);
  }

  /** A JSON object, read strictly. */
  public JsonObject readObject(String name) {
    return accept(name, JsonReader.strict().readObject(read(name)));
  }

  /** The value of a reading, or the refusal of the file it came from. */
  public <T> T accept(String name, Reading<T> reading) {
    return Refusal.unlessAccepted(name.equals(STDIN) ? "stdin" : name, reading);
  }

  /** A path as the command line gives it. */
  public Path path(String name) {
    try {
      return console.resolve(Path.of(name));
    } catch (InvalidPathException e) {
      throw new Refusal("input.name", "", "\"" + name + "\" is no file name; give another.");
    }
  }

  /**
   * The files that a name stands for: itself if it is a file, else the files directly in the
   * directory, sorted by name, hidden ones left out.
   */
  public List<Path> filesAt(String name) {
    Path path = path(name);
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw missing(name);
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(path)) {
      entries
          .filter(Files::isRegularFile)
          .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
          .limit(MAX_FILES + 1L)
          .sorted()
          .forEach(files::add);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    if (files.size() > MAX_FILES) {
      throw new Refusal(
          "input.too-many", "", name + " holds more than " + MAX_FILES + " files; split it.");
    }
    return files;
  }

  /** Whether a name is a folder's. */
  public boolean isFolder(String name) {
    return !name.equals(STDIN) && Files.isDirectory(path(name));
  }

  /**
   * The files at or anywhere below a name that end in one of these, sorted, hidden ones left out.
   */
  public List<Path> filesBelow(String name, List<String> suffixes) {
    Path path = path(name);
    if (!Files.isDirectory(path)) {
      return filesAt(name);
    }
    try (Stream<Path> entries = Files.walk(path)) {
      List<Path> files =
          entries
              .filter(Files::isRegularFile)
              .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
              .filter(f -> suffixes.stream().anyMatch(String.valueOf(f.getFileName())::endsWith))
              .limit(MAX_FILES + 1L)
              .sorted()
              .toList();
      if (files.size() > MAX_FILES) {
        throw new Refusal(
            "input.too-many", "", name + " holds more than " + MAX_FILES + " files; split it.");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static byte[] read(Path file, String name) {
    return read(file, name, MAX_BYTES);
  }

  private static byte[] read(Path file, String name, int maxBytes) {
    if (Files.isDirectory(file)) {
      throw new Refusal("input.directory", "", name + " is a directory; name a file in it.");
    }
    if (!Files.exists(file)) {
      throw missing(name);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return bounded(in, name, maxBytes);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static byte[] bounded(InputStream in, String name, int maxBytes) {
    try {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new Refusal(
            "input.size", "", name + " is larger than " + maxBytes + " bytes; give less at once.");
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static Refusal missing(String name) {
    return new Refusal(
        "input.missing", "", "There is no file \"" + name + "\"; check the name and the folder.");
  }

  private static Refusal unreadable(String name, IOException e) {
    return new Refusal(
        "input.unreadable",
        "",
        name + " cannot be read (" + e.getClass().getSimpleName() + "); check its permissions.");
  }
}
