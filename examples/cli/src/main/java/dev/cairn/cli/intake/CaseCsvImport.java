package dev.cairn.cli.intake;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.conversion.CaseMapping;
import dev.cairn.core.conversion.Loss;
import dev.cairn.core.format.case_.CaseCsvSource;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.framework.CompetencyFrameworkWriter;
import dev.cairn.core.model.CompetencyFramework;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The CSV form of a CASE framework. Its title is the file's name, which is all there is. */
final class CaseCsvImport implements ImportFormat {
  private static final List<String> UNREAD = List.of("ConceptKeywords", "Notes");

  @Override
  public String name() {
    return "case-csv";
  }

  @Override
  public String title() {
    return "CASE framework as CSV: a competency framework, titled like the file";
  }

  @Override
  public Reading<Imported> read(ImportSource source) {
    byte[] bytes = source.bytes();
    String title = source.name().replaceAll("^.*[/\\\\]", "").replaceAll("\\.csv$", "");
    CaseCsvSource of =
        CaseCsvSource.of(
            UUID.nameUUIDFromBytes(bytes).toString(),
            title.isBlank() || title.equals("-") ? "CASE framework" : title,
            "unknown");
    Reading<CaseFramework> reading = CaseFramework.readCsv(bytes, of);
    return reading.match(
        a -> {
          CompetencyFramework framework = CaseMapping.framework(a.value());
          return Reading.of(
              new Imported(
                  "framework",
                  framework.title().any(),
                  CompetencyFrameworkWriter.write(framework),
                  Facts.of(framework),
                  losses(bytes),
                  findings(a.findings())));
        },
        r -> Reading.refused(r.findings()));
  }

  private static List<Finding> findings(List<Finding> found) {
    List<Finding> all = new ArrayList<>(found);
    all.add(
        Finding.info(
            "import.made-up",
            "",
            "The file names neither its title nor its maker; the title is the file's name, and the"
                + " identifier is made from its content."));
    return all;
  }

  /** Columns that the framework has no place for, where the head names them. */
  private static List<Loss> losses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    String head = end < 0 ? text : text.substring(0, end);
    List<Loss> losses = new ArrayList<>();
    for (String column : UNREAD) {
      if (head.contains(column)) {
        losses.add(
            new Loss(
                "",
                "column " + column,
                "A framework here has no place for it; keep the file beside it."));
      }
    }
    return losses;
  }
}
