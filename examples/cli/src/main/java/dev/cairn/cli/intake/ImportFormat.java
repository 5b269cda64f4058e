package dev.cairn.cli.intake;

import dev.cairn.core.Reading;

/** A format of another system that can be brought into ours. Stateless and thread-safe. */
public interface ImportFormat {
  /** What the command line calls it. */
  String name();

  /** What it is, in a few words, for help. */
  String title();

  /** Reads it; bad input is a refusal. */
  Reading<Imported> read(ImportSource source);
}
