package dev.cairn.cli.command;

import dev.cairn.cli.Console;
import dev.cairn.cli.Exit;
import dev.cairn.cli.input.Moment;
import dev.cairn.cli.output.OutputFiles;
import dev.cairn.cli.output.Result;
import dev.cairn.cli.report.ReportPage;
import dev.cairn.cli.stack.AskedQuestion;
import dev.cairn.cli.stack.Evaluation;
import dev.cairn.cli.stack.EvaluationDocument;
import dev.cairn.cli.stack.EvaluationReport;
import dev.cairn.cli.stack.Terms;
import dev.cairn.cli.stack.VerifiedItem;
import dev.cairn.cli.verification.VerifierOptions;
import dev.cairn.cli.verification.VerifierSetup;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.certificate.CertificateWriter;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn evaluate}: do the credentials add up to the award? */
@Command(
    name = "evaluate",
    description = {
      "Verify a wallet, map it to records and decide whether it satisfies an award.",
      "Exit 0 satisfied, 1 not, 3 undetermined or undecided."
    })
public final class EvaluateCommand extends ReportingCommand {
  @Option(names = "--award", required = true, paramLabel = "RULES", description = "The rules.")
  private String award = "";

  @Mixin private TermsOptions terms = new TermsOptions();

  @Mixin private VerifierOptions options = new VerifierOptions();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The day (its end) or moment of the decision; default now.")
  private Optional<String> asOf = Optional.empty();

  @Mixin private WishOptions wishes = new WishOptions();

  @Option(names = "--nodes", paramLabel = "N", description = "Search nodes; default 300000.")
  private long nodes = Budget.standard().nodes();

  @Option(
      names = "--certificate",
      paramLabel = "OUT",
      description = "Write the certificate to this file.")
  private Optional<Path> certificate = Optional.empty();

  @Option(names = "--html", paramLabel = "OUT", description = "Write a report for people.")
  private Optional<Path> html = Optional.empty();

  /** A command in this world. */
  public EvaluateCommand(Console console) {
    super(console);
  }

  @Override
  Result work() {
    Award rules = TermsOptions.award(console(), award);
    Moment moment = Moment.asOf(asOf, console().clock().instant());
    VerifierSetup setup = options.setup(console(), moment.instantIn(rules.zone()));
    Terms given = terms.terms(console(), rules, setup.trust(), moment);
    List<VerifiedItem> wallet =
        VerifiedItem.all(
            terms.wallet(console()),
            setup.verifier(),
            VerificationRequest.at(moment.instantIn(rules.zone())));
    Evaluation evaluation =
        Evaluation.of(
            AskedQuestion.of(given, wallet), Budget.nodes(nodes), wishes.wishes(console()));
    write(evaluation);
    return new Result(
        exit(evaluation.verdict()),
        EvaluationDocument.json(evaluation),
        EvaluationDocument.text(evaluation));
  }

  private void write(Evaluation evaluation) {
    certificate.ifPresent(
        file ->
            evaluation
                .certificate()
                .ifPresentOrElse(
                    c -> {
                      OutputFiles.write(
                          console().resolve(file),
                          JsonWriter.prettyBytes(CertificateWriter.write(c)));
                      console().progress("Wrote " + file + ".");
                    },
                    () ->
                        console()
                            .progress("Nothing was decided, so " + file + " is not written.")));
    html.ifPresent(
        file -> {
          OutputFiles.write(
              console().resolve(file), ReportPage.html(EvaluationReport.of(evaluation).build()));
          console().progress("Wrote " + file + ".");
        });
  }

  private static int exit(Verdict verdict) {
    return switch (verdict) {
      case SATISFIED -> Exit.YES;
      case UNSATISFIED -> Exit.NO;
      case UNDETERMINED, UNDECIDED -> Exit.UNKNOWN;
    };
  }
}
