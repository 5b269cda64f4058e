package dev.cairn.cli.stack;

import dev.cairn.cli.report.Report;
import dev.cairn.cli.report.Tone;
import dev.cairn.core.Finding;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The credentials of an evaluation as the report lists them. */
final class ReportedCredentials {
  private final Evaluation evaluation;
  private final Map<String, String> issuerNames;

  ReportedCredentials(Evaluation evaluation, Map<String, String> issuerNames) {
    this.evaluation = evaluation;
    this.issuerNames = Map.copyOf(issuerNames);
  }

  List<Report.Credential> rows() {
    List<Report.Credential> rows = new ArrayList<>();
    for (CredentialRow row : evaluation.asked().rows()) {
      Verification v = row.verified().verification();
      String issuer = v.issuer().map(i -> issuerNames.getOrDefault(i, i)).orElse("not readable");
      rows.add(
          new Report.Credential(
              row.name(),
              row.verified().source(),
              issuer,
              signature(v),
              trust(v.trust()),
              use(row)));
    }
    return rows;
  }

  private String use(CredentialRow row) {
    if (row.record().isEmpty()) {
      return "Counts nowhere. " + row.reason().map(Finding::message).orElse("");
    }
    List<String> leaves = evaluation.leavesOf(row.record().get());
    if (!leaves.isEmpty()) {
      return "Fills "
          + String.join(
              ", ",
              RuleWords.leaves(evaluation.asked().question().award().require()).stream()
                  .filter(l -> leaves.contains(l.id()))
                  .map(RuleWords::title)
                  .toList())
          + ".";
    }
    return row.reason().map(Finding::message).orElse("Counts, and is not needed in this answer.");
  }

  private static Report.Word signature(Verification v) {
    return new Report.Word(v.word(), v.match(x -> Tone.YES, x -> Tone.NO, x -> Tone.MAYBE));
  }

  private Report.Word trust(Trust trust) {
    boolean any = evaluation.asked().terms().trustAny();
    return switch (trust) {
      case ACCEPTED -> new Report.Word("accepted", Tone.YES);
      case BARRED -> new Report.Word("not accepted", Tone.NO);
      case NOT_JUDGED ->
          any
              ? new Report.Word("any accepted", Tone.YES)
              : new Report.Word("not judged", Tone.PLAIN);
    };
  }
}
