package dev.cairn.cli.intake;

import dev.cairn.core.Reading;
import dev.cairn.core.conversion.CaseMapping;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.framework.CompetencyFrameworkWriter;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.CompetencyFramework;

/** A CASE package as a competency framework. */
final class CaseImport implements ImportFormat {
  @Override
  public String name() {
    return "case";
  }

  @Override
  public String title() {
    return "CASE 1.0 or 1.1 package (JSON): a competency framework";
  }

  @Override
  public Reading<Imported> read(ImportSource source) {
    return JsonReader.strict().readObject(source.bytes()).then(CaseImport::imported);
  }

  private static Reading<Imported> imported(JsonObject cfPackage) {
    Reading<CaseFramework> reading = CaseFramework.read(cfPackage);
    return reading.match(
        a -> {
          CompetencyFramework framework = CaseMapping.framework(a.value());
          return Reading.of(
              new Imported(
                  "framework",
                  framework.title().any(),
                  CompetencyFrameworkWriter.write(framework),
                  Facts.of(framework),
                  CaseMapping.losses(cfPackage),
                  a.findings()));
        },
        r -> Reading.refused(r.findings()));
  }
}
