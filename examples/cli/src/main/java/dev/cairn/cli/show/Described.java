package dev.cairn.cli.show;

import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.core.conversion.Conversion;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.Transcript;
import java.time.ZoneId;
import java.util.List;

/** The micro-credentials in a file, described in the terms of policy frameworks. */
public final class Described {
  private Described() {}

  /**
   * Every award in a file, opened and read; of a catalogue, what it offers. A file that holds
   * neither is a refusal.
   *
   * @param zone whose calendar days are
   */
  public static List<Microcredential> in(InputFiles files, String name, ZoneId zone) {
    return awards(files, name, files.read(name)).stream().map(a -> a.describe(zone)).toList();
  }

  /**
   * Every award in a file, at least one; where it holds only what is on offer, each as an award of
   * it to nobody yet.
   */
  public static List<Award> awards(InputFiles files, String name, byte[] bytes) {
    Opened opened = files.accept(name, FileOpener.open(bytes));
    Transcript transcript =
        files.accept(
            name,
            Conversion.transcript(
                opened.document().orElseThrow(() -> new Refusal(name, opened.findings()))));
    if (!transcript.awards().isEmpty()) {
      return transcript.awards();
    }
    if (transcript.described().isEmpty()) {
      throw new Refusal(
          "input.no-award", "", name + " holds no award that can be described; give another.");
    }
    return transcript.described().stream()
        .map(
            a ->
                Award.builder()
                    .achievement(a)
                    .recipient(transcript.recipient())
                    .issuer(a.creator().orElse(Organisation.builder().build()))
                    .build())
        .toList();
  }
}
