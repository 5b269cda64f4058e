package dev.cairn.cli.demo;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.award.AwardCredential;
import dev.cairn.cli.report.Report;
import dev.cairn.cli.report.ReportPage;
import dev.cairn.cli.report.Tone;
import dev.cairn.cli.stack.AskedQuestion;
import dev.cairn.cli.stack.Evaluation;
import dev.cairn.cli.stack.EvaluationReport;
import dev.cairn.cli.stack.RuleWords;
import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.VerifiedItem;
import dev.cairn.cli.stack.WalletItem;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.model.Credit;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.certificate.CertificateWriter;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.trust.TrustPolicy;
import dev.cairn.signing.verify.CredentialIssuer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run of the demo, from keys to report. */
public final class DemoRun {
  private static final String SUITE = "eddsa-jcs-2022";

  private final Console console;
  private final Instant moment;
  private final LocalDate day;

  /**
   * A run.
   *
   * @param moment the moment the demo takes place; everything in it is dated from this
   */
  public DemoRun(Console console, Instant moment) {
    this.console = console;
    this.moment = moment;
    this.day = moment.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Runs it and writes the folder. */
  public DemoOutcome run(Path out) {
    DemoFolder folder = new DemoFolder(out);
    VerifierSetup unpinned =
        VerifierSetup.of(
            url -> Optional.empty(),
            dev.cairn.signing.did.ControllerSource::unavailable,
            Optional.empty(),
            Optional.empty());
    console.progress("Issuing the learner's credentials ...");
    DemoData data = DemoData.issue(unpinned.suites(), day, new SecureRandom());
    List<WalletItem> wallet = new ArrayList<>(data.wallet());
    Optional<Path> vectors = RealCredentials.folder(console);
    Map<String, JsonObject> pinned = pinned();
    if (vectors.isPresent()) {
      console.progress("Adding the real credentials in " + vectors.get() + " ...");
      wallet.addAll(RealCredentials.wallet(vectors.get()));
    } else {
      console.progress("No real credentials are at hand; going on with the demo's own.");
    }
    TrustPolicy policy =
        TrustPolicy.read(DemoResource.naming(data.issuers(), "trust.json")).orThrow();
    VerifierSetup setup =
        VerifierSetup.of(
            url -> Optional.empty(), controllers(pinned), Optional.empty(), Optional.of(policy));

    console.progress("Verifying " + wallet.size() + " credentials ...");
    List<VerifiedItem> verified =
        VerifiedItem.all(wallet, setup.verifier(), VerificationRequest.at(moment));
    console.progress("Adding them up ...");
    Evaluation evaluation =
        Evaluation.of(AskedQuestion.of(terms(policy, data), verified), Budget.standard());
    FirstComeFirstServed greedy = FirstComeFirstServed.of(evaluation.asked().question());

    console.progress("Issuing the award and putting it to the test ...");
    AwardCredential award = AwardCredential.of(evaluation, verified, moment);
    JsonObject unsigned =
        award.unsigned(
            data.awarder().profile(),
            data.awarder().url() + "/awards/applied-data-practice/" + day);
    CredentialIssuer issuer =
        CredentialIssuer.of(
            setup.suites().find(SUITE).orElseThrow(),
            data.awarder().key().key(),
            data.awarder().key().id());
    byte[] signed =
        JsonWriter.prettyBytes(Refusal.unlessAccepted("the award", issuer.issue(unsigned, moment)));
    Trials trials = new Trials(setup, moment);
    byte[] tampered = trials.award(signed);
    trials.dishonestIssuer(unsigned, issuer);
    trials.anotherLearner(unsigned, issuer);
    trials.missingCredential(
        evaluation.asked().terms(), verified, evaluation.certificate().orElseThrow());

    Report report =
        EvaluationReport.of(evaluation)
            .capstone(
                new Report.Stone(
                    "Signed award",
                    EvaluationReport.used(evaluation).map(Credit::toString).orElse("")
                        + " · "
                        + data.awarder().name(),
                    0.5))
            .comparison(comparison(greedy, evaluation))
            .trials(trials.rows())
            .commands(commands(data.learner()))
            .build();
    wallet.forEach(w -> folder.put("wallet/" + w.name(), w.bytes()));
    pinned.forEach((name, d) -> folder.put("did/" + name + ".json", JsonWriter.prettyBytes(d)));
    folder.put("rules.json", DemoResource.bytes("rules.json"));
    for (String name : List.of("mapping.json", "trust.json")) {
      folder.put(name, DemoResource.naming(data.issuers(), name));
    }
    folder.put("award.json", signed);
    folder.put("award-one-byte-changed.json", tampered);
    folder.put(
        "certificate.json",
        JsonWriter.prettyBytes(CertificateWriter.write(evaluation.certificate().orElseThrow())));
    folder.put("report.html", ReportPage.html(report));
    folder.write();
    return new DemoOutcome(
        out,
        data.learner(),
        moment,
        evaluation,
        greedy.isFilled(),
        trials.done(),
        vectors.isPresent());
  }

  private Terms terms(TrustPolicy policy, DemoData data) {
    Award rules = RuleReader.read(DemoResource.bytes("rules.json")).orThrow();
    return Terms.builder()
        .award(rules)
        .mapping(RecordMapping.read(DemoResource.naming(data.issuers(), "mapping.json")).orThrow())
        .trust(policy)
        .addLearners(data.learner())
        .decisionDay(moment.atZone(rules.zone()).toLocalDate())
        .build();
  }

  /** What pins the issuers of the real credentials; the demo's own are known by their did:key. */
  private static Map<String, JsonObject> pinned() {
    Map<String, JsonObject> documents = new TreeMap<>();
    RealCredentials.pinned()
        .forEach(n -> documents.put(n, DemoResource.object("did/" + n + ".json")));
    return documents;
  }

  private static PinnedControllers controllers(Map<String, JsonObject> pinned) {
    return PinnedControllers.of(
            pinned.values().stream().map(d -> ControllerDocument.read(d).orThrow()).toList())
        .orThrow();
  }

  private static Report.Comparison comparison(FirstComeFirstServed greedy, Evaluation ours) {
    Map<String, String> names = new TreeMap<>();
    ours.asked().rows().forEach(r -> r.record().ifPresent(id -> names.put(id, r.name())));
    List<Report.Comparison.Line> lines = new ArrayList<>();
    for (Map.Entry<Requirement, List<LearningRecord>> place : greedy.choices().entrySet()) {
      String id = place.getKey().id();
      lines.add(
          new Report.Comparison.Line(
              RuleWords.title(place.getKey()),
              names(place.getValue(), names),
              names(ours.uses().getOrDefault(id, List.of()), names)));
    }
    return new Report.Comparison(
        "The same wallet decided twice. Filling the places one after the other, the earliest fitting"
            + " credential first, spends Machine Learning on Data systems and finds nothing left for"
            + " Modelling. The exact search gives Data systems the SQL credential instead.",
        "First come, first served",
        greedy.isFilled()
            ? new Report.Word("All places filled", Tone.PLAIN)
            : new Report.Word("Not satisfied (wrong)", Tone.NO),
        "Exact",
        EvaluationReport.verdict(ours),
        lines);
  }

  private static String names(List<LearningRecord> records, Map<String, String> names) {
    return records.isEmpty()
        ? "nothing left"
        : String.join(
            " + ", records.stream().map(r -> names.getOrDefault(r.id(), r.id())).toList());
  }

  private List<String> commands(String learner) {
    return List.of(
        "cairn verify wallet/01-data-analysis.json --trust trust.json",
        "cairn evaluate --award rules.json --wallet wallet --learner "
            + learner
            + " --trust trust.json --mapping mapping.json --did did --as-of "
            + moment,
        "cairn check award.json",
        "cairn check award-one-byte-changed.json",
        "cairn check --award rules.json --wallet wallet --certificate certificate.json"
            + " --trust trust.json --mapping mapping.json --did did");
  }
}
