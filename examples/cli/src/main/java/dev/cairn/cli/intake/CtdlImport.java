package dev.cairn.cli.intake;

import dev.cairn.cli.show.FileOpener;
import dev.cairn.cli.show.Opened;
import dev.cairn.core.Reading;
import dev.cairn.core.conversion.Conversion;
import dev.cairn.core.conversion.Converted;
import dev.cairn.core.conversion.ExchangeFormat;
import dev.cairn.core.conversion.Original;
import dev.cairn.core.document.CredentialDocument;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import java.util.List;

/** What a CTDL graph offers, as achievements of Open Badges. */
final class CtdlImport implements ImportFormat {
  @Override
  public String name() {
    return "ctdl";
  }

  @Override
  public String title() {
    return "CTDL graph (JSON): achievements, as Open Badges describe them";
  }

  @Override
  public Reading<Imported> read(ImportSource source) {
    return FileOpener.open(source.bytes())
        .then(CtdlImport::document)
        .then(
            document ->
                Conversion.convert(
                    document,
                    ExchangeFormat.OPEN_BADGES,
                    new Original(document.bytes(), "application/ld+json", Original.Kept.BY_DIGEST)))
        .then(CtdlImport::imported);
  }

  private static Reading<CredentialDocument> document(Opened opened) {
    return opened
        .document()
        .map(d -> Reading.of(d, opened.findings()))
        .orElseGet(() -> Reading.refused(opened.findings()));
  }

  private static Reading<Imported> imported(Converted converted) {
    List<JsonObject> made = converted.documents();
    String title = made.get(0).findString("name").orElse("CTDL graph");
    return Reading.of(
        new Imported(
            "achievements",
            made.size() == 1 ? title : title + " and " + Facts.count(made.size() - 1, "other"),
            new JsonArray(List.copyOf(made)),
            List.of(Facts.count(made.size(), "achievement")),
            converted.losses(),
            converted.findings()));
  }
}
