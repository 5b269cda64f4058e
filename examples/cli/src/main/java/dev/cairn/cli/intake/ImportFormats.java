package dev.cairn.cli.intake;

import java.util.List;
import java.util.Optional;

/** Every format that can be imported. */
public final class ImportFormats {
  private static final List<ImportFormat> ALL =
      List.of(
          new CaseImport(),
          new CaseCsvImport(),
          new ClrImport(),
          new CtdlImport(),
          new EscoImport());

  private ImportFormats() {}

  /** All of them, in the order in which help lists them. */
  public static List<ImportFormat> all() {
    return ALL;
  }

  /** The one of a name. */
  public static Optional<ImportFormat> named(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
