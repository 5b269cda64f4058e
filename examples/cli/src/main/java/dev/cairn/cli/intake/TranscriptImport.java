package dev.cairn.cli.intake;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.conversion.Loss;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordWriter;
import dev.cairn.pathways.importer.HansonStudent;
import dev.cairn.pathways.importer.TigerPathTranscript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A transcript of another system as records that {@code evaluate --records} takes.
 *
 * @param name what the command line calls the format
 * @param title what it is
 * @param suffixes how the files of a folder end that are of this format
 * @param importer reads it
 */
record TranscriptImport(
    String name, String title, List<String> suffixes, Function<byte[], Reading<Imported>> importer)
    implements ImportFormat {

  /** All of them. */
  static List<ImportFormat> all() {
    return List.of(
        new TranscriptImport(
            "tigerpath-transcript",
            "a TigerPath transcript: records",
            List.of(".test"),
            b -> TigerPathTranscript.read(b).then(t -> Reading.of(tigerPath(t)))),
        new TranscriptImport(
            "gobbldygook-student",
            "a gobbldygook student (JSON): records",
            List.of(".json"),
            b -> HansonStudent.read(b).then(s -> Reading.of(hanson(s)))));
  }

  @Override
  public Reading<Imported> read(ImportSource source) {
    return importer.apply(source.bytes());
  }

  private static Imported tigerPath(TigerPathTranscript transcript) {
    List<Loss> lost = new ArrayList<>();
    transcript
        .settled()
        .forEach(
            (record, paths) ->
                lost.add(
                    new Loss(
                        "",
                        "settled: " + record + " at " + String.join(", ", paths),
                        "A record does not say where it counts; block it elsewhere by an exception.")));
    return records(
        "Class of " + transcript.classYear() + ", " + transcript.programme(),
        transcript.records(),
        lost,
        List.of(
            Finding.info(
                "import.reading",
                "",
                "State the class year in the context as {\"class-year\": \""
                    + transcript.classYear()
                    + "\"}.")));
  }

  private static Imported hanson(HansonStudent student) {
    return records(
        String.join(", ", student.areas()),
        student.records(),
        student.overridden().stream()
            .sorted()
            .map(
                path ->
                    new Loss(
                        "/overrides",
                        path,
                        "A record does not waive a requirement; waive it by an exception."))
            .toList(),
        List.of());
  }

  private static Imported records(
      String title, List<LearningRecord> records, List<Loss> lost, List<Finding> findings) {
    return new Imported(
        "records",
        title.isBlank() ? "transcript" : title,
        RecordWriter.writeAll(records),
        List.of(Facts.count(records.size(), "record")),
        lost,
        findings);
  }
}
