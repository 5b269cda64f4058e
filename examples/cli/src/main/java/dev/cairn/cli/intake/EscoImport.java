package dev.cairn.cli.intake;

import dev.cairn.core.Reading;
import dev.cairn.core.conversion.EscoMapping;
import dev.cairn.core.format.esco.EscoClassification;
import dev.cairn.core.format.esco.EscoFile;
import dev.cairn.core.framework.CompetencyFrameworkWriter;
import dev.cairn.core.model.CompetencyFramework;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ESCO from its CSV files: a folder of them, or one. */
final class EscoImport implements ImportFormat {
  /** The largest of the published files, the relations of occupations and skills, has 30 MB. */
  private static final int MAX_BYTES = 64 << 20;

  @Override
  public String name() {
    return "esco";
  }

  @Override
  public String title() {
    return "ESCO 1.1 or 1.2 as CSV, a folder or one file: a competency framework";
  }

  @Override
  public Reading<Imported> read(ImportSource source) {
    List<EscoFile> files = new ArrayList<>();
    for (Path path : source.paths()) {
      String name = String.valueOf(path.getFileName());
      if (name.endsWith(".csv")) {
        files.add(new EscoFile(name, source.files().read(path, MAX_BYTES)));
      }
    }
    if (files.isEmpty()) {
      return Reading.refused(
          "import.no-csv",
          "",
          source.name() + " holds no CSV file; name the folder with the files of ESCO.");
    }
    Reading<EscoClassification> reading = EscoClassification.read(files);
    return reading.match(
        a -> {
          CompetencyFramework framework = EscoMapping.framework(a.value());
          return Reading.of(
              new Imported(
                  "framework",
                  framework.title().any(),
                  CompetencyFrameworkWriter.write(framework),
                  Facts.of(framework),
                  EscoMapping.losses(a.value()),
                  a.findings()));
        },
        r -> Reading.refused(r.findings()));
  }
}
