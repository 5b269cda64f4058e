package dev.cairn.cli.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every format that can be imported. */
public final class ImportFormats {
  private static final List<ImportFormat> ALL =
      Stream.of(
              List.<ImportFormat>of(
                  new CaseImport(),
                  new CaseCsvImport(),
                  new ClrImport(),
                  new CtdlImport(),
                  new EscoImport()),
              RuleImport.all(),
              TranscriptImport.all())
          .flatMap(List::stream)
          .toList();

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
