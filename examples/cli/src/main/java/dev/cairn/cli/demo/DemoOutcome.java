package dev.cairn.cli.demo;

import dev.cairn.cli.award.AwardCheck;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.stack.CredentialRow;
import dev.cairn.cli.stack.Evaluation;
import dev.cairn.cli.stack.EvaluationDocument;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.rule.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of the demo.
 *
 * @param out the folder written
 * @param learner the learner's id
 * @param moment the moment it took place
 * @param evaluation the evaluation
 * @param greedyFilled whether first come, first served filled every place
 * @param trials what was tried with the award
 * @param real whether real credentials were there
 */
public record DemoOutcome(
    Path out,
    String learner,
    Instant moment,
    Evaluation evaluation,
    boolean greedyFilled,
    List<Trials.Trial> trials,
    boolean real) {
  /** Copies the trials. */
  public DemoOutcome {
    trials = List.copyOf(trials);
  }

  /** Whether everything came out as it must. */
  public boolean isAsExpected() {
    return evaluation.verdict() == Verdict.SATISFIED
        && evaluation.check().map(c -> c.isAccepted()).orElse(false)
        && trials.stream().allMatch(Trials.Trial::isAsExpected);
  }

  /** The document. */
  public JsonObject json() {
    List<JsonValue> tried = new ArrayList<>();
    for (Trials.Trial t : trials) {
      tried.add(
          JsonObject.builder()
              .put("what", t.what())
              .put("outcome", t.check().outcome().word())
              .put("asExpected", t.isAsExpected())
              .put("findings", FindingsJson.of(t.check().findings()))
              .build());
    }
    return JsonObject.builder()
        .put("verdict", isAsExpected() ? "done" : "failed")
        .put("valid", isAsExpected())
        .put("out", out.toString())
        .put("learner", learner)
        .put("asOf", moment.toString())
        .put("realCredentials", real)
        .put("greedyFilled", greedyFilled)
        .put("evaluation", EvaluationDocument.json(evaluation))
        .put("trials", new JsonArray(tried))
        .put("findings", FindingsJson.of(List.of()))
        .build();
  }

  /** The summary for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    long verified = count("verified");
    text.append("Wallet: ").append(evaluation.asked().rows().size()).append(" credentials, ");
    text.append(verified).append(" verified, ").append(count("rejected")).append(" rejected, ");
    text.append(count("undetermined")).append(" undetermined");
    text.append(real ? ".\n\n" : " (without the real ones, which are not at hand).\n\n");
    text.append(EvaluationDocument.text(evaluation));
    text.append("\nFirst come, first served would say: ");
    text.append(greedyFilled ? "satisfied.\n" : "not satisfied. It never takes a step back.\n");
    text.append("\nPut to the test\n");
    for (Trials.Trial t : trials) {
      text.append("  ")
          .append(t.check().outcome() == AwardCheck.Outcome.ACCEPTED ? "ok       " : "refused  ");
      text.append(t.what()).append("\n             ").append(Trials.why(t)).append('\n');
    }
    text.append("\nWritten to ").append(out).append(": wallet/, did/, rules.json, mapping.json, ");
    text.append("trust.json, award.json,\n  award-one-byte-changed.json, certificate.json and ");
    text.append("report.html, which shows it all.\n");
    return text.toString();
  }

  private long count(String word) {
    return evaluation.asked().rows().stream()
        .map(CredentialRow::verified)
        .filter(v -> v.verification().word().equals(word))
        .count();
  }
}
