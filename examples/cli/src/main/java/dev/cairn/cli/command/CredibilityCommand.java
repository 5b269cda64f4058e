package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.show.Described;
import dev.cairn.cli.verification.CredibilityDocument;
import dev.cairn.cli.verification.VerificationDocument;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Learner;
import dev.cairn.core.record.Acceptance;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.MappingOutcome;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.record.RecordMapper;
import dev.cairn.core.record.RecordMapping;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.credibility.CredibilityReport;
import dev.cairn.signing.credibility.CredibilityWeights;
import dev.cairn.signing.trust.TrustDecision;
import dev.cairn.signing.trust.TrustQuestion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn credibility}: is this worth anything? */
@Command(
    name = "credibility",
    description = {
      "Say what speaks for a credential and what against it: facts with their sources, and a score"
          + " that shows its parts.",
      "Exit 0 the credential is verified, 1 rejected, 3 undetermined; the score decides nothing."
    })
public final class CredibilityCommand extends ReportingCommand {
  @Parameters(paramLabel = "FILE", description = "The credential; - is stdin.")
  private String file = "";

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The moment or day (its end, UTC) asked about; default now.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--recognition",
      paramLabel = "FILE",
      description = "Agreements by which others accept such credentials; may be given again.")
  private List<String> recognition = new ArrayList<>();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "How much each topic counts in the score; default each once.")
  private Optional<String> weights = Optional.empty();

  /** A command in this world. */
  public CredibilityCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    Instant at = Moment.asOf(asOf, console().clock().instant()).instantIn(ZoneOffset.UTC);
    InputFiles files = new InputFiles(console());
    VerifierSetup setup = options.setup(console(), at);
    CredibilityWeights counted =
        weights
            .map(f -> files.accept(f, CredibilityWeights.read(files.read(f))))
            .orElseGet(CredibilityWeights::equal);
    List<RecognitionPolicy> agreements =
        recognition.stream()
            .map(f -> files.accept(f, RecognitionPolicy.read(files.read(f))))
            .toList();
    byte[] bytes = files.read(file);
    List<Award> awards = Described.awards(files, file, bytes);
    if (awards.size() > 1) {
      throw new Refusal(
          "input.several",
          "",
          file + " holds " + awards.size() + " awards; give one credential at a time.");
    }
    Verification verification = setup.verifier().verify(bytes, VerificationRequest.at(at));
    CredibilityReport report =
        CredibilityReport.of(
            verification,
            decision(setup, verification, at),
            awards.get(0),
            record(verification),
            agreements,
            at.atZone(ZoneOffset.UTC).toLocalDate(),
            counted);
    CredibilityDocument document =
        new CredibilityDocument(report, report.score(counted), verification);
    return new Result(
        VerificationDocument.exit(verification), document.json(), document.text(file));
  }

  private static Optional<TrustDecision> decision(
      VerifierSetup setup, Verification verification, Instant at) {
    return setup
        .trust()
        .flatMap(p -> verification.stated().flatMap(TrustQuestion::of).map(q -> p.judge(q, at)));
  }

  /** The record it would make for whom it is about, if it makes one. */
  private static Optional<LearningRecord> record(Verification verification) {
    Set<String> subjects = RecordMapper.subjectsOf(verification);
    if (subjects.size() != 1) {
      return Optional.empty();
    }
    MappingOutcome outcome =
        RecordMapper.of(
                RecordMapping.builtIn(),
                Learner.of(subjects.iterator().next()),
                Acceptance.anyIssuer(),
                ZoneOffset.UTC)
            .map(verification);
    return outcome.match(m -> Optional.of(m.record()), x -> Optional.empty());
  }
}
