package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Refusal;
import dev.cairn.cli.input.InputFiles;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.output.FindingsJson;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.verification.TrustExplanationDocument;
import dev.cairn.cli.verification.VerificationDocument;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.trust.TrustDecision;
import dev.cairn.signing.trust.TrustPolicy;
import dev.cairn.signing.trust.TrustQuestion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn trust explain}: may the issuer award this, and who says so? */
@Command(
    name = "explain",
    description = {
      "Say whether a policy trusts the issuer of a credential for what it awards: by which line and"
          + " through which chain, or why not.",
      "Exit 0 trusted, 1 barred, not covered or rejected, 3 unknown or undetermined."
    })
public final class TrustExplainCommand extends ReportingCommand {
  @Parameters(paramLabel = "FILE", description = "The credential; - is stdin.")
  private String file = "";

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The moment or day (its end, UTC) asked about; default now.")
  private Optional<String> asOf = Optional.empty();

  /** A command in this world. */
  public TrustExplainCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    Instant at = Moment.asOf(asOf, console().clock().instant()).instantIn(ZoneOffset.UTC);
    VerifierSetup setup = options.setup(console(), at);
    TrustPolicy policy =
        setup
            .trust()
            .orElseThrow(
                () ->
                    new Refusal(
                        "usage.trust", "", "There is no policy to explain; give --trust POLICY."));
    byte[] bytes = new InputFiles(console()).read(file);
    Verification verification = setup.verifier().verify(bytes, VerificationRequest.at(at));
    Optional<TrustQuestion> question = verification.stated().flatMap(TrustQuestion::of);
    if (question.isEmpty()) {
      JsonObject.Builder out =
          JsonObject.builder()
              .put("verdict", verification.word())
              .put("valid", false)
              .put("verification", verification.word())
              .put("lines", JsonArray.of())
              .put("chain", JsonArray.of())
              .put("findings", FindingsJson.of(verification.findings()));
      return new Result(
          verification instanceof Verification.Rejected ? Exit.NO : Exit.UNKNOWN,
          out.build(),
          TrustExplanationDocument.unread(file, verification));
    }
    TrustDecision decision = policy.judge(question.get(), at);
    TrustExplanationDocument document =
        new TrustExplanationDocument(
            policy, question.get(), decision, verification, policy.lines(question.get()));
    return new Result(exit(verification, decision), document.json(), document.text(file));
  }

  private static int exit(Verification verification, TrustDecision decision) {
    int trusted =
        switch (decision.standing()) {
          case TRUSTED -> Exit.YES;
          case UNKNOWN -> Exit.UNKNOWN;
          case BARRED, NOT_COVERED -> Exit.NO;
        };
    int held = VerificationDocument.exit(verification);
    List<Integer> both = List.of(trusted, held);
    return both.contains(Exit.NO) ? Exit.NO : both.contains(Exit.UNKNOWN) ? Exit.UNKNOWN : Exit.YES;
  }
}
