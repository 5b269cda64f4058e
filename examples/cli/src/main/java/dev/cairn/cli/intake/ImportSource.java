package dev.cairn.cli.intake;

import dev.cairn.cli.input.InputFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import reads from: a file, stdin or, where the format wants it, a folder.
 *
 * @param name as on the command line
 * @param files reads it
 */
public record ImportSource(String name, InputFiles files) {
  /** The content of the one file. */
  public byte[] bytes() {
    return files.read(name);
  }

  /** The file itself, or the files directly in the folder, sorted by name. */
  public List<Path> paths() {
    return files.filesAt(name);
  }
}
