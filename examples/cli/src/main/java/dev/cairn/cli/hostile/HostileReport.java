package dev.cairn.cli.hostile;

import dev.cairn.cli.Exit;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code cairn conformance} says about hostile cases. */
public final class HostileReport {
  private HostileReport() {}

  /** Runs every case and says what came of it; exit 1 if any did not meet its finding. */
  public static Result run(HostileCorpus corpus) {
    HostileRunner runner = new HostileRunner(corpus.asOf());
    List<JsonValue> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int held = 0;
    for (HostileCase one : corpus.cases()) {
      HostileRun run = runner.run(one);
      rows.add(json(run));
      held += run.held() ? 1 : 0;
      text.append(
          String.format(
              Locale.ROOT,
              "%-7s %-8s %5d ms  %s: %s%n",
              outcome(run),
              verdict(run),
              run.millis(),
              one.id(),
              one.code()));
      if (!run.held()) {
        text.append("    ").append(one.threat()).append('\n');
        run.findings().forEach(f -> text.append("    ").append(f).append('\n'));
      }
    }
    int count = corpus.cases().size();
    text.append(held).append(" of ").append(count).append(" cases as expected\n");
    int exit = held == count ? Exit.YES : Exit.NO;
    JsonObject document =
        JsonObject.builder()
            .put("verdict", exit == Exit.YES ? "passed" : "failed")
            .put("valid", exit == Exit.YES)
            .put("cases", new JsonArray(rows))
            .put("findings", FindingsJson.of(List.of()))
            .build();
    return new Result(exit, document, text.toString());
  }

  private static String verdict(HostileRun run) {
    return run.accepted() ? "ACCEPTED" : "REFUSED";
  }

  private static String outcome(HostileRun run) {
    return run.held() ? "matches" : "differs";
  }

  private static JsonObject json(HostileRun run) {
    return JsonObject.builder()
        .put("id", run.of().id())
        .put("verdict", verdict(run))
        .put("certificateChecked", false)
        .put("millis", run.millis())
        .put("expected", run.of().code())
        .put("outcome", outcome(run))
        .put("findings", FindingsJson.of(run.findings()))
        .build();
  }
}
