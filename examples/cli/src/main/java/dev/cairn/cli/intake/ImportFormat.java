package dev.cairn.cli.intake;

import dev.cairn.core.Reading;
import java.util.List;

/** A format of another system that can be brought into ours. Stateless and thread-safe. */
public interface ImportFormat {
  /** What the command line calls it. */
  String name();

  /** What it is, in a few words, for help. */
  String title();

  /**
   * How the files of a folder end that are of this format; empty if the format takes a folder, if
   * at all, as one thing.
   */
  default List<String> suffixes() {
    return List.of();
  }

  /** Reads it; bad input is a refusal. */
  Reading<Imported> read(ImportSource source);
}
